/// Guesses the encoding of bytes that are not what they are declared to be, from the first of them beyond ASCII on: the
/// last resort.
///
/// Every encoding of a table reads the text, and models of the languages it is used for say how likely what it reads is
/// (a naive Bayesian classifier over pairs of letters, or over characters where there are thousands). The likeliest wins
/// if it is so by `margin` over every other reading, and by `marginPerByte` for each byte read otherwise, and if what it
/// reads is no gibberish (`gibberish`). Between readings that differ in hardly a byte less is enough (`marginOfAByte`).
/// Else the text is taken for windows-1252, in which every byte means something: a wrong guess harms more than none.
enum EncodingDetector {
    /// How much is looked at, and how often as much again at most while there is little beyond ASCII.
    static let window = 8_192
    static let windows = 4
    /// So many bytes beyond ASCII are enough.
    static let enough = 512

    /// Natural logarithms of how much likelier the best reading must be than the next: in all, and for each byte.
    static let margin: Float = 8
    static let marginPerByte: Float = 0.2
    static let marginOfAByte: Float = 3
    /// Below this likelihood for each byte, as a logarithm, nothing was read.
    static let gibberish: Float = -5.2
    /// The same for a character where there are thousands: of rare ones only there is no text.
    static let gibberishOfCharacters: Float = -9.2
    /// How much likelier windows-1252 is from the outset, as a logarithm.
    private static let defaultBonus: Float = 3
    /// How much less likely those are that were never much used on the Web.
    private static let rareMalus: Float = 3
    private static let rare: Set<String> = ["ibm866", "x-mac-cyrillic", "macintosh"]

    /// What there is to say for a reading.
    struct Reading {
        var encoding: TextEncoding
        var logarithm: Float
        /// How many bytes, or characters where there are thousands, that was summed over.
        var count: Int
        /// What the bytes beyond ASCII stand for, where each stands for one character.
        var signs: [Sign] = []
    }

    /// How many bytes to look at, of `bytes` from the first beyond ASCII on; nil when there must be more.
    static func length(in bytes: UnsafeBufferPointer<UInt8>, isFinal: Bool) -> Int? {
        var high = 0
        for step in 0..<windows {
            let end = window * (step + 1)
            guard bytes.count >= end else { return isFinal ? bytes.count : nil }
            for index in (end - window)..<end { high += unsafe Int(bytes[index] >> 7) }
            if high >= enough || step == windows - 1 { return end }
        }
        return bytes.count
    }

    /// For bytes declared as UTF-8, or not at all, that are not valid UTF-8.
    static func encodingOfInvalidUTF8(_ bytes: ArraySlice<UInt8>) -> TextEncoding {
        let utf8 = UTF8Evidence(bytes)
        let isLikeUTF8 = utf8.longer * 4 + utf8.two > utf8.invalid
        if isLikeUTF8, utf8.invalid * 4 <= utf8.longer + utf8.two { return .utf8 }
        let detected = detect(bytes) ?? .windows1252
        return isLikeUTF8 && detected == .windows1252 ? .utf8 : detected
    }

    /// The encoding, as far as it is certain.
    static func detect(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
        let text = DetectionText(bytes)
        let readings = readings(of: text.bytes).sorted { $0.logarithm > $1.logarithm }
        guard let best = readings.first, best.count > 0 else { return nil }
        let least = best.signs.isEmpty ? gibberishOfCharacters : gibberish
        guard best.logarithm > least * Float(best.count) else { return nil }
        for other in readings.dropFirst() {
            let lead = best.logarithm - other.logarithm
            // All that follow lie behind by more.
            if lead >= margin, lead >= marginPerByte * Float(text.highCount) { break }
            let difference = Self.difference(best, other, in: text)
            let wanted = other.encoding == .windows1252 ? margin : min(margin, marginOfAByte * difference)
            guard lead >= wanted, lead >= marginPerByte * difference else { return nil }
        }
        return best.encoding
    }

    /// All readings, that of an encoding in the language that fits best; those that come first in the table first.
    static func readings(of text: [UInt8]) -> [Reading] {
        var readings: [Reading] = []
        for reader in readers {
            var best = Reading(encoding: reader.encoding, logarithm: -.infinity, count: 0, signs: reader.signs)
            for (model, symbols) in reader.models {
                let (logarithm, count) = model.score(text, symbols, reader.signs)
                if logarithm > best.logarithm { (best.logarithm, best.count) = (logarithm, count) }
            }
            if reader.encoding == .windows1252 { best.logarithm += defaultBonus }
            if rare.contains(reader.encoding.name) { best.logarithm -= rareMalus }
            readings.append(best)
        }
        for (encoding, model) in characterEncodings {
            guard let reading = reading(of: text, as: encoding, model) else { continue }
            readings.append(reading)
        }
        return readings
    }

    /// In how many bytes beyond ASCII two readings of a text differ.
    private static func difference(_ first: Reading, _ second: Reading, in text: DetectionText) -> Float {
        guard !first.signs.isEmpty, !second.signs.isEmpty else { return Float(text.highCount) }
        var differs = [Int](repeating: 0, count: 256)
        for byte in 0x80..<256 where first.signs[byte] != second.signs[byte] { differs[byte] = 1 }
        return Float(text.bytes.reduce(0) { $0 + differs[Int($1)] })
    }

    // MARK: Encodings

    private static let letterEncodings: [(label: String, models: [LetterModel])] = [
        ("windows-1252", LetterModel.western), ("windows-1251", LetterModel.cyrillic),
        ("koi8-r", LetterModel.cyrillic), ("koi8-u", LetterModel.cyrillic), ("iso-8859-5", LetterModel.cyrillic),
        ("ibm866", LetterModel.cyrillic), ("x-mac-cyrillic", LetterModel.cyrillic),
        ("windows-1250", LetterModel.centralEuropean), ("iso-8859-2", LetterModel.centralEuropean),
        ("windows-1253", LetterModel.greek), ("iso-8859-7", LetterModel.greek),
        ("windows-1254", LetterModel.turkish), ("windows-1255", LetterModel.hebrew),
        ("windows-1256", LetterModel.arabic), ("iso-8859-6", LetterModel.arabic),
        ("windows-1257", LetterModel.baltic), ("windows-1258", LetterModel.vietnamese),
        ("windows-874", LetterModel.thai), ("macintosh", LetterModel.western),
    ]

    /// An encoding with all that is made of it once.
    private struct Reader {
        let encoding: TextEncoding
        let signs: [Sign]
        let models: [(LetterModel, symbols: [UInt8])]
    }

    private static let readers: [Reader] = letterEncodings.compactMap { label, models in
        guard let encoding = TextEncoding(label: label), let signs = signs(of: encoding) else { return nil }
        return Reader(encoding: encoding, signs: signs, models: models.map { ($0, $0.symbols(of: signs)) })
    }

    private static let characterEncodings: [(encoding: TextEncoding, model: CharacterModel)] = [
        (.eucJP, .japanese), (.shiftJIS, .japanese), (.gb18030, .simplifiedChinese), (.big5, .traditionalChinese),
        (.eucKR, .korean),
    ]

    /// What each byte stands for; nil where there is no converter.
    private static func signs(of encoding: TextEncoding) -> [Sign]? {
        guard case .iconv(let name) = encoding.decoder else {
            return (0..<256).map { Sign(Unicode.Scalar(Windows1252.scalar(UInt8($0))) ?? " ") }
        }
        guard let converter = Iconv(from: name) else { return nil }
        return (0..<256).map { byte in
            guard byte >= 0x80 else { return Sign(Unicode.Scalar(UInt8(byte))) }
            // A line end makes the converter give out what it would combine with what follows.
            let text = converter.text(of: [UInt8(byte), 0x0A])
            guard let scalar = text.first, text.count == 2 else { return .missing }
            return Sign(scalar)
        }
    }

    private static func reading(of text: [UInt8], as encoding: TextEncoding, _ model: CharacterModel) -> Reading? {
        guard case .iconv(let name) = encoding.decoder, let converter = Iconv(from: name) else { return nil }
        var reading = Reading(encoding: encoding, logarithm: 0, count: 0)
        for scalar in converter.text(of: text) where !scalar.isASCII {
            reading.logarithm +=
                scalar == "\u{FFFD}" ? CharacterModel.invalid : model.logarithm(of: scalar.value)
            reading.count += 1
        }
        return reading
    }
}

extension Iconv {
    /// A whole text; what is invalid becomes U+FFFD, a byte each, and a sequence cut off at the end nothing.
    fileprivate func text(of bytes: [UInt8]) -> [Unicode.Scalar] {
        var output = [UInt8](repeating: 0, count: bytes.count * 4 + 16)
        var used = 0
        var done = 0
        unsafe bytes.withUnsafeBufferPointer { input in
            unsafe output.withUnsafeMutableBufferPointer { room in
                guard let source = input.baseAddress, let target = room.baseAddress else { return }
                while done < input.count {
                    let (read, written, stop) =
                        unsafe convert(source + done, input.count - done, into: target + used, room.count - used - 4)
                    done += read
                    used += written
                    guard stop == .invalid, used + 8 < room.count else { return }
                    for byte in [0xEF, 0xBF, 0xBD] as [UInt8] {
                        unsafe target[used] = byte
                        used += 1
                    }
                    done += 1
                }
            }
        }
        return Array(String(decoding: output.prefix(used), as: UTF8.self).unicodeScalars)
    }
}
