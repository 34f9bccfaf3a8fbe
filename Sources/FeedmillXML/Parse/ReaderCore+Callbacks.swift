internal import CLibxml2
internal import FeedmillBytes

/// What libxml2 calls while it is shown something.
extension ReaderCore {
    mutating func stopParser() {
        strict.isStopped = true
        unsafe xmlStopParser(strict.context)
    }

    mutating func startElement(
        _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
        _ declarationCount: Int, _ declarations: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        _ attributeCount: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard strict.goesOn else { return }
        let shown = strict.shown
        strict.isAnswered = true
        // libxml2 says what a tag means before it looks whether the tag ends there.
        let closing = unsafe strict.context?.pointee.input?.pointee.cur?.pointee
        guard closing == UInt8(ascii: ">") || closing == UInt8(ascii: "/"),
            attributeCount <= limits.attributes, declarationCount <= 64,
            builder.bindings.count + declarationCount <= 256
        else { return stopParser() }
        let outerBindings = builder.bindings.count
        if declarationCount > 0, let declarations = unsafe declarations {
            for index in 0..<declarationCount {
                unsafe declare(declarations[index * 2], declarations[index * 2 + 1])
            }
        }
        source.note(line: shown.line, column: shown.column, at: shown.offset)
        let name = unsafe cachedName(local, prefix, uri, at: shown.offset)
        guard
            builder.begin(
                name.index, name.facts, offset: shown.offset, tagEnd: shown.end, line: shown.line, column: shown.column)
        else { return stopParser() }
        if declarationCount > 0 { builder.coverBindings(from: outerBindings) }
        if attributeCount > 0, let attributes = unsafe attributes {
            for index in 0..<attributeCount {
                let parts = unsafe attributes + index * 5
                guard let local = unsafe parts[0], let value = unsafe parts[3], let end = unsafe parts[4] else {
                    continue
                }
                let name = unsafe cachedName(local, parts[1], parts[2], at: shown.offset)
                unsafe builder.attribute(name.index, name.facts, value, end - value)
            }
            if builder.overflow != nil { return stopParser() }
        }
        strict.openTags.append(StrictParse.OpenTag())
        builder.finishTag()
        strict.eventEnd = shown.end
        if builder.overflow != nil { stopParser() }
    }

    mutating func endElement() {
        guard strict.goesOn else { return }
        strict.isAnswered = true
        endElement(at: strict.shown.end)
    }

    /// The repair goes on behind the last tag that was taken, wherever the bytes were cut.
    mutating func noteError() {
        if strict.goesOn { strict.sawError = true }
    }

    /// The repair goes on with a document of many instructions, which it skips.
    mutating func countInstruction() {
        strict.instructionCount += 1
        if strict.instructionCount > 4_096, !strict.isStopped { stopParser() }
    }

    /// Undeclared prefixes are reported where they are met.
    mutating func noteNamespaceError(_ code: Int32) {
        guard code != Int32(XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue), strict.goesOn else { return }
        report(.notWellFormed, .error, at: strict.eventEnd, "the next tag breaks the rules of namespaces")
    }

    private mutating func declare(_ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) {
        let length = unsafe prefix.map { unsafe Int(xmlStrlen($0)) } ?? 0
        let spelling = unsafe UnsafeBufferPointer(start: prefix, count: length)
        let id = unsafe uri.map { unsafe uriID($0) } ?? 0
        unsafe builder.bind(spelling, id)
        builder.checkNames()
        let text = unsafe String(validUTF8: spelling)
        if prefixes.isNew(text) { prefixes.declare(text, builder.names.uri(id)) }
    }

    @inline(__always) private mutating func cachedName(
        _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
        at offset: Int
    ) -> StrictParse.CachedName {
        let mixed =
            UInt(bitPattern: local) ^ (UInt(bitPattern: prefix) &* 31) ^ (UInt(bitPattern: uri) &* 7)
        let first = Int(truncatingIfNeeded: (mixed &* 0x9E37_79B9_7F4A_7C15) >> 56)
        for slot in first..<first + StrictParse.probes {
            let cached = strict.slots[slot]
            if unsafe cached.local == local, unsafe cached.prefix == prefix, unsafe cached.uri == uri { return cached }
            if unsafe cached.local == nil { return unsafe newName(local, prefix, uri, slot, at: offset) }
        }
        return unsafe newName(local, prefix, uri, first, at: offset)
    }

    @inline(never) private mutating func newName(
        _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
        _ slot: Int, at offset: Int
    ) -> StrictParse.CachedName {
        strict.spelling.truncate(to: 0)
        if let prefix = unsafe prefix {
            unsafe strict.spelling.append(prefix, Int(xmlStrlen(prefix)))
            strict.spelling.append(UInt8(ascii: ":"))
        }
        let prefixLength = max(strict.spelling.count - 1, 0)
        unsafe strict.spelling.append(local, Int(xmlStrlen(local)))
        let isUndeclared = unsafe prefix != nil && uri == nil
        let uriID = unsafe uri.map { unsafe self.uriID($0) } ?? 0
        let spelling = unsafe UnsafeBufferPointer(start: strict.spelling.base, count: strict.spelling.count)
        let index = unsafe builder.names.intern(
            spelling, prefixLength: prefixLength, uri: isUndeclared ? nil : uriID)
        builder.checkNames()
        if isUndeclared, let prefix = builder.names[index].prefix { noteUndeclared(prefix, at: offset) }
        let entry = unsafe StrictParse.CachedName(
            local: local, prefix: prefix, uri: uri, index: index, facts: builder.names.facts(index))
        strict.slots[slot] = entry
        return entry
    }

    /// The id of a namespace. Names of one come one after the other as a rule.
    private mutating func uriID(_ uri: UnsafePointer<xmlChar>) -> UInt32 {
        if unsafe strict.lastURI.text != uri {
            let text = unsafe UnsafeBufferPointer(start: uri, count: Int(xmlStrlen(uri)))
            unsafe strict.lastURI = (uri, builder.names.uriID(text))
        }
        return unsafe strict.lastURI.id
    }

    mutating func noteUndeclared(_ prefix: String, at offset: Int) {
        guard prefixes.noteUndeclared(prefix) else { return }
        report(.undeclaredPrefix, .error, at: offset, "the prefix \"\(prefix)\" is not declared")
    }
}
