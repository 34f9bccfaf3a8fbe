internal import FeedmillModel
internal import FeedmillSyntax

/// The id of a summary: a `tag:` URI (RFC 4151) that only the identity of its article decides.
enum SummaryIdentifier {
    /// `tag:blog.example,2026-11-22:summary:0123456789abcdef`. Neither the text nor a tracking parameter changes it.
    static func tag(for article: Article, origin: Metadata?, options: SummaryOptions) -> String {
        let authority =
            options.tagAuthority.flatMap(authorityName)
            ?? article.url.flatMap(host).flatMap(authorityName)
            ?? article.id.flatMap(host).flatMap(authorityName)
            ?? (origin?.url ?? origin?.feedURL).flatMap(host).flatMap(authorityName) ?? "feedmill.invalid"
        let date =
            options.tagDate.flatMap(tagDate) ?? article.published.flatMap(CalendarDay.day).flatMap(tagDate) ?? "1970"
        let name = SHA256.digest(Array(identity(article).utf8)).prefix(8)
        return "tag:\(authority),\(date):summary:\(name.map(hexadecimal).joined())"
    }

    /// What tells the article from all others: its id, or else its address, or else its title and date. An id that is no
    /// URI is unique in its feed only, so the host goes with it.
    private static func identity(_ article: Article) -> String {
        let url = article.url.map { URLReference.canonical($0) }
        if let id = article.id, !id.isEmpty {
            if let scheme = URLReference.scheme(of: id) {
                return scheme == "http" || scheme == "https" ? permalink(id) : id
            }
            return (article.url.flatMap(host) ?? "") + "\u{1F}" + id
        }
        if let url, !url.isEmpty { return url }
        return (article.title?.value ?? "") + "\u{1F}" + (article.published?.raw ?? "")
    }

    /// A permalink without what does not tell articles apart. Posts of one page differ in the fragment alone.
    private static func permalink(_ id: String) -> String {
        let cleaned = URLReference.cleaned(id)
        guard let sign = cleaned.firstIndex(of: "#") else { return URLReference.canonical(cleaned) }
        return URLReference.canonical(cleaned) + cleaned[sign...]
    }

    /// The host in small ASCII letters.
    private static func host(_ url: String) -> String? {
        URLReference.host(of: URLReference.canonical(url))
    }

    /// A DNS name or e-mail address as RFC 4151 §2.1 allows it, in small letters; `nil` when it is none.
    private static func authorityName(_ raw: String) -> String? {
        let name = raw.lowercased()
        guard let first = name.utf8.first, isAlphanumeric(first), name.utf8.last.map(isAlphanumeric) == true,
            name.utf8.count <= 253, name.utf8.count(where: { $0 == 0x40 }) <= 1,
            name.utf8.allSatisfy({ isAlphanumeric($0) || [0x2D, 0x2E, 0x40, 0x5F].contains($0) })
        else { return nil }
        return name
    }

    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    private static func tagDate(_ raw: String) -> String? {
        let parts = raw.split(separator: "-", omittingEmptySubsequences: false)
        let lengths = parts.map(\.utf8.count)
        guard [[4], [4, 2], [4, 2, 2]].contains(lengths),
            parts.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } }),
            parts.dropFirst().first.flatMap({ Int($0) }).map({ 1...12 ~= $0 }) ?? true,
            parts.dropFirst(2).first.flatMap({ Int($0) }).map({ 1...31 ~= $0 }) ?? true
        else { return nil }
        return raw
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        0x30...0x39 ~= byte || 0x61...0x7A ~= byte
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16)
        return digits.utf8.count == 1 ? "0" + digits : digits
    }
}

/// The day of a timestamp where it was written.
enum CalendarDay {
    /// `YYYY-MM-DD`; `nil` for a date that nobody could read.
    static func day(_ timestamp: Timestamp) -> String? {
        guard let instant = timestamp.instant else { return nil }
        let offset =
            switch timestamp.zone {
            case .explicit(let minutes), .assumed(let minutes): minutes
            }
        return String(instant.rfc3339(offsetMinutes: Int(offset)).prefix(10))
    }
}
