internal import FeedmillModel

/// Limits, places, and what is said of both.
extension JSONParser {
    mutating func countValue() -> Bool {
        let isInside = isInItem
        if isInside { values.items += 1 } else { values.rest += 1 }
        if max(values.items, values.rest) <= JSONLimits.values { return true }
        stop("more than \(JSONLimits.values) values in \(isInside ? "one item" : "the feed itself")")
        return false
    }

    mutating func countBytes(_ count: Int) -> Bool {
        let isInside = isInItem
        if isInside { bytes.items += count } else { bytes.rest += count }
        if max(bytes.items, bytes.rest) <= JSONLimits.bytes { return true }
        stop("more than \(JSONLimits.bytes) bytes in \(isInside ? "one item" : "the feed itself")")
        return false
    }

    func here(_ index: Int) -> JSONPlace {
        let offset = consumed + index
        let column = offset - lineStart - continuations + 1
        return JSONPlace(offset: offset, line: line, column: Int32(clamping: column))
    }

    mutating func newLine(_ index: Int) {
        if line < .max { line += 1 }
        lineStart = consumed + index + 1
        continuations = 0
    }

    /// `items[3].title`: what is being read.
    var path: String {
        var path = ""
        for frame in stack {
            if !frame.isObject {
                path += "[\(frame.count)]"
            } else if !frame.key.isEmpty {
                path += (path.isEmpty ? "" : ".") + frame.key.excerpt
            }
        }
        return path
    }

    mutating func stop(_ message: String) {
        report("json/syntax", .fatal, message)
        failure = .unreadable(message, at: place.position)
    }

    mutating func reportHere(_ index: Int, _ severity: Finding.Severity, _ message: String) {
        let start = place
        place = here(index)
        report("json/syntax", severity, message)
        place = start
    }

    mutating func report(_ code: String, _ severity: Finding.Severity, _ message: String) {
        guard findings.count < JSONLimits.findings || severity == .fatal else { return }
        let path = path
        findings.append(Finding(code, severity, message, at: place.position, path: path.isEmpty ? nil : path))
    }
}
