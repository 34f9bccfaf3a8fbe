/// Thai, Lao, Khmer, Burmese: a full stop where the script has one, else a space once a sentence is long enough. In Thai
/// a space is the only mark there is, and it parts clauses too: the word after it tells which.
enum UnspacedSentences {
    private static let shortest = 48
    /// Before a word that only begins sentences.
    private static let shortestBeforeOpening = 24
    /// Before a word that goes on with the one before.
    private static let longest = 200

    /// Ends of the sentences of one line, the last one being the line's.
    static func ends(_ text: ByteText, _ line: Range<Int>) -> [Int] {
        var ends: [Int] = []
        var length = 0
        var last: UInt32 = 0
        var beforeLast: UInt32 = 0
        var offset = line.lowerBound
        while offset < line.upperBound {
            let scalar = text.next(&offset)
            let kind = CharacterClass(scalar)
            length += 1
            if isStop(scalar) {
                ends.append(offset)
                length = 0
            } else if kind == .space, length > 1 {
                // After a Thai letter a full stop shortens a word.
                let stopped =
                    last == 0x21 || last == 0x3F || last == 0x2026 || (last == 0x2E && !(0xE01...0xE4E ~= beforeLast))
                if stopped || parts(last, text, offset..<line.upperBound, length) {
                    ends.append(offset)
                    length = 0
                }
            }
            (beforeLast, last) = (last, scalar)
        }
        if ends.last != line.upperBound { ends.append(line.upperBound) }
        return ends
    }

    /// The stops of Khmer, Burmese and Lao.
    private static func isStop(_ scalar: UInt32) -> Bool {
        scalar == 0x17D4 || scalar == 0x17D5 || scalar == 0x104B || scalar == 0xE5B
    }

    /// Whether a space between `last` and `rest` ends a sentence of `length` characters. Numbers, foreign words and brackets are
    /// set off by spaces inside a sentence; ๆ repeats a word.
    private static func parts(_ last: UInt32, _ text: ByteText, _ rest: Range<Int>, _ length: Int) -> Bool {
        let next = CharacterClass(text.scalar(at: rest.lowerBound, before: rest.upperBound))
        guard length > shortestBeforeOpening, next == .unspaced || next == .quote else { return false }
        if begins(openings, text, rest) { return true }
        guard length > shortest, last != 0xE46 else { return false }
        if begins(continuations, text, rest) { return length > longest }
        switch CharacterClass(last) {
        case .unspaced, .quote: return true
        case .digit: return !begins(units, text, rest)
        default: return false
        }
    }

    private static func begins(_ words: [[UInt8]], _ text: ByteText, _ rest: Range<Int>) -> Bool {
        let bytes = text.bytes[rest]
        return words.contains { bytes.starts(with: $0) }
    }

    private static func words(_ list: String) -> [[UInt8]] { list.split(separator: " ").map { Array($0.utf8) } }

    /// "However", "moreover", "as for", "meanwhile" …
    private static let openings = words(
        "ทั้งนี้ อย่างไรก็ตาม อย่างไรก็ดี นอกจากนี้ นอกจากนั้น ขณะเดียวกัน ในขณะเดียวกัน ต่อมา ล่าสุด สำหรับ ดังนั้น ก่อนหน้านี้ ด้านนาย ด้านนาง หลังจากนั้น"
    )

    /// "And", "by", "which", "so that", "but", "because", "that" …
    private static let continuations = words(
        "และ โดย ซึ่ง เพื่อ จึง แต่ หรือ เพราะ ว่า กับ รวมถึง รวมทั้ง เช่น ตลอดจน พร้อม ที่ เนื่องจาก จน ให้ ใน จาก ของ ก็ ได้แก่")

    /// What is counted.
    private static let units = words(
        "ล้าน แสน หมื่น พัน ร้อย บาท คน ราย ปี เดือน วัน แห่ง ครั้ง ชั่วโมง นาที วินาที กิโล เมตร เซนติ ตาราง เปอร์เซ็นต์ องศา ตัว คัน หลัง ชิ้น ฉบับ ประเทศ จังหวัด "
            + "โรง ร้าน ครัวเรือน หมู่บ้าน ไร่ ตัน ลิตร ดอลลาร์ ยูโร เยน น. มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน "
            + "ธันวาคม ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค. พ.ศ. ค.ศ.")
}
