internal import Feedmill
internal import FeedmillSyntax

/// Where the documents of one feed are, as files and on the web. Without an address of the feed the documents name each other by file
/// names alone.
struct DocumentPlace {
    private let file: String
    /// Where the feed is in its first format.
    private let address: String?
    private let isFirst: Bool

    /// - Parameters:
    ///   - target: Where the document goes that people subscribe to.
    ///   - targets: All formats of the feed; its address is that of the first.
    ///   - metadata: The feed's, with its address on the web.
    init(_ target: PublishTarget, of targets: [PublishTarget], _ metadata: Metadata) {
        file = target.path ?? ""
        address = metadata.feedURL
        isFirst = target == targets.first
    }

    func path(ofPage page: Int) -> String { page == 1 ? file : path("page", page) }
    func path(ofArchive archive: Int) -> String { path("archive", archive) }

    /// Where a page is on the web.
    func page(_ page: Int) -> String { page == 1 ? current : url(path("page", page)) }
    /// Where an archive is on the web.
    func archive(_ archive: Int) -> String { url(path("archive", archive)) }
    /// Where the document is that people subscribe to.
    var current: String { isFirst ? address ?? url(file) : url(file) }

    /// The files of pages that there are no more.
    func pages(after count: Int) -> [String] {
        var leftovers: [String] = []
        while FileBytes.exists(path("page", count + leftovers.count + 1)) {
            leftovers.append(path("page", count + leftovers.count + 1))
        }
        return leftovers
    }

    /// `feed.atom` becomes `feed-page-2.atom`.
    private func path(_ kind: String, _ number: Int) -> String {
        let start = file.lastIndex(of: "/").map { file.index(after: $0) } ?? file.startIndex
        let dot = file[start...].lastIndex(of: ".") ?? file.endIndex
        return "\(file[..<dot])-\(kind)-\(number)\(file[dot...])"
    }

    private func url(_ path: String) -> String {
        let name = String(path.split(separator: "/").last ?? "")
        // Resolving tidies: a name with a colon is no scheme, blanks and the like are encoded.
        return address.map { URLReference.resolve("./" + name, against: $0) }
            ?? URLReference.resolve(name.contains(":") ? "./" + name : name, against: nil)
    }
}
