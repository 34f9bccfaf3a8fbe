/// What the training script reads: the sentences of a text and their features.
package enum Training {
    /// One JSON object on one line.
    package static func dump(id: String, text: String, title: String?, language: String?) -> String {
        let source = ByteText(text)
        let language = language ?? LanguageGuess.language(of: source) ?? ""
        let document = Document(source, title: title, language: language)
        let table = FeatureTable(document)
        let width = Feature.allCases.count
        let rows = document.spans.indices.map { row in
            let values = table.values[row * width..<(row + 1) * width].map { "\($0)" }.joined(separator: ",")
            let range = document.spans[row].range
            return "[[\(range.lowerBound),\(range.upperBound)],[\(values)]]"
        }
        let overlaps = document.spans.indices.map { one in
            "[" + document.spans.indices.map { "\(document.overlap(one, $0))" }.joined(separator: ",") + "]"
        }
        let small = document.spans.count <= 200
        return "{\"id\":\"\(id)\",\"spoken\":\(document.isSpoken),\"rows\":[\(rows.joined(separator: ","))]"
            + (small ? ",\"overlaps\":[\(overlaps.joined(separator: ","))]" : "") + "}"
    }

    /// The names of the features, in order.
    package static var names: [String] { Feature.allCases.map { "\($0)" } }
}
