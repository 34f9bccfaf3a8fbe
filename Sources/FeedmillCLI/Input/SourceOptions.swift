public import ArgumentParser
public import Feedmill

/// Which inputs to read, and how. Shared by every command that reads feeds.
struct SourceOptions: ParsableArguments {
    @Argument(help: ArgumentHelp("Files, directories, URLs, or - for standard input.", valueName: "source"))
    var sources: [String] = []

    @Option(
        name: .customLong("files0-from"),
        help: ArgumentHelp("Read NUL-separated paths from this file, or - for standard input.", valueName: "file"))
    var filesFrom: String?

    @OptionGroup(title: "Network") var reach: NetworkOptions

    /// Whether the command line names nothing.
    var isEmpty: Bool { sources.isEmpty && filesFrom == nil }

    /// Every source that the command line names.
    var named: [String] { sources + FurtherSources.names }

    /// The inputs in order; those that are URLs are fetched.
    ///
    /// - Parameters:
    ///   - configured: What to read when the command line names nothing.
    ///   - settings: What the configuration says of fetching.
    ///   - outputs: The files that will be written, which no directory brings.
    func list(
        else configured: [String] = [], _ settings: FetchSettings = FetchSettings(), writing outputs: [String] = []
    ) async throws -> SourceList {
        var names = named
        if let filesFrom {
            let bytes = try FileBytes.all(of: filesFrom)
            names += bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        }
        if names.isEmpty { names = configured }
        guard !names.isEmpty else {
            throw ValidationError("name at least one source: a file, a directory, a URL, or - for standard input")
        }
        var list = SourceList(names, writing: outputs)
        list.fetched = try await FetchedSources(list.paths, through: try reach.network(settings))
        return list
    }
}

/// Whether what lies before the documents of a feed is read too.
struct FollowOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read the archives or pages that feeds lead to as well (RFC 5005): of each feed so many at the most.",
            valueName: "n"))
    var followArchives: Int?

    func validate() throws {
        if let followArchives, followArchives < 1 {
            throw ValidationError("--follow-archives wants a number above 0")
        }
    }

    /// The inputs as ``SourceOptions/list(else:_:writing:)`` gives them, with what the feeds among them lead to fetched.
    func list(
        _ input: SourceOptions, else configured: [String], _ settings: FetchSettings, writing outputs: [String]
    ) async throws -> SourceList {
        var list = try await input.list(else: configured, settings, writing: outputs)
        guard let followArchives else { return list }
        let limits = FeedCompletion.Limits(documents: followArchives)
        list.following = limits
        if !list.fetched.urls.isEmpty {
            await list.fetched.follow(limits, through: try input.reach.network(settings))
        }
        return list
    }
}

/// How content is treated while it is read.
struct ContentOptions: ParsableArguments {
    @Option(
        help: "What is done to HTML: sanitized (fit to publish), relaxed (wider, still safe) or raw (as sent, unsafe).")
    var content: ContentPolicy = .sanitized

    @Flag(name: .customLong("no-resolve"), help: "Leave relative URLs as they are.")
    var keepsRelativeURLs = false

    @Flag(help: "Leave out images that only tell that somebody looks.") var dropTrackingPixels = false

    @Option(help: ArgumentHelp("The Content-Type that the input came with.", valueName: "value"))
    var contentType: String?

    @Option(help: ArgumentHelp("The Content-Language that the input came with.", valueName: "value"))
    var contentLanguage: String?

    @Option(help: ArgumentHelp("The Content-Location that the input came with.", valueName: "value"))
    var contentLocation: String?

    @Option(help: ArgumentHelp("The URL that the input was fetched from.", valueName: "url"))
    var baseURL: String?

    /// For what is printed or published.
    var reader: FeedReader { reader(cleansTracking: true) }

    /// For what is kept: with all parameters of its links, since whether merging cleans them is an option of merging.
    var keepingReader: FeedReader { reader(cleansTracking: false) }

    private func reader(cleansTracking: Bool) -> FeedReader {
        var options = FeedReader.Options()
        options.cleansTracking = cleansTracking
        options.policy = content
        options.resolvesReferences = !keepsRelativeURLs
        options.dropsTrackingPixels = dropTrackingPixels
        options.contentType = contentType
        options.contentLanguage = contentLanguage
        options.contentLocation = contentLocation
        options.baseURL = baseURL
        return FeedReader(options)
    }
}

extension ContentPolicy: ExpressibleByArgument {}
