internal import FeedmillBytes

extension ByteDecoder {
    mutating func decodeUTF8(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, _ isFinal: Bool, _ sink: (Span<UInt8>) -> Void
    ) -> Int {
        var done = 0
        while done < count {
            let length = unsafe UTF8Validation.validPrefix(bytes + done, count - done)
            unsafe emit(bytes + done, length, sink)
            done += length
            guard done < count else { break }
            switch unsafe UTF8Validation.sequence(bytes + done, count - done) {
            case .valid: break
            case .incomplete:
                guard isFinal else { return done }
                replaceInvalid(sink)
                return count
            case .invalid(let length):
                replaceInvalid(sink)
                done += length
            }
        }
        return done
    }

    mutating func decodeWindows1252(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, _ sink: (Span<UInt8>) -> Void
    ) -> Int {
        var done = 0
        // Up to this byte, those beyond ASCII are something only in windows-1252.
        let last: UInt8 = decision.encoding == .usASCII ? 0xFF : 0x9F
        var isWindows1252 = false
        while done < count {
            let ascii = unsafe UTF8Validation.skipASCII(bytes, from: done, count)
            unsafe emit(bytes + done, ascii - done, sink)
            done = ascii
            output.truncate(to: 0)
            while done < count, unsafe bytes[done] >= 0x80, output.count < 4_096 {
                let byte = unsafe bytes[done]
                isWindows1252 = isWindows1252 || byte <= last
                let value = Windows1252.scalar(byte)
                if value < 0x800 {
                    output.append(UInt8(0xC0 | value >> 6))
                } else {
                    output.append(UInt8(0xE0 | value >> 12))
                    output.append(UInt8(0x80 | value >> 6 & 0x3F))
                }
                output.append(UInt8(0x80 | value & 0x3F))
                done += 1
            }
            unsafe emit(output.base, output.count, sink)
        }
        if isWindows1252 { encoding = TextEncoding.windows1252.name }
        return count
    }

    mutating func decodeByIconv(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, _ isFinal: Bool, _ sink: (Span<UInt8>) -> Void
    ) -> Int {
        guard iso2022JP != nil else { return unsafe convert(bytes, count, isFinal, sink) }
        var euc: [UInt8] = []
        euc.reserveCapacity(count + count / 4)
        for index in 0..<count { unsafe iso2022JP?.convert(bytes[index], into: &euc) }
        if isFinal { iso2022JP?.finish(into: &euc) }
        // Sequences come out whole, so nothing is left over.
        unsafe euc.withUnsafeBufferPointer {
            if let base = $0.baseAddress { _ = unsafe convert(base, $0.count, true, sink) }
        }
        return count
    }

    private mutating func convert(
        _ bytes: UnsafePointer<UInt8>, _ count: Int, _ isFinal: Bool, _ sink: (Span<UInt8>) -> Void
    ) -> Int {
        var done = 0
        while done < count {
            let (read, written, stop) =
                unsafe converter?.convert(bytes + done, count - done, into: output.base, output.capacity)
                ?? (count - done, 0, .done)
            unsafe emit(output.base, written, sink)
            done += read
            switch stop {
            case .done: return count
            case .outputFull: continue
            case .incomplete:
                guard isFinal else { return done }
                replaceInvalid(sink)
                // Only the byte that begins the sequence is given up: what follows may be markup.
                done += unsafe min(unit(at: bytes[done]), count - done)
            case .invalid:
                replaceInvalid(sink)
                done += unsafe min(unit(at: bytes[done]), count - done)
            }
        }
        return done
    }

    /// How many bytes are given up of an invalid sequence that begins so.
    private func unit(at lead: UInt8) -> Int {
        iso2022JP != nil ? ISO2022JP.length(of: lead) : decision.encoding.unit
    }
}

/// The characters of windows-1252 from 0x80 to 0x9F; bytes without one stand for the control of that number (WHATWG).
enum Windows1252 {
    private static let upper: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
        0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x009D, 0x017E, 0x0178,
    ]

    @inline(__always) static func scalar(_ byte: UInt8) -> UInt16 {
        byte >= 0x80 && byte < 0xA0 ? upper[Int(byte - 0x80)] : UInt16(byte)
    }
}
