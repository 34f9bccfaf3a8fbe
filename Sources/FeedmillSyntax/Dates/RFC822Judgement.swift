/// What is to be said of a date that has to be one of RFC 822 §5 as RSS 2.0 reads it: with two or four digits of a year.
package struct RFC822Judgement: Hashable, Sendable {
    /// What keeps it from being one; `nil` when it is one.
    package var fault: DateFault?
    /// What is allowed but misread by some readers.
    package var oddities: Oddities = []
    /// The weekday given is not that of the date.
    package var hasWrongWeekday = false

    package struct Oddities: OptionSet, Hashable, Sendable {
        package let rawValue: UInt16
        package init(rawValue: UInt16) { self.rawValue = rawValue }

        package static let twoDigitYear = Oddities(rawValue: 1 << 0)
        /// Comments in parentheses.
        package static let comment = Oddities(rawValue: 1 << 1)
        /// More than one blank, a tab, a blank before a comma.
        package static let whiteSpace = Oddities(rawValue: 1 << 2)
        /// A military zone other than Z.
        package static let militaryZone = Oddities(rawValue: 1 << 3)
        /// Minutes of a zone that no place on Earth has.
        package static let oddOffset = Oddities(rawValue: 1 << 4)
        /// Names of days, months or zones not in their usual case.
        package static let letterCase = Oddities(rawValue: 1 << 5)
        package static let noSeconds = Oddities(rawValue: 1 << 6)
    }
}
