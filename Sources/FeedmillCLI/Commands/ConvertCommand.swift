internal import ArgumentParser
internal import Feedmill

/// `feedmill convert`: a feed in, the same feed in another format out.
struct ConvertCommand: AsyncParsableCommand, ManySources {
    /// The formats that a feed can be turned into.
    enum Target: String, ExpressibleByArgument, CaseIterable {
        case atom, rss, jsonfeed, json, opml
    }

    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write a feed in another format.",
        discussion: """
            EXAMPLES
              feedmill convert blog.rss --to atom > blog.atom
              feedmill convert blog.atom --to jsonfeed --pretty -o blog.json
              feedmill convert --report blog.atom --to rss > blog.rss
              feedmill convert feeds/ --to opml -o subscriptions.opml
              feedmill convert https://example.org/feed --to atom

            Everything is kept that the format has an element for, extensions included. What it has \
            none for is listed by --report on standard error: what was written is read again, and \
            everything that is not in it, or is otherwise, is told. A feed of any size needs the same few \
            megabytes. --to opml lists the feeds themselves, as subscriptions.
            """
    ).withoutCompletionRequests

    @Option(help: "atom (1.0), rss (2.0), jsonfeed (1.1), json (the feed document) or opml (2.0).") var to: Target
    @Option(name: .shortAndLong, help: ArgumentHelp("Write to this file, whole or not at all.", valueName: "file"))
    var output: String?
    @Flag(help: "Say on standard error what the format has no place for.") var report = false
    @OptionGroup var layout: LayoutOptions

    @OptionGroup(title: "Input") var input: SourceOptions
    @OptionGroup(title: "Content") var content: ContentOptions

    func run() async throws {
        let list = try await input.list()
        var status = RunStatus()
        switch to {
        case .opml: try await writeList(of: list, &status)
        case .atom: try convert(list, to: .atom, &status)
        case .rss: try convert(list, to: .rss, &status)
        case .jsonfeed: try convert(list, to: .jsonFeed, &status)
        case .json: try convert(list, to: .document, &status)
        }
        try status.end()
    }

    private func convert(_ list: SourceList, to format: FeedWriter.Format, _ status: inout RunStatus) throws {
        guard list.paths.count <= 1 else {
            throw ValidationError(
                "--to \(to.rawValue) takes one feed, and there are \(list.paths.count); to put several into one: feedmill merge"
            )
        }
        for failure in list.failures {
            Messages.say("\(failure)")
            status.take(.unreadable)
        }
        guard let path = list.paths.first else { return }
        var options = layout.options
        options.input = path
        var conversion = Conversion(
            path: path, fetched: list.fetched, reader: list.fetched.reader(content.reader, for: path), format: format,
            options: options)
        // The feed document holds everything.
        conversion.audits = report && format != .document
        do {
            let result = try conversion.run(into: { try Output(output) })
            if let fault = result.fault {
                Messages.say(fault)
                status.take(.failed)
            }
            if layout.style, format.isXML { try StylesheetFile.put(beside: output) }
            if report { say(result.losses) }
        } catch let failure as Conversion.Failure {
            Messages.say("\(failure)")
            status.take(.failed)
        }
    }

    private func say(_ losses: [Loss]) {
        for loss in losses { Messages.say("not in \(to.rawValue): \(loss)") }
        if losses.isEmpty { Messages.say("nothing is lost in \(to.rawValue)") }
    }

    /// The feeds as subscriptions, one outline each.
    private func writeList(of list: SourceList, _ status: inout RunStatus) async throws {
        let feeds = try await readFeeds(
            list, reader: content.reader, keepingArticles: false, status: &status)
        guard !feeds.isEmpty else { return }
        let outlines = feeds.map { OPML.Outline(feed: $0.feed, at: $0.path == "-" ? content.baseURL : $0.path) }
        let result = try Output(output)
        try result.write(
            OPMLWriter(indent: layout.indent != .compact).write(OPML(title: "Subscriptions", outlines: outlines)))
        try result.finish()
        if report, !feeds.isEmpty { Messages.say("not in opml: items") }
    }
}
