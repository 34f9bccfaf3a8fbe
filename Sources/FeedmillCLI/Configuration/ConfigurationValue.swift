internal import TOMLKit

/// A value of the configuration file, free of the parser it came from.
enum ConfigurationValue: Equatable {
    case string(String)
    case integer(Int)
    case fraction(Double)
    case boolean(Bool)
    case array([ConfigurationValue])
    case table([String: ConfigurationValue])
    /// A kind of value that no key takes: dates.
    case other(String)

    /// - Throws: ``ConfigurationFailure`` with the line, when the text is no TOML.
    static func parse(_ text: String, file: String) throws(ConfigurationFailure) -> [String: ConfigurationValue] {
        do {
            return entries(of: try TOMLTable(string: text))
        } catch let error as TOMLParseError {
            throw ConfigurationFailure(file: file, line: error.source.begin.line, message: error.description)
        } catch {
            throw ConfigurationFailure(file: file, line: nil, message: "\(error)")
        }
    }

    private static func entries(of table: TOMLTable) -> [String: ConfigurationValue] {
        var entries: [String: ConfigurationValue] = [:]
        for key in table.keys { entries[key] = table[key].map(convert) }
        return entries
    }

    private static func convert(_ value: any TOMLValueConvertible) -> ConfigurationValue {
        if let string = value.string { return .string(string) }
        if let boolean = value.bool { return .boolean(boolean) }
        if let integer = value.int { return .integer(integer) }
        if let fraction = value.double { return .fraction(fraction) }
        if let array = value.array { return .array(array.map(convert)) }
        if let table = value.table { return .table(entries(of: table)) }
        return .other(value.debugDescription)
    }
}

/// A configuration that cannot be used: where and why.
struct ConfigurationFailure: Error, CustomStringConvertible {
    var file: String
    /// From 1; `nil` where the value came from somewhere else.
    var line: Int?
    var message: String

    var description: String { line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)" }
}
