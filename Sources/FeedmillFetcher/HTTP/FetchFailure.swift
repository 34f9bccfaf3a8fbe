/// Why there is no answer.
public enum FetchFailure: Error, Hashable, Sendable {
    /// The guard does not let it out.
    case refused(String)
    case unresolved(host: String)
    case unreachable(String)
    case tls(String)
    /// Seconds that the whole exchange may take.
    case deadline(Int)
    /// Seconds without a byte.
    case stalled(Int)
    /// Bytes, before or after decompression.
    case tooLarge(Int)
    case headTooLarge
    /// The connection ended before the message did.
    case truncated
    case malformed(String)
    case badCoding(String)
    case badRedirect(String)
    case redirectLoop
    case tooManyRedirects(Int)
    case transport(String)
}

extension FetchFailure: CustomStringConvertible {
    public var description: String {
        switch self {
        case .refused(let reason): "refused: \(reason)"
        case .unresolved(let host): "no address for \(host)"
        case .unreachable(let reason): "no connection: \(reason)"
        case .tls(let reason): "no secure connection: \(reason)"
        case .deadline(let seconds): "took more than \(seconds) s"
        case .stalled(let seconds): "nothing came for \(seconds) s"
        case .tooLarge(let bytes): "larger than \(bytes) bytes"
        case .headTooLarge: "the head of the answer is too large"
        case .truncated: "the answer was cut off"
        case .malformed(let reason): "not an HTTP answer: \(reason)"
        case .badCoding(let reason): "the body cannot be decompressed: \(reason)"
        case .badRedirect(let reason): "a redirect leads nowhere: \(reason)"
        case .redirectLoop: "redirects go round in a circle"
        case .tooManyRedirects(let count): "more than \(count) redirects"
        case .transport(let reason): reason
        }
    }
}
