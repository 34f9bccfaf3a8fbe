/// What stands between the numbers of Japanese, Chinese, Korean and Thai dates, and what ``DateText`` puts in its place: one
/// byte for a unit or an era, a blank for what says nothing.
enum EastAsianDateWords {
    static let year: UInt8 = 1
    static let month: UInt8 = 2
    static let day: UInt8 = 3
    static let hour: UInt8 = 4
    static let minute: UInt8 = 5
    static let second: UInt8 = 6
    /// Says that the year is one of the Buddhist era, as in Thailand.
    static let buddhistEra: UInt8 = 0x15

    /// The year before the first of an era, by the byte that stands for it.
    static func yearBefore(era: UInt8) -> Int? {
        switch era {
        case 0x10: 2018
        case 0x11: 1988
        case 0x12: 1925
        case 0x13: 1911
        case 0x14: 1867
        default: nil
        }
    }

    /// The longer word first where one starts with another.
    private static let replacements: [(word: [UInt8], bytes: [UInt8])] = [
        ("公開日時", " "), ("公開日", " "), ("更新日時", " "), ("更新日", " "), ("投稿日時", " "), ("投稿日", " "),
        ("作成日", " "), ("掲載日", " "), ("日時", " "), ("日付", " "), ("公開", " "), ("更新", " "), ("投稿", " "),
        ("发布时间", " "), ("發佈時間", " "), ("发布", " "), ("发表于", " "), ("發表於", " "), ("时间", " "),
        ("입력", " "), ("수정", " "), ("등록", " "),
        ("元年", "1\u{1}"), ("年", "\u{1}"), ("년", "\u{1}"),
        ("월요일", " "), ("月曜日", " "), ("月曜", " "), ("月", "\u{2}"), ("월", "\u{2}"),
        ("일요일", " "), ("日曜日", " "), ("日曜", " "), ("日", "\u{3}"), ("号", "\u{3}"), ("號", "\u{3}"), ("일", "\u{3}"),
        ("時", "\u{4}"), ("时", "\u{4}"), ("点", "\u{4}"), ("點", "\u{4}"), ("시", "\u{4}"),
        ("分钟", "\u{5}"), ("分", "\u{5}"), ("분", "\u{5}"), ("半", "30\u{5}"),
        ("秒", "\u{6}"), ("초", "\u{6}"),
        ("正午", " 12\u{4} "), ("정오", " 12\u{4} "), ("자정", " 0\u{4} "),
        ("午前", " am "), ("上午", " am "), ("오전", " am "), ("凌晨", " am "), ("早上", " am "), ("清晨", " am "),
        ("早晨", " am "), ("새벽", " am "), ("아침", " am "), ("朝", " am "),
        ("午後", " pm "), ("下午", " pm "), ("오후", " pm "), ("晚上", " pm "), ("中午", " pm "), ("傍晚", " pm "),
        ("저녁", " pm "), ("낮", " pm "), ("밤", " pm "), ("夕方", " pm "), ("夜", " pm "), ("昼", " pm "),
        ("令和", " \u{10}"), ("平成", " \u{11}"), ("昭和", " \u{12}"), ("大正", " \u{13}"), ("明治", " \u{14}"),
        ("㋿", " \u{10}"), ("㍻", " \u{11}"), ("㍼", " \u{12}"), ("㍽", " \u{13}"), ("㍾", " \u{14}"),
        ("民國", " \u{13}"), ("民国", " \u{13}"), ("西暦", " "), ("公元", " "),
        ("火曜日", " "), ("水曜日", " "), ("木曜日", " "), ("金曜日", " "), ("土曜日", " "),
        ("火曜", " "), ("水曜", " "), ("木曜", " "), ("金曜", " "), ("土曜", " "),
        ("화요일", " "), ("수요일", " "), ("목요일", " "), ("금요일", " "), ("토요일", " "),
        ("星期一", " "), ("星期二", " "), ("星期三", " "), ("星期四", " "), ("星期五", " "), ("星期六", " "), ("星期日", " "),
        ("星期天", " "), ("周一", " "), ("周二", " "), ("周三", " "), ("周四", " "), ("周五", " "), ("周六", " "), ("周日", " "),
        ("週一", " "), ("週二", " "), ("週三", " "), ("週四", " "), ("週五", " "), ("週六", " "), ("週日", " "),
        ("礼拜一", " "), ("礼拜二", " "), ("礼拜三", " "), ("礼拜四", " "), ("礼拜五", " "), ("礼拜六", " "), ("礼拜日", " "),
        ("礼拜天", " "), ("禮拜一", " "), ("禮拜二", " "), ("禮拜三", " "), ("禮拜四", " "), ("禮拜五", " "), ("禮拜六", " "),
        ("禮拜日", " "), ("禮拜天", " "),
        // Thai has full stops inside its abbreviations.
        ("ม.ค.", " january \u{15} "), ("ก.พ.", " february \u{15} "), ("มี.ค.", " march \u{15} "),
        ("เม.ย.", " april \u{15} "), ("พ.ค.", " may \u{15} "),
        ("มิ.ย.", " june \u{15} "), ("ก.ค.", " july \u{15} "), ("ส.ค.", " august \u{15} "),
        ("ก.ย.", " september \u{15} "), ("ต.ค.", " october \u{15} "),
        ("พ.ย.", " november \u{15} "), ("ธ.ค.", " december \u{15} "), ("พ.ศ.", " \u{15}"), ("ค.ศ.", " "),
    ].map { (Array($0.utf8), Array($1.utf8)) }

    /// The same by the first three bytes.
    private static let replacementsByStart: [UInt32: [(word: [UInt8], bytes: [UInt8])]] = Dictionary(
        grouping: replacements, by: { start($0.word[...]) })

    private static func start(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// What stands in the place of the word that the bytes begin with, and how many bytes it has; `nil` when it is none.
    static func replacement(_ bytes: ArraySlice<UInt8>) -> (bytes: [UInt8], count: Int)? {
        guard let candidates = replacementsByStart[start(bytes)],
            let found = candidates.first(where: { bytes.starts(with: $0.word) })
        else { return nil }
        return (found.bytes, found.word.count)
    }

    /// The number that Chinese numerals at the start of the bytes stand for, in ASCII digits, and how many bytes they are:
    /// digit by digit (二〇二四) or with tens (十九, 三十一). `nil` when there are none.
    static func number(_ bytes: ArraySlice<UInt8>) -> (digits: [UInt8], count: Int)? {
        var digits: [UInt8] = []
        var index = bytes.startIndex
        while index + 3 <= bytes.endIndex, let digit = numerals[Array(bytes[index..<index + 3])] {
            if digit != ten {
                digits.append(0x30 + digit)
            } else {
                // 十 alone is 10, before a digit 1, behind one nothing, at the end 0.
                if digits.isEmpty { digits.append(0x31) }
                let next = index + 6 <= bytes.endIndex ? numerals[Array(bytes[index + 3..<index + 6])] : nil
                if next == nil { digits.append(0x30) }
            }
            index += 3
        }
        return digits.isEmpty ? nil : (digits, index - bytes.startIndex)
    }

    private static let ten: UInt8 = 10

    private static let numerals: [[UInt8]: UInt8] = {
        let characters = ["〇", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        var table: [[UInt8]: UInt8] = [Array("零".utf8): 0]
        for (value, character) in characters.enumerated() { table[Array(character.utf8)] = UInt8(value) }
        return table
    }()
}
