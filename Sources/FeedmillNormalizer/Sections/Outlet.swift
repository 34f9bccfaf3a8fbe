internal import FeedmillSyntax

/// Who published a source: the words between a cite's title and its date.
enum Outlet {
    /// Splits "TITLE OUTLET", reading from the right: the words that name the address's host, an outlet in the table, a
    /// run of capitals before a date, or what a title page's separator sets off.
    /// - Returns: everything as the title and no outlet when nothing tells.
    static func split(_ text: String, host: String?, hasDate: Bool) -> (title: String, publisher: String?) {
        let words = text.split(whereSeparator: { $0 == " " || $0 == "\u{3000}" || $0 == "\u{A0}" })
        guard !words.isEmpty else { return ("", nil) }
        if let split = quoted(text, host: host) { return split }
        let labels = host.map(hostLabels) ?? []
        let longest = min(6, words.count)
        for count in stride(from: longest, through: 1, by: -1) {
            let tail = Array(words.suffix(count))
            if names(tail, labels) || isKnown(tail.joined(separator: " ")) { return cut(text, at: tail[0].startIndex) }
        }
        if let split = setOff(text) { return split }
        guard hasDate else { return (text, nil) }
        let capitals = words.reversed().prefix(while: isCapitals)
        if capitals.count < words.count, capitals.count <= 4, let first = capitals.last {
            return cut(text, at: first.startIndex)
        }
        return (text, nil)
    }

    private static func cut(_ text: String, at index: String.Index) -> (title: String, publisher: String?) {
        (Separators.trimmed(String(text[..<index])), unwrapped(Separators.trimmed(String(text[index...]))))
    }

    private static func unwrapped(_ text: String) -> String {
        for (open, close) in [("(", ")"), ("（", "）")]
        where text.hasPrefix(open) && text.hasSuffix(close) && text.count > 2 {
            return String(text.dropFirst().dropLast())
        }
        return text
    }

    // MARK: Hosts

    /// "www.france24.com" → france24; "news.bbc.co.uk" → news, bbc.
    private static func hostLabels(_ host: String) -> [String] {
        let generic: Set<Substring> = [
            "www", "m", "co", "com", "or", "ne", "ac", "go", "org", "net", "gov", "edu", "amp",
        ]
        let labels = host.split(separator: ".").dropLast()
        return labels.filter { !generic.contains($0) }.map { alphanumerics($0) }
    }

    private static let additions: Set<String> = [
        "news", "online", "japan", "world", "english", "international", "digital", "tv", "com", "org", "net", "de",
        "the",
    ]

    /// Whether words name a host: "FRANCE24", "The Guardian", "BBC News".
    private static func names(_ words: [Substring], _ labels: [String]) -> Bool {
        guard !labels.isEmpty else { return false }
        let folded = words.map { alphanumerics($0) }
        guard folded.allSatisfy({ !$0.isEmpty }) else { return false }
        let joined = folded.joined()
        let whole = labels.joined()
        if labels.contains(joined) || joined == whole || labels.contains("the" + joined) { return true }
        if joined.hasPrefix("the"), labels.contains(String(joined.dropFirst(3))) { return true }
        // "france24.com".
        if let dotted = words.last?.lowercased(), words.count == 1, dotted.contains("."),
            labels.contains(where: { dotted.hasPrefix($0 + ".") || dotted.contains("." + $0 + ".") })
        {
            return true
        }
        return folded.contains(where: labels.contains)
            && folded.allSatisfy { labels.contains($0) || additions.contains($0) }
            && folded[0] != "de"
    }

    private static func alphanumerics(_ text: Substring) -> String {
        HeadingName.folded(String(text)).filter { $0.isLetter || $0.isNumber }
    }

    // MARK: Words

    /// Whether words are an outlet's name, whatever the address is.
    static func isKnown(_ text: String) -> Bool {
        let folded = HeadingName.folded(unwrapped(text))
        if OutletNames.names.contains(folded) { return true }
        return folded.count <= 16 && !folded.contains(" ")
            && OutletNames.endings.contains { folded.hasSuffix($0) && folded.count > $0.count }
    }

    private static func isCapitals(_ word: Substring) -> Bool {
        var letters = 0
        for scalar in word.unicodeScalars {
            if scalar.properties.isLowercase || scalar.isEastAsian { return false }
            if scalar.properties.isUppercase { letters += 1 }
        }
        return letters >= 2
    }

    /// "TITLE | OUTLET".
    private static func setOff(_ text: String) -> (title: String, publisher: String?)? {
        guard let bar = text.lastIndex(where: { $0 == "|" || $0 == "｜" }) else { return nil }
        let outlet = Separators.trimmed(String(text[text.index(after: bar)...]))
        let title = Separators.trimmed(String(text[..<bar]))
        guard !outlet.isEmpty, !title.isEmpty, outlet.columns <= 60 else { return nil }
        return (title, outlet)
    }

    /// 「TITLE」OUTLET, “TITLE” OUTLET, OUTLET「TITLE」.
    private static func quoted(_ text: String, host: String?) -> (title: String, publisher: String?)? {
        let pairs: [Character: Character] = ["「": "」", "『": "』", "“": "”", "\"": "\"", "«": "»", "„": "“"]
        if let open = text.first, let close = pairs[open], let end = text.dropFirst().firstIndex(of: close) {
            let title = String(text[text.index(after: text.startIndex)..<end]).trimmedOfBlanks
            let outlet = Separators.trimmed(String(text[text.index(after: end)...]))
            guard !title.isEmpty else { return nil }
            if outlet.isEmpty { return (text, nil) }
            return outlet.columns <= 40 && !outlet.contains(where: { pairs[$0] != nil })
                ? (title, unwrapped(outlet)) : nil
        }
        if let last = text.last, last == "」" || last == "』",
            let open = text.firstIndex(where: { $0 == "「" || $0 == "『" })
        {
            let outlet = Separators.trimmed(String(text[..<open]))
            let labels = host.map(hostLabels) ?? []
            guard isKnown(outlet) || names([outlet[...]], labels) else { return nil }
            return (String(text[text.index(after: open)...].dropLast()).trimmedOfBlanks, outlet)
        }
        return nil
    }
}
