internal import FeedmillSyntax

extension FeedRhythm {
    /// The first moment from `time` on that is in no hour and on no day that the feed asks to be skipped.
    func open(from time: Int64) -> Int64 {
        guard skipHours != 0 || skipDays != 0 else { return time }
        var time = time
        // A week of hours has every combination.
        for _ in 0..<(7 * 24) {
            let day = Int((Double(time) / 86_400).rounded(.down))
            let hour = Int(time - Int64(day) * 86_400) / 3600
            let weekday = CivilDate(daysSinceEpoch: day).weekday - 1
            if skipDays >> UInt8(weekday) & 1 == 1 {
                time = Int64(day + 1) * 86_400
            } else if skipHours >> UInt32(hour) & 1 == 1 {
                time = Int64(day) * 86_400 + Int64(hour + 1) * 3600
            } else {
                return time
            }
        }
        return time
    }
}
