internal import FoundationEssentials

/// The body of a request to `/chat/completions`.
struct ChatQuestion {
    struct Message: Encodable {
        var role: String
        var content: String

        init(_ role: String, _ content: String) {
            self.role = role
            self.content = content
        }
    }

    var model: String
    var messages: [Message]
    var mostTokens: Int
    var seed: Int
    var hasSchema: Bool

    /// The same question gives the same bytes. The schema goes in as it is: it is JSON already.
    func json() throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        func value(_ value: some Encodable) throws -> String {
            String(decoding: try encoder.encode(value), as: UTF8.self)
        }
        let format =
            hasSchema
            ? #"{"type":"json_schema","json_schema":{"name":"summary","strict":true,"schema":\#(SummaryAnswer.schema)}}"#
            : nil
        let members = [
            ("model", try value(model)), ("messages", try value(messages)), ("temperature", "0"), ("seed", "\(seed)"),
            ("max_tokens", "\(mostTokens)"), ("stream", "false"), ("response_format", format),
        ]
        let body = members.compactMap { name, value in value.map { "\"\(name)\":\($0)" } }.joined(separator: ",")
        return Array("{\(body)}".utf8)
    }
}

/// The body of an answer, as far as it is read.
struct ChatCompletion: Decodable {
    struct Message: Decodable {
        var content: String?
        var refusal: String?
    }

    struct Choice: Decodable {
        var message: Message
        var finishReason: String?

        enum CodingKeys: String, CodingKey {
            case message
            case finishReason = "finish_reason"
        }
    }

    struct Usage: Decodable {
        var prompt: Int
        var completion: Int

        enum CodingKeys: String, CodingKey {
            case prompt = "prompt_tokens"
            case completion = "completion_tokens"
        }
    }

    var choices: [Choice]
    var usage: Usage?

    enum CodingKeys: String, CodingKey {
        case choices, usage
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        choices = try container.decode([Choice].self, forKey: .choices)
        usage = try? container.decodeIfPresent(Usage.self, forKey: .usage)
    }
}
