/// U+0085, U+2028 and U+2029 may stand in JSON as they are (RFC 8259 §7), but many programs that read JSON line by line take
/// them for the end of one.
enum LineSeparators {
    /// JSON text with those three as escapes.
    static func escaped(in json: [UInt8]) -> [UInt8] {
        var escaped: [UInt8] = []
        escaped.reserveCapacity(json.count)
        var place = 0
        while place < json.count {
            let name: String? =
                switch json[place] {
                case 0xC2 where json[place...].starts(with: [0xC2, 0x85]): "\\u0085"
                case 0xE2 where json[place...].starts(with: [0xE2, 0x80, 0xA8]): "\\u2028"
                case 0xE2 where json[place...].starts(with: [0xE2, 0x80, 0xA9]): "\\u2029"
                default: nil
                }
            guard let name else {
                escaped.append(json[place])
                place += 1
                continue
            }
            place += json[place] == 0xC2 ? 2 : 3
            escaped += name.utf8
        }
        return escaped
    }
}
