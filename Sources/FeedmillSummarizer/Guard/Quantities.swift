/// The numbers of a text as values: 1,000 and 千 and "thousand" are the same.
struct Quantities {
    /// A number as it stands somewhere, with all that it may mean: "1.500" is 1.5 or 1500.
    struct Mention {
        var text: String
        /// Any one of these readings; one holds for all of its numbers.
        var readings: [[Value]]
    }

    /// Thousandths, so that equal numbers are equal.
    typealias Value = Int

    private(set) var mentions: [Mention] = []

    /// Every value that any mention may mean.
    var values: Set<Value> { Set(mentions.flatMap { $0.readings.flatMap(\.self) }) }

    private let scalars: [UInt32]
    private var offset = 0
    /// Full stop or comma, where a language has only the other one before decimals.
    private let groupMark: UInt32?

    init(_ text: FoldedText, language: String) {
        scalars = text.scalars
        groupMark = Self.commaGroups.contains(language) ? 0x2C : Self.stopGroups.contains(language) ? 0x2E : nil
        while offset < scalars.count {
            let start = offset
            let scalar = scalars[offset]
            if Self.isDigit(scalar) {
                digits(from: start)
            } else if Self.kanji[scalar] != nil || Self.isKanjiUnit(scalar) {
                kanjiNumber(from: start)
            } else if CharacterClass(scalar) == .lower {
                word(from: start, language)
            } else {
                offset += 1
            }
        }
    }

    private static let commaGroups: Set<String> = ["en", "ja", "zh", "ko", "th", "he"]
    private static let stopGroups: Set<String> = [
        "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "pl", "cs", "ru", "uk", "tr", "id", "el", "fi",
    ]

    private static func isDigit(_ scalar: UInt32) -> Bool { 0x30...0x39 ~= scalar }

    static func value(_ number: Double) -> Value? {
        let thousandths = (number * 1_000).rounded()
        return thousandths.magnitude < 9e15 ? Int(thousandths) : nil
    }

    private mutating func add(_ range: Range<Int>, _ readings: [[Double]]) {
        let readings = readings.map { $0.compactMap(Self.value) }.filter { !$0.isEmpty }
        guard !readings.isEmpty else { return }
        mentions.append(Mention(text: String(scalars: scalars[range].prefix(24)), readings: readings))
    }

    // MARK: - 1,234.5

    private mutating func digits(from start: Int) {
        var groups: [(digits: String, separator: UInt32)] = []
        var separator: UInt32 = 0
        while offset < scalars.count {
            var group = ""
            while offset < scalars.count, Self.isDigit(scalars[offset]), let digit = Unicode.Scalar(scalars[offset]) {
                group.unicodeScalars.append(digit)
                offset += 1
            }
            groups.append((group, separator))
            guard offset + 1 < scalars.count, Self.isDigit(scalars[offset + 1]) else { break }
            separator = scalars[offset]
            guard Self.separators.contains(separator), separator != 0x20 || isThousands(after: offset) else { break }
            offset += 1
        }
        var readings = readings(groups)
        // 3万5000
        var total = 0.0
        var unit = scale(at: offset)
        if let first = unit, first.isCJK, let number = readings.first?.first, readings.first?.count == 1 {
            var number = number
            var least = Double.infinity
            while let scale = unit, scale.isCJK, scale.factor < least {
                total += number * scale.factor
                least = scale.factor
                offset = scale.end
                number = 0
                let from = offset
                while offset < scalars.count, Self.isDigit(scalars[offset]) {
                    number = number * 10 + Double(scalars[offset] - 0x30)
                    offset += 1
                }
                guard offset > from else { break }
                unit = self.scale(at: offset)
            }
            add(start..<offset, [[total + number]])
            return
        }
        if let unit {
            let scaled = readings.map { reading in Array(reading.dropLast()) + [(reading.last ?? 0) * unit.factor] }
            readings = unit.isSure ? scaled : scaled + readings
            offset = unit.end
        }
        add(start..<offset, readings)
    }

    /// Full stop, comma, apostrophe, space between groups.
    private static let separators: Set<UInt32> = [0x2E, 0x2C, 0x27, 0x20]

    private func isThousands(after offset: Int) -> Bool {
        let digits = scalars[(offset + 1)...].prefix { Self.isDigit($0) }
        return digits.count == 3
    }

    private func readings(_ groups: [(digits: String, separator: UInt32)]) -> [[Double]] {
        let numbers = groups.compactMap { Double($0.digits) }
        guard groups.count > 1 else { return [numbers] }
        var readings: [[Double]] = []
        let integer = Double(groups.map(\.digits).joined())
        let isGrouped = groups.dropFirst().allSatisfy { $0.digits.count == 3 }
        let separators = Set(groups.dropFirst().map(\.separator))
        if isGrouped, separators.count == 1, groups[0].digits.count <= 3, let integer { readings.append([integer]) }
        if let last = groups.last, last.separator == 0x2E || last.separator == 0x2C,
            !(isGrouped && separators.count == 1 && last.separator == groupMark),
            groups.count == 2
                || (separators.count == 2 && groups.dropFirst().dropLast().allSatisfy { $0.digits.count == 3 }),
            let decimal = Double(groups.dropLast().map(\.digits).joined() + "." + last.digits)
        {
            readings.append([decimal])
        }
        // A date, a list, a version.
        if !isGrouped || separators.count > 1 { readings.append(numbers) }
        return readings
    }

    // MARK: - Scales

    private struct Scale {
        var factor: Double
        var end: Int
        var isCJK = false
        /// Whether it cannot be anything else: "5 m" may be metres.
        var isSure = true
    }

    private func scale(at offset: Int) -> Scale? {
        guard offset < scalars.count else { return nil }
        if var factor = Self.myriads[scalars[offset]] {
            var end = offset + 1
            // 2千万
            if factor < 1e4, end < scalars.count, let next = Self.myriads[scalars[end]], next >= 1e4 {
                factor *= next
                end += 1
            }
            return Scale(factor: factor, end: end, isCJK: true)
        }
        var start = offset
        if scalars[start] == 0x20 { start += 1 }
        var end = start
        while end < scalars.count, end - start < 16,
            CharacterClass(scalars[end]).isLetter || CharacterClass(scalars[end]) == .mark
        {
            end += 1
        }
        guard end > start else { return nil }
        let word = String(scalars: scalars[start..<end])
        if let factor = Self.scales[word] {
            return Scale(factor: factor, end: end, isSure: start > offset || end - start > 1)
        }
        return Self.looseScales[word].map { Scale(factor: $0, end: end, isSure: false) }
    }

    private static let myriads: [UInt32: Double] = [
        0x5341: 10, 0x767E: 100, 0x5343: 1e3, 0x4E07: 1e4, 0x842C: 1e4, 0x5104: 1e8, 0x4EBF: 1e8, 0x5146: 1e12,
        0xB9CC: 1e4, 0xC5B5: 1e8, 0xC870: 1e12, 0xCC9C: 1e3, 0xBC31: 100,
    ]

    private static let scales: [String: Double] = table([
        (1e3, "thousand tausend tsd mille mila mil тыс тысяч тысячи тысяча ألف آلاف พัน ribu nghìn bin"),
        (1e4, "หมื่น"), (1e5, "แสน lakh"), (1e7, "crore"),
        (
            1e6,
            """
            million millions mio millionen millón millones milione milioni milhão milhões miljoen miljoner million млн миллион \
            миллиона миллионов мільйон مليون ملايين ล้าน juta triệu milyon mln milionów miliony
            """
        ),
        (
            1e9,
            """
            bn mrd milliarde milliarden milliard milliards miliardo miliardi bilhão bilhões miljard miljarder млрд миллиард \
            миллиарда миллиардов مليار مليارات miliar tỷ milyar mld miliardów
            """
        ),
    ])

    /// Two meanings, or as many as there are languages.
    private static let looseScales: [String: Double] = table([
        (1e3, "k"), (1e6, "m mn"), (1e9, "b billion billions"), (1e12, "tn trillion trillions billionen"),
    ])

    private static func table(_ lists: [(Double, String)]) -> [String: Double] {
        var table: [String: Double] = [:]
        for (factor, list) in lists {
            for word in list.split(separator: " ") { table[String(word)] = factor }
        }
        return table
    }

    // MARK: - 三十五万

    private static let kanji: [UInt32: Double] = [
        0x3007: 0, 0x96F6: 0, 0x4E00: 1, 0x4E8C: 2, 0x4E24: 2, 0x5169: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6,
        0x4E03: 7, 0x516B: 8, 0x4E5D: 9,
    ]

    /// What counts: 年 月 日 円 人 歳 割 倍 回 件 社 か国 元 億 ….
    private static let counters: Set<UInt32> = [
        0x5E74, 0x6708, 0x65E5, 0x5186, 0x4EBA, 0x6B73, 0x5272, 0x500D, 0x56DE, 0x4EF6, 0x793E, 0x5143, 0x540D, 0x53F0,
        0x518A, 0x5E2D, 0x672C, 0x53F7, 0x4E2A, 0x500B, 0x5E27, 0x5C81, 0x6B72, 0x697C, 0x4F4D,
    ]

    private mutating func kanjiNumber(from start: Int) {
        var end = start
        while end < scalars.count, Self.kanji[scalars[end]] != nil || Self.isKanjiUnit(scalars[end]) { end += 1 }
        offset = end
        let run = scalars[start..<end]
        let isCounted = end < scalars.count && Self.counters.contains(scalars[end])
        // A lone one is mostly part of a word: 一方, 四季, 万一.
        guard run.count > 1 || isCounted, run.first.map({ (Self.myriads[$0] ?? 0) < 1e4 }) ?? false else { return }
        if run.count > 1, run.allSatisfy({ Self.kanji[$0] != nil }) {
            add(start..<end, [[run.reduce(0) { $0 * 10 + (Self.kanji[$1] ?? 0) }]])
            return
        }
        var (total, section, digit) = (0.0, 0.0, 0.0)
        for scalar in run {
            if let value = Self.kanji[scalar] {
                digit = digit * 10 + value
            } else if let unit = Self.myriads[scalar] {
                if unit >= 1e4 {
                    total += max(section + digit, 1) * unit
                    section = 0
                } else {
                    section += max(digit, 1) * unit
                }
                digit = 0
            }
        }
        add(start..<end, [[total + section + digit]])
    }

    private static func isKanjiUnit(_ scalar: UInt32) -> Bool { scalar < 0xAC00 && myriads[scalar] != nil }

    // MARK: - Seven

    private mutating func word(from start: Int, _ language: String) {
        var end = start
        while end < scalars.count, CharacterClass(scalars[end]).isLetter || CharacterClass(scalars[end]) == .mark {
            end += 1
        }
        offset = max(end, start + 1)
        guard end - start <= 12, let table = Self.numerals[language] else { return }
        guard var number = table[String(scalars: scalars[start..<end])] else { return }
        // Twenty-five
        if number >= 20, number < 100, end + 2 < scalars.count, scalars[end] == 0x2D || scalars[end] == 0x20 {
            var after = end + 1
            var unit = String.UnicodeScalarView()
            while after < scalars.count, let letter = Unicode.Scalar(scalars[after]),
                CharacterClass(letter.value).isLetter
            {
                unit.append(letter)
                after += 1
            }
            if let value = table[String(unit)], value < 10 {
                number += value
                end = after
            }
        }
        var readings = [[number]]
        if let scale = scale(at: end) {
            readings = scale.isSure ? [[number * scale.factor]] : [[number * scale.factor], [number]]
            end = scale.end
        }
        offset = end
        add(start..<end, readings)
    }

    /// Where a digit and a word may stand for each other. One and two are left out: they are articles and more.
    private static let numerals: [String: [String: Double]] = [
        "en": numerals(
            "three four five six seven eight nine ten eleven twelve",
            "twenty thirty forty fifty sixty seventy eighty ninety"),
        "de": numerals(
            "drei vier fünf sechs sieben acht neun zehn elf zwölf",
            "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"),
        "fr": numerals(
            "trois quatre cinq six sept huit neuf dix onze douze", "vingt trente quarante cinquante soixante"),
        "es": numerals(
            "tres cuatro cinco seis siete ocho nueve diez once doce",
            "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa"),
        "it": numerals(
            "tre quattro cinque sei sette otto nove dieci undici dodici",
            "venti trenta quaranta cinquanta sessanta settanta ottanta novanta"),
        "pt": numerals(
            "três quatro cinco seis sete oito nove dez onze doze",
            "vinte trinta quarenta cinquenta sessenta setenta oitenta noventa"),
        "nl": numerals(
            "drie vier vijf zes zeven acht negen tien elf twaalf",
            "twintig dertig veertig vijftig zestig zeventig tachtig negentig"),
        "sv": numerals(
            "tre fyra fem sex sju åtta nio tio elva tolv", "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio"),
        "ru": numerals(
            "три четыре пять шесть семь восемь девять десять одиннадцать двенадцать",
            "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто"),
    ]

    private static func numerals(_ units: String, _ tens: String) -> [String: Double] {
        var table: [String: Double] = [:]
        for (index, word) in units.split(separator: " ").enumerated() { table[String(word)] = Double(index + 3) }
        for (index, word) in tens.split(separator: " ").enumerated() { table[String(word)] = Double(index + 2) * 10 }
        return table
    }
}

extension Quantities {
    /// The first number that `source` does not have.
    func firstMissing(from source: Quantities) -> String? {
        let known = source.values
        return mentions.first { mention in
            !mention.readings.contains { $0.allSatisfy(known.contains) }
        }?.text
    }
}
