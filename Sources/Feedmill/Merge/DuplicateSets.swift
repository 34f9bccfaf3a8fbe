/// Disjoint sets of numbers from 0, joined one pair at a time; near constant time a step.
struct DuplicateSets {
    private var parent: [Int]
    private var joined: Set<Int> = []

    init(count: Int) {
        parent = Array(0..<count)
    }

    /// The smallest member of a member's set.
    mutating func root(of member: Int) -> Int {
        var root = member
        while parent[root] != root { root = parent[root] }
        var step = member
        while parent[step] != root { (step, parent[step]) = (parent[step], root) }
        return root
    }

    mutating func join(_ one: Int, _ other: Int) {
        let (a, b) = (root(of: one), root(of: other))
        guard a != b else { return }
        parent[max(a, b)] = min(a, b)
        joined.insert(min(a, b))
    }

    /// Whether a set has more than one member.
    func isJoined(_ root: Int) -> Bool { joined.contains(root) }
}
