package import FeedmillModel
internal import FeedmillXML

/// Bytes in, records out: decodes, tells XML from JSON, and hands over every item as soon as it is complete.
package struct FeedRecordReader: ~Copyable {
    private var decoder: ByteDecoder
    private var router: DocumentRouter
    /// How many of the decoder's problems have been told.
    private var decoderProblems = 0
    private var context: ReadContext
    /// Where the root begins that said what the document is.
    private var recognisedRoot: Int?
    /// Whether the very first root has been seen.
    private var isFirstRootKnown = false
    private var isFinished = false
    private var hasItems = false
    private var hasReportedHead = false
    /// Items that are known only when the whole document is: the subscriptions of a list, the posts of a page. Last first.
    private var lateItems: [FeedElement] = []
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
        // All namespaces are known now, however much of the document was there when its root came.
        recognisedRoot = nil
        settle()
        if failure == nil { judge() }
        if let list = subscriptions { lateItems = FeedElement.items(of: list).reversed() }
        if let posts = router.posts { lateItems = posts.items.reversed() }
    }

    /// The next complete item, in document order, in the place of an item before, whose room it takes over. One that the document
    /// ends in is left out.
    ///
    /// - Returns: Whether there is one.
    package mutating func nextItem(_ item: inout FeedElement) -> Bool {
        if isRefused { return false }
        if router.syntax == .json {
            guard let next = router.json.nextItem() else { return false }
            item = next
            return true
        }
        if let next = lateItems.popLast() {
            item = next
            return true
        }
        while let element = router.xml.nextItem() {
            recognise(element)
            hasItems = true
            if element.isTruncated { continue }
            item.clear()
            item.read(element, &context)
            return true
        }
        return false
    }

    /// Everything but the items, as far as it has been read. Complete after `finish()`.
    package mutating func head() -> FeedElement {
        if isRefused { return FeedElement(.feed) }
        if router.syntax == .json { return router.json.head() }
        if let posts = router.posts { return posts.feed }
        recognise()
        guard let root = router.xml.head else { return FeedElement(.feed) }
        if context.format == .opml { return FeedElement(OPML(root)) }
        if isFinished, !hasReportedHead {
            hasReportedHead = true
            return FeedElement.read(root, as: .feed, &context)
        }
        // What is wrong in the head is told once, when it is complete.
        var quiet = context
        return FeedElement.read(root, as: .feed, &quiet)
    }

    /// The feed's language as it is said in front of the first item: what items inherit must not depend on how much of the document
    /// is there.
    package mutating func languageBeforeItems() -> String? {
        if router.syntax == .json { return router.json.languageBeforeItems }
        guard context.format != .opml, hasItems else { return head().language }
        return router.xml.headBeforeItems.flatMap { FeedElement.language(inHead: $0) }
    }

    // MARK: What came to light beside the records

    /// What the document turned out to be; `unknown` until its root has been read.
    package var format: FeedFormat {
        if router.posts != nil { return .hfeed }
        return router.syntax == .json ? router.json.format : context.format
    }

    /// The list, where the document is one, as far as it has been read.
    package var subscriptions: OPML? {
        context.format == .opml ? router.xml.head.map { OPML($0) } : nil
    }

    /// The WHATWG label of the encoding the bytes were really decoded with; `nil` where reading stopped: how much was looked at then
    /// depends on how much was there.
    package var encoding: String? { failure == nil ? decoder.encoding : nil }

    /// Namespace declarations as sent, the first of a prefix.
    package var namespaces: [NamespaceDeclaration] {
        isRefused ? [] : router.xml.namespaces.map { NamespaceDeclaration(prefix: $0.prefix, uri: $0.uri) }
    }

    /// What had to be forgiven since the last call.
    package mutating func takeFindings() -> [Finding] {
        var findings = context.takeFindings()
        let unread = decoder.problems.dropFirst(decoderProblems)
        let syntax = router.xml.takeProblems()
        let json = router.json.takeFindings()
        if unread.isEmpty, syntax.isEmpty, json.isEmpty { return findings }
        decoderProblems = decoder.problems.count
        findings.insert(contentsOf: unread.map(Finding.init(_:)) + syntax.map(Finding.init(_:)) + json, at: 0)
        return findings
    }

    /// Whether the document is no feed: then nothing of it counts, however much of it has been read.
    private var isRefused: Bool {
        if case .notAFeed = failure { true } else { false }
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
        case .undecided, .html: break
        case .xml: recognise()
        case .json: failure = router.json.failure
        case .other(let what, let place): failure = .notAFeed(what, at: place)
        }
    }

    /// Learns from the root what the document is; the root may be an item. What looked like a root may have been an error message in
    /// front of the real one.
    private mutating func recognise(_ item: XMLElement? = nil) {
        // The first root is asked before there may be none any more.
        if !isFirstRootKnown, let first = router.xml.firstRoot {
            isFirstRootKnown = true
            if let kind = OtherDocument.kind(root: first.localName) {
                let place = SourcePosition(line: first.line, column: first.column, offset: first.offset)
                failure = .notAFeed(kind, at: place)
                return
            }
        }
        guard let root = router.xml.head ?? item else {
            // What had looked like the root was markup in front of a document that has none.
            if !hasItems { context.format = .unknown }
            return
        }
        guard root.offset != recognisedRoot else { return }
        recognisedRoot = root.offset
        let format = FeedFormat(root: root, namespaces: router.xml.namespaces.map(\.uri), doctype: router.doctype)
        context.format = format ?? .unknown
    }

    /// Says at the end whether this was a feed at all.
    private mutating func judge() {
        guard router.syntax == .xml else {
            if router.posts != nil { return }
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
