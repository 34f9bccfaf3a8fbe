internal import CLibxml2
internal import FeedmillBytes

/// What the strict parse holds besides the tree.
@safe struct StrictParse {
    @safe struct CachedName: BitwiseCopyable {
        var local: UnsafePointer<xmlChar>?
        var prefix: UnsafePointer<xmlChar>?
        var uri: UnsafePointer<xmlChar>?
        var index: UInt32
        var facts: NameFacts
    }

    var context: xmlParserCtxtPtr?
    /// How far the document has been scanned and its markup pushed.
    var pushed = 0
    /// Past the last start or end tag: from here a repair goes on.
    var eventEnd = 0
    /// Nothing more is taken from the callbacks.
    var isStopped = false
    /// Whether libxml2 called the document not well-formed.
    var sawError = false
    var scan: MarkupScan
    /// libxml2 keeps the name of every processing instruction; too many different ones make it slow.
    var instructionCount = 0

    /// Names by libxml2's interned pointers; a name stands in one of so many slots from its own on.
    fileprivate var slots = RawBuffer<CachedName>(capacity: 256 + probes)
    fileprivate static let probes = 4
    /// Where a name is put together as it is written.
    fileprivate var spelling = RawBuffer<UInt8>(capacity: 64)
    /// The names of leaves, each in the place it has among the plain names.
    var leafNames = RawBuffer(repeating: LeafName(), count: PlainNames.places)
    var leafAttributeNames = RawBuffer(repeating: LeafName(), count: PlainNames.places)
    /// The namespace last asked for, by libxml2's interned pointer.
    fileprivate var lastURI: (text: UnsafePointer<xmlChar>?, id: UInt32) = (nil, 0)

    init(limits: XMLLimits) {
        scan = MarkupScan(longestTag: limits.parserStartTag)
    }

    mutating func begin(at offset: Int, line: Int, column: Int) {
        pushed = offset
        eventEnd = offset
        isStopped = false
        sawError = false
        scan.begin(at: offset, line: line, column: column)
        instructionCount = 0
    }

    /// Forgets the names: another parser has pointers of its own.
    fileprivate mutating func clearNames() {
        unsafe lastURI = (nil, 0)
        slots.truncate(to: 0)
        let empty = unsafe CachedName(index: 0, facts: NameFacts(id: 0, namespaceID: 0, role: .plain))
        slots.append(repeating: empty, slots.capacity)
        for place in 0..<PlainNames.places {
            leafNames[place] = LeafName()
            leafAttributeNames[place] = LeafName()
        }
    }

    func deallocate() {
        slots.deallocate()
        leafNames.deallocate()
        leafAttributeNames.deallocate()
        spelling.deallocate()
        scan.deallocate()
    }
}

/// libxml2 is set up once in a process; `xmlCleanupParser` is never called.
private let libxml2IsReady: Void = xmlInitParser()

extension ReaderCore {
    /// Pushes what is new to libxml2. Hands over to the repair at its first error.
    mutating func parseStrictly(_ core: UnsafeMutablePointer<ReaderCore>, isFinal: Bool) {
        if unsafe strict.context == nil, unsafe !openParser(core) {
            fail(.outOfMemory, at: strict.eventEnd)
            return
        }
        var isTooLong = false
        repeat {
            let end = min(source.end, strict.pushed + Self.chunk)
            isTooLong = end - strict.eventEnd > Self.longestEvent
            if !isTooLong { push(to: end, isLast: isFinal && end == source.end) }
        } while strict.pushed < source.end && !isTooLong && !strict.isStopped && !strict.sawError
        if let reason = builder.overflow {
            closeParser()
            fail(reason, at: strict.eventEnd)
        } else if strict.isStopped || strict.sawError || isTooLong {
            handOver()
        } else {
            source.drop(before: strict.eventEnd)
            if isFinal { phase = .done }
        }
    }

    /// What is scanned at once.
    static let chunk = 1 << 16
    /// libxml2 refuses more than 10 MB of one thing; the repair has no such limit.
    private static let longestEvent = 8 << 20

    /// Shows libxml2 the markup of what is new. Character data in between goes onto the tape when libxml2 has come to what
    /// follows it, or has nothing more to come to.
    private mutating func push(to end: Int, isLast: Bool) {
        guard end > strict.pushed || isLast else { return }
        let cursor = strict.scan.cursor
        unsafe strict.scan.take(source.address(of: cursor), end - cursor, isFinal: isLast)
        strict.pushed = end
        let markup = strict.scan.markup
        let endsWell = isLast && strict.scan.verdict == .fine
        if markup.count > 0 || endsWell {
            feedmill_xml_silence_this_thread()
            let bytes = unsafe UnsafeRawPointer(markup.base).assumingMemoryBound(to: CChar.self)
            _ = unsafe xmlParseChunk(strict.context, bytes, Int32(truncatingIfNeeded: markup.count), endsWell ? 1 : 0)
        }
        if strict.isStopped || strict.sawError { return }
        let consumed = unsafe xmlByteConsumed(strict.context)
        takePieces(before: consumed + 1)
        strict.scan.wasShown(consumed: consumed)
        if strict.isStopped || strict.sawError { return }
        switch strict.scan.verdict {
        case .fine: break
        case .malformed: strict.sawError = true
        case .tooLong: strict.isStopped = true
        }
    }

    private mutating func handOver() {
        closeParser()
        builder.dropTextSinceTag()
        source.drop(before: strict.eventEnd)
        beginRepair(at: strict.eventEnd, afterError: strict.sawError)
    }

    private mutating func openParser(_ core: UnsafeMutablePointer<ReaderCore>) -> Bool {
        libxml2IsReady
        strict.clearNames()
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = XML_SAX2_MAGIC
        unsafe handler.startElementNs = { core, local, prefix, uri, declarations, declared, count, _, attributes in
            guard let core = unsafe core?.assumingMemoryBound(to: ReaderCore.self), let local = unsafe local else {
                return
            }
            unsafe core.pointee.startElement(
                local, prefix, uri, Int(declarations), declared, Int(count), attributes)
        }
        unsafe handler.endElementNs = { core, _, _, _ in
            guard let core = unsafe core?.assumingMemoryBound(to: ReaderCore.self) else { return }
            unsafe core.pointee.endElement()
        }
        // Nothing but markup is shown to it; text would be a part of the document that nobody reads.
        unsafe handler.characters = { core, _, _ in
            guard let core = unsafe core?.assumingMemoryBound(to: ReaderCore.self) else { return }
            unsafe core.pointee.strict.sawError = true
        }
        unsafe handler.ignorableWhitespace = handler.characters
        unsafe handler.cdataBlock = handler.characters
        unsafe handler.processingInstruction = { core, _, _ in
            guard let core = unsafe core?.assumingMemoryBound(to: ReaderCore.self) else { return }
            unsafe core.pointee.countInstruction()
        }
        unsafe handler.serror = { core, error in
            guard let core = unsafe core?.assumingMemoryBound(to: ReaderCore.self), let error = unsafe error else {
                return
            }
            let level = unsafe error.pointee.level
            let isNamespace = unsafe error.pointee.domain == Int32(XML_FROM_NAMESPACE.rawValue)
            if isNamespace, level == XML_ERR_ERROR { unsafe core.pointee.noteNamespaceError(error.pointee.code) }
            if level == XML_ERR_FATAL { unsafe core.pointee.noteError() }
        }
        unsafe strict.context = xmlCreatePushParserCtxt(&handler, core, nil, 0, nil)
        guard unsafe strict.context != nil else { return false }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        _ = unsafe xmlCtxtUseOptions(strict.context, CInt(options))
        return true
    }

    mutating func closeParser() {
        guard let context = unsafe strict.context else { return }
        unsafe xmlFreeParserCtxt(context)
        unsafe strict.context = nil
    }

    // MARK: Callbacks

    private mutating func stopParser() {
        strict.isStopped = true
        unsafe xmlStopParser(strict.context)
    }

    fileprivate mutating func startElement(
        _ local: UnsafePointer<xmlChar>, _ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
        _ declarationCount: Int, _ declarations: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        _ attributeCount: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        guard !strict.isStopped, !strict.sawError else { return }
        let consumed = unsafe xmlByteConsumed(strict.context)
        takePieces(before: consumed)
        if strict.isStopped || strict.sawError { return }
        let (markup, place) = strict.scan.place(of: consumed)
        let offset = markup.offset
        let closing = source[place]
        guard closing == UInt8(ascii: ">") || closing == UInt8(ascii: "/"),
            attributeCount <= limits.attributes, declarationCount <= 64,
            builder.bindings.count + declarationCount <= 256
        else { return stopParser() }
        let tagEnd = closing == UInt8(ascii: ">") ? place + 1 : place + 2
        let outerBindings = builder.bindings.count
        if declarationCount > 0, let declarations = unsafe declarations {
            for index in 0..<declarationCount {
                unsafe declare(declarations[index * 2], declarations[index * 2 + 1])
            }
        }
        source.note(line: markup.line, column: markup.column, at: offset)
        let name = unsafe cachedName(local, prefix, uri, at: offset)
        guard
            builder.begin(
                name.index, name.facts, offset: offset, tagEnd: tagEnd, line: markup.line, column: markup.column)
        else { return stopParser() }
        if declarationCount > 0 { builder.coverBindings(from: outerBindings) }
        if attributeCount > 0, let attributes = unsafe attributes {
            for index in 0..<attributeCount {
                let parts = unsafe attributes + index * 5
                guard let local = unsafe parts[0], let value = unsafe parts[3], let end = unsafe parts[4] else {
                    continue
                }
                let name = unsafe cachedName(local, parts[1], parts[2], at: offset)
                unsafe builder.attribute(name.index, name.facts, value, end - value)
            }
            if builder.overflow != nil { return stopParser() }
        }
        builder.finishTag()
        strict.eventEnd = tagEnd
        if builder.overflow != nil { stopParser() }
    }

    fileprivate mutating func endElement() {
        guard !strict.isStopped, !strict.sawError else { return }
        let consumed = unsafe xmlByteConsumed(strict.context)
        takePieces(before: consumed)
        if strict.isStopped || strict.sawError { return }
        let end = strict.scan.place(of: consumed).place
        builder.end(offset: end)
        strict.eventEnd = end
    }

    /// Puts onto the tape what stands in front of a place in what libxml2 was shown.
    @inline(__always) private mutating func takePieces(before consumed: Int) {
        while let piece = strict.scan.nextPiece(before: consumed) {
            let fits =
                switch piece.kind {
                case .text, .cdata: takeText(piece)
                case .leaf, .emptyLeaf: beginLeaf(piece)
                case .leafEnd: endLeaf(piece)
                case .nothing: true
                }
            if !fits { return stopParser() }
        }
    }

    @inline(__always) private mutating func takeText(_ text: MarkupScan.Piece) -> Bool {
        guard builder.open.count > 0 else {
            // Nothing but white space stands outside of the root (XML 1.0 §2.1).
            let stretch = unsafe source.bytes(text.offset..<text.offset + text.length)
            if unsafe text.kind == .cdata || !stretch.allSatisfy(\.isXMLWhiteSpace) { strict.sawError = true }
            return true
        }
        let decoded = unsafe strict.scan.decoded.base
        return unsafe text.isCoded
            ? builder.text(decoded + text.start, text.count, isSlackBehind: true)
            : builder.text(source.address(of: text.offset), text.length, isSlackBehind: true)
    }

    /// Takes what stands in front of the first error: the repair goes on behind the last tag that was taken, wherever the bytes
    /// were cut.
    fileprivate mutating func noteError() {
        guard !strict.isStopped, !strict.sawError else { return }
        unsafe takePieces(before: xmlByteConsumed(strict.context))
        strict.sawError = true
    }

    /// The repair goes on with a document of many instructions, which it skips.
    fileprivate mutating func countInstruction() {
        strict.instructionCount += 1
        if strict.instructionCount > 4_096, !strict.isStopped { stopParser() }
    }

    /// Undeclared prefixes are reported where they are met.
    fileprivate mutating func noteNamespaceError(_ code: Int32) {
        guard code != Int32(XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue), !strict.isStopped, !strict.sawError else {
            return
        }
        report(.notWellFormed, .error, at: strict.eventEnd, "the next tag breaks the rules of namespaces")
    }

    private mutating func declare(_ prefix: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?) {
        let length = unsafe prefix.map { unsafe Int(xmlStrlen($0)) } ?? 0
        let spelling = unsafe UnsafeBufferPointer(start: prefix, count: length)
        unsafe builder.bind(spelling, uri.map { unsafe uriID($0) } ?? 0)
        builder.checkNames()
        let text = unsafe String(validUTF8: spelling)
        if prefixes.isNew(text) { unsafe prefixes.declare(text, uri.map { unsafe String(cString: $0) } ?? "") }
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
