internal import FeedmillModel
internal import FeedmillXML

/// Takes decoded bytes to the parser of their syntax, as soon as it is known.
struct DocumentRouter: ~Copyable {
    var syntax = DocumentSyntax.undecided
    var xml = XMLReader(vocabulary: FeedVocabulary.shared, items: FeedVocabulary.items)
    var json: JSONFeedRecordReader
    /// A web page, until it is known what is in it.
    private var page = WebPage()
    /// The posts of a page that has some.
    private(set) var posts: (feed: FeedElement, items: [FeedElement])?
    private let options: ReadOptions
    /// How many bytes of white space the document begins with, as far as is known.
    private var skipped = 0
    /// The bytes before the syntax was known, then enough of what followed to have the prolog.
    private(set) var beginning: [UInt8] = []

    init(_ options: ReadOptions) {
        self.options = options
        json = JSONFeedRecordReader(options)
    }

    mutating func push(_ piece: Span<UInt8>) {
        if syntax == .undecided {
            let isFirst = beginning.isEmpty
            append(piece, limit: isFirst ? DocumentSyntax.window : .max)
            decide(isWhole: false)
            if isFirst, syntax != .undecided { return deliver(piece) }
            if isFirst, piece.count > beginning.count {
                append(piece.extracting(beginning.count..<piece.count), limit: .max)
                decide(isWhole: false)
            }
            if syntax != .undecided { deliverBeginning() }
        } else {
            if beginning.count < skipped + DocumentSyntax.window {
                append(piece, limit: skipped + DocumentSyntax.window)
            }
            deliver(piece)
        }
    }

    mutating func finish() {
        if syntax == .undecided {
            decide(isWhole: true)
            deliverBeginning()
        }
        if syntax == .html { readPage() }
        switch syntax {
        case .xml: xml.finish()
        case .json: json.finish()
        case .undecided, .html, .other: break
        }
    }

    private mutating func decide(isWhole: Bool) {
        while skipped < beginning.count, DocumentSyntax.isSkipped(beginning[skipped]) { skipped += 1 }
        if skipped >= DocumentSyntax.whiteSpace {
            syntax = .other("nothing but white space")
        } else {
            syntax = DocumentSyntax(beginning[skipped...], isWhole: isWhole)
        }
    }

    /// What is in a page is known when all of it is there.
    private mutating func readPage() {
        guard !page.isTooLong else {
            syntax = .other("a web page of more than \(WebPage.limit) bytes")
            return
        }
        switch page.content(options) {
        case .feed(let bytes, let found):
            syntax = found
            deliver(bytes.span)
        case .posts(let feed, let items): posts = (feed, items)
        case .nothing(let place): syntax = .other("a web page", at: place)
        }
        page = WebPage()
    }

    private mutating func deliver(_ bytes: Span<UInt8>) {
        switch syntax {
        case .xml: xml.push(bytes)
        case .json: json.push(bytes)
        case .html: page.push(bytes)
        case .undecided, .other: break
        }
    }

    private mutating func deliverBeginning() {
        let bytes = beginning
        deliver(bytes.span)
    }

    private mutating func append(_ piece: Span<UInt8>, limit: Int) {
        let count = min(piece.count, limit - beginning.count)
        guard count > 0 else { return }
        unsafe piece.extracting(0..<count).withUnsafeBufferPointer { unsafe beginning.append(contentsOf: $0) }
    }

    /// The document type declaration in lower case, or "". It stands before the root, if anywhere.
    var doctype: String {
        var rest = beginning.dropFirst(skipped).prefix(DocumentSyntax.window)
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(start + 1)...]
            guard let next = rest.first, !(0x61...0x7A).contains(next | 0x20) else { return "" }
            guard next == UInt8(ascii: "!") else { continue }
            if rest.starts(with: "!--".utf8) {
                rest = rest.dropFirst(rest.end(of: "-->").map { $0 - rest.startIndex } ?? rest.count)
                continue
            }
            let declaration = String(decoding: rest.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self).lowercased()
            if declaration.hasPrefix("!doctype") { return "<" + declaration }
        }
        return ""
    }
}
