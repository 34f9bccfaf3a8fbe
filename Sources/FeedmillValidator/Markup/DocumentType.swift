/// A document type declaration (XML 1.0 §2.8): where it points, and which plain entities it declares.
struct DocumentType {
    static let netscapeSystemID = "http://my.netscape.com/publish/formats/rss-0.91.dtd"

    private(set) var publicID: String?
    private(set) var systemID: String?
    /// Internal entities whose text holds neither markup nor references, by name.
    private(set) var entities: [String: [UInt8]] = [:]
    /// Entity declarations that point outside.
    private(set) var externalEntities: [Range<Int>] = []

    /// Longer texts are cut: a reference of three bytes must not stand for thousands.
    private static let longestEntity = 64

    private let source: [UInt8]
    private var index: Int
    private let end: Int

    /// Reads what stands between `<!DOCTYPE` and `>`. Anything malformed ends the reading there.
    init(_ source: [UInt8], _ range: Range<Int>) {
        self.source = source
        index = range.lowerBound
        end = range.upperBound
        _ = word()
        (publicID, systemID) = readExternalID()
        if let open = source[index..<end].firstIndex(of: UInt8(ascii: "[")) {
            index = open + 1
            while index < end, entities.count < 4096 { readDeclaration() }
        }
    }

    private mutating func skipSpace() {
        while index < end, source[index].isSpace { index += 1 }
    }

    private mutating func word() -> String {
        skipSpace()
        let start = index
        while index < end, source[index].isNameByte { index += 1 }
        return String(decoding: source[start..<index], as: UTF8.self)
    }

    private mutating func literal() -> Range<Int>? {
        skipSpace()
        guard index < end, source[index] == UInt8(ascii: "\"") || source[index] == UInt8(ascii: "'") else { return nil }
        let quote = source[index]
        let start = index + 1
        guard let close = source[start..<end].firstIndex(of: quote) else { return nil }
        index = close + 1
        return start..<close
    }

    private mutating func readExternalID() -> (publicID: String?, systemID: String?) {
        let start = index
        switch word() {
        case "PUBLIC":
            let publicID = literal()
            return (publicID.map(string), literal().map(string))
        case "SYSTEM": return (nil, literal().map(string))
        default:
            index = start
            return (nil, nil)
        }
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }

    /// Reads one `<!ENTITY …>` of the internal subset and passes over everything else.
    private mutating func readDeclaration() {
        guard let open = source[index..<end].firstIndex(of: UInt8(ascii: "<")) else {
            index = end
            return
        }
        index = open + 1
        guard index + 7 < end, source[index..<index + 7].elementsEqual("!ENTITY".utf8) else { return }
        index += 7
        let name = word()
        if let value = literal() {
            let text = Array(source[value])
            if !name.isEmpty, !text.contains(UInt8(ascii: "<")) {
                let decoded = CharacterDecoder().decode([CharacterRun(range: value, isLiteral: false)], in: source)
                entities[name] = Array(decoded.prefix(Self.longestEntity))
            }
            return
        }
        if readExternalID().systemID != nil { externalEntities.append(open..<index) }
    }
}
