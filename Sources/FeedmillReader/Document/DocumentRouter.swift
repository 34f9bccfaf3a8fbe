internal import FeedmillXML

/// Takes decoded bytes to the parser of their syntax, as soon as it is known.
struct DocumentRouter: ~Copyable {
    var syntax = DocumentSyntax.undecided
    var xml = XMLReader(vocabulary: FeedVocabulary.shared, items: FeedVocabulary.items)
    var json: JSONFeedRecordReader
    /// The bytes before the syntax was known, then enough of what followed to have the prolog.
    private(set) var beginning: [UInt8] = []

    init(_ options: ReadOptions) { json = JSONFeedRecordReader(options) }

    mutating func push(_ piece: Span<UInt8>) {
        if syntax == .undecided {
            append(piece, limit: .max)
            syntax = DocumentSyntax(beginning, isWhole: false)
            if syntax != .undecided { deliverBeginning() }
        } else {
            if beginning.count < DocumentSyntax.window { append(piece, limit: DocumentSyntax.window) }
            deliver(piece)
        }
    }

    mutating func finish() {
        if syntax == .undecided {
            syntax = DocumentSyntax(beginning, isWhole: true)
            deliverBeginning()
        }
        switch syntax {
        case .xml: xml.finish()
        case .json: json.finish()
        case .undecided, .other: break
        }
    }

    private mutating func deliver(_ bytes: Span<UInt8>) {
        switch syntax {
        case .xml: xml.push(bytes)
        case .json: json.push(bytes)
        case .undecided, .other: break
        }
    }

    private mutating func deliverBeginning() {
        let bytes = beginning
        deliver(bytes.span)
    }

    private mutating func append(_ piece: Span<UInt8>, limit: Int) {
        var index = 0
        while index < piece.count, beginning.count < limit {
            beginning.append(piece[index])
            index += 1
        }
    }

    /// The document type declaration in lower case, or "".
    var doctype: String {
        let prolog = String(decoding: beginning.prefix(DocumentSyntax.window), as: UTF8.self).lowercased()
        var rest = Substring(prolog)
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...]
            if rest.hasPrefix("<!doctype") { return String(rest.prefix { $0 != ">" }) }
            rest = rest.dropFirst()
        }
        return ""
    }
}
