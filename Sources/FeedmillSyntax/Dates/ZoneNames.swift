extension DateSyntax {
    /// Minutes east of UTC for a zone's name, in either case; `nil` for a name that is not in the table.
    static func zoneName(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
        guard end - start <= 5, end > start else { return nil }
        var key: UInt64 = 0
        for index in start..<end {
            guard ASCII.isLetter(bytes[index]) else { return nil }
            key = key << 8 | UInt64(bytes[index] | 0x20)
        }
        if key == 0x676D74 { return 0 }
        return zones[key].map(Int.init)
    }

    /// RFC 822 §5.1 (the military letters with the signs given there), then names that feeds use. Where a name has
    /// several meanings, the one most feeds mean is taken: BST is British, CST American, IST Indian.
    private static let zones: [UInt64: Int16] = {
        let hours: [(String, Double)] = [
            ("ut gmt utc z wet", 0),
            ("edt", -4), ("est et", -5), ("cdt", -5), ("cst ct", -6), ("mdt", -6), ("mst mt", -7),
            ("pdt", -7), ("pst pt", -8),
            ("a", -1), ("b", -2), ("c", -3), ("d", -4), ("e", -5), ("f", -6), ("g", -7), ("h", -8), ("i", -9),
            ("k", -10), ("l", -11), ("m", -12), ("n", 1), ("o", 2), ("p", 3), ("q", 4), ("r", 5), ("s", 6),
            ("t", 7), ("u", 8), ("v", 9), ("w", 10), ("x", 11), ("y", 12),
            ("nst", -3.5), ("ndt", -2.5), ("adt", -3), ("ast", -4), ("akdt", -8), ("akst", -9), ("hst hast", -10),
            ("hadt", -9), ("brt art clst uyt gft", -3), ("brst", -2), ("clt bot vet", -4), ("cot pet ect", -5),
            ("bst cet met mez wat west", 1), ("cest mest mesz cat sast eet", 2), ("eest msk eat trt idt", 3),
            ("msd gst samt", 4), ("irst", 3.5), ("irdt", 4.5), ("aft", 4.5), ("pkt uzt yekt", 5), ("ist", 5.5),
            ("npt", 5.75), ("omst bdt", 6), ("mmt", 6.5), ("ict wib krat novt", 7),
            ("awst sgt hkt myt pht wita irkt ulat", 8), ("jst kst wit yakt", 9), ("acst", 9.5), ("acdt", 10.5),
            ("aest vlat chst", 10), ("aedt sakt magt", 11), ("nzst fjt", 12), ("nzdt", 13),
        ]
        var table: [UInt64: Int16] = [:]
        for (names, offset) in hours {
            for name in names.utf8.split(separator: 0x20) {
                table[name.reduce(0) { $0 << 8 | UInt64($1) }] = Int16(offset * 60)
            }
        }
        return table
    }()

    /// Minutes east of UTC for zones written out, in lower case.
    static let longZones: [String: Int] = [
        "coordinated universal time": 0, "greenwich mean time": 0, "gmt standard time": 0, "western european time": 0,
        "atlantic standard time": -240, "atlantic daylight time": -180, "eastern standard time": -300,
        "eastern daylight time": -240, "central standard time": -360, "central daylight time": -300,
        "mountain standard time": -420, "mountain daylight time": -360, "pacific standard time": -480,
        "pacific daylight time": -420, "alaskan standard time": -540, "alaskan daylight time": -480,
        "hawaiian standard time": -600, "british summer time": 60, "gmt daylight time": 60, "central european time": 60,
        "central european standard time": 60, "central european summer time": 120,
        "romance standard time": 60, "romance daylight time": 120, "eastern european time": 120,
        "eastern european summer time": 180, "israel standard time": 120, "moscow standard time": 180,
        "india standard time": 330, "china standard time": 480, "singapore standard time": 480,
        "australian western standard time": 480, "japan standard time": 540, "tokyo standard time": 540,
        "korea standard time": 540, "korean standard time": 540, "australian eastern standard time": 600,
        "australian eastern daylight time": 660, "new zealand standard time": 720, "new zealand daylight time": 780,
    ]
}
