/// Tokens for those who need no tree: raw text elements and foreign content are followed as a browser follows them,
/// comments and document types are left out.
struct HTMLWalker {
    private(set) var tokenizer = HTMLTokenizer()
    private let names = HTMLElementName.nameTable
    private let traits = ElementTraits.table
    /// Open foreign elements, outermost first.
    private var foreign: [HTMLElementName] = []
    private static let maximumForeignDepth = 256
    private var missingRawEnd = MissingRawEnd()

    /// The element of the last tag.
    private(set) var name = HTMLElementName.unknown
    /// The raw text element that the last text belongs to; `.unknown` for text that is shown.
    private(set) var raw = HTMLElementName.unknown

    /// The last start tag is that of a raw text element without content (see ``MissingRawEnd``).
    private(set) var isEmptyRaw = false

    var attributes: [HTMLAttribute] { tokenizer.attributes }
    /// Inside SVG or MathML.
    var isForeign: Bool { !foreign.isEmpty }

    /// The next text, tag or end.
    mutating func next(in input: Span<UInt8>) -> HTMLToken {
        while true {
            let token = tokenizer.next(in: input)
            switch token.kind {
            case .text, .endOfFile: return token
            case .comment, .doctype: continue
            case .startTag:
                name = HTMLElementName(token, in: input, table: names)
                start(token, in: input)
                return token
            case .endTag:
                name = HTMLElementName(token, in: input, table: names)
                raw = .unknown
                end()
                return token
            }
        }
    }

    private mutating func start(_ token: HTMLToken, in input: Span<UInt8>) {
        isEmptyRaw = false
        let isAtIntegrationPoint = foreign.last.map { traits[Int($0.rawValue)].contains(.integration) } ?? true
        if !isAtIntegrationPoint {
            if traits[Int(name.rawValue)].contains(.breakout) {
                foreign.removeAll()
            } else if !token.isSelfClosing, foreign.count < Self.maximumForeignDepth {
                foreign.append(name)
            }
        } else if name == .svg || name == .math {
            if !token.isSelfClosing, foreign.count < Self.maximumForeignDepth { foreign.append(name) }
        } else if name == .plaintext {
            tokenizer.model = .plaintext
        } else if traits[Int(name.rawValue)].contains(.raw) {
            isEmptyRaw = missingRawEnd.isEmpty(name, token, in: input)
            guard !isEmptyRaw else { return }
            raw = name
            let model: HTMLTokenizer.ContentModel =
                name == .script ? .scriptData : name == .title || name == .textarea ? .rcdata : .rawtext
            tokenizer.enter(model, after: token, in: input)
        }
        tokenizer.allowsCDATA = isForeign
    }

    private mutating func end() {
        guard isForeign else { return }
        if name == .p || name == .br {
            foreign.removeAll()
        } else if let index = foreign.lastIndex(of: name) {
            foreign.removeSubrange(index...)
        }
        tokenizer.allowsCDATA = isForeign
    }
}
