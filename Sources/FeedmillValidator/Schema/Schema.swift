/// All tables, with names turned into numbers once.
struct Schema {
    struct Name: Hashable {
        var namespace: Namespace
        var local: String
    }

    /// A specification ready for use: children by the numbers of their names.
    final class Entry: Sendable {
        let namespace: Namespace
        let clause: String
        let content: Content
        /// What becomes of character data.
        let textRole: TextRole
        let attributes: [AttributeRule]
        /// The attributes that have to be there, or should, with the numbers of their names.
        let wantedAttributes: [(name: Int, rule: AttributeRule)]
        let openAttributes: Bool
        let scope: ExtensionScope
        let check: ElementCheck?
        let isItem: Bool
        /// The names that have to occur, in the order of the table.
        let required: [(name: Int, rule: ChildRule)]
        let children: [Child]
        private let numbers: [Int]
        private let attributeNumbers: [Int]

        init(_ spec: ElementSpec, numbers: [Int], children: [Child], attributeNumbers: [Int]) {
            namespace = Schema.name(spec.key).namespace
            clause = spec.clause
            content = spec.content
            textRole = TextRole(spec.content)
            attributes = spec.attributes
            wantedAttributes = zip(attributeNumbers, spec.attributes).filter { $0.1.presence != .optional }
                .map { ($0.0, $0.1) }
            openAttributes = spec.openAttributes
            scope = spec.scope
            check = spec.check
            isItem = spec.isItem
            self.numbers = numbers
            self.attributeNumbers = attributeNumbers
            self.children = children
            required = zip(numbers, children).compactMap { number, child in
                child.rule.cardinality == .one || child.rule.cardinality == .atLeastOne ? (number, child.rule) : nil
            }
        }

        /// What the table says of a child by the number of its name: a few dozen at most, which need no hashing.
        func child(_ number: Int) -> Child? { numbers.firstIndex(of: number).map { children[$0] } }

        /// The place of the rule of an attribute, by the number of its name.
        func attributePlace(_ number: Int) -> Int? { number == 0 ? nil : attributeNumbers.firstIndex(of: number) }
    }

    /// What becomes of the character data of an element.
    enum TextRole {
        case ignored, collected, unexpected

        init(_ content: Content) {
            switch content {
            case .anything: self = .ignored
            case .value, .textConstruct, .atomContent, .rdf, .inlineXHTML: self = .collected
            case .elements, .empty: self = .unexpected
            }
        }
    }

    final class Child: Sendable {
        let rule: ChildRule
        let entry: Int
        /// Whether one is the most there can be.
        let isSingle: Bool

        init(rule: ChildRule, entry: Int) {
            self.rule = rule
            self.entry = entry
            isSingle = rule.cardinality == .one || rule.cardinality == .optional
        }
    }

    private(set) var entries: [Entry] = []
    private var numbers: [Name: Int] = [:]
    private var keys: [String: Int] = [:]
    /// Of attributes, as findings name them.
    private var attributeNumbers: [String: Int] = [:]
    /// By the number of the name.
    private var extensions: [[(scope: ExtensionScope, child: Child)]] = []

    static let shared = Schema(specs: ElementSpec.all, extensions: ExtensionRule.all)

    init(specs: [ElementSpec], extensions rules: [ExtensionRule]) {
        for (index, spec) in specs.enumerated() { keys[spec.key] = index }
        for spec in specs {
            let children = spec.children.map { Child(rule: $0, entry: keys[$0.spec] ?? -1) }
            entries.append(
                Entry(
                    spec, numbers: spec.children.map { number(adding: $0.name) }, children: children,
                    attributeNumbers: spec.attributes.map { attributeNumber(adding: $0.name) }))
        }
        for rule in rules {
            let child = Child(rule: rule.child, entry: keys[rule.child.spec] ?? -1)
            let number = number(adding: rule.child.name)
            while extensions.count <= number { extensions.append([]) }
            extensions[number].append((rule.scope, child))
        }
    }

    /// The number of a name; 0 for one that no table mentions.
    func number(_ namespace: Namespace, _ local: String) -> Int {
        numbers[Name(namespace: namespace, local: local)] ?? 0
    }

    /// The number of an attribute by the name that findings give it; 0 for one that no table mentions.
    func attributeNumber(_ display: String) -> Int { attributeNumbers[display] ?? 0 }

    func entry(_ key: String) -> Int? { keys[key] }

    func `extension`(_ number: Int, in scope: ExtensionScope) -> Child? {
        guard number < extensions.count else { return nil }
        return extensions[number].first { !$0.scope.isDisjoint(with: scope) }?.child
    }

    /// References of the tables that lead nowhere; a test keeps this empty.
    var danglingReferences: [String] {
        entries.flatMap { entry in entry.children.filter { $0.entry < 0 }.map(\.rule.spec) }
            + extensions.flatMap { $0 }.filter { $0.child.entry < 0 }.map(\.child.rule.spec)
    }

    /// `atom:feed` or `atom:title/feed` as a name: what follows a slash only tells meanings apart.
    static func name(_ key: String) -> Name {
        let plain = key.split(separator: "/", maxSplits: 1).first.map(String.init) ?? key
        let parts = plain.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, let namespace = Namespace(rawValue: String(parts[0])) else {
            return Name(namespace: .none, local: plain)
        }
        return Name(namespace: namespace, local: String(parts[1]))
    }

    private mutating func attributeNumber(adding name: String) -> Int {
        if let number = attributeNumbers[name] { return number }
        attributeNumbers[name] = attributeNumbers.count + 1
        return attributeNumbers.count
    }

    private mutating func number(adding name: String) -> Int {
        let key = Self.name(name)
        if let number = numbers[key] { return number }
        numbers[key] = numbers.count + 1
        return numbers.count
    }
}
