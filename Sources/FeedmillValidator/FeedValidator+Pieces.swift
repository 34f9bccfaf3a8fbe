extension FeedValidator {
    /// Validates a document as it arrives: pieces of any size, cut anywhere. What is held is the document and little more.
    ///
    ///     let report = try await FeedValidator().validate(pieces: response.body, contentType: response.contentType)
    ///
    /// - Parameter pieces: Bytes in any encoding, such as the body of a response.
    /// - Throws: What the sequence throws. What is wrong with the document is a finding.
    public func validate<Pieces: AsyncSequence>(
        pieces: Pieces, contentType: String? = nil, baseURL: String? = nil
    ) async throws -> ValidationReport where Pieces.Element: Sequence<UInt8> {
        var bytes: [UInt8] = []
        for try await piece in pieces { bytes.append(contentsOf: piece) }
        return validate(bytes, contentType: contentType, baseURL: baseURL)
    }

    /// Validates a document as it arrives, byte by byte, as files give themselves out.
    ///
    ///     let report = try await FeedValidator().validate(bytes: url.resourceBytes)
    ///
    /// - Throws: What the sequence throws. What is wrong with the document is a finding.
    public func validate<Bytes: AsyncSequence>(
        bytes sequence: Bytes, contentType: String? = nil, baseURL: String? = nil
    ) async throws -> ValidationReport where Bytes.Element == UInt8 {
        var bytes: [UInt8] = []
        for try await byte in sequence { bytes.append(byte) }
        return validate(bytes, contentType: contentType, baseURL: baseURL)
    }
}
