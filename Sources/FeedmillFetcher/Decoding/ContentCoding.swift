/// The content codings that are asked for and undone (RFC 9110 §8.4).
enum ContentCoding: String, CaseIterable {
    case gzip, deflate, br, zstd

    /// What `Accept-Encoding` says.
    static let accepted = allCases.map(\.rawValue).joined(separator: ", ")

    func decoder() throws(FetchFailure) -> any ContentDecoder {
        switch self {
        case .gzip: try InflateDecoder(.gzip)
        case .deflate: try InflateDecoder(.deflate)
        case .br: try BrotliDecoder()
        case .zstd: try ZstandardDecoder()
        }
    }

    /// A whole body with its codings undone.
    ///
    /// - Parameter limit: Bytes that may go in, and come out.
    static func decoded(_ body: [UInt8], _ codings: String?, limit: Int) throws(FetchFailure) -> [UInt8] {
        let decoding = try BodyDecoding(codings, limit: limit)
        var failure: FetchFailure?
        unsafe body.withUnsafeBufferPointer { bytes in
            do throws(FetchFailure) { try unsafe decoding.push(bytes) } catch { failure = error }
        }
        if let failure { throw failure }
        return try decoding.finish()
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
