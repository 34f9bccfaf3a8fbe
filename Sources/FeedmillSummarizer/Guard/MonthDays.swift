/// The days of a text that name their month: both numbers may be there, and the day be wrong.
struct MonthDays {
    struct Day: Hashable {
        var month: Int
        var day: Int
    }

    private(set) var days: Set<Day> = []

    init(_ text: FoldedText, language: String, isSource: Bool) {
        let tokens = Self.tokens(text.scalars)
        let months = Self.months[language] ?? Self.months["en"] ?? [:]
        for (index, token) in tokens.enumerated() {
            switch token {
            case .number(let month) where index + 3 < tokens.count:
                // 6月18日, 6월 18일
                if case .word(let mark) = tokens[index + 1], mark == "月" || mark == "월",
                    case .number(let day) = tokens[index + 2]
                {
                    add(month, day)
                }
                guard case .mark(let one) = tokens[index + 1], case .number(let second) = tokens[index + 2] else {
                    break
                }
                // 2026-06-18, 18.06.2026; a source may mean either by 6/18.
                if case .mark(let other) = tokens[index + 3], other == one, index + 4 < tokens.count,
                    case .number(let third) = tokens[index + 4]
                {
                    if month > 31 {
                        add(second, third)
                    } else if third > 31 {
                        add(second, month)
                        if isSource || second > 12 { add(month, second) }
                    }
                }
                if isSource, one == "/" || one == "-" || one == "." {
                    add(month, second)
                    add(second, month)
                }
            case .word(let word):
                guard let month = months[word] else { break }
                if let day = Self.day(tokens, index, step: 1) { add(month, day) }
                if let day = Self.day(tokens, index, step: -1) { add(month, day) }
            default: break
            }
        }
    }

    private mutating func add(_ month: Int, _ day: Int) {
        guard 1...12 ~= month, 1...31 ~= day else { return }
        days.insert(Day(month: month, day: day))
    }

    /// The number beside a month's name: 18 June, June 18th, 18. Juni, 18 de junio.
    private static func day(_ tokens: [Token], _ index: Int, step: Int) -> Int? {
        var index = index + step
        for _ in 0..<3 where tokens.indices.contains(index) {
            switch tokens[index] {
            case .number(let number): return number
            case .mark("."): break
            case .word(let word)
            where step < 0 && (word == "de" || word == "of" || word == "er" || ordinals.contains(word)):
                break
            default: return nil
            }
            index += step
        }
        return nil
    }

    private static let ordinals = ["st", "nd", "rd", "th"]

    // MARK: - Tokens

    private enum Token {
        case number(Int)
        case word(String)
        case mark(String)
    }

    private static func tokens(_ scalars: [UInt32]) -> [Token] {
        var tokens: [Token] = []
        var offset = 0
        while offset < scalars.count {
            let kind = CharacterClass(scalars[offset])
            let start = offset
            if 0x30...0x39 ~= scalars[offset] {
                while offset < scalars.count, 0x30...0x39 ~= scalars[offset] { offset += 1 }
                let number = scalars[start..<offset].prefix(8).reduce(0) { $0 * 10 + Int($1) - 0x30 }
                tokens.append(.number(offset - start > 8 ? .max : number))
            } else if kind.isLetter || kind == .mark {
                // A Chinese character or a syllable is a word of its own here.
                offset += 1
                if !kind.isCJK, kind != .hangul {
                    while offset < scalars.count, isWord(CharacterClass(scalars[offset])) { offset += 1 }
                }
                tokens.append(.word(string(scalars[start..<offset])))
            } else {
                offset += 1
                if kind != .space { tokens.append(.mark(string(scalars[start..<offset]))) }
            }
        }
        return tokens
    }

    private static func isWord(_ kind: CharacterClass) -> Bool {
        kind == .lower || kind == .upper || kind == .letter || kind == .mark
    }

    private static func string(_ scalars: ArraySlice<UInt32>) -> String {
        String(scalars: scalars.prefix(16))
    }

    private static let months: [String: [String: Int]] = [
        "en": names("january february march april may june july august september october november december", short: 3),
        "de": names("januar februar märz april mai juni juli august september oktober november dezember", short: 3),
        "fr": names("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        "es": names("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
        "it": names("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
        "pt": names("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"),
        "nl": names("januari februari maart april mei juni juli augustus september oktober november december"),
        "sv": names("januari februari mars april maj juni juli augusti september oktober november december"),
        "ru": names("января февраля марта апреля мая июня июля августа сентября октября ноября декабря"),
    ]

    private static func names(_ list: String, short: Int? = nil) -> [String: Int] {
        var names: [String: Int] = [:]
        for (index, name) in list.split(separator: " ").enumerated() {
            if let short { names[String(name.prefix(short))] = index + 1 }
            names[String(name)] = index + 1
        }
        return names
    }
}
