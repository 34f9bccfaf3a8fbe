/// Disjoint sets of numbers from 0, joined one pair at a time; near constant time a step.
struct DuplicateSets {
    private var parent: [Int]

    init(count: Int) {
        parent = Array(0..<count)
    }

    /// The smallest member's set, as a number that is the same for all of its members.
    mutating func root(of member: Int) -> Int {
        var root = member
        while parent[root] != root { root = parent[root] }
        var step = member
        while parent[step] != root { (step, parent[step]) = (parent[step], root) }
        return root
    }

    mutating func join(_ one: Int, _ other: Int) {
        let (a, b) = (root(of: one), root(of: other))
        parent[max(a, b)] = min(a, b)
    }
}
