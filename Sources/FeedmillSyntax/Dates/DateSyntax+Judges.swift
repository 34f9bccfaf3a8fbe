extension DateSyntax {
    /// What keeps a text from being an RFC 3339 `date-time` (§5.6) with its fields in range (§5.7); `nil` when it is one.
    package static func faultInRFC3339(_ text: String) -> DateFault? {
        var form = DateForm(text)
        form.fullDate()
        form.expect(0x54, 0x74)
        _ = form.number(2, in: 0...23)
        form.expect(0x3A)
        _ = form.number(2, in: 0...59)
        form.expect(0x3A)
        _ = form.number(2, in: 0...60)
        if form.next == 0x2E {
            form.expect(0x2E)
            form.fraction()
        }
        form.zone(lowercaseZ: true)
        return form.finish()
    }

    package static func isRFC3339(_ text: String) -> Bool { faultInRFC3339(text) == nil }

    /// What keeps a text from being a date of W3C-DTF (W3C Note "Date and Time Formats"): a year, a month, a day, or
    /// these with a time to the minute, the second or a fraction of it; `nil` when it is one.
    package static func faultInW3CDTF(_ text: String) -> DateFault? {
        var form = DateForm(text)
        let year = form.number(4, in: 0...9999)
        if form.isAtEnd { return form.finish() }
        form.expect(0x2D)
        let month = form.number(2, in: 1...12)
        if form.isAtEnd { return form.finish() }
        form.expect(0x2D)
        form.day(of: month, year)
        if form.isAtEnd { return form.finish() }
        form.expect(0x54)
        _ = form.number(2, in: 0...23)
        form.expect(0x3A)
        _ = form.number(2, in: 0...59)
        if form.next == 0x3A {
            form.expect(0x3A)
            _ = form.number(2, in: 0...59)
            if form.next == 0x2E {
                form.expect(0x2E)
                form.fraction()
            }
        }
        form.zone(lowercaseZ: false)
        return form.finish()
    }

    package static func isW3CDTF(_ text: String) -> Bool { faultInW3CDTF(text) == nil }
}
