public import FeedmillSyntax

/// How often a feed changes (RSS 1.0 syndication module).
public struct UpdateSchedule: Hashable, Sendable {
    public enum Period: String, Hashable, Sendable, CaseIterable {
        case hourly, daily, weekly, monthly, yearly

        /// A month has 30 days here, a year 365.
        var seconds: Int {
            switch self {
            case .hourly: 3_600
            case .daily: 86_400
            case .weekly: 604_800
            case .monthly: 2_592_000
            case .yearly: 31_536_000
            }
        }
    }

    /// `sy:updatePeriod`; daily when nothing says.
    public var period: Period
    /// `sy:updateFrequency`: how many times in a period; 1 when nothing says.
    public var frequency: Int
    /// `sy:updateBase`: what the periods are counted from.
    public var base: Timestamp?

    public init(period: Period = .daily, frequency: Int = 1, base: Timestamp? = nil) {
        self.period = period
        self.frequency = max(frequency, 1)
        self.base = base
    }

    /// Seconds between two changes, as far as the publisher foresees them.
    public var interval: Int { max(period.seconds / max(frequency, 1), 1) }
}

extension Metadata {
    /// What the feed's `sy:` elements say, made of ``RareMetadata/extensions``; `nil` without any.
    public var updateSchedule: UpdateSchedule? {
        guard hasRare else { return nil }
        let elements = rare.extensions.elements(of: .syndication)
        let period = elements.value(of: "updatePeriod").flatMap { UpdateSchedule.Period(rawValue: $0.lowercased()) }
        let frequency = elements.value(of: "updateFrequency").flatMap { Int($0) }
        if period == nil, frequency == nil { return nil }
        return UpdateSchedule(
            period: period ?? .daily, frequency: frequency ?? 1,
            base: elements.value(of: "updateBase").map { Timestamp($0) })
    }
}
