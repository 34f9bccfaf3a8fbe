import FeedmillSyntax

@testable import FeedmillValidator

/// A feed made up of faults that are known, with the place of each.
struct PlantedFaults {
    struct Fault {
        var code: RuleCode
        /// In bytes of UTF-8.
        var offset: Int
        /// `nil` where what is at fault stands in several pieces.
        var length: Int?
    }

    /// How HTML stands in the document.
    enum Carrier: CaseIterable {
        case references, numbers, cdata, severalSections, mixed
    }

    private(set) var text = "<feed xmlns=\"http://www.w3.org/2005/Atom\">"
    private(set) var faults: [Fault] = []
    private var random: Random

    /// A generator of our own, so that a failure can be repeated.
    private struct Random {
        var state: UInt64
        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
    }

    /// HTML with what is at fault between `⟦` and `⟧`.
    private static let html: [(text: String, code: RuleCode)] = [
        ("⟦<script>⟧x</script>", .unsafeHtmlElement), ("<p ⟦onclick=\"x()\"⟧>ü</p>", .unsafeHtmlAttribute),
        ("<p>日本 ⟦<nonesuch>⟧</nonesuch></p>", .invalidHtml), ("<p>a ⟦<b>⟧ 𝒳</p>", .invalidHtml),
        ("<a ⟦href='sub/page'⟧>é</a>", .relativeReferenceInContent),
        ("<i ⟦style=\"position:fixed\"⟧>…</i>", .unsafeStyle), ("⟦</em>⟧ x", .invalidHtml),
        ("<p ⟦href=\"javascript:a&amp;b\"⟧>x</p>", .unsafeHtmlAttribute),
    ]

    /// XML likewise.
    private static let xml: [(text: String, code: RuleCode)] = [
        ("⟦<foo/>⟧", .unknownElement), ("<link href=\"a⟦ ⟧b\"/>", .invalidUriCharacter),
        ("<published>2026-02-⟦3⟧0T00:00:00Z</published>", .invalidRfc3339Date), ("⟦&nbsp;⟧", .undefinedEntity),
        ("<id>tag:b.example,2026:⟦é⟧\u{7}</id>", .xmlNotWellFormed), ("<uri⟦ ⟧/>", .unknownElement),
    ]

    private static let fillers = [
        "\n", "\r\n", "<!-- ü 𝒳 -->", " ", "\t", "<?p x?>", "<rights type=\"text\">日本 𝒳 &amp; &#x65E5;</rights>",
        "<x:y xmlns:x=\"u:x\">&amp;</x:y>",
    ]

    init(seed: UInt64, count: Int) {
        random = Random(state: seed)
        for _ in 0..<count {
            for _ in 0..<random.next(5) { text += Self.fillers[random.next(Self.fillers.count)] }
            text += "<entry>"
            if random.next(3) == 0 { plantXML() } else { plantHTML() }
            text += "</entry>"
        }
        text += "</feed>"
    }

    private mutating func plantXML() {
        let (pattern, code) = Self.xml[random.next(4)]
        var start = 0
        for character in pattern {
            switch character {
            case "⟦": start = text.utf8.count
            case "⟧": faults.append(Fault(code: code, offset: start, length: text.utf8.count - start))
            default: text.append(character)
            }
        }
    }

    private mutating func plantHTML() {
        let (pattern, code) = Self.html[random.next(Self.html.count)]
        let carrier = Carrier.allCases[random.next(Carrier.allCases.count)]
        text += "<content type=\"html\">"
        if carrier == .cdata || carrier == .severalSections { text += "<![CDATA[" }
        var start: Int?
        var begun = false
        var isSplit = false
        for character in "à\r\n" + pattern {
            switch character {
            case "⟦":
                start = nil
                begun = true
                isSplit = false
            case "⟧":
                faults.append(
                    Fault(code: code, offset: start ?? 0, length: isSplit ? nil : text.utf8.count - (start ?? 0)))
                begun = false
            default:
                if carrier == .severalSections, random.next(6) == 0 {
                    text += "]]><![CDATA["
                    isSplit = true
                }
                if begun, start == nil { start = text.utf8.count }
                text += written(character, carrier)
            }
        }
        // What follows a fault at once decides where it ends.
        if carrier == .cdata || carrier == .severalSections { text += "]]>" }
        text += "</content>"
    }

    private mutating func written(_ character: Character, _ carrier: Carrier) -> String {
        let number = character.unicodeScalars.first.map { String($0.value, radix: 16) } ?? ""
        switch carrier {
        case .cdata, .severalSections: return String(character)
        case .numbers where character != "\r\n": return "&#x\(number);"
        case .mixed where random.next(4) == 0 && character != "\r\n": return "&#x\(number);"
        default:
            return character == "<"
                ? "&lt;" : character == "&" ? "&amp;" : character == ">" ? "&gt;" : String(character)
        }
    }

    /// The text in an encoding with two bytes or four for a character.
    func utf16(bigEndian: Bool) -> [UInt8] {
        ([0xFEFF] + text.utf16).flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return bigEndian ? [high, low] : [low, high]
        }
    }

    /// Line and column of an offset, counted the plain way.
    func place(of offset: Int) -> (line: Int, column: Int) {
        var (line, column) = (1, 1)
        let scalars = Array(String(decoding: Array(text.utf8)[..<offset], as: UTF8.self).unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let isPair = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
            if scalar == "\n" || (scalar == "\r" && !isPair) { (line, column) = (line + 1, 1) } else { column += 1 }
        }
        return (line, column)
    }
}
