internal import Feedmill

extension Configuration {
    /// Reads a configuration file.
    ///
    /// - Parameter path: A path given by the user, or `nil` for `feedmill.toml` if there is one here.
    /// - Throws: ``ConfigurationFailure`` naming the file, the line and the nearest right key.
    static func load(_ path: String?) throws -> Configuration {
        let chosen = path ?? environment("FEEDMILL_CONFIG")
        let text: String
        var isRead = true
        do {
            text = String(decoding: try FileBytes.all(of: chosen ?? "feedmill.toml"), as: UTF8.self)
        } catch {
            guard chosen == nil else { throw error }
            text = ""
            isRead = false
        }
        var configuration = try Configuration(text, file: chosen ?? "feedmill.toml")
        if isRead { configuration.file = chosen ?? "feedmill.toml" }
        try configuration.applyEnvironment(environment)
        return configuration
    }

    /// Every key of a single section may come from a variable instead: `FEEDMILL_MERGE_LIMIT=50`, in TOML or as plain text.
    ///
    /// - Parameter value: Looks a variable up.
    mutating func applyEnvironment(_ value: (String) -> String?) throws(ConfigurationFailure) {
        try take("merge", ConfigurationKey.all, into: &merge, value)
        try take("publish", ConfigurationKey.all, into: &publish, value)
        try take("summary", ConfigurationKey.all, into: &summary, value)
        try take("validate", ConfigurationKey.all, into: &validate, value)
        try take("store", ConfigurationKey.all, into: &store, value)
        try take("fetch", ConfigurationKey.all, into: &fetch, value)
        try take("websub", ConfigurationKey.all, into: &websub, value)
    }

    private func take<Section>(
        _ name: String, _ keys: [ConfigurationKey<Section>], into section: inout Section, _ value: (String) -> String?
    ) throws(ConfigurationFailure) {
        for key in keys {
            let variable = "FEEDMILL_\(name)_\(key.name)".uppercased()
            guard let text = value(variable) else { continue }
            let parsed = try? ConfigurationValue.parse("value = \(text)", file: variable)["value"]
            if let complaint = key.take(&section, parsed ?? .string(text)) {
                throw ConfigurationFailure(file: variable, line: nil, message: "\(key.name) \(complaint)")
            }
        }
    }

    init(_ text: String, file: String) throws(ConfigurationFailure) {
        let place = ConfigurationPlace(text: text, file: file)
        for (name, value) in try ConfigurationValue.parse(text, file: file).sorted(by: { $0.key < $1.key }) {
            switch (name, value) {
            case ("source", .array(let tables)):
                for (number, table) in tables.enumerated() {
                    guard case .table(let entries) = table else {
                        throw place.failure("source is a list of tables: write [[source]]", section: nil, key: name)
                    }
                    var source = ConfiguredSource()
                    try place.take(
                        entries, into: &source, section: "source", number: number, keys: ConfigurationKey.all)
                    guard !source.url.isEmpty else {
                        throw place.failure("a source needs a url", section: "source", number: number, key: nil)
                    }
                    sources.append(source)
                }
            case ("source", _):
                throw place.failure("source is a list of tables: write [[source]]", section: nil, key: name)
            case ("merge", .table(let entries)):
                try place.take(entries, into: &merge, section: name, keys: ConfigurationKey.all)
            case ("publish", .table(let entries)):
                try place.take(entries, into: &publish, section: name, keys: ConfigurationKey.all)
            case ("summary", .table(let entries)):
                try place.take(entries, into: &summary, section: name, keys: ConfigurationKey.all)
            case ("validate", .table(let entries)):
                try place.take(entries, into: &validate, section: name, keys: ConfigurationKey.all)
            case ("store", .table(let entries)):
                try place.take(entries, into: &store, section: name, keys: ConfigurationKey.all)
            case ("fetch", .table(let entries)):
                try place.take(entries, into: &fetch, section: name, keys: ConfigurationKey.all)
            case ("websub", .table(let entries)):
                try place.take(entries, into: &websub, section: name, keys: ConfigurationKey.all)
            case ("merge", _), ("publish", _), ("summary", _), ("validate", _), ("store", _), ("fetch", _),
                ("websub", _):
                throw place.failure("\(name) is a table: write [\(name)]", section: nil, key: name)
            default:
                let nearest = nearestName(
                    to: name, in: ["source", "merge", "publish", "summary", "validate", "store", "fetch", "websub"])
                throw place.failure("there is no section '\(name)'; nearest: [\(nearest)]", section: name, key: nil)
            }
        }
    }
}

/// Finds the lines of a configuration file that messages are about.
private struct ConfigurationPlace {
    var text: String
    var file: String

    func take<Section>(
        _ entries: [String: ConfigurationValue], into section: inout Section, section name: String, number: Int = 0,
        keys: [ConfigurationKey<Section>]
    ) throws(ConfigurationFailure) {
        for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
            guard let known = keys.first(where: { $0.name == key }) else {
                let nearest = nearestName(to: key, in: keys.map(\.name))
                throw failure(
                    "[\(name)] has no key '\(key)'; nearest: \(nearest)", section: name, number: number, key: key)
            }
            if let complaint = known.take(&section, value) {
                throw failure("\(key) \(complaint)", section: name, number: number, key: key)
            }
        }
    }

    func failure(_ message: String, section: String?, number: Int = 0, key: String?) -> ConfigurationFailure {
        ConfigurationFailure(file: file, line: line(section: section, number: number, key: key), message: message)
    }

    /// The line of a key in the `number`-th table of a section, else of the table itself.
    private func line(section: String?, number: Int, key: String?) -> Int? {
        var current: String?
        var seen = -1
        var header: Int?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.drop { $0 == " " || $0 == "\t" }
            if words.hasPrefix("[") {
                current = String(words.drop { $0 == "[" }.prefix { $0 != "]" })
                if current == section {
                    seen += 1
                    if seen == number { header = index + 1 }
                }
            } else if let key, current == section, section == nil || seen == number,
                words.hasPrefix(key) || words.hasPrefix("\"\(key)\"")
            {
                return index + 1
            }
        }
        return header
    }
}

/// The name that is fewest edits away (Levenshtein).
func nearestName(to name: String, in names: [String]) -> String {
    func distance(_ one: [Character], _ other: [Character]) -> Int {
        var row = Array(0...other.count)
        for (i, a) in one.enumerated() {
            var corner = row[0]
            row[0] = i + 1
            for (j, b) in other.enumerated() {
                let above = row[j + 1]
                row[j + 1] = a == b ? corner : 1 + min(corner, above, row[j])
                corner = above
            }
        }
        return row[other.count]
    }
    return names.min { distance(Array(name), Array($0)) < distance(Array(name), Array($1)) } ?? name
}
