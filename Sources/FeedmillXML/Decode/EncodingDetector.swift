/// Guesses the encoding of bytes that are not what they are declared to be, from a few KiB that begin at the first byte
/// beyond ASCII.
///
/// UTF-8 first: text of another encoding is hardly ever valid UTF-8 by accident. Then Japanese: every byte must fit and
/// kana must occur, without which no Japanese text goes far. Then the two-byte sets of the EUC family, by where most
/// lead bytes stand. Everything else is windows-1252, in which every byte means something.
enum EncodingDetector {
    /// How much is looked at.
    static let window = 8_192

    /// The counts of a scan as UTF-8.
    struct UTF8Evidence {
        var two = 0
        var longer = 0
        var invalid = 0
    }

    static func utf8Evidence(_ bytes: ArraySlice<UInt8>) -> UTF8Evidence {
        var evidence = UTF8Evidence()
        unsafe bytes.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return }
            var index = 0
            while index < bytes.count {
                switch unsafe UTF8Validation.sequence(base + index, bytes.count - index) {
                case .valid(let length):
                    if length == 2 { evidence.two += 1 } else if length > 2 { evidence.longer += 1 }
                    index += length
                case .invalid(let length):
                    evidence.invalid += 1
                    index += length
                case .incomplete: return
                }
            }
        }
        return evidence
    }

    /// For bytes declared as UTF-8, or not at all, that are not valid UTF-8.
    static func encodingOfInvalidUTF8(_ bytes: ArraySlice<UInt8>) -> TextEncoding {
        let utf8 = utf8Evidence(bytes)
        if utf8.longer * 4 + utf8.two > utf8.invalid { return .utf8 }
        let euc = Pairs(eucIn: bytes)
        let shiftJIS = Pairs(shiftJISIn: bytes)
        if euc.fits, euc.kana > 0, euc.kana * 10 >= euc.pairs { return .eucJP }
        if shiftJIS.fits, shiftJIS.kana >= 2, shiftJIS.kana * 2 >= shiftJIS.pairs { return .shiftJIS }
        if euc.fits, euc.pairs >= 2 {
            // Without kana, and long enough to tell: hangul stand in 25 rows, hanzi in twice as many.
            if euc.pairs >= 8 { return euc.hangul * 10 >= euc.pairs * 9 ? .eucKR : .gb18030 }
            return .eucJP
        }
        return .windows1252
    }

    /// Whether bytes declared as something else are UTF-8.
    static func isUTF8(_ bytes: ArraySlice<UInt8>, declared: TextEncoding) -> Bool {
        let evidence = utf8Evidence(bytes)
        guard evidence.invalid == 0 else { return false }
        switch declared.decoder {
        case .windows1252: return evidence.longer >= 1 || evidence.two >= 3
        default: return evidence.longer >= 3
        }
    }

    /// What a text looks like as a sequence of single bytes and pairs.
    private struct Pairs {
        var pairs = 0
        var kana = 0
        var hangul = 0
        var fits = true

        init(eucIn bytes: ArraySlice<UInt8>) {
            var index = bytes.startIndex
            let end = bytes.endIndex
            while index < end {
                let lead = bytes[index]
                guard lead >= 0x80 else {
                    index += 1
                    continue
                }
                let length = lead == 0x8F ? 3 : 2
                guard index + length <= end else { return }
                let second = bytes[index + 1]
                let isPair =
                    lead == 0x8E
                    ? second >= 0xA1 && second <= 0xDF
                    : (lead >= 0xA1 && lead <= 0xFE || lead == 0x8F) && second >= 0xA1 && second <= 0xFE
                        && bytes[index + length - 1] >= 0xA1
                guard isPair else {
                    fits = false
                    return
                }
                pairs += 1
                if lead == 0xA4 || lead == 0xA5 || lead == 0x8E { kana += 1 }
                if lead >= 0xB0, lead <= 0xC8 { hangul += 1 }
                index += length
            }
        }

        /// Kana here includes pairs of two bytes beyond ASCII with a lead byte that is punctuation in windows-1252.
        init(shiftJISIn bytes: ArraySlice<UInt8>) {
            var index = bytes.startIndex
            let end = bytes.endIndex
            while index < end {
                let lead = bytes[index]
                guard lead >= 0x80 else {
                    index += 1
                    continue
                }
                if lead >= 0xA1, lead <= 0xDF {
                    pairs += 1
                    index += 1
                    continue
                }
                guard index + 2 <= end else { return }
                let second = bytes[index + 1]
                let isLead = lead >= 0x81 && lead <= 0x9F || lead >= 0xE0 && lead <= 0xFC
                guard isLead, second >= 0x40, second != 0x7F, second <= 0xFC else {
                    fits = false
                    return
                }
                pairs += 1
                let isKana = lead == 0x82 && second >= 0x9F || lead == 0x83 && second <= 0x96
                if isKana || lead >= 0x88 && lead <= 0x9F && second >= 0x80 { kana += 1 }
                index += 2
            }
        }
    }
}
