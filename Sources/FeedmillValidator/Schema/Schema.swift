/// All tables, with names turned into numbers once.
struct Schema {
    struct Name: Hashable {
        var namespace: Namespace
        var local: String
    }

    /// A specification ready for use: children by name number.
    final class Entry: Sendable {
        let spec: ElementSpec
        let children: [Int: Child]
        /// The names that have to occur, in the order of the table.
        let required: [(name: Int, rule: ChildRule)]
        let namespace: Namespace
        /// Whether what stands inside has to be remembered for a check.
        let isChecked: Bool

        init(_ spec: ElementSpec, children: [Int: Child], required: [(name: Int, rule: ChildRule)]) {
            self.spec = spec
            self.children = children
            self.required = required
            namespace = Schema.name(spec.key).namespace
            isChecked = spec.check != nil
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
    private var extensions: [Int: [(scope: ExtensionScope, child: Child)]] = [:]

    static let shared = Schema(specs: ElementSpec.all, extensions: ExtensionRule.all)

    init(specs: [ElementSpec], extensions rules: [ExtensionRule]) {
        for (index, spec) in specs.enumerated() { keys[spec.key] = index }
        for spec in specs {
            var children: [Int: Child] = [:]
            var required: [(name: Int, rule: ChildRule)] = []
            for rule in spec.children {
                let number = number(adding: rule.name)
                children[number] = Child(rule: rule, entry: keys[rule.spec] ?? -1)
                if rule.cardinality == .one || rule.cardinality == .atLeastOne { required.append((number, rule)) }
            }
            entries.append(Entry(spec, children: children, required: required))
        }
        for rule in rules {
            let child = Child(rule: rule.child, entry: keys[rule.child.spec] ?? -1)
            extensions[number(adding: rule.child.name), default: []].append((rule.scope, child))
        }
    }

    /// The number of a name; 0 for one that no table mentions.
    func number(_ namespace: Namespace, _ local: String) -> Int {
        numbers[Name(namespace: namespace, local: local)] ?? 0
    }

    func entry(_ key: String) -> Int? { keys[key] }

    func `extension`(_ number: Int, in scope: ExtensionScope) -> Child? {
        extensions[number]?.first { !$0.scope.isDisjoint(with: scope) }?.child
    }

    /// References of the tables that lead nowhere; a test keeps this empty.
    var danglingReferences: [String] {
        entries.flatMap { entry in entry.children.values.filter { $0.entry < 0 }.map(\.rule.spec) }
            + extensions.values.flatMap { $0 }.filter { $0.child.entry < 0 }.map(\.child.rule.spec)
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

    private mutating func number(adding name: String) -> Int {
        let key = Self.name(name)
        if let number = numbers[key] { return number }
        numbers[key] = numbers.count + 1
        return numbers.count
    }
}
