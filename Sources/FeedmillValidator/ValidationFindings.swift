/// What a validation found, sorted by place; findings of one place in the order in which the rules spoke.
///
/// A feed can have tens of thousands of faults. Each is kept in a few dozen bytes; what it says is put into words when it is
/// asked for.
public struct ValidationFindings: RandomAccessCollection, Sendable {
    /// A finding but for its words.
    struct Record: Sendable {
        var offset: Int
        var length: Int32
        var line: Int32 = 1
        var column: Int32 = 1
        /// Where ``FindingWords`` has the rest.
        var words: FindingWords.Place
        /// Numbers of names; 0 for none.
        var element: UInt32
        var parent: UInt32
        var attribute: UInt32
        var clause: UInt32
        /// The number of the rule that spoke, among those that did.
        var rule: UInt16
        /// What the finding is reported as.
        var code: RuleCode
        var severity: ValidationFinding.Severity
    }

    private(set) var records: [Record] = []
    private var words = FindingWords()
    private var names = DistinctTexts()
    private var speakers: [Rule] = []
    /// Bytes of a byte order mark, which places do not count.
    private var start = 0

    init() {}

    public var startIndex: Int { 0 }
    public var endIndex: Int { records.count }

    public subscript(position: Int) -> ValidationFinding {
        let record = records[position]
        let words = words[record.words]
        let rule = speakers[Int(record.rule)]
        let (element, attribute) = (names[record.element], names[record.attribute])
        var fix = words.fix
        fix?.offset -= start
        return ValidationFinding(
            code: record.code, severity: record.severity, line: Int(record.line), column: Int(record.column),
            offset: record.offset, length: Int(record.length), element: element, parent: names[record.parent],
            attribute: attribute, value: words.value, path: words.path, params: words.params,
            text: Self.text(rule, element, attribute, words), help: rule.advice,
            spec: names[record.clause] ?? rule.clause, fix: fix)
    }

    /// Leaves out the findings of a kind.
    public mutating func removeAll(where isUnwanted: (ValidationFinding) throws -> Bool) rethrows {
        let unwanted = try indices.filter { try isUnwanted(self[$0]) }
        guard !unwanted.isEmpty else { return }
        var left = unwanted[...]
        var kept: [Record] = []
        for index in records.indices {
            if left.first == index { left.removeFirst() } else { kept.append(records[index]) }
        }
        records = kept
    }

    /// One sentence: what it is about, what is wrong, and with what.
    private static func text(
        _ rule: Rule, _ element: String?, _ attribute: String?, _ words: FindingWords.Entry
    ) -> String {
        var text = ""
        if let attribute {
            if let element { text += "\(element)@" }
            text += attribute
        } else {
            text += element ?? words.path ?? ""
        }
        if !text.isEmpty { text += ": " }
        text += rule.meaning
        if let detail = words.detail {
            text += ": "
            text += detail
        } else if let value = words.value, !value.isEmpty {
            text += ": \""
            text += value.excerpt(60)
            text += "\""
        }
        return text
    }
}

extension ValidationFindings: CustomStringConvertible {
    /// A finding a line, as each describes itself.
    public var description: String { map(\.description).joined(separator: "\n") }
}

extension ValidationFindings: Equatable {
    public static func == (one: ValidationFindings, other: ValidationFindings) -> Bool { one.elementsEqual(other) }
}

extension ValidationFindings {
    /// Keeps one more finding; what is long is cut to what people read.
    mutating func add(
        _ code: RuleCode, _ range: Range<Int>, element: String?, parent: String?, attribute: String?, value: String?,
        path: String?, params: some Collection<(key: String, value: String)>, detail: String?, clause: String?,
        standing: String?, fix: TextEdit?
    ) {
        let number = speaker(code)
        let rule = speakers[number]
        let last = records.last
        records.append(
            Record(
                offset: range.lowerBound, length: Int32(clamping: range.count),
                words: words.append(
                    value: value?.excerpt(200), detail: detail?.cut(1000), path: path, params: params, fix: fix),
                element: names.number(of: element, near: last?.element),
                parent: names.number(of: parent, near: last?.parent),
                attribute: names.number(of: attribute, near: last?.attribute),
                clause: names.number(of: clause ?? rule.clause(standing: standing), near: last?.clause),
                rule: UInt16(number), code: code, severity: rule.severity))
    }

    /// The number of a rule among those that spoke.
    private mutating func speaker(_ code: RuleCode) -> Int {
        // There are few, and what has just been said is said again.
        if let known = speakers.lastIndex(where: { $0.code == code }) { return known }
        speakers.append(Rule.of(code))
        return speakers.count - 1
    }

    /// The rest of what is said at an index.
    func words(at index: Int) -> FindingWords.Entry { words[records[index].words] }

    /// Settles code and severity of every finding; those that get no severity are left out.
    mutating func settle(
        _ verdict: (_ rule: Rule, _ element: String?) -> (code: RuleCode, severity: ValidationFinding.Severity)?
    ) {
        var count = 0
        for index in records.indices {
            let record = records[index]
            guard let settled = verdict(speakers[Int(record.rule)], names[record.element]) else { continue }
            records[count] = record
            records[count].code = settled.code
            records[count].severity = settled.severity
            count += 1
        }
        records.removeLast(records.count - count)
    }

    /// Sorts by place, and says where each place is.
    /// - Parameters:
    ///   - start: the first byte that counts, past any byte order mark.
    ///   - excerpts: how many lines that findings point at are given back, by number.
    mutating func locate(in bytes: [UInt8], from start: Int, excerpts limit: Int) -> [Int: String] {
        // At one offset in the order in which the rules spoke: that is how their words are kept.
        records.sort { $0.offset == $1.offset ? $0.words < $1.words : $0.offset < $1.offset }
        var places = PlaceCounter(bytes, from: start)
        var excerpts: [Int: String] = [:]
        var room = Self.excerptRoom
        for index in records.indices {
            let place = places.place(of: records[index].offset)
            records[index].line = Int32(clamping: place.line)
            records[index].column = Int32(clamping: place.column)
            records[index].offset -= start
            if excerpts.count < limit, room > 0, excerpts[place.line] == nil {
                let text = places.lineText(limit: room)
                room -= text.utf8.count
                excerpts[place.line] = text
            }
        }
        self.start = start
        return excerpts
    }

    /// How many bytes of lines a report carries: some feeds are one line.
    private static let excerptRoom = 1 << 21
}

/// Texts told apart by small numbers from 1 on; 0 stands for none.
private struct DistinctTexts: Sendable {
    private var texts: [String] = []
    private var numbers: [String: UInt32] = [:]

    subscript(number: UInt32) -> String? { number == 0 ? nil : texts[Int(number) - 1] }

    /// - Parameter likely: the number it had in the finding before.
    mutating func number(of text: String?, near likely: UInt32?) -> UInt32 {
        guard let text else { return 0 }
        if let likely, likely > 0, texts[Int(likely) - 1] == text { return likely }
        if let known = numbers[text] { return known }
        texts.append(text)
        numbers[text] = UInt32(texts.count)
        return UInt32(texts.count)
    }
}

extension String {
    /// The beginning of a text in one line.
    func excerpt(_ length: Int) -> String {
        if utf8.count <= length, !utf8.contains(where: { $0 < 0x20 }) { return self }
        var view = String.UnicodeScalarView()
        for scalar in unicodeScalars.prefix(length) { view.append(scalar.value < 0x20 ? " " : scalar) }
        return String(view) + (unicodeScalars.dropFirst(length).isEmpty ? "" : "…")
    }

    /// The beginning of a text.
    func cut(_ length: Int) -> String {
        utf8.count <= length || unicodeScalars.count <= length
            ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(length))) + "…"
    }
}
