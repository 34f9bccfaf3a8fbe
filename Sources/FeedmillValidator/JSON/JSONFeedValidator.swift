internal import FeedmillSyntax

/// Holds a JSON document against the tables of JSON Feed.
struct JSONFeedValidator {
    var sink = FindingSink()
    private(set) var kind = DocumentFormat.unknown
    private let bytes: [UInt8]
    private let start: Int
    private let baseURL: String?
    private let now: Instant?
    /// Whether keys that are only recommended are asked for.
    private let wantsAdvice: Bool
    private var ids = ValueSet()

    init(_ bytes: [UInt8], from start: Int, baseURL: String?, now: Instant?, wantsAdvice: Bool) {
        self.wantsAdvice = wantsAdvice
        self.bytes = bytes
        self.start = start
        self.baseURL = baseURL
        self.now = now
    }

    /// Whether a document is meant as JSON: its first character says so.
    static func isJSON(_ bytes: [UInt8], from start: Int) -> Bool {
        guard let first = bytes[start...].first(where: { !$0.isSpace }) else { return false }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    mutating func run() {
        var scanner = JSONScanner(bytes, from: start)
        let root = scanner.document()
        if let root { judgeRoot(root) }
        if let fault = scanner.fault {
            sink.add(.jsonSyntax, fault.offset..<min(fault.offset + 1, bytes.count), detail: fault.text)
        }
    }

    private mutating func judgeRoot(_ root: JSONValue) {
        guard root.members != nil else {
            sink.add(
                .jsonWrongType, root.range.lowerBound..<root.range.lowerBound + 1,
                detail: "a feed is an object, this is \(root.typeName)")
            return
        }
        switch root["version"]?.text {
        case "https://jsonfeed.org/version/1": kind = .jsonFeed10
        case "https://jsonfeed.org/version/1.1": kind = .jsonFeed11
        case let version?:
            kind = version.hasSuffix("jsonfeed.org/version/1") ? .jsonFeed10 : .jsonFeed11
            sink.add(
                .jsonVersion, root["version"]?.range ?? root.range, value: version, path: "version",
                detail: "\"\(version)\" is not https://jsonfeed.org/version/1.1")
        case nil: kind = .jsonFeed11
        }
        judge(root, by: .feed, path: "")
        judgeItems(root)
        if let next = root["next_url"], let text = next.text, text == root["feed_url"]?.text {
            sink.add(.jsonNextURL, next.range, value: text, path: "next_url")
        }
        if let feedURL = root["feed_url"], let text = feedURL.text, let baseURL, text != baseURL {
            sink.add(.selfLinkMismatch, feedURL.range, value: text, path: "feed_url", params: ["location": baseURL])
        }
    }

    /// What tables cannot say of items: unique ids, and something to read.
    private mutating func judgeItems(_ root: JSONValue) {
        for (index, item) in (root["items"]?.elements ?? []).enumerated() where item.members != nil {
            let path = "items[\(index)]"
            if let id = item["id"], let text = id.text, !ids.insert(text) {
                sink.add(.duplicateEntryId, id.range, value: text, path: "\(path).id")
            }
            if item["content_html"] == nil, item["content_text"] == nil {
                sink.add(
                    .jsonMissingKey, head(item), path: path, detail: "neither content_html nor content_text",
                    clause: "JSON Feed 1.1: items")
            }
        }
    }

    /// The first character of an object, which stands for the whole.
    private func head(_ value: JSONValue) -> Range<Int> { value.range.lowerBound..<value.range.lowerBound + 1 }

    private mutating func judge(_ object: JSONValue, by table: JSONFeedTable, path: String) {
        guard let members = object.members else {
            return wrongType(object, "an object", path, table.clause)
        }
        let prefix = path.isEmpty ? "" : path + "."
        var seen: Set<String> = []
        for member in members {
            let memberPath = prefix + member.key
            if !seen.insert(member.key).inserted {
                sink.add(.jsonDuplicateKey, member.keyRange, path: memberPath)
            }
            if member.key.hasPrefix("_") {
                judgeExtension(member, memberPath)
                continue
            }
            guard let key = table.key(member.key) else {
                sink.add(.jsonUnknownKey, member.keyRange, path: memberPath, clause: table.clause)
                continue
            }
            if key.isNew, kind == .jsonFeed10 {
                sink.add(.jsonUnknownKey, member.keyRange, path: memberPath, detail: "it is new in JSON Feed 1.1")
            }
            if let successor = key.successor, kind == .jsonFeed11 {
                sink.add(.jsonDeprecatedKey, member.keyRange, path: memberPath, detail: "use \(successor)")
            }
            judge(member.value, key.kind, memberPath, table.clause)
        }
        if table.needsOne, !table.keys.contains(where: { seen.contains($0.name) }) {
            let names = table.keys.map(\.name).joined(separator: ", ")
            sink.add(.jsonMissingKey, head(object), path: path, detail: "none of \(names)", clause: table.clause)
        }
        for key in table.keys where key.presence != .optional && !seen.contains(key.name) {
            if key.presence == .recommended, !wantsAdvice { continue }
            sink.add(
                key.presence == .required ? .jsonMissingKey : .jsonRecommendedKey, head(object),
                path: prefix + key.name,
                clause: table.clause)
        }
    }

    /// JSON Feed 1.1, Extensions: an underscore, a letter, anything but a full stop.
    private mutating func judgeExtension(_ member: JSONValue.Member, _ path: String) {
        let rest = member.key.utf8.dropFirst()
        if rest.first.map({ $0.isLetter || $0 >= 0x80 }) != true || rest.contains(UInt8(ascii: ".")) {
            sink.add(.jsonExtensionKey, member.keyRange, value: member.key, path: path)
        }
    }

    private mutating func wrongType(_ value: JSONValue, _ wanted: String, _ path: String, _ clause: String) {
        sink.add(
            .jsonWrongType, value.range, path: path, detail: "\(wanted) is wanted, this is \(value.typeName)",
            clause: clause)
    }

    private mutating func judge(_ value: JSONValue, _ kind: JSONFeedTable.Kind, _ path: String, _ clause: String) {
        switch kind {
        case .anything: break
        case .object(let table): judge(value, by: table, path: path)
        case .objects(let table):
            guard let elements = value.elements else { return wrongType(value, "an array", path, clause) }
            for (index, element) in elements.enumerated() { judge(element, by: table, path: "\(path)[\(index)]") }
        case .strings:
            guard let elements = value.elements else { return wrongType(value, "an array", path, clause) }
            for (index, element) in elements.enumerated() where element.text == nil {
                wrongType(element, "a string", "\(path)[\(index)]", clause)
            }
        case .boolean:
            guard case .boolean = value.content else { return wrongType(value, "a boolean", path, clause) }
        case .nonNegative:
            guard case .number(let digits) = value.content else { return wrongType(value, "a number", path, clause) }
            if digits.hasPrefix("-") { sink.add(.invalidNonNegativeInteger, value.range, value: digits, path: path) }
        case .string, .nonblank, .text, .html, .url, .date, .language, .mediaType, .identifier:
            guard let text = value.text else { return wrongType(value, "a string", path, clause) }
            judge(text, kind, value.range, path)
        }
    }

    private mutating func judge(_ text: String, _ kind: JSONFeedTable.Kind, _ range: Range<Int>, _ path: String) {
        let bytes = Array(text.utf8)
        switch kind {
        case .nonblank, .identifier:
            if bytes.allSatisfy(\.isSpace) { sink.add(.blankElement, range, path: path) }
        case .url: judgeURL(bytes, range, path)
        case .date:
            if DateSyntax.faultInRFC3339(text) != nil {
                sink.add(.invalidRfc3339Date, range, value: text, path: path, clause: "RFC 3339 §5.6")
            } else if let now, let seconds = Instant(rfc3339: text)?.seconds, seconds > now.seconds + 86_400 {
                sink.add(.implausibleDate, range, value: text, path: path)
            }
        case .language:
            if LanguageTag.fault(in: text) != nil { sink.add(.invalidLanguage, range, value: text, path: path) }
        case .mediaType:
            if MediaType.fault(in: text) != nil { sink.add(.invalidMediaType, range, value: text, path: path) }
        case .html: judgeHTML(bytes, range, path)
        case .text:
            if PlainText.firstTag(in: bytes) != nil, path.hasSuffix("title") || path.hasSuffix("summary") {
                sink.add(.containsHtml, range, value: text, path: path)
            }
        default: break
        }
    }

    private mutating func judgeURL(_ bytes: [UInt8], _ range: Range<Int>, _ path: String) {
        let text = String(decoding: bytes, as: UTF8.self)
        let syntax = URISyntax(bytes)
        switch syntax.fault {
        case .character: sink.add(.invalidUriCharacter, range, value: text, path: path)
        case .notASCII, .notIRI: sink.add(.invalidIri, range, value: text, path: path)
        case .syntax(_, let detail): sink.add(.invalidUri, range, path: path, detail: "\(detail) in \"\(text)\"")
        case nil: if !syntax.isAbsolute { sink.add(.invalidAbsoluteUri, range, value: text, path: path) }
        }
    }

    /// HTML in a string, with places that undo the escapes of the string.
    private mutating func judgeHTML(_ html: [UInt8], _ range: Range<Int>, _ path: String) {
        guard html.span.first(UInt8(ascii: "<"), or: UInt8(ascii: "<"), from: 0, to: html.count) < html.count else {
            return
        }
        var validator = DocumentValidator(html, from: 0, profile: .auto, baseURL: nil, now: nil)
        validator.judgeHTML(html)
        let findings = validator.sink.findings
        guard !findings.isEmpty else { return }
        let offsets = Set(findings.records.flatMap { [$0.offset, $0.offset + Int($0.length)] }).sorted()
        let places = Dictionary(
            zip(offsets, JSONString.places(of: offsets, in: range, of: bytes)), uniquingKeysWith: { first, _ in first })
        for (index, finding) in findings.records.enumerated() {
            let start = places[finding.offset] ?? range.lowerBound
            let end = places[finding.offset + Int(finding.length)] ?? range.upperBound
            sink.add(findings.words(at: index), of: finding.code, start..<max(start, end), path: path)
        }
    }
}
