internal import CLibcurl

extension FetchFailure {
    /// What libcurl's result says of an exchange.
    init(_ code: CURLcode, _ order: TransferOrder, _ detail: String) {
        let words = detail.isEmpty ? unsafe String(cString: feedmill_curl_easy_strerror(code)) : detail
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY: self = .unresolved(host: order.target.host)
        case CURLE_COULDNT_CONNECT: self = .unreachable(words)
        case CURLE_OPERATION_TIMEDOUT:
            // The same code for both; only the words tell them apart.
            self =
                words.contains("too slow") ? .stalled(order.kind.limits.stall) : .deadline(order.kind.limits.deadline)
        case CURLE_FILESIZE_EXCEEDED: self = .tooLarge(order.kind.limits.body)
        case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR: self = .truncated
        case CURLE_HTTP2, CURLE_HTTP2_STREAM: self = .transport(words)
        case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL, CURLE_HTTP_RETURNED_ERROR: self = .malformed(words)
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS:
            self = .tls(words)
        default: self = .transport(words)
        }
    }
}
