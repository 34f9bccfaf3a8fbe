internal import ArgumentParser
internal import FeedmillFetcher

/// How the network is reached.
struct NetworkOptions: ParsableArguments {
    @Option(
        name: .customLong("allow-host"),
        help: ArgumentHelp(
            "Let this host through though its address is private. May be repeated; with a port, that port alone.",
            valueName: "host[:port]"))
    var allowHosts: [String] = []

    @Option(name: .customLong("ca-file"), help: ArgumentHelp("Trust these certificates alone.", valueName: "file"))
    var certificates: String?

    @Option(
        help: ArgumentHelp(
            "Go through this proxy. Behind it, addresses are its own business: the guard sees names only.",
            valueName: "url"))
    var proxy: String?

    func validate() throws {
        for text in allowHosts where AllowedHost(text) == nil {
            throw ValidationError("--allow-host wants a host or host:port, not '\(text)'")
        }
    }

    /// The network as options and configuration have it.
    func network(_ settings: FetchSettings) throws -> Network {
        var limits = TransferLimits()
        if let timeout = settings.timeout {
            limits.deadline = timeout
            limits.stall = min(limits.stall, timeout)
        }
        if let maxBytes = settings.maxBytes { limits.body = maxBytes }
        var reach = NetworkSettings()
        reach.proxy = proxy ?? settings.proxy
        reach.certificates = certificates ?? settings.certificates
        let guarding = OutgoingGuard(allowing: allowHosts.compactMap(AllowedHost.init) + settings.allowHosts)
        var gate = HostGate.Limits()
        if let perHost = settings.perHost { gate.concurrency = perHost }
        return Network(
            exchange: try NetworkExchange(guarding: guarding, limits: limits, network: reach), limits: limits,
            gate: HostGate(gate), userAgent: settings.userAgent ?? Network.userAgent)
    }
}

/// What asks for URLs, and in whose turn.
struct Network: Sendable {
    /// Says who asks, and where to read about it.
    static let userAgent = "Feedmill/\(FeedmillCommand.version) (+https://github.com/feedmill/feedmill)"

    var exchange: any HTTPExchange
    var limits: TransferLimits
    var gate: HostGate
    var userAgent: String

    var client: HTTPClient { HTTPClient(exchange, limits: limits, gate: gate, userAgent: userAgent) }

    /// What a poll asks for.
    static func request(_ url: String) -> HTTPRequest {
        HTTPRequest(.get, url, fields: ["Accept": accepted])
    }

    private static let accepted =
        "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
        + "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.5"
}
