/// One thing that is wrong, or could be better, with the exact place in the document.
public struct ValidationFinding: Hashable, Sendable {
    /// How bad a finding is. The levels of the specifications: must = error, should = warning, may = info.
    public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
        case info, warning, error

        /// Whether one is less bad than another.
        public static func < (one: Severity, other: Severity) -> Bool { one.rank < other.rank }

        private var rank: Int {
            switch self {
            case .info: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// The rule that was broken.
    public var code: RuleCode
    /// How bad it is, as profile and options have it.
    public var severity: Severity
    /// From 1.
    public var line: Int
    /// From 1, in characters.
    public var column: Int
    /// Bytes of the document decoded to UTF-8, from 0.
    public var offset: Int
    /// Bytes of what the finding is about.
    public var length: Int
    /// The element with its usual prefix (`dc:date`); core elements are bare.
    public var element: String?
    /// The element around it, named likewise; `nil` for the root.
    public var parent: String?
    /// The attribute at fault; `nil` when it is the element.
    public var attribute: String?
    /// The value at fault, as it was understood.
    public var value: String?
    /// The place in a JSON document (`items[3].url`).
    public var path: String?
    /// What else there is to say about this breach, by name.
    public var params: [String: String]
    /// One sentence for people, without a full stop.
    public var text: String
    /// What to do about it.
    public var help: String?
    /// The clause of the specification.
    public var spec: String
    /// An edit that repairs it without a change of meaning, where there is one.
    public var fix: TextEdit?

    init(
        code: RuleCode, severity: Severity, line: Int, column: Int, offset: Int, length: Int, element: String?,
        parent: String?, attribute: String?, value: String?, path: String?, params: [String: String], text: String,
        help: String?, spec: String, fix: TextEdit?
    ) {
        self.code = code
        self.severity = severity
        self.line = line
        self.column = column
        self.offset = offset
        self.length = length
        self.element = element
        self.parent = parent
        self.attribute = attribute
        self.value = value
        self.path = path
        self.params = params
        self.text = text
        self.help = help
        self.spec = spec
        self.fix = fix
    }
}

extension ValidationFinding: CustomStringConvertible {
    /// `12:5: error: missing-element: …`
    public var description: String { "\(line):\(column): \(severity.rawValue): \(text) [\(code.rawValue)]" }
}
