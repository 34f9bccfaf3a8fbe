internal import Feedmill
internal import FeedmillSyntax

/// Finds and reads the archives or pages that a feed leads to: files beside a file, fetched documents behind a URL.
struct EarlierDocuments {
    var reader: FeedReader
    var fetched: FetchedSources
    var limits: FeedCompletion.Limits

    /// A feed with the articles of the documents before it, and what kept it from being complete, in words.
    ///
    /// - Parameters:
    ///   - feed: As it was read.
    ///   - path: The file or the URL that it was read from.
    func complete(_ feed: Feed, from path: String) -> (feed: Feed, fault: String?) {
        let home = fetched.url(of: path) ?? path
        var completion = FeedCompletion(feed, at: home, limits: limits)
        while let next = completion.next {
            guard let place = place(of: next, leadingFrom: feed, at: path) else {
                return (completion.feed, "\(path): the entries before are at \(next), and were not read")
            }
            do {
                let bytes = try fetched.open(place).all()
                let older = try fetched.reader(reader, for: place).read(bytes).feed
                completion.take(older, bytes: bytes.count)
            } catch let failure as ReadFailure {
                return (completion.feed, InputFault.words(place, failure))
            } catch {
                return (completion.feed, "\(error)")
            }
        }
        return (completion.feed, Self.fault(path, completion.end))
    }

    private static func fault(_ path: String, _ end: FeedCompletion.End?) -> String? {
        switch end {
        case .complete, .limit, nil: nil
        case .foreign(let url): "\(path): \(url) belongs to another feed, and was not read"
        case .circle(let url): "\(path): the documents before lead back to \(url)"
        }
    }

    private func place(of href: String, leadingFrom feed: Feed, at path: String) -> String? {
        if FetchedSources.isURL(path) { return fetched.holds(href) ? href : nil }
        guard path != "-", let name = Self.name(of: href, beside: feed.metadata.feedURL ?? reader.options.baseURL)
        else {
            return nil
        }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        return FileBytes.exists(folder + name) ? folder + name : nil
    }

    /// The name of a file, relative to the file that leads to it: one beside it or below, never above. An address of the web is one
    /// beside the feed's own.
    private static func name(of href: String, beside address: String?) -> String? {
        var name = href[...]
        if URLReference.isAbsolute(href) {
            guard let address, let slash = address.lastIndex(of: "/"), href.hasPrefix(address[...slash]) else {
                return nil
            }
            name = name.dropFirst(address[...slash].count)
        }
        if name.hasPrefix("./") { name = name.dropFirst(2) }
        guard !name.contains("?"), !name.contains("#") else { return nil }
        let file = PercentEncoding.text(of: Array(name.utf8)[...])
        let parts = file.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }), !file.contains("\0") else { return nil }
        return file
    }
}

extension FetchedSources {
    /// Fetches the documents that the fetched feeds lead to, so that they can be read.
    mutating func follow(_ limits: FeedCompletion.Limits, through network: Network) async {
        var options = FeedReader.Options()
        options.policy = .raw
        options.cleansTracking = false
        for source in urls.sorted() {
            guard let body = try? all(of: source),
                let feed = try? reader(FeedReader(options), for: source).read(body).feed
            else { continue }
            var completion = FeedCompletion(feed, at: url(of: source) ?? source, bytes: body.count, limits: limits)
            while let next = completion.next {
                await fetch(next, through: network.client)
                guard let older = try? all(of: next),
                    let feed = try? reader(FeedReader(options), for: next).read(older).feed
                else { break }
                completion.take(feed, bytes: older.count)
            }
        }
    }
}
