/// The problems of a document: the first of each kind whole, then only their number.
struct ProblemLog {
    private var kept: [XMLProblem] = []
    private var counts: [XMLProblem.Code: Int] = [:]
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    var current: [XMLProblem] { kept }
    var isEmpty: Bool { counts.isEmpty }

    mutating func add(_ problem: XMLProblem) {
        let count = counts[problem.kind, default: 0] + 1
        counts[problem.kind] = count
        if count <= limit { kept.append(problem) }
    }

    /// Whether one more of the kind would be kept; saves making a message nobody sees.
    func keeps(_ kind: XMLProblem.Code) -> Bool { counts[kind, default: 0] < limit }

    mutating func addUnseen(_ kind: XMLProblem.Code) { counts[kind, default: 0] += 1 }

    /// All problems so far; at the end one more for each kind that went over the limit.
    mutating func take(atEnd: Bool) -> [XMLProblem] {
        defer { kept = [] }
        guard atEnd else { return kept }
        for (kind, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where count > limit {
            kept.append(XMLProblem(kind, .warning, "\(count - limit) more of the same kind are not listed"))
            counts[kind] = limit
        }
        return kept
    }
}
