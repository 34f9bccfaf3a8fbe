internal import ArgumentParser
internal import Feedmill
internal import FeedmillFetcher
internal import FeedmillStore
internal import Glibc

/// `feedmill doctor`: what may keep Feedmill from working here.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check configuration, store, libraries and limits.",
        discussion: """
            EXAMPLES
              feedmill doctor
              feedmill doctor --config /etc/feedmill.toml --store /var/lib/feedmill/feeds.sqlite

            One line a check: ok, warn or fail, and what to do. Nothing is fetched and nothing is \
            changed, but for a store that is not there yet, which is made. The exit status is 1 when \
            something fails.
            """)

    @OptionGroup var config: ConfigurationOptions
    @OptionGroup(title: "Store") var storage: StoreOptions
    @OptionGroup(title: "Network") var reach: NetworkOptions

    private enum Verdict: String {
        case ok = "ok  "
        case warn, fail
    }

    func run() async throws {
        var lines: [(Verdict, String)] = [(.ok, "feedmill \(FeedmillCommand.version)")]
        var configuration = Configuration()
        do {
            configuration = try config.load()
            lines.append(
                (
                    .ok,
                    "configuration: \(configuration.file ?? "none, defaults"), \(configuration.sources.count) sources"
                ))
        } catch {
            lines.append((.fail, "configuration: \(error)"))
        }
        lines += await store(configuration)
        lines += libraries()
        lines += limits(configuration)
        lines += publication(configuration)
        lines += hubs(configuration)
        let output = try Output(nil)
        for (verdict, words) in lines { try output.write("\(verdict.rawValue)  \(words)\n") }
        try output.finish()
        if lines.contains(where: { $0.0 == .fail }) { throw ExitCode(1) }
    }

    private func store(_ configuration: Configuration) async -> [(Verdict, String)] {
        let location = storage.location(configuration.store.location)
        do {
            let sources = try await storage.open(configuration.store.location).sources()
            let failing = sources.count { $0.fetch.condition == .error }
            let gone = sources.count { $0.fetch.condition == .gone }
            var lines: [(Verdict, String)] = [(.ok, "store: \(location), \(sources.count) subscriptions")]
            if failing > 0 { lines.append((.warn, "subscriptions: \(failing) failing; see: feedmill sources list")) }
            if gone > 0 { lines.append((.warn, "subscriptions: \(gone) gone for good (410); remove them")) }
            return lines
        } catch {
            return [(.fail, "store: \(error)")]
        }
    }

    private func libraries() -> [(Verdict, String)] {
        do {
            let curl = try NetworkLibrary()
            let missing = curl.missingFeatures
            return [
                missing.isEmpty
                    ? (.ok, "libcurl: \(curl.version)")
                    : (.warn, "libcurl: \(curl.version), without \(missing.joined(separator: ", "))")
            ]
        } catch {
            return [(.fail, "\(error)")]
        }
    }

    private func limits(_ configuration: Configuration) -> [(Verdict, String)] {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return [] }
        let wanted = 64 + 4 * (configuration.fetch.concurrency ?? 16)
        let files = limit.rlim_cur == rlim_t.max ? "no limit" : "\(limit.rlim_cur)"
        return [
            limit.rlim_cur < rlim_t(wanted)
                ? (.warn, "open files: \(files); \(wanted) are wanted: ulimit -n \(wanted)")
                : (.ok, "open files: \(files)")
        ]
    }

    /// WebSub needs two settings in each direction.
    private func hubs(_ configuration: Configuration) -> [(Verdict, String)] {
        var lines: [(Verdict, String)] = []
        let websub = configuration.websub
        switch (websub.listen, websub.callback) {
        case (nil, nil): break
        case (let listen?, let callback?):
            lines.append((.ok, "websub: hubs reach \(listen.host):\(listen.port) as \(callback)"))
        case (nil, _): lines.append((.warn, "websub: callback without listen: no hub is asked for anything"))
        case (_, nil): lines.append((.warn, "websub: listen without callback: no hub is asked for anything"))
        }
        if !configuration.publish.hubs.isEmpty, configuration.publish.selfURL == nil {
            lines.append((.warn, "publish: hub without self_url: there is nothing that the hub can be told of"))
        }
        return lines
    }

    private func publication(_ configuration: Configuration) -> [(Verdict, String)] {
        guard let path = configuration.publish.path else { return [] }
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        return unsafe access(folder, W_OK) == 0
            ? [(.ok, "publish: \(path)")] : [(.fail, "publish: \(folder): \(lastErrorText())")]
    }
}
