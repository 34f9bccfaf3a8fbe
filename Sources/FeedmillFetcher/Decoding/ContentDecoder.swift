/// One content coding undone, in pieces as they come in.
protocol ContentDecoder: AnyObject {
    /// - Parameter output: Called with what came out, any number of times.
    func push(
        _ bytes: UnsafeBufferPointer<UInt8>, to output: (UnsafeBufferPointer<UInt8>) throws(FetchFailure) -> Void
    ) throws(FetchFailure)

    /// - Throws: ``FetchFailure/truncated`` when there should have been more.
    func finish() throws(FetchFailure)
}

/// A body as its pieces come in: its codings undone, its size held to a limit on every layer.
final class BodyDecoding {
    /// Outermost first.
    private let decoders: [any ContentDecoder]
    private let limit: Int
    private var received = 0
    private(set) var bytes: [UInt8] = []

    /// Codings one on top of the other; a page behind two layers is an honest mistake, ten are an attack.
    private static let deepest = 2

    /// - Parameter codings: The value of `Content-Encoding`.
    init(_ codings: String?, limit: Int) throws(FetchFailure) {
        self.limit = limit
        guard let codings else {
            decoders = []
            return
        }
        var names = codings.split(separator: ",").map { $0.trimmingBlanks.lowercased() }
        names.removeAll { $0.isEmpty || $0 == "identity" }
        guard names.count <= Self.deepest else { throw .badCoding("\(names.count) codings on top of each other") }
        var decoders: [any ContentDecoder] = []
        for name in names.reversed() {
            let plain = name.hasPrefix("x-") ? String(name.dropFirst(2)) : name
            guard let coding = ContentCoding(rawValue: plain) else {
                throw .badCoding("the coding \"\(name.prefix(20))\" is not known")
            }
            decoders.append(try coding.decoder())
        }
        self.decoders = decoders
    }

    func push(_ piece: UnsafeBufferPointer<UInt8>) throws(FetchFailure) {
        received += piece.count
        guard received <= limit else { throw .tooLarge(limit) }
        try unsafe push(piece, 0)
    }

    private func push(_ piece: UnsafeBufferPointer<UInt8>, _ layer: Int) throws(FetchFailure) {
        guard layer < decoders.count else {
            guard bytes.count + piece.count <= limit else { throw .tooLarge(limit) }
            unsafe bytes.append(contentsOf: piece)
            return
        }
        try unsafe decoders[layer].push(piece) { (output) throws(FetchFailure) in
            try unsafe self.push(output, layer + 1)
        }
    }

    /// - Returns: The whole body. One that is packed though nobody says so, a file served as it lies there, is unpacked.
    func finish() throws(FetchFailure) -> [UInt8] {
        // The body of a 304 is empty whatever its head says.
        guard received > 0 else { return [] }
        for decoder in decoders { try decoder.finish() }
        guard decoders.isEmpty, bytes.starts(with: [0x1F, 0x8B, 0x08]) else { return bytes }
        return try ContentCoding.decoded(bytes, "gzip", limit: limit)
    }
}
