/// What schemes mean for resolving: a table, since a scheme's own rules are not seen in its URLs.
enum URLScheme {
    case http
    /// Like http in form: ftp, ws, …
    case special
    case file
    /// Runs, or holds its content in itself; nothing can be relative to it.
    case opaque
    case other

    /// By the scheme's name in either case.
    init(_ name: some Collection<UInt8>) {
        guard name.count <= 10 else {
            self = .other
            return
        }
        self = Self.table[String(decoding: name.map(ASCII.lowercased), as: UTF8.self)] ?? .other
    }

    /// Whether a name is that of http or https.
    static func isHTTP(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
        guard name.count == 4 || name.count == 5 && bytes[name.lowerBound + 4] | 0x20 == 0x73 else { return false }
        return bytes[name.lowerBound] | 0x20 == 0x68 && bytes[name.lowerBound + 1] | 0x20 == 0x74
            && bytes[name.lowerBound + 2] | 0x20 == 0x74 && bytes[name.lowerBound + 3] | 0x20 == 0x70
    }

    /// Whether an authority always follows, whatever number and kind of slashes were written (URL Standard, "special").
    var needsHost: Bool {
        switch self {
        case .http, .special: true
        case .file, .opaque, .other: false
        }
    }

    /// Whether a backslash is read as a slash (URL Standard).
    var readsBackslash: Bool { needsHost || self == .file }

    private static let table: [String: URLScheme] = [
        "http": .http, "https": .http, "ftp": .special, "ws": .special, "wss": .special, "file": .file,
        "javascript": .opaque, "vbscript": .opaque, "livescript": .opaque, "mocha": .opaque, "data": .opaque,
        "about": .opaque, "blob": .opaque, "mailto": .opaque, "urn": .opaque, "tag": .opaque, "cid": .opaque,
        "mid": .opaque, "news": .opaque, "tel": .opaque, "sms": .opaque,
    ]
}
