/// What to do with each member of an object, by name.
struct JSONRows<Record>: ExpressibleByDictionaryLiteral, Sendable {
    typealias Row = @Sendable (inout Record, JSONNode, inout JSONReadContext) -> Void

    private let rows: [String: Row]

    init(dictionaryLiteral elements: (String, Row)...) {
        rows = Dictionary(elements) { first, _ in first }
    }

    subscript(key: String) -> Row? { rows[key] }
}
