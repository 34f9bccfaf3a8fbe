/// A value of a feed document, for finding out what another one lacks. Only what our own writer wrote is read here.
enum DocumentTree: Hashable {
    case object([String: DocumentTree])
    case array([DocumentTree])
    /// A string, a number or a word, as written.
    case leaf(String)

    /// - Parameter json: As `FeedDocumentWriter` writes it; `nil` for anything that is cut off.
    init?(_ json: [UInt8]) {
        var place = 0
        guard let tree = Self.value(json, &place) else { return nil }
        self = tree
    }

    private static func value(_ json: [UInt8], _ place: inout Int) -> DocumentTree? {
        guard place < json.count else { return nil }
        switch json[place] {
        case UInt8(ascii: "{"):
            var members: [String: DocumentTree] = [:]
            guard
                list(
                    json, &place, until: UInt8(ascii: "}"),
                    { place in
                        let name = token(json, &place)
                        place += 1
                        guard let value = value(json, &place) else { return false }
                        members[String(name.dropFirst().dropLast())] = value
                        return true
                    })
            else { return nil }
            return .object(members)
        case UInt8(ascii: "["):
            var elements: [DocumentTree] = []
            guard
                list(
                    json, &place, until: UInt8(ascii: "]"),
                    { place in
                        guard let value = value(json, &place) else { return false }
                        elements.append(value)
                        return true
                    })
            else { return nil }
            return .array(elements)
        default:
            let text = token(json, &place)
            return text.isEmpty ? nil : .leaf(text)
        }
    }

    /// What stands between brackets, with a comma between each two.
    private static func list(
        _ json: [UInt8], _ place: inout Int, until end: UInt8, _ take: (inout Int) -> Bool
    ) -> Bool {
        place += 1
        while place < json.count, json[place] != end {
            if json[place] == UInt8(ascii: ",") { place += 1 }
            guard take(&place) else { return false }
        }
        place += 1
        return place <= json.count
    }

    /// A string with its quotation marks, else everything up to the next mark.
    private static func token(_ json: [UInt8], _ place: inout Int) -> String {
        let start = place
        if place < json.count, json[place] == UInt8(ascii: "\"") {
            place += 1
            while place < json.count, json[place] != UInt8(ascii: "\"") {
                place += json[place] == UInt8(ascii: "\\") ? 2 : 1
            }
            place = min(place + 1, json.count)
        } else {
            while place < json.count, !marks.contains(json[place]) { place += 1 }
        }
        return String(decoding: json[start..<place], as: UTF8.self)
    }

    private static let marks = Set(",:]}".utf8)
}

extension DocumentTree {
    /// The paths of what this value has and another has not, or has otherwise: `links.title`, `media.contents`. What only the other
    /// has is no loss, and neither is another order.
    func paths(missingIn other: DocumentTree?, at path: String) -> [String] {
        switch (self, other) {
        case (_, nil): return [path]
        case (.object(let members), .object(let others)?):
            return members.keys.sorted().flatMap { name -> [String] in
                // The words of a date differ from format to format; its moment is what counts.
                if name == "raw", members["value"] != nil { return [] }
                return members[name]?.paths(missingIn: others[name], at: path.isEmpty ? name : path + "." + name) ?? []
            }
        case (.array(let elements), .array(let others)?):
            let (missing, left) = Self.unmatched(elements, others)
            guard missing.count == left.count else { return missing.map { _ in path } }
            return zip(missing, left).flatMap { $0.paths(missingIn: $1, at: path) }
        default: return self == other ? [] : [path]
        }
    }

    /// The elements of each list that the other has not.
    private static func unmatched(
        _ one: [DocumentTree], _ other: [DocumentTree]
    ) -> ([DocumentTree], [DocumentTree]) {
        var missing: [DocumentTree] = []
        var left = other
        for element in one {
            if let place = left.firstIndex(of: element) { left.remove(at: place) } else { missing.append(element) }
        }
        return (missing, left)
    }
}
