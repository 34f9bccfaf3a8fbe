/// The head of an answer as its lines come in: informational answers are passed over (RFC 9110 §15.2), trailers are
/// not part of it.
struct ResponseHead {
    private(set) var fields = HTTPFields()
    private var code: Int?
    private var size = 0
    private var isDone = false

    /// Takes one line with its end.
    mutating func take(_ line: UnsafeBufferPointer<UInt8>, _ limits: TransferLimits) throws(FetchFailure) {
        size += line.count
        guard size <= limits.head else { throw .headTooLarge }
        var text = unsafe line[...]
        while let last = unsafe text.last, last == 0x0A || last == 0x0D { unsafe text.removeLast() }
        if unsafe text.starts(with: Self.statusLineStart) {
            code = unsafe Self.status(text)
            fields = HTTPFields()
            isDone = false
        } else if unsafe text.isEmpty {
            try end()
        } else if !isDone, let field = unsafe HTTPFields.Field(line: text) {
            guard fields.fields.count < limits.fields else { throw .headTooLarge }
            fields.append(field.name, field.value)
        }
    }

    private mutating func end() throws(FetchFailure) {
        guard let code, code >= 200 else { return }
        isDone = true
        // Two frames for one body: what one reader takes for the body another takes for the next answer (RFC 9112 §6.3).
        let lengths = fields.all("Content-Length")
        if let length = lengths.first {
            guard lengths.allSatisfy({ $0 == length }) else { throw .malformed("several lengths") }
            guard !length.isEmpty, length.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
                throw .malformed("Content-Length is no number")
            }
            guard fields["Transfer-Encoding"] == nil else { throw .malformed("a length and a transfer coding") }
        }
    }

    /// - Throws: When there was no status line with a code of RFC 9110 §15.
    func status() throws(FetchFailure) -> Int {
        guard let code, 200...599 ~= code else { throw .malformed("no status that HTTP knows") }
        return code
    }

    private static let statusLineStart = Array("HTTP/".utf8)

    /// `HTTP/1.1 200 OK`
    private static func status(_ line: some Collection<UInt8>) -> Int? {
        let digits = line.drop { $0 != 0x20 }.drop { $0 == 0x20 }.prefix { $0 != 0x20 }
        guard digits.count == 3, digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
