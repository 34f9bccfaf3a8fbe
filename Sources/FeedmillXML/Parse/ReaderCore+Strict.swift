internal import CLibxml2

/// libxml2 is set up once in a process; `xmlCleanupParser` is never called.
private let libxml2IsReady: Void = xmlInitParser()

extension ReaderCore {
    /// Reads what is new. Hands over to the repair at the first error.
    ///
    /// libxml2 changes the same core in its callbacks, so it is called where nothing else holds that.
    static func parseStrictly(_ core: UnsafeMutablePointer<ReaderCore>, isFinal: Bool) {
        if unsafe core.pointee.strict.context == nil, unsafe !openParser(core) {
            unsafe core.pointee.fail(.outOfMemory, at: core.pointee.strict.eventEnd)
            return
        }
        feedmill_xml_silence_this_thread()
        while let (end, isLast) = unsafe core.pointee.nextStretch(isFinal: isFinal) {
            while let markup = unsafe core.pointee.takePlain(to: end, isLast: isLast) {
                unsafe show(markup, core)
            }
            unsafe core.pointee.strict.scanned = end
            if isLast { unsafe checkEnd(core) }
        }
        unsafe core.pointee.leaveStrictly(isFinal: isFinal)
    }

    /// What is scanned at once.
    static let chunk = 1 << 16
    /// libxml2 refuses more than 10 MB of one thing; the repair has no such limit.
    private static let longestEvent = 8 << 20

    /// Up to where to scan next, and whether that is the end of the document.
    private mutating func nextStretch(isFinal: Bool) -> (end: Int, isLast: Bool)? {
        guard strict.goesOn, !strict.isEnded, strict.scanned < source.end || isFinal else { return nil }
        let end = min(source.end, strict.scanned + Self.chunk)
        if end - strict.eventEnd > Self.longestEvent {
            strict.isStopped = true
            return nil
        }
        return (end, isFinal && end == source.end)
    }

    private static func show(_ markup: UnsafeBufferPointer<UInt8>, _ core: UnsafeMutablePointer<ReaderCore>) {
        unsafe core.pointee.strict.isAnswered = false
        let bytes = unsafe UnsafeRawPointer(markup.baseAddress)?.assumingMemoryBound(to: CChar.self)
        _ = unsafe xmlParseChunk(core.pointee.strict.context, bytes, Int32(truncatingIfNeeded: markup.count), 0)
        // The repair knows what to make of a tag that the parser says nothing of.
        if unsafe core.pointee.strict.shown.isTag, unsafe !core.pointee.strict.isAnswered {
            unsafe core.pointee.stopParser()
        }
    }

    /// Looks whether the document is complete.
    private static func checkEnd(_ core: UnsafeMutablePointer<ReaderCore>) {
        unsafe core.pointee.strict.isEnded = true
        guard unsafe core.pointee.strict.goesOn else { return }
        let isWhole =
            unsafe !core.pointee.strict.scan.isInCDATA && core.pointee.strict.scan.cursor == core.pointee.source.end
            && core.pointee.strict.openTags.last?.plain == nil
        if isWhole {
            _ = unsafe xmlParseChunk(core.pointee.strict.context, nil, 0, 1)
        } else {
            unsafe core.pointee.strict.sawError = true
        }
    }

    private mutating func leaveStrictly(isFinal: Bool) {
        switch strict.scan.verdict {
        case .fine: break
        case .malformed: strict.sawError = true
        case .tooLong: strict.isStopped = true
        }
        if let reason = builder.overflow {
            closeParser()
            fail(reason, at: strict.eventEnd)
        } else if strict.isStopped || strict.sawError {
            handOver()
        } else {
            source.drop(before: strict.eventEnd)
            if isFinal { phase = .done }
        }
    }

    private mutating func handOver() {
        closeParser()
        builder.dropTextSinceTag()
        source.drop(before: strict.eventEnd)
        beginRepair(at: strict.eventEnd, afterError: strict.sawError)
    }

    private static func openParser(_ core: UnsafeMutablePointer<ReaderCore>) -> Bool {
        libxml2IsReady
        unsafe core.pointee.strict.clearNames()
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
        // It waits for four bytes before it begins, which `<a>` has not.
        guard let context = unsafe xmlCreatePushParserCtxt(&handler, core, "    ", 4, nil) else { return false }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_IGNORE_ENC.rawValue
        _ = unsafe xmlCtxtUseOptions(context, CInt(options))
        unsafe core.pointee.strict.context = context
        return true
    }

    mutating func closeParser() {
        guard let context = unsafe strict.context else { return }
        unsafe xmlFreeParserCtxt(context)
        unsafe strict.context = nil
    }
}
