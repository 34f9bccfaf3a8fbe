public import ArgumentParser
public import Feedmill

/// Where a command that makes a feed puts it, and how it is laid out.
struct PublishOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Write to this file, whole or not at all; may be repeated, the names then tell the formats.",
            valueName: "file"))
    var output: [String] = []
    @Option(help: "atom, rss (2.0), jsonfeed (1.1) or json (the feed document).") var format: FeedWriter.Format?
    @OptionGroup var layout: LayoutOptions
    @OptionGroup(title: "Long feeds") var history: HistoryOptions
    @Flag(name: .customLong("no-check"), help: "Publish what the validator calls invalid too.") var isUnchecked = false

    /// What is published of a feed.
    ///
    /// - Throws: ``FeedHistoryDocuments/Failure``.
    func publication(
        of feed: PublishableFeed, at targets: [PublishTarget], _ settings: PublishSettings
    ) throws -> Publication {
        var publication = try Publication(of: feed, at: targets, history.applied(to: settings))
        publication.checks = !isUnchecked
        return publication
    }

    func targets(_ settings: PublishSettings) -> [PublishTarget] {
        PublishTarget.list(output, format: format, else: settings)
    }

    func layout(_ settings: PublishSettings) -> FeedWriter.Options {
        var options = layout.options
        options.stylesheet =
            options.stylesheet ?? settings.stylesheet ?? (settings.style ? FeedStylesheet.fileName : nil)
        return options
    }

    /// Puts our style sheet beside the files, where it is wanted and there is none.
    func putStylesheet(beside targets: [PublishTarget], _ settings: PublishSettings) throws {
        guard layout.style || settings.style && layout.stylesheet == nil && settings.stylesheet == nil else { return }
        for target in targets where target.format.isXML { try StylesheetFile.put(beside: target.path) }
    }
}

/// How a document is laid out.
struct LayoutOptions: ParsableArguments {
    enum Indent: String, EnumerableFlag {
        case pretty, compact

        static func help(for value: Indent) -> ArgumentHelp? {
            switch value {
            case .pretty: "Each element or member on a line of its own (usual for XML)."
            case .compact: "No line breaks between elements or members (usual for JSON)."
            }
        }
    }

    @Flag var indent: Indent?
    @Option(
        help: ArgumentHelp(
            "The CSS (or XSLT) file that browsers show XML with, as a URL relative to the feed's.", valueName: "url"))
    var stylesheet: String?
    @Flag(help: "Name our own style sheet in XML, and put it beside the file if there is none yet.") var style = false

    func validate() throws {
        if style, stylesheet != nil { throw ValidationError("--style and --stylesheet exclude each other") }
    }

    var options: FeedWriter.Options {
        var options = FeedWriter.Options()
        options.indent = indent.map { $0 == .pretty }
        options.stylesheet = style ? FeedStylesheet.fileName : stylesheet
        return options
    }
}

extension FeedWriter.Format: ExpressibleByArgument {}
