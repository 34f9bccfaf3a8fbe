internal import FeedmillBytes

/// Raw bytes in, UTF-8 out, in pieces of any size. What comes out is always valid UTF-8, cut between characters, without
/// a byte order mark; how the input is cut makes no difference to it.
///
/// The encoding comes from a byte order mark, the charset of HTTP, the XML declaration, or is UTF-8. Where the bytes do
/// not fit that, 8 to 32 KiB from the first byte beyond ASCII on are looked at, and what they are is reported. Invalid
/// bytes become U+FFFD, and are reported. Valid UTF-8 is passed on in place.
package struct ByteDecoder: ~Copyable {
    private enum Stage {
        /// Gathering the first bytes.
        case sniffing
        /// ASCII so far; the first other byte tells more.
        case ascii
        /// Gathering bytes from the first beyond ASCII on.
        case detecting
        case utf8
        case windows1252
        case iconv
    }

    private var stage = Stage.sniffing
    var decision = EncodingSniffer.Decision(encoding: .utf8)
    private let charset: String?
    /// Bytes not decoded yet, in front of what comes next.
    private var held: [UInt8] = []
    var output = RawBuffer<UInt8>(capacity: 1 << 15)
    var converter: Iconv?
    var iso2022JP: ISO2022JP?
    private var position = DecodedPosition()
    private var invalidCount = 0

    /// The WHATWG name of the encoding really used, lower case, once it is known.
    package internal(set) var encoding: String?
    package private(set) var problems: [XMLProblem] = []

    /// `contentType`: as in HTTP, its charset included; nil where there was none.
    package init(contentType: String?) {
        let type = MediaTypeCheck(contentType ?? "")
        charset = type.charset
        if !type.essence.isEmpty, !type.isFeedLike {
            problems.append(
                XMLProblem(.contentType, .warning, "the media type \"\(type.essence)\" is neither XML nor JSON"))
        }
    }

    deinit { output.deallocate() }

    /// Decodes the next bytes. `sink` gets valid UTF-8, good for the length of the call.
    package mutating func push(_ bytes: Span<UInt8>, _ sink: (Span<UInt8>) -> Void) {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress, bytes.count > 0 else { return }
            unsafe run(base, bytes.count, isFinal: false, sink)
        }
    }

    /// Decodes what is left. Nothing is pushed afterwards.
    package mutating func finish(_ sink: (Span<UInt8>) -> Void) {
        unsafe withUnsafePointer(to: UInt8(0)) { unsafe run($0, 0, isFinal: true, sink) }
        if encoding == nil { encoding = decision.encoding.name }
    }

    // MARK: Stages

    private mutating func run(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, isFinal: Bool, _ sink: (Span<UInt8>) -> Void
    ) {
        var bytes = unsafe bytes
        var count = count
        if stage == .utf8, !held.isEmpty, count > 0 {
            let taken = unsafe completeCharacter(bytes, count, sink)
            unsafe bytes += taken
            count -= taken
            if count == 0, !isFinal { return }
        }
        guard !held.isEmpty else { return unsafe decode(bytes, count, isFinal: isFinal, sink) }
        unsafe held.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
        // Nothing is decided between the ends of two windows.
        let isBetween = (held.count - count) / EncodingDetector.window == held.count / EncodingDetector.window
        if stage == .detecting, isBetween, !isFinal { return }
        let whole = held
        held = []
        unsafe whole.withUnsafeBufferPointer {
            if let base = $0.baseAddress { unsafe decode(base, $0.count, isFinal: isFinal, sink) }
        }
    }

    /// Finishes a character of which only the beginning is held, so that the rest can be passed on in place. Comes back
    /// with how many bytes that took.
    private mutating func completeCharacter(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, _ sink: (Span<UInt8>) -> Void
    ) -> Int {
        var character = held
        unsafe character.append(contentsOf: UnsafeBufferPointer(start: bytes, count: min(count, 4)))
        return unsafe character.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return 0 }
            switch unsafe UTF8Validation.sequence(base, buffer.count) {
            case .valid(let length):
                let taken = length - held.count
                held = []
                unsafe emit(base, length, sink)
                return taken
            case .invalid(let length) where length >= held.count:
                let taken = length - held.count
                held = []
                replaceInvalid(sink)
                return taken
            case .invalid: return 0
            case .incomplete:
                unsafe held.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
                return count
            }
        }
    }

    /// Goes through the stages; what cannot be decoded yet is held.
    private mutating func decode(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, isFinal: Bool, _ sink: (Span<UInt8>) -> Void
    ) {
        var done = 0
        while true {
            let before = stage
            let rest = unsafe bytes + done
            let left = count - done
            switch stage {
            case .sniffing: done += unsafe sniff(rest, left, isFinal)
            case .ascii: done += unsafe passASCII(rest, left, isFinal, sink)
            case .detecting: unsafe detect(rest, left, isFinal)
            case .utf8: done += unsafe decodeUTF8(rest, left, isFinal, sink)
            case .windows1252: done += unsafe decodeWindows1252(rest, left, sink)
            case .iconv: done += unsafe decodeByIconv(rest, left, isFinal, sink)
            }
            if stage == before { break }
        }
        if done < count, !isFinal {
            unsafe held.append(contentsOf: UnsafeBufferPointer(start: bytes + done, count: count - done))
        }
    }

    private mutating func sniff(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ isFinal: Bool) -> Int {
        let prefix = unsafe [UInt8](UnsafeBufferPointer(start: bytes, count: min(count, EncodingSniffer.window)))
        guard isFinal || EncodingSniffer.isEnough(prefix) else { return 0 }
        decision = EncodingSniffer.decide(prefix, charset: charset)
        for label in decision.unknown {
            problems.append(XMLProblem(.encodingUnknown, .warning, "the encoding \"\(label)\" is unknown"))
        }
        if decision.isCertain || !decision.encoding.isASCIICompatible {
            use(decision.encoding)
        } else {
            stage = .ascii
        }
        return decision.markLength
    }

    private mutating func passASCII(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, _ isFinal: Bool, _ sink: (Span<UInt8>) -> Void
    ) -> Int {
        let length = unsafe UTF8Validation.skipASCII(bytes, from: 0, count)
        var done = 0
        while decision.encoding == .utf8, let escape = unsafe ISO2022JP.firstEscape(in: bytes + done, length - done) {
            unsafe emit(bytes + done, escape, sink)
            done += escape
            if unsafe ISO2022JP.isBegun(by: bytes + done, count - done) {
                use(.iso2022JP)
                return done
            }
            guard isFinal || done + 2 < count else { return done }
            // The character means nothing else, and is left to the parser.
            unsafe emit(bytes + done, 1, sink)
            done += 1
        }
        unsafe emit(bytes + done, length - done, sink)
        guard length < count else {
            if isFinal { use(decision.encoding) }
            return length
        }
        guard decision.encoding == .utf8 else {
            stage = .detecting
            return length
        }
        switch unsafe UTF8Evidence.verdict(bytes + length, count - length, isFinal: isFinal) {
        case .valid: use(.utf8)
        case .invalid: stage = .detecting
        case .open: break
        }
        return length
    }

    private mutating func detect(_ bytes: UnsafePointer<UInt8>, _ count: Int, _ isFinal: Bool) {
        let declared = decision.encoding
        let all = unsafe UnsafeBufferPointer(start: bytes, count: count)
        if declared == .utf8 {
            guard let length = unsafe EncodingDetector.length(in: all, isFinal: isFinal) else { return }
            use(EncodingDetector.encodingOfInvalidUTF8(unsafe [UInt8](all.prefix(length))[...]))
        } else {
            guard isFinal || count >= EncodingDetector.window else { return }
            let window = unsafe [UInt8](all.prefix(EncodingDetector.window))[...]
            use(UTF8Evidence(window).overrides(declared) ? .utf8 : declared)
        }
    }

    private mutating func use(_ chosen: TextEncoding) {
        encoding = chosen.name
        if let declared = decision.declared, !Self.means(declared, chosen) {
            report(.encodingOverridden, "the document is declared as \"\(declared)\" and is decoded as \(chosen.name)")
        } else if decision.declared == nil, !decision.isCertain, chosen != .utf8 {
            report(.encodingOverridden, "the document declares no encoding and is decoded as \(chosen.name)")
        }
        decision.encoding = chosen
        switch chosen.decoder {
        case .utf8: stage = .utf8
        case .windows1252: stage = .windows1252
        case .iso2022JP:
            iso2022JP = ISO2022JP()
            open("EUC-JP-MS")
        case .iconv(let name): open(name)
        }
    }

    /// Whether a label stands for an encoding; those of UTF-16 and UTF-32 for either byte order.
    private static func means(_ label: String, _ encoding: TextEncoding) -> Bool {
        guard let named = TextEncoding(label: label) else { return false }
        return named == encoding || encoding.unit > 1 && named.unit == encoding.unit
    }

    private mutating func open(_ name: String) {
        converter = Iconv(from: name)
        stage = .iconv
        if converter == nil {
            // The C library came without its tables.
            report(.encodingUnknown, "there is no converter for \(name)")
            iso2022JP = nil
            stage = .windows1252
        }
    }

    // MARK: Output

    @inline(__always) mutating func emit(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, _ sink: (Span<UInt8>) -> Void
    ) {
        guard count > 0 else { return }
        unsafe position.advance(bytes, count)
        sink(unsafe Span(_unsafeElements: UnsafeBufferPointer(start: bytes, count: count)))
    }

    mutating func replaceInvalid(_ sink: (Span<UInt8>) -> Void) {
        invalidCount += 1
        if invalidCount <= 100 { report(.invalidBytes, "bytes that are not \(decision.encoding.name) are replaced") }
        let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]
        unsafe replacement.withUnsafeBufferPointer {
            if let base = $0.baseAddress { unsafe emit(base, $0.count, sink) }
        }
    }

    private mutating func report(_ kind: XMLProblem.Code, _ message: String) {
        problems.append(
            XMLProblem(
                kind, .warning, message, offset: position.offset, line: position.line, column: position.column))
    }
}
