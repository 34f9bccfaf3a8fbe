internal import ArgumentParser
internal import Feedmill
internal import FeedmillFetcher
internal import FeedmillWriter

/// `feedmill discover`: the feeds that a page names.
struct DiscoverCommand: AsyncParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, ndjson
    }

    static let configuration = CommandConfiguration(
        commandName: "discover",
        abstract: "Find the feeds of a page.",
        discussion: """
            EXAMPLES
              feedmill discover https://example.org/
              feedmill discover --format ndjson page.html --base-url https://example.org/
              feedmill update "$(feedmill discover https://example.org/ | head -1)"

            The likeliest feed comes first: those that the page's head or its HTTP header names, then \
            links that look like feeds. Only when there is none are a few usual paths tried. A URL \
            that is a feed itself is its own answer. The exit status is 1 when there is none.
            """)

    @Option(help: "text (a URL a line) or ndjson (with title, media type and how it was found).") var format: Format =
        .text
    @Option(help: ArgumentHelp("The URL that the page was fetched from.", valueName: "url")) var baseURL: String?
    @Flag(name: .customLong("no-guess"), help: "Try no paths that nobody named.") var staysQuiet = false
    @OptionGroup var config: ConfigurationOptions
    @OptionGroup(title: "Network") var reach: NetworkOptions
    @Argument(help: ArgumentHelp("A page: a URL, a file, or - for standard input.", valueName: "source"))
    var source: String

    func run() async throws {
        let configuration = try config.load()
        let network = try reach.network(configuration.fetch)
        let sources = try await FetchedSources([source], through: network)
        let page = try sources.all(of: source)
        let url = baseURL ?? sources.url(of: source) ?? source
        var links: [FeedLink] = []
        if (try? sources.reader(FeedReader(), for: source).read(page, from: url)) != nil {
            links = [FeedLink(url: url, source: .header)]
        } else {
            links = FeedDiscovery.links(
                in: page, at: url, linkFields: [sources.field("Link", of: source)].compactMap { $0 })
        }
        if links.isEmpty, !staysQuiet, FetchedSources.isURL(source) {
            links = await Self.firstGuess(for: url, from: source, network)
        }
        let output = try Output(nil)
        for link in links {
            switch format {
            case .text: try output.write(link.url + "\n")
            case .ndjson: try output.write(Self.line(link))
            }
        }
        try output.finish()
        if links.isEmpty {
            Messages.say("\(source): no feed found")
            throw ExitCode(1)
        }
    }

    /// The first usual path where a feed is.
    private static func firstGuess(for url: String, from source: String, _ network: Network) async -> [FeedLink] {
        for guess in FeedDiscovery.guesses(for: url) {
            var request = Network.request(guess.url)
            request.source = Credentials.lifted(from: source).url
            guard let response = try? await network.client.send(request), response.status == 200,
                (try? FeedReader().read(response.body, from: response.url)) != nil
            else { continue }
            return [guess]
        }
        return []
    }

    private static func line(_ link: FeedLink) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("url", link.url)
        json.member("title", link.title)
        json.member("type", link.type)
        json.member("found", link.source.name)
        json.endObject()
        return json.bytes + [0x0A]
    }
}
