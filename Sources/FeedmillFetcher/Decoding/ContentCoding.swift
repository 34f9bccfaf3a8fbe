/// The content codings that are asked for and undone (RFC 9110 §8.4).
enum ContentCoding: String, CaseIterable {
    case gzip, deflate, br, zstd

    /// What `Accept-Encoding` says.
    static let accepted = allCases.map(\.rawValue).joined(separator: ", ")

    /// Codings one on top of the other, outermost last; a page behind two layers is an honest mistake, ten are an attack.
    private static let deepest = 2

    /// Undoes the codings of a body.
    ///
    /// - Parameters:
    ///   - codings: The value of `Content-Encoding`.
    ///   - limit: Bytes that may come out.
    static func decoded(_ body: [UInt8], _ codings: String?, limit: Int) throws(FetchFailure) -> [UInt8] {
        var names = (codings ?? "").split(separator: ",").map { $0.trimmingBlanks.lowercased() }
        names.removeAll { $0.isEmpty || $0 == "identity" }
        // A file that was packed and is served as it lies there.
        if names.isEmpty, body.starts(with: [0x1F, 0x8B, 0x08]) { names = ["gzip"] }
        guard names.count <= deepest else { throw .badCoding("\(names.count) codings on top of each other") }
        var bytes = body
        for name in names.reversed() {
            let plain = name.hasPrefix("x-") ? String(name.dropFirst(2)) : name
            guard let coding = ContentCoding(rawValue: plain) else {
                throw .badCoding("the coding \"\(name.prefix(20))\" is not known")
            }
            if bytes.isEmpty { return [] }
            bytes = try coding.decoded(bytes, limit: limit)
        }
        return bytes
    }

    private func decoded(_ bytes: [UInt8], limit: Int) throws(FetchFailure) -> [UInt8] {
        var output = BoundedOutput(limit: limit)
        switch self {
        case .gzip: try Inflate.gzip(bytes, into: &output)
        case .deflate: try Inflate.deflate(bytes, into: &output)
        case .br: try Brotli.decode(bytes, into: &output)
        case .zstd: try Zstandard.decode(bytes, into: &output)
        }
        return output.bytes
    }
}

/// Bytes up to a limit.
struct BoundedOutput {
    private(set) var bytes: [UInt8] = []
    let limit: Int

    init(limit: Int) { self.limit = limit }

    mutating func append(_ more: UnsafeBufferPointer<UInt8>) throws(FetchFailure) {
        guard bytes.count + more.count <= limit else { throw .tooLarge(limit) }
        unsafe bytes.append(contentsOf: more)
    }

}

extension Substring {
    /// Without blanks and tabs at both ends (RFC 9110 §5.6.3).
    var trimmingBlanks: String {
        var text = self
        while let first = text.utf8.first, first == 0x20 || first == 0x09 { text.removeFirst() }
        while let last = text.utf8.last, last == 0x20 || last == 0x09 { text.removeLast() }
        return String(text)
    }
}
