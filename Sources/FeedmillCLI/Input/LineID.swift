internal import FeedmillWriter

/// What one of many requests, a JSON object a line, calls itself: a string or a whole number. The answer has it as it came.
enum LineID: Decodable, Sendable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let number = try? container.decode(Int.self) {
            self = .number(number)
        } else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "An id is a string or a whole number.")
        }
    }
}

extension JSONWriter {
    mutating func member(_ name: StaticString, _ id: LineID) {
        switch id {
        case .text(let text): member(name, text)
        case .number(let number): member(name, number)
        }
    }
}
