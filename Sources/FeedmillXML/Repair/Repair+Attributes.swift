internal import FeedmillBytes

extension ReaderCore {
    /// Finds the attributes in what follows a tag's name. What is no attribute is skipped.
    mutating func readAttributes(_ range: Range<Int>) {
        repair.attributes.removeAll(keepingCapacity: true)
        var index = range.lowerBound
        var isSpaced = false
        let end = range.upperBound
        while index < end {
            let byte = source[index]
            if byte.isXMLWhiteSpace {
                isSpaced = true
                index += 1
                continue
            }
            guard byte.startsXMLName else {
                say(.notWellFormed, at: index, "a start tag has something in it that is no attribute")
                // Up to the next white space: what a stray quote has torn apart is no attribute either.
                while index < end, !source[index].isXMLWhiteSpace { index += 1 }
                continue
            }
            if !isSpaced { say(.notWellFormed, at: index, "there is no space before an attribute") }
            isSpaced = false
            let attribute = readAttribute(&index, end)
            if repair.attributes.count < limits.attributes {
                repair.attributes.append(attribute)
            } else {
                say(.limit, at: attribute.name.lowerBound, "an attribute too many is left out")
            }
        }
    }

    private mutating func readAttribute(_ index: inout Int, _ end: Int) -> TagAttribute {
        let start = index
        var colon: Int?
        while index < end, !source[index].endsTagName {
            if source[index] == UInt8(ascii: ":"), colon == nil { colon = index }
            index += 1
        }
        let name = start..<index
        var next = index
        while next < end, source[next].isXMLWhiteSpace { next += 1 }
        guard next < end, source[next] == UInt8(ascii: "=") else {
            say(.notWellFormed, at: start, "an attribute has no value")
            return TagAttribute(name: name, value: index..<index, colon: colon)
        }
        next += 1
        while next < end, source[next].isXMLWhiteSpace { next += 1 }
        index = next
        guard next < end else {
            say(.notWellFormed, at: start, "an attribute has no value")
            return TagAttribute(name: name, value: next..<next, colon: colon)
        }
        let quote = source[next]
        if quote == 0x22 || quote == 0x27, let close = source.first(quote, in: next + 1..<end) {
            index = close + 1
            return TagAttribute(name: name, value: next + 1..<close, colon: colon)
        }
        // A quote that nothing closes is left off.
        if quote == 0x22 || quote == 0x27 { next += 1 }
        say(.notWellFormed, at: next, "an attribute's value is not quoted")
        index = next
        while index < end, !source[index].isXMLWhiteSpace { index += 1 }
        return TagAttribute(name: name, value: next..<index, colon: colon)
    }

    /// Takes the namespace declarations out of the attributes found (Namespaces in XML §3).
    mutating func declareNamespaces() {
        guard repair.attributes.contains(where: { isDeclaration($0) }) else { return }
        var plain: [TagAttribute] = []
        for attribute in repair.attributes {
            guard isDeclaration(attribute) else {
                plain.append(attribute)
                continue
            }
            let prefix = attribute.colon.map { $0 + 1..<attribute.name.upperBound } ?? 0..<0
            let prefixText = unsafe prefix.isEmpty ? "" : String(decoding: source.bytes(prefix), as: UTF8.self)
            readValue(attribute.value)
            let uri = unsafe UnsafeBufferPointer(start: repair.value.base, count: repair.value.count)
            if prefixText == "xml" || prefixText == "xmlns" || builder.bindings.count >= 256 {
                say(.notWellFormed, at: attribute.name.lowerBound, "a namespace declaration is not allowed")
                continue
            }
            unsafe builder.bind(source.bytes(prefix), builder.names.uriID(uri))
            if prefixes.isNew(prefixText) { unsafe prefixes.declare(prefixText, String(validUTF8: uri)) }
        }
        repair.attributes = plain
    }

    private func isDeclaration(_ attribute: TagAttribute) -> Bool {
        let length = (attribute.colon ?? attribute.name.upperBound) - attribute.name.lowerBound
        return length == 5 && matches("xmlns", at: attribute.name.lowerBound)
    }

    /// Puts the attributes found on the tape, the first of each name.
    mutating func addAttributes(at offset: Int) {
        var seen: [UInt32] = []
        for attribute in repair.attributes {
            let name = resolve(attribute.name, isAttribute: true, at: offset)
            if seen.contains(name) {
                let text = unsafe String(decoding: source.bytes(attribute.name), as: UTF8.self)
                say(.notWellFormed, at: attribute.name.lowerBound, "the attribute \"\(text)\" stands twice in one tag")
                continue
            }
            seen.append(name)
            if attribute.value.count > limits.attributeValue {
                say(.limit, at: attribute.name.lowerBound, "an attribute's value is too long and is left out")
                continue
            }
            readValue(attribute.value)
            unsafe builder.attribute(
                name, builder.names.facts(name), repair.value.base, repair.value.count)
        }
    }

    /// Resolves and normalises an attribute's value (XML 1.0 §3.3.3) into the value buffer.
    private mutating func readValue(_ range: Range<Int>) {
        repair.value.truncate(to: 0)
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = source[index]
            switch byte {
            case UInt8(ascii: "&"):
                let length = max(resolveReference(at: index, before: range.upperBound, isFinal: true), 1)
                unsafe repair.value.append(repair.scratch.base, repair.scratch.count)
                index += length
                continue
            case 0x09, 0x0A: repair.value.append(0x20)
            case 0x0D: if index + 1 >= range.upperBound || source[index + 1] != 0x0A { repair.value.append(0x20) }
            case 0..<0x20: say(.badCharacter, at: index, "a control character is left out")
            case UInt8(ascii: "<"):
                say(.notWellFormed, at: index, "a \"<\" in an attribute's value is not escaped")
                repair.value.append(byte)
            default: repair.value.append(byte)
            }
            index += 1
        }
    }

    /// The index of the name at a place in the source, its prefix resolved.
    mutating func resolve(_ range: Range<Int>, isAttribute: Bool, at offset: Int) -> UInt32 {
        let bytes = unsafe source.bytes(range)
        var hash = TreeBuilder.hashSeed
        var prefixLength = 0
        for index in bytes.indices {
            let byte = unsafe bytes[index]
            if byte == UInt8(ascii: ":") {
                prefixLength = index
                break
            }
            TreeBuilder.hash(&hash, byte)
        }
        if prefixLength == 0 || prefixLength == bytes.count - 1 {
            let uri = isAttribute ? 0 : builder.uri(ofPrefix: TreeBuilder.hashSeed) ?? 0
            return unsafe builder.names.intern(bytes, prefixLength: 0, uri: uri)
        }
        if prefixLength == 3, matches("xml", at: range.lowerBound) {
            return unsafe builder.names.intern(bytes, prefixLength: 3, uri: 1)
        }
        let uri = builder.uri(ofPrefix: hash)
        let name = unsafe builder.names.intern(bytes, prefixLength: prefixLength, uri: uri)
        if uri == nil, let prefix = builder.names[name].prefix {
            repair.unexplained = nil
            noteUndeclared(prefix, at: offset)
        }
        return name
    }
}
