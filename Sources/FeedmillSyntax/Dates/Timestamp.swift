/// A date as sent, and the moment it was understood as.
public struct Timestamp: Hashable, Sendable {
    /// As sent, outer white space removed.
    public var raw: String
    /// `nil`: present but not understood.
    public var instant: Instant?
    /// The smallest part that was given. Parts that were not given count from the start: the first of the month, 00:00.
    public var precision: Precision
    private var offset: Int16
    private var offsetIsAssumed: Bool

    /// How much of a date was given.
    public enum Precision: UInt8, Hashable, Sendable, Comparable {
        case year, month, day, minute, second, fraction

        /// Whether less of a date was given.
        public static func < (one: Precision, other: Precision) -> Bool { one.rawValue < other.rawValue }
    }

    /// The time zone, in minutes east of UTC.
    public enum Zone: Hashable, Sendable {
        case explicit(Int)
        /// Nothing said, or nothing known: the caller's zone was taken.
        case assumed(Int)
    }

    /// The time zone the date was given in.
    public var zone: Zone {
        get { offsetIsAssumed ? .assumed(Int(offset)) : .explicit(Int(offset)) }
        set {
            switch newValue {
            case .explicit(let minutes), .assumed(let minutes): offset = Int16(clamping: minutes)
            }
            offsetIsAssumed = if case .assumed = newValue { true } else { false }
        }
    }

    /// A date that was understood elsewhere.
    public init(raw: String, instant: Instant?) {
        self.raw = raw
        self.instant = instant
        precision = .second
        offset = 0
        offsetIsAssumed = false
    }

    /// Reads a date in any form that real feeds use: RFC 3339, ISO 8601, RFC 822 and its kin, words and numbers of many
    /// languages in any order, Unix time. `assumedOffsetMinutes` is the time zone of a date that names none. A date that
    /// makes no sense has no ``instant``; today's date is never put in its place.
    public init(_ raw: String, assumedOffsetMinutes: Int = 0) {
        self.raw = raw.trimmed
        let assumed = min(max(assumedOffsetMinutes, -1439), 1439)
        guard let reading = DateSyntax.read(self.raw), let instant = reading.instant(assumedOffset: assumed) else {
            self.instant = nil
            precision = .second
            offset = Int16(assumed)
            offsetIsAssumed = true
            return
        }
        self.instant = instant
        precision = reading.precision
        offset = Int16(reading.offset ?? assumed)
        offsetIsAssumed = reading.offset == nil
    }
}
