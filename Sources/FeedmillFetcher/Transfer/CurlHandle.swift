internal import CLibcurl

/// An easy handle of libcurl. Its owner closes it; it never leaves the event thread.
@safe struct CurlHandle {
    let raw: UnsafeMutableRawPointer
    /// Where libcurl puts the words of a failure.
    private let words: UnsafeMutablePointer<CChar>
    /// What it was told of last; `nil` before it was told anything.
    private(set) var kind: TransferKind?
    private var url: String?
    private var fields: HTTPFields?
    private var milliseconds: Int?
    /// ``fields``, in libcurl's form; libcurl copies none of it.
    private var lines: UnsafeMutablePointer<curl_slist>?

    init?() {
        guard let raw = unsafe feedmill_curl_easy_init() else { return nil }
        unsafe self.raw = raw
        unsafe words = .allocate(capacity: Int(CURL_ERROR_SIZE))
    }

    /// What the handle is found by.
    var key: UInt { unsafe UInt(bitPattern: raw) }

    func close() {
        unsafe feedmill_curl_easy_cleanup(raw)
        unsafe feedmill_curl_slist_free_all(lines)
        unsafe words.deallocate()
    }

    /// Forgets the exchange before, and takes what all exchanges of a kind have in common; connections and names stay with the
    /// event thread.
    mutating func reset(for kind: TransferKind) {
        unsafe feedmill_curl_easy_reset(raw)
        unsafe words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        unsafe set(CURLOPT_ERRORBUFFER, pointer: words)
        for (option, value) in Self.always { set(option, value) }
        set(CURLOPT_PROTOCOLS_STR, "http,https")
        switch kind.method {
        case .get: set(CURLOPT_HTTPGET, 1)
        case .head: set(CURLOPT_NOBODY, 1)
        case .post: set(CURLOPT_POST, 1)
        }
        set(CURLOPT_LOW_SPEED_LIMIT, 1)
        set(CURLOPT_LOW_SPEED_TIME, kind.limits.stall)
        set(CURLOPT_MAXFILESIZE_LARGE, offset: Int64(kind.limits.body))
        // An empty proxy, unlike none, keeps libcurl from looking into the environment.
        set(CURLOPT_PROXY, kind.network.proxy ?? "")
        if let certificates = kind.network.certificates { set(CURLOPT_CAINFO, certificates) }
        setCallbacks()
        self.kind = kind
        (url, fields, milliseconds) = (nil, nil, nil)
    }

    /// Takes what is not the same as in the exchange before.
    mutating func say(_ order: TransferOrder) {
        if order.target.url != url {
            set(CURLOPT_URL, order.target.url)
            url = order.target.url
        }
        if order.fields != fields {
            let old = unsafe lines
            unsafe lines = nil
            for field in order.fields.fields { append(field.bytes) }
            // libcurl would wait a second for the server's leave to send a body.
            append(Self.noExpectation)
            unsafe _ = feedmill_curl_set_list(raw, CURLOPT_HTTPHEADER, lines)
            unsafe feedmill_curl_slist_free_all(old)
            fields = order.fields
        }
        if order.milliseconds != milliseconds {
            set(CURLOPT_TIMEOUT_MS, max(1, order.milliseconds))
            set(CURLOPT_CONNECTTIMEOUT_MS, max(1, min(order.milliseconds, order.kind.limits.connect * 1000)))
            milliseconds = order.milliseconds
        }
    }

    private static let noExpectation = Array("Expect:".utf8)

    private mutating func append(_ line: [UInt8]) { unsafe lines = Self.longer(lines, by: line) }

    /// A list with one line more; the same one where there is no memory.
    static func longer(
        _ list: UnsafeMutablePointer<curl_slist>?, by line: [UInt8]
    ) -> UnsafeMutablePointer<curl_slist>? {
        // libcurl copies the line.
        unsafe (line + [0]).withUnsafeBytes { bytes in
            let text = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            return unsafe feedmill_curl_slist_append(list, text) ?? list
        }
    }

    /// Leaves no words of an earlier failure.
    func forgetFailure() { unsafe words.pointee = 0 }

    /// No signals; no redirects, cookies, credentials or decompression of libcurl's own; no answers without a head; TLS 1.2
    /// and up; a lookup that hangs is left behind, not waited for.
    private static let always: [(CURLoption, Int)] = [
        (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_NETRC, Int(CURL_NETRC_IGNORED.rawValue)),
        (CURLOPT_HTTP_CONTENT_DECODING, 0), (CURLOPT_HTTP09_ALLOWED, 0), (CURLOPT_PATH_AS_IS, 1),
        (CURLOPT_SSLVERSION, 6), (CURLOPT_QUICK_EXIT, 1), (CURLOPT_NOPROGRESS, 1), (CURLOPT_TCP_KEEPALIVE, 1),
        (CURLOPT_MAXREDIRS, 0), (CURLOPT_SUPPRESS_CONNECT_HEADERS, 1),
    ]

    var detail: String {
        unsafe String(cString: words)
    }

    func set(_ option: CURLoption, _ value: Int) { unsafe _ = feedmill_curl_set_long(raw, option, value) }

    func set(_ option: CURLoption, offset value: Int64) {
        unsafe _ = feedmill_curl_set_offset(raw, option, curl_off_t(value))
    }

    func set(_ option: CURLoption, _ value: String) { unsafe _ = feedmill_curl_set_text(raw, option, value) }

    func set(_ option: CURLoption, bytes: [UInt8]) {
        // libcurl copies them; their number was said before.
        var bytes = bytes
        unsafe bytes.withUnsafeMutableBytes { bytes in
            unsafe _ = feedmill_curl_set_pointer(raw, option, bytes.baseAddress)
        }
    }

    func set(_ option: CURLoption, list: UnsafeMutablePointer<curl_slist>?) {
        unsafe _ = feedmill_curl_set_list(raw, option, list)
    }

    private func set(_ option: CURLoption, pointer: UnsafeMutableRawPointer?) {
        unsafe _ = feedmill_curl_set_pointer(raw, option, pointer)
    }

    /// Has libcurl call a transfer back, which must live as long as the exchange.
    func callBack(_ transfer: Transfer) {
        let context = unsafe Unmanaged.passUnretained(transfer).toOpaque()
        unsafe set(CURLOPT_WRITEDATA, pointer: context)
        unsafe set(CURLOPT_HEADERDATA, pointer: context)
        unsafe set(CURLOPT_OPENSOCKETDATA, pointer: context)
    }

    private func setCallbacks() {
        unsafe _ = feedmill_curl_set_write(raw, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
            guard let bytes = unsafe bytes, let context = unsafe context else { return 0 }
            let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            let length = size * count
            let isTaken = unsafe bytes.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
                unsafe transfer.takeBody(UnsafeBufferPointer(start: bytes, count: length))
            }
            return isTaken ? length : 0
        }
        unsafe _ = feedmill_curl_set_write(raw, CURLOPT_HEADERFUNCTION) { bytes, size, count, context in
            guard let bytes = unsafe bytes, let context = unsafe context else { return 0 }
            let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            let length = size * count
            let isTaken = unsafe bytes.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
                unsafe transfer.takeHead(UnsafeBufferPointer(start: bytes, count: length))
            }
            return isTaken ? length : 0
        }
        unsafe _ = feedmill_curl_set_open_socket(raw) { context, _, address in
            guard let context = unsafe context, let address = unsafe address else { return CURL_SOCKET_BAD }
            let transfer = unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
            guard transfer.allows(unsafe IPAddress(about: address)) else { return CURL_SOCKET_BAD }
            return unsafe feedmill_curl_open_socket(address)
        }
    }
}

extension IPAddress {
    /// The address that libcurl is about to connect to; `nil` when it is none of the Internet.
    fileprivate init?(about address: UnsafePointer<curl_sockaddr>) {
        guard let start = unsafe feedmill_curl_address(address) else { return nil }
        let count = unsafe address.pointee.family == AF_INET ? 4 : 16
        unsafe self.init(bytes: Array(UnsafeBufferPointer(start: start, count: count)))
    }
}
