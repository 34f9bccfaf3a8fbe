internal import ArgumentParser
internal import Feedmill
internal import FeedmillStore
internal import FeedmillWriter

/// `feedmill search`: articles of the store that have some words in them.
struct SearchCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, ndjson
    }

    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Look for articles in the store.",
        discussion: """
            EXAMPLES
              feedmill search harbour master          both words, anywhere in an article
              feedmill search '"harbour master"'      together, in this order
              feedmill search 朝鮮半島 --limit 5
              feedmill search --format ndjson swift | jq -r .url

            Titles, texts, names and categories are looked through, in any case and inside of longer \
            words, so that languages without spaces work too; the newest article comes first. Words \
            of three characters and more are found by an index, which the first search makes; for \
            shorter ones every text is read.
            """)

    @Option(help: "text, json (one document) or ndjson (an article a line).") var format: Format = .text
    @Option(name: .shortAndLong, help: ArgumentHelp("At most so many articles.", valueName: "n")) var limit = 20
    @Option(help: ArgumentHelp("In this subscription alone.", valueName: "url")) var source: String?
    @OptionGroup var config: ConfigurationOptions
    @OptionGroup(title: "Store") var storage: StoreOptions
    @Argument(help: ArgumentHelp("What has to be in an article, each of them.", valueName: "words")) var words: [String]

    func validate() throws {
        if limit < 1 { throw ValidationError("--limit wants a number above 0") }
        if query.isEmpty { throw ValidationError("there is nothing to look for in ''") }
    }

    private var query: SearchQuery { SearchQuery(words.joined(separator: " ")) }

    func run() async throws {
        let store = try storage.open(try config.load().store.location, creating: false)
        let hits = try await store.search(query, limit: limit, source: source)
        let output = try Output(nil)
        let printer = SearchPrinter(usesColour: Messages.usesColour)
        switch format {
        case .text: for hit in hits { try output.write(printer.lines(for: hit)) }
        case .ndjson: for hit in hits { try output.write(printer.object(for: hit) + [0x0A]) }
        case .json: try output.write(printer.document(for: hits, terms: query.terms) + [0x0A])
        }
        try output.finish()
    }
}

/// Articles that were found, as people and programs read them.
struct SearchPrinter {
    var usesColour: Bool

    /// A date, a title, where it is, and the words around what was looked for.
    func lines(for hit: SearchHit) -> String {
        let snippet = hit.snippet.parts.map { part in
            part.isMatch && usesColour ? "\u{1B}[1m\(Messages.tame(part.text))\u{1B}[m" : Messages.tame(part.text)
        }.joined()
        let title = hit.title.isEmpty ? "(no title)" : Messages.tame(hit.title)
        var lines = ["  \(hit.date.rfc3339.prefix(10))  \(title)"]
        if let url = hit.url { lines.append(Messages.tame(url)) }
        if !snippet.isEmpty { lines.append(snippet) }
        return lines.joined(separator: "\n              ") + "\n"
    }

    func object(for hit: SearchHit) -> [UInt8] {
        var json = JSONWriter()
        append(hit, to: &json)
        return json.bytes
    }

    func document(for hits: [SearchHit], terms: [String]) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.key("terms")
        json.beginArray()
        for term in terms { json.string(term) }
        json.endArray()
        json.key("articles")
        json.beginArray()
        for hit in hits { append(hit, to: &json) }
        json.endArray()
        json.endObject()
        return json.bytes
    }

    private func append(_ hit: SearchHit, to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", hit.id)
        json.member("title", hit.title.isEmpty ? nil : hit.title)
        json.member("url", hit.url)
        json.member("date", hit.date.rfc3339)
        json.member("feed", hit.source)
        json.member("feed_title", hit.sourceTitle)
        json.member("snippet", hit.snippet.text)
        json.key("matches")
        json.beginArray()
        for part in hit.snippet.parts where part.isMatch { json.string(part.text) }
        json.endArray()
        json.endObject()
    }
}
