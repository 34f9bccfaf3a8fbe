internal import Feedmill
internal import FeedmillFetcher

/// The URLs of a command line and a configuration, and how each is asked. Passwords in them go no further than here.
struct Subscriptions: Sendable {
    /// Of the command line, without user information, each once.
    private(set) var urls: [String] = []
    /// What cannot be subscribed to, in words.
    private(set) var refusals: [String] = []
    private var settings: [String: PollSettings] = [:]

    /// - Throws: `FileBytes.Failure` for a secret that is not where the configuration says.
    init(_ configuration: Configuration, urls given: [String]) throws {
        for source in configuration.sources { settings[source.url] = try source.polling() }
        for text in given {
            let (url, credentials) = Credentials.lifted(from: text)
            do {
                _ = try FetchTarget(url)
            } catch {
                refusals.append("\(url): \(error)")
                continue
            }
            if let credentials { settings[url, default: PollSettings()].credentials = credentials }
            if !urls.contains(url) { urls.append(url) }
        }
    }

    func settings(of url: String) -> PollSettings { settings[url] ?? PollSettings() }
}

extension ConfiguredSource {
    /// How it is polled.
    fileprivate func polling() throws -> PollSettings {
        var polling = PollSettings()
        if let followArchives { polling.following = FeedCompletion.Limits(documents: followArchives) }
        if let interval { polling.policy = PollPolicy(interval: interval) }
        polling.credentials = try credentials()
        for (name, value) in headers.sorted(by: { $0.key < $1.key }) { polling.fields.append(name, value) }
        return polling
    }
}
