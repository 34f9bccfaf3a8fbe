internal import FeedmillSyntax
internal import FeedmillXML

/// A document decoded to UTF-8, with what was wrong about its encoding.
struct SourceDocument {
    private(set) var bytes: [UInt8]
    /// The first byte that counts, past any byte order mark.
    private(set) var start = 0
    private(set) var isUTF8 = true
    /// Whether there were bytes that could not be read.
    private(set) var isRepaired = false
    /// What is wrong about its encoding.
    private(set) var sink = FindingSink()

    init(_ raw: [UInt8], contentType: String?) {
        bytes = raw
        if raw.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
        if let contentType { checkContentType(contentType) }
        let isWide = raw.starts(with: [0xFE, 0xFF]) || raw.starts(with: [0xFF, 0xFE]) || raw.prefix(2).contains(0)
        if isWide {
            decode(raw, contentType)
            isUTF8 = false
            checkDeclaration(encodingCounts: false, contentType)
            return
        }
        let label = checkDeclaration(encodingCounts: true, contentType)
        if let label, !Self.utf8Labels.contains(label), start == 0 {
            isUTF8 = false
            guard label == "us-ascii" || label == "ascii" else {
                if Windows1252.labels.contains(label) {
                    bytes = Windows1252.decode(raw)
                } else {
                    decode(raw, contentType)
                }
                return
            }
            checkASCII()
        }
        repairUTF8()
    }

    private static let utf8Labels: Set<String> = ["utf-8", "utf8", "unicode-1-1-utf-8"]

    private mutating func decode(_ raw: [UInt8], _ contentType: String?) {
        var decoder = ByteDecoder(contentType: contentType)
        var decoded: [UInt8] = []
        decoded.reserveCapacity(raw.count + raw.count / 4)
        decoder.push(raw.span) { piece in for index in piece.indices { decoded.append(piece[index]) } }
        decoder.finish { piece in for index in piece.indices { decoded.append(piece[index]) } }
        bytes = decoded
        start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        for problem in decoder.problems
        where problem.kind == .invalidBytes || problem.kind == .encodingOverridden {
            if problem.kind == .invalidBytes { isRepaired = true }
            // What is wrong is what is declared, wherever that shows first.
            let declared = problem.kind == .encodingOverridden ? XMLDeclaration(bytes, at: start)?.encoding : nil
            sink.add(
                .undecodableBytes, declared ?? problem.offset..<problem.offset + 1, detail: problem.message)
        }
        repairUTF8()
    }

    /// Judges what the declaration says; returns the encoding that is in force, in lower case.
    @discardableResult
    private mutating func checkDeclaration(encodingCounts: Bool, _ contentType: String?) -> String? {
        let charset = Self.charset(of: contentType)
        guard let declaration = XMLDeclaration(bytes, at: start) else {
            if encodingCounts, charset == nil, start == 0 { sink.add(.missingEncoding, start..<start) }
            return charset
        }
        if !declaration.isWellFormed {
            sink.add(
                .xmlNotWellFormed, declaration.range, detail: "malformed XML declaration", clause: "XML 1.0 §2.8")
        }
        if let version = declaration.version, !bytes[version].elementsEqual("1.0".utf8) {
            sink.add(.unsupportedXmlVersion, version, value: String(decoding: bytes[version], as: UTF8.self))
        } else if declaration.version == nil, declaration.isWellFormed {
            sink.add(
                .xmlNotWellFormed, declaration.range, detail: "XML declaration without a version",
                clause: "XML 1.0 §2.8")
        }
        guard let range = declaration.encoding else {
            if encodingCounts, charset == nil, start == 0 { sink.add(.missingEncoding, declaration.range) }
            return charset
        }
        let name = String(decoding: bytes[range], as: UTF8.self)
        let label = name.lowercased()
        if let charset, charset != label {
            sink.add(.encodingMismatch, range, value: name, params: ["charset": charset])
        }
        guard encodingCounts, charset == nil else { return charset ?? label }
        if start > 0, !Self.utf8Labels.contains(label) {
            sink.add(
                .undecodableBytes, range, value: name, detail: "a UTF-8 byte order mark, yet \"\(name)\" is declared")
        } else if !CharsetNames.isKnown(label) {
            sink.add(.unknownEncoding, range, value: name)
        } else if CharsetNames.isObscure(label) {
            sink.add(.obscureEncoding, range, value: name)
        } else if !Self.commonLabels.contains(label) {
            sink.add(.nonstandardEncoding, range, value: name)
        }
        return label
    }

    /// Encodings that every XML processor knows, and the two that everybody adds.
    private static let commonLabels = utf8Labels.union(["utf-16", "us-ascii", "iso-8859-1", "utf-16le", "utf-16be"])

    private static func charset(of contentType: String?) -> String? {
        guard let contentType,
            let range = contentType.lowercased().split(separator: ";").first(where: {
                $0.drop { $0 == " " }.hasPrefix("charset=")
            })
        else { return nil }
        let value = range.drop { $0 == " " }.dropFirst(8).filter { $0 != "\"" && $0 != " " }
        return value.isEmpty ? nil : value
    }

    /// RFC 7303: a feed's own type says more than that of any XML, and text/xml needs its charset.
    private mutating func checkContentType(_ contentType: String) {
        let essence = MediaType.essence(of: contentType)
        let place = start..<start
        switch essence {
        case "application/atom+xml", "application/rss+xml", "application/rdf+xml", "application/feed+json",
            "application/json", "application/atomsvc+xml", "application/atomcat+xml", "text/x-opml",
            "application/opensearchdescription+xml":
            break
        case "text/xml":
            if Self.charset(of: contentType) == nil { sink.add(.textXmlWithoutCharset, place, value: contentType) }
        case "application/xml": sink.add(.nonSpecificContentType, place, value: contentType)
        default: sink.add(.unexpectedContentType, place, value: contentType)
        }
    }

    private mutating func checkASCII() {
        guard let bad = bytes.firstIndex(where: { $0 >= 0x80 }) else { return }
        sink.add(.undecodableBytes, bad..<bad + 1, detail: "a byte above 127 in US-ASCII")
    }

    /// Puts U+FFFD where bytes are no UTF-8, and says where.
    private mutating func repairUTF8() {
        guard var bad = Self.firstFault(in: bytes, from: 0) else { return }
        isUTF8 = false
        isRepaired = true
        var repaired: [UInt8] = []
        repaired.reserveCapacity(bytes.count + 64)
        var copied = 0
        var count = 0
        while true {
            repaired.append(contentsOf: bytes[copied..<bad])
            if count < 100 {
                sink.add(.undecodableBytes, repaired.count..<repaired.count + 3, detail: "bytes that are no UTF-8")
            }
            count += 1
            repaired.append(contentsOf: [0xEF, 0xBF, 0xBD])
            copied = bad + 1
            guard let next = Self.firstFault(in: bytes, from: copied) else { break }
            bad = next
        }
        repaired.append(contentsOf: bytes[copied...])
        bytes = repaired
    }

    private static func pastASCII(_ span: Span<UInt8>, from start: Int) -> Int {
        unsafe span.withUnsafeBytes { bytes in
            var index = start
            while index &+ 8 <= bytes.count {
                let high = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080
                if high != 0 { return index &+ high.littleEndian.trailingZeroBitCount >> 3 }
                index &+= 8
            }
            return index
        }
    }

    /// The first byte that cannot belong to UTF-8 (Unicode 15, table 3-7).
    private static func firstFault(in bytes: [UInt8], from start: Int) -> Int? {
        let span = bytes.span
        var index = start
        while index < span.count {
            let byte = span[index]
            if byte < 0x80 {
                index = pastASCII(span, from: index + 1)
                continue
            }
            let length: Int
            var low: UInt8 = 0x80
            var high: UInt8 = 0xBF
            switch byte {
            case 0xC2...0xDF: length = 2
            case 0xE0...0xEF:
                length = 3
                if byte == 0xE0 { low = 0xA0 }
                if byte == 0xED { high = 0x9F }
            case 0xF0...0xF4:
                length = 4
                if byte == 0xF0 { low = 0x90 }
                if byte == 0xF4 { high = 0x8F }
            default: return index
            }
            guard index + length <= span.count, span[index + 1] >= low, span[index + 1] <= high else { return index }
            for offset in 2..<max(length, 2) where span[index + offset] & 0xC0 != 0x80 { return index }
            index += length
        }
        return nil
    }
}
