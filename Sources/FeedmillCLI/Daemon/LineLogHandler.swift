internal import FeedmillSyntax
internal import FeedmillWriter
internal import Glibc
internal import Logging

/// What a daemon says, a line an event, on standard error: JSON or logfmt.
struct LineLogHandler: LogHandler {
    enum Format: String, CaseIterable, Sendable {
        case json, logfmt
    }

    var format: Format
    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var logLevel: Logger.Level = .info

    init(_ format: Format) { self.format = format }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var pairs = [
            ("time", Instant(seconds: Int64(time(nil))).rfc3339), ("level", event.level.rawValue),
            ("message", event.message.description),
        ]
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        pairs += all.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }
        let line = format == .json ? Self.json(pairs) : Self.logfmt(pairs)
        unsafe line.withUnsafeBytes { _ = unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }

    static func json(_ pairs: [(String, String)]) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        for (name, value) in pairs {
            json.key(name)
            json.string(value)
        }
        json.endObject()
        return json.bytes + [0x0A]
    }

    /// `key=value`, a value in quotes where it has to be.
    static func logfmt(_ pairs: [(String, String)]) -> [UInt8] {
        let words = pairs.map { name, value in
            let isPlain =
                !value.isEmpty && value.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != 0x22 && $0 != 0x3D && $0 != 0x5C }
            return isPlain ? "\(name)=\(value)" : "\(name)=\"\(escaped(value))\""
        }
        return Array((words.joined(separator: " ") + "\n").utf8)
    }

    private static func escaped(_ value: String) -> String {
        var result = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"", "\\": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result += scalar.properties.generalCategory == .control ? " " : String(scalar)
            }
        }
        return result
    }
}
