/// A request that somebody sent to us.
public struct CallbackRequest: Sendable {
    public var method: String
    /// Without the query, as sent.
    public var path: String
    /// As sent; `nil` for none.
    public var query: String?
    /// In order, names in lower case.
    public var fields: [(name: String, value: String)]
    public var body: [UInt8]

    public init(
        method: String, path: String, query: String? = nil, fields: [(name: String, value: String)] = [],
        body: [UInt8] = []
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.fields = fields
        self.body = body
    }

    /// Every value of a field; its name in lower case.
    public func values(of name: String) -> [String] { fields.lazy.filter { $0.name == name }.map(\.value) }
}

/// What is answered: a status, and words as plain text.
public struct CallbackAnswer: Hashable, Sendable {
    public var status: Int
    public var text: String

    public init(status: Int, text: String = "") {
        self.status = status
        self.text = text
    }
}
