public import FeedmillModel
internal import FoundationEssentials

/// Any server that speaks OpenAI's chat completions: its own, Ollama, llama.cpp, vLLM.
public struct OpenAIBackend: SummaryBackend {
    public struct Options: Hashable, Sendable {
        /// Before `/chat/completions`: `https://api.openai.com/v1`, `http://localhost:11434/v1`.
        public var baseURL: String
        public var modelName: String
        /// Sent as a bearer token; never logged, never part of a key.
        public var apiKey: String?
        /// For one answer.
        public var timeout: Duration = .seconds(120)
        /// Of the answer's body.
        public var mostBytes = 1 << 20
        /// Of the text that is sent.
        public var mostCharacters = 24_000
        /// Of the answer.
        public var mostAnswerTokens = 1_500
        public var seed = 7
        public var price = TokenPrice()

        public init(baseURL: String, modelName: String) {
            self.baseURL = baseURL
            self.modelName = modelName
        }
    }

    /// Millionths of a currency for a million tokens.
    public struct TokenPrice: Hashable, Sendable {
        /// Of what is sent.
        public var input = 0
        /// Of what comes back.
        public var output = 0

        public init(input: Int = 0, output: Int = 0) {
            self.input = input
            self.output = output
        }
    }

    public let options: Options
    private let transport: any SummaryTransport

    public init(options: Options, transport: any SummaryTransport) {
        self.options = options
        self.transport = transport
    }

    public var method: SummaryArticle.Method { .openai }
    public var model: String? { options.modelName }
    public var hasPlainForm: Bool { true }

    public var fingerprint: String {
        [
            "openai", options.baseURL, options.modelName, "\(options.mostCharacters)", "\(options.mostAnswerTokens)",
            "\(options.seed)", "prompt \(SummaryPrompt.version)",
        ].joined(separator: "\u{1F}")
    }

    /// A token is at least two bytes of text, and at most all that is allowed comes back.
    public func mostCost(of request: SummaryRequest) -> SummaryCost {
        let prompt = prompt(request)
        return cost(
            input: (prompt.system.utf8.count + prompt.user.utf8.count) / 2 + 64, output: options.mostAnswerTokens)
    }

    private func prompt(_ request: SummaryRequest) -> SummaryPrompt {
        SummaryPrompt(request, nonce: SummaryPrompt.nonce(), mostCharacters: options.mostCharacters)
    }

    private func cost(input: Int, output: Int) -> SummaryCost {
        func price(_ tokens: Int, _ perMillion: Int) -> Int {
            let (product, overflow) = tokens.multipliedReportingOverflow(by: perMillion)
            return overflow ? .max / 4 : product / 1_000_000
        }
        return SummaryCost(
            requests: 1, tokens: input + output,
            micros: price(input, options.price.input) + price(output, options.price.output))
    }

    public func answer(_ request: SummaryRequest, plainly: Bool) async throws -> SummaryReply {
        let prompt = prompt(request)
        let question = ChatQuestion(
            model: options.modelName, messages: [.init("system", prompt.system), .init("user", prompt.user)],
            mostTokens: options.mostAnswerTokens, seed: options.seed, hasSchema: !plainly)
        var headers = ["content-type": "application/json", "accept": "application/json"]
        if let key = options.apiKey { headers["authorization"] = "Bearer \(key)" }
        let base = options.baseURL.hasSuffix("/") ? String(options.baseURL.dropLast()) : options.baseURL
        let answer = try await transport.post(
            SummaryPost(
                url: base + "/chat/completions", headers: headers, body: try question.json(),
                timeout: options.timeout, mostBytes: options.mostBytes))
        if answer.status == 200 { return try reply(answer.body) }
        throw Self.refusal(answer)
    }

    /// A status that is no answer; a server charges no tokens for one.
    private static func refusal(_ answer: SummaryPostAnswer) -> SummaryRefusal {
        let reason: SummaryReason =
            switch answer.status {
            case 429: .rateLimited
            case 408, 425, 500...: .serverError
            default: .refused
            }
        var refusal = SummaryRefusal(
            reason, "status \(answer.status)", retryAfter: seconds(answer.retryAfter), cost: SummaryCost(requests: 1))
        refusal.isAboutForm = answer.status == 400 || answer.status == 422
        return refusal
    }

    private func reply(_ body: [UInt8]) throws(SummaryRefusal) -> SummaryReply {
        guard let completion = try? JSONDecoder().decode(ChatCompletion.self, from: Data(body)),
            let choice = completion.choices.first
        else { throw SummaryRefusal(.schema, "no chat completion") }
        let used = completion.usage.map { cost(input: max($0.prompt, 0), output: max($0.completion, 0)) }
        if choice.finishReason == "length" { throw SummaryRefusal(.truncated, cost: used) }
        guard let words = choice.message.content, !words.isEmpty else {
            throw SummaryRefusal(choice.message.refusal == nil ? .schema : .declined, "no content", cost: used)
        }
        do throws(SummaryRefusal) {
            return SummaryReply(answer: try SummaryAnswer(reply: words), cost: used)
        } catch {
            throw SummaryRefusal(error.reason, error.detail, cost: used)
        }
    }

    /// Delay seconds (RFC 9110 §10.2.3); a date is not worth a clock here.
    private static func seconds(_ field: String?) -> Duration? {
        field.flatMap { Int($0) }.flatMap { $0 >= 0 ? .seconds(min($0, 86_400)) : nil }
    }
}
