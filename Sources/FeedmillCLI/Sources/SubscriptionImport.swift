internal import Feedmill
internal import FeedmillFetcher

/// What an imported list means for a store: which URLs are new, which are there already, and which cannot be asked.
struct SubscriptionImport {
    /// A URL that is subscribed to already, or stands twice in the list.
    struct Duplicate: Equatable {
        var url: String
        /// The subscription that it is the same as, by canonical URL.
        var original: String
    }

    /// New subscriptions, in the order of the list.
    private(set) var urls: [String] = []
    private(set) var duplicates: [Duplicate] = []
    /// What cannot be subscribed to, in words.
    private(set) var refusals: [String] = []
    /// How many passwords, keys and cookies were left out.
    private(set) var secrets = 0
    /// What is kept of the list: all of it but for secrets, together with what was kept before.
    private(set) var list: OPML

    /// - Parameters:
    ///   - imported: The list.
    ///   - known: The subscriptions there are.
    ///   - kept: What was kept of lists that were imported before.
    init(_ imported: OPML, known: [String], kept: OPML?) {
        var imported = imported
        var secrets = 0
        imported.changeOutlines { secrets += $0.removeSecrets() }
        self.secrets = secrets
        list = kept ?? OPML()
        var originals: [String: String] = [:]
        for url in known { originals[URLReference.canonical(url)] = url }
        for url in imported.feeds.compactMap(\.subscribedURL) {
            let canonical = URLReference.canonical(url)
            if let original = originals[canonical] {
                duplicates.append(Duplicate(url: url, original: original))
                continue
            }
            do {
                _ = try FetchTarget(url)
                originals[canonical] = url
                urls.append(url)
            } catch {
                refusals.append("\(url): \(error)")
            }
        }
        list.absorb(imported)
    }
}

extension OPML.Outline {
    /// Takes out what proves to a server who is asking: it has no place in a store, and goes out to nobody.
    ///
    /// - Returns: How many there were.
    fileprivate mutating func removeSecrets() -> Int {
        let count = attributes.pairs.count
        attributes.pairs.removeAll { Self.secretNames.contains(Self.folded($0.name)) }
        var removed = count - attributes.pairs.count
        for index in attributes.pairs.indices {
            let (url, credentials) = Credentials.lifted(from: attributes.pairs[index].value)
            guard credentials != nil else { continue }
            attributes.pairs[index].value = url
            removed += 1
        }
        return removed
    }

    /// A name without its prefix, in lower case, of letters and digits alone.
    private static func folded(_ name: String) -> String {
        (name.split(separator: ":").last ?? "").lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// As readers of feeds name them in the lists that they export.
    private static let secretNames: Set<String> = [
        "user", "username", "login", "pass", "passwd", "password", "auth", "authentication", "authorization",
        "httpauth", "credentials", "token", "accesstoken", "authtoken", "apikey", "apitoken", "secret", "cookie",
        "cookies", "curloptcookie", "curloptcookiefile", "curloptuserpwd", "curloptusername", "curloptpassword",
        "curlopthttpheader", "curloptproxyuserpwd",
    ]
}
