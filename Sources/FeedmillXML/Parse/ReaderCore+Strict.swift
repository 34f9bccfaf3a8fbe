internal import CLibxml2

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
}
