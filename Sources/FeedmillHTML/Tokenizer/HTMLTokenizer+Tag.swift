extension HTMLTokenizer {
    /// Tag name state and the attribute states (§13.2.5.8, .32–.40). A tag the input ends in is no token: `.endOfFile`.
    mutating func tag(_ kind: HTMLToken.Kind, nameStart: Int, in input: Span<UInt8>) -> HTMLToken {
        let count = input.count
        var token = HTMLToken()
        token.kind = kind
        token.start = position
        token.contentStart = nameStart
        if !attributes.isEmpty { attributes.removeAll(keepingCapacity: true) }

        var index = nameStart
        var hash = NameTable.seed
        while index < count {
            let byte = input[index]
            if byte.endsTagName { break }
            hash = NameTable.mix(hash, byte.lowercased)
            index &+= 1
        }
        token.contentEnd = index
        token.nameHash = hash

        while index < count {
            let byte = input[index]
            if byte == UInt8(ascii: ">") {
                index += 1
                token.end = index
                position = index
                return token
            }
            if byte.isHTMLSpace {
                index &+= 1
            } else if byte == UInt8(ascii: "/") {
                index &+= 1
                if index < count, input[index] == UInt8(ascii: ">") { token.isSelfClosing = true }
            } else {
                index = attribute(at: index, in: input)
            }
        }
        position = count
        token.kind = .endOfFile
        token.start = count
        token.end = count
        token.contentStart = count
        token.contentEnd = count
        attributes.removeAll(keepingCapacity: true)
        return token
    }

    /// Reads one attribute; gives the place after it. At the end of the input that is `input.count`.
    private mutating func attribute(at start: Int, in input: Span<UInt8>) -> Int {
        let count = input.count
        var index = start
        var hash = NameTable.seed
        // A "=" in the first place is part of the name.
        repeat {
            hash = NameTable.mix(hash, input[index].lowercased)
            index &+= 1
            if index == count { return count }
        } while !endsName(input[index])
        var attribute = HTMLAttribute(
            nameStart: start, nameEnd: index, nameHash: hash, valueStart: index, valueEnd: index)

        while index < count, input[index].isHTMLSpace { index &+= 1 }
        guard index < count, input[index] == UInt8(ascii: "=") else {
            store(attribute)
            return index
        }
        index &+= 1
        while index < count, input[index].isHTMLSpace { index &+= 1 }
        guard index < count else { return count }

        attribute.hasValue = true
        let quote = input[index]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            index &+= 1
            attribute.valueStart = index
            while true {
                index = input.valueStop(from: index, to: count)
                guard index < count else { break }
                let byte = input[index]
                if byte == quote { break }
                // Between double quotes a single one is nothing special.
                if byte != UInt8(ascii: "'"), byte != 0xEF || input.isNoncharacter(at: index, to: count) {
                    attribute.isVerbatim = false
                    if byte == UInt8(ascii: "&") || byte == 0 || byte == 0x0D { attribute.isPlain = false }
                }
                index &+= 1
            }
            attribute.valueEnd = index
            index = index < count ? index + 1 : count
        } else {
            attribute.valueStart = index
            attribute.isVerbatim = false
            while index < count {
                let byte = input[index]
                if byte.isHTMLSpace || byte == UInt8(ascii: ">") { break }
                if byte == UInt8(ascii: "&") || byte == 0 { attribute.isPlain = false }
                index &+= 1
            }
            attribute.valueEnd = index
        }
        store(attribute)
        return index
    }

    @inline(__always)
    private func endsName(_ byte: UInt8) -> Bool {
        byte.endsTagName || byte == UInt8(ascii: "=")
    }

    @inline(__always)
    private mutating func store(_ attribute: HTMLAttribute) {
        if attributes.count < Self.maximumAttributes { attributes.append(attribute) }
    }
}
