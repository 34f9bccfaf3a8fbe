public import FeedmillModel
internal import FeedmillSyntax

/// How often a feed says that it changes, and how often it does.
public struct FeedRhythm: Hashable, Sendable {
    /// Seconds between polls that the feed asks for: RSS 2.0 `ttl`, `sy:updatePeriod`.
    public var pause: Int?
    /// Hours of the day, UTC, with nothing new (RSS 2.0 `skipHours`); bit 0 is midnight.
    public var skipHours: UInt32 = 0
    /// Days with nothing new (RSS 2.0 `skipDays`); bit 0 is Monday.
    public var skipDays: UInt8 = 0
    /// Seconds between two of its latest articles.
    public var gap: Int?

    public init() {}

    /// What a feed says and shows.
    public init(of feed: Feed, now: Int64) {
        if feed.metadata.hasRare {
            let rare = feed.metadata.rare
            let ttl = rare.ttl.map { $0.multipliedReportingOverflow(by: 60) }
            pause = [ttl.flatMap { $0.overflow ? nil : $0.partialValue }, Self.updatePeriod(rare.extensions)]
                .compactMap { $0 }.filter { $0 > 0 }.max()
            for hour in rare.skipHours { skipHours |= 1 << UInt32(min(max(hour, 0), 24) % 24) }
            for day in rare.skipDays {
                if let number = Self.days.firstIndex(where: { day.lowercased().hasPrefix($0) }) {
                    skipDays |= 1 << UInt8(number)
                }
            }
            // A feed that is never to be asked is a mistake.
            if skipHours == 0xFF_FFFF { skipHours = 0 }
            if skipDays == 0x7F { skipDays = 0 }
        }
        gap = Self.gap(of: feed, now: now)
    }

    private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// RSS 1.0, module syndication: so many times an hour, a day …
    private static func updatePeriod(_ extensions: [Extension]) -> Int? {
        func value(_ name: String) -> String? {
            extensions.first { $0.name == name && $0.namespace == "http://purl.org/rss/1.0/modules/syndication/" }?
                .value
        }
        guard let period = value("updatePeriod").flatMap({ periods[$0.lowercased()] }) else { return nil }
        return period / max(1, value("updateFrequency").flatMap { Int($0) } ?? 1)
    }

    private static let periods = [
        "hourly": 3600, "daily": 86_400, "weekly": 7 * 86_400, "monthly": 30 * 86_400, "yearly": 365 * 86_400,
    ]

    /// The mean of the last gaps, the one since the newest article among them: a feed that fell silent slows down.
    private static func gap(of feed: Feed, now: Int64) -> Int? {
        let dates = feed.articles.compactMap { ($0.metadata.published ?? $0.metadata.updated)?.instant?.seconds }
            .filter { $0 <= now }.sorted(by: >).prefix(10)
        guard let oldest = dates.last else { return nil }
        return HTTPDate.seconds(from: oldest, to: now) / dates.count
    }
}

extension FeedRhythm: LosslessStringConvertible {
    /// `pause=14400 hours=ff days=60 gap=86400`, what is not there left out.
    public var description: String {
        [
            pause.map { "pause=\($0)" }, skipHours == 0 ? nil : "hours=" + String(skipHours, radix: 16),
            skipDays == 0 ? nil : "days=" + String(skipDays, radix: 16), gap.map { "gap=\($0)" },
        ].compactMap { $0 }.joined(separator: " ")
    }

    public init?(_ description: String) {
        for word in description.split(separator: " ") {
            let halves = word.split(separator: "=", maxSplits: 1)
            guard halves.count == 2 else { return nil }
            switch halves[0] {
            case "pause": pause = Int(halves[1])
            case "hours": skipHours = UInt32(halves[1], radix: 16) ?? 0
            case "days": skipDays = UInt8(halves[1], radix: 16) ?? 0
            case "gap": gap = Int(halves[1])
            default: return nil
            }
        }
    }
}
