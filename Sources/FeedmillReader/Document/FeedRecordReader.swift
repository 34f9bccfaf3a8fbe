package import FeedmillModel
internal import FeedmillXML

/// Bytes in, records out: decodes, tells XML from JSON, and hands over every item as soon as it is complete.
package struct FeedRecordReader: ~Copyable {
    private var decoder: ByteDecoder
    private var router: DocumentRouter
    /// How many of the decoder's problems have been told.
    private var decoderProblems = 0
    private var context: ReadContext
    private var isRecognised = false
    private var isFinished = false
    private var hasItems = false
    private var hasReportedHead = false
    /// Why nothing more comes; what came before stands.
    package private(set) var failure: ReadFailure?

    package init(_ options: ReadOptions = ReadOptions()) {
        decoder = ByteDecoder(contentType: options.contentType)
        router = DocumentRouter(options)
        context = ReadContext(documentBase: options.documentBase, resolvesReferences: options.resolvesReferences)
    }

    /// Takes the next bytes of the document, as many as there are.
    package mutating func push(_ bytes: Span<UInt8>) {
        if failure != nil || isFinished { return }
        Self.decode(bytes, &decoder, &router)
        settle()
    }

    /// Says that there are no more bytes.
    package mutating func finish() {
        if isFinished { return }
        isFinished = true
        if failure != nil { return }
        Self.finish(&decoder, &router)
        settle()
        if failure == nil { judge() }
    }

    /// The next complete item, in document order. One that the document ends in is left out.
    package mutating func nextItem() -> FeedElement? {
        if router.syntax == .json { return router.json.nextItem() }
        while let element = router.xml.nextItem() {
            recognise(element)
            hasItems = true
            if element.isTruncated { continue }
            return FeedElement.read(element, as: .item, &context)
        }
        return nil
    }

    /// Everything but the items, as far as it has been read. Complete after `finish()`.
    package mutating func head() -> FeedElement {
        if router.syntax == .json { return router.json.head() }
        recognise()
        guard let root = router.xml.head else { return FeedElement(.feed) }
        if isFinished, !hasReportedHead {
            hasReportedHead = true
            return FeedElement.read(root, as: .feed, &context)
        }
        // What is wrong in the head is told once, when it is complete.
        var quiet = context
        return FeedElement.read(root, as: .feed, &quiet)
    }

    // MARK: What came to light beside the records

    /// What the document turned out to be; `unknown` until its root has been read.
    package var format: FeedFormat { router.syntax == .json ? router.json.format : context.format }

    /// The WHATWG label of the encoding the bytes were really decoded with.
    package var encoding: String? { decoder.encoding }

    /// Namespace declarations as sent, the first of a prefix.
    package var namespaces: [NamespaceDeclaration] {
        router.xml.namespaces.map { NamespaceDeclaration(prefix: $0.prefix, uri: $0.uri) }
    }

    /// What had to be forgiven since the last call.
    package mutating func takeFindings() -> [Finding] {
        var findings = decoder.problems.dropFirst(decoderProblems).map(Finding.init(_:))
        decoderProblems = decoder.problems.count
        findings += router.xml.takeProblems().map(Finding.init(_:))
        findings += router.json.takeFindings()
        return findings + context.takeFindings()
    }

    // MARK: Steps

    private static func decode(_ bytes: Span<UInt8>, _ decoder: inout ByteDecoder, _ router: inout DocumentRouter) {
        decoder.push(bytes) { router.push($0) }
    }

    private static func finish(_ decoder: inout ByteDecoder, _ router: inout DocumentRouter) {
        decoder.finish { router.push($0) }
        router.finish()
    }

    /// Stops at once where going on is in vain.
    private mutating func settle() {
        switch router.syntax {
        case .undecided: break
        case .xml: recognise()
        case .json: failure = router.json.failure
        case .other(let what): failure = .notAFeed(what, at: nil)
        }
    }

    /// Learns from the root what the document is; the root may be an item.
    private mutating func recognise(_ item: XMLElement? = nil) {
        if isRecognised { return }
        guard let root = router.xml.head ?? item else { return }
        isRecognised = true
        let format = FeedFormat(root: root, namespaces: router.xml.namespaces.map(\.uri), doctype: router.doctype)
        context.format = format ?? .unknown
        if format == nil, let kind = OtherDocument.kind(root: root.localName) {
            failure = .notAFeed(kind, at: SourcePosition(of: root))
        }
    }

    /// Says at the end whether this was a feed at all.
    private mutating func judge() {
        guard router.syntax == .xml else {
            if router.syntax == .undecided { failure = .empty }
            return
        }
        if let stop = router.xml.failure, stop.reason != .noRoot {
            let position = SourcePosition(line: stop.line, column: stop.column, offset: stop.offset)
            failure = .unreadable(stop.reason.rawValue, at: position)
        } else if context.format == .unknown, !hasItems, let root = router.xml.head, !Self.looksLikeFeed(root) {
            failure = .notAFeed("its root element is \"\(root.localName)\"", at: SourcePosition(of: root))
        }
    }

    /// Whether a root of another name holds a channel at least.
    private static func looksLikeFeed(_ root: XMLElement) -> Bool {
        root.children.contains { $0.localName.lowercased() == "channel" }
    }
}
