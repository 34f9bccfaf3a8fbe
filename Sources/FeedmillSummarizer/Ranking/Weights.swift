/// What each feature counts, for written and for spoken language: learnt as Training.md tells.
enum Weights {
    static let written = table.map(\.written)
    static let spoken = table.map(\.spoken)

    private static let table: [(written: Double, spoken: Double)] = Feature.allCases.map { feature in
        switch feature {
        case .first: (1, 0)
        case .lead: (2, 0)
        case .rank: (1, 1)
        case .centroid: (1, 1)
        case .closing: (0, 2)
        case .endsQuestion, .endsPlan: (0, 1)
        case .unfinished: (-1, -1)
        default: (0, 0)
        }
    }
}
