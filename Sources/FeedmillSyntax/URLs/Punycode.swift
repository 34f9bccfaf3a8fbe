/// Punycode (RFC 3492).
enum Punycode {
    private static let base = 36
    private static let threshold = (least: 1, most: 26)
    private static let skew = 38
    private static let damp = 700

    /// The code for a label's code points (§6.3); `nil` when a number grows too large.
    static func encoded(_ points: [UInt32]) -> [UInt8]? {
        var output = points.filter { $0 < 0x80 }.map { UInt8($0) }
        let basic = output.count
        if basic > 0 { output.append(0x2D) }
        var next = 0x80
        var delta = 0
        var bias = 72
        var handled = basic
        while handled < points.count {
            guard let least = points.lazy.map({ Int($0) }).filter({ $0 >= next }).min() else { return nil }
            delta += (least - next) * (handled + 1)
            guard delta < 1 << 31 else { return nil }
            next = least
            for point in points {
                if point < next { delta += 1 }
                if point == next {
                    append(delta, bias, to: &output)
                    bias = adapted(delta, handled + 1, isFirst: handled == basic)
                    delta = 0
                    handled += 1
                }
            }
            delta += 1
            next += 1
        }
        return output
    }

    /// The code points behind a code (§6.2); `nil` when it is none.
    static func decoded(_ code: ArraySlice<UInt8>) -> [UInt32]? {
        let delimiter = code.lastIndex(of: 0x2D)
        var output = delimiter.map { code[..<$0].map { UInt32($0) } } ?? []
        guard output.allSatisfy({ $0 < 0x80 }) else { return nil }
        var index = delimiter.map { $0 + 1 } ?? code.startIndex
        var next = 0x80
        var position = 0
        var bias = 72
        while index < code.endIndex {
            let old = position
            var weight = 1
            var step = base
            while true {
                guard index < code.endIndex, let digit = value(code[index]) else { return nil }
                index += 1
                position += digit * weight
                guard position < 1 << 31 else { return nil }
                let limit = limit(step, bias)
                if digit < limit { break }
                weight *= base - limit
                guard weight < 1 << 31 else { return nil }
                step += base
            }
            bias = adapted(position - old, output.count + 1, isFirst: old == 0)
            next += position / (output.count + 1)
            position %= output.count + 1
            guard let point = UInt32(exactly: next), Unicode.Scalar(point) != nil, output.count < 256 else {
                return nil
            }
            output.insert(point, at: position)
            position += 1
        }
        return output
    }

    private static func append(_ delta: Int, _ bias: Int, to output: inout [UInt8]) {
        var rest = delta
        var step = base
        while true {
            let limit = limit(step, bias)
            if rest < limit { break }
            output.append(digit(limit + (rest - limit) % (base - limit)))
            rest = (rest - limit) / (base - limit)
            step += base
        }
        output.append(digit(rest))
    }

    private static func limit(_ step: Int, _ bias: Int) -> Int {
        min(max(step - bias, threshold.least), threshold.most)
    }

    /// §6.1
    private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var rest = isFirst ? delta / damp : delta / 2
        rest += rest / count
        var steps = 0
        while rest > (base - threshold.least) * threshold.most / 2 {
            rest /= base - threshold.least
            steps += base
        }
        return steps + (base - threshold.least + 1) * rest / (rest + skew)
    }

    private static func digit(_ value: Int) -> UInt8 {
        value < 26 ? 0x61 + UInt8(truncatingIfNeeded: value) : 0x16 + UInt8(truncatingIfNeeded: value)
    }

    private static func value(_ digit: UInt8) -> Int? {
        if ASCII.isLetter(digit) { return Int((digit | 0x20) - 0x61) }
        return ASCII.isDigit(digit) ? Int(digit - 0x30) + 26 : nil
    }
}
