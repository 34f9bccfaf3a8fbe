internal import Feedmill

extension FuzzProperty {
    /// A date that was understood reads back as the same moment from what is written of it.
    static let dates = FuzzProperty("dates") { bytes in
        let date = Timestamp(String(decoding: bytes, as: UTF8.self))
        guard let instant = date.instant else { return nil }
        let back = Timestamp(instant.rfc3339).instant
        return back == instant
            ? nil : "\"\(date.raw)\" is \(instant.rfc3339), which reads back as \(back?.rfc3339 ?? "nothing")"
    }
}
