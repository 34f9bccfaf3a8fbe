import Testing

@testable import FeedmillFetcher

@Suite struct OutgoingGuardTests {
    @Test(arguments: [
        "http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0x7f.0.0.1/", "http://0/", "http://[::]/",
        "http://[::ffff:7f00:1]/", "http://localhost/", "http://feeds.localhost./", "http://printer.local/",
        "http://metadata.google.internal/", "http://router.home.arpa/", "http://169.254.169.254/latest/",
        "http://100.100.100.200/", "http://blog.example:22/", "http://blog.example:25/", "http://blog.example:6379/",
        "http://blog.example:6667/", "http://blog.example:81/",
    ])
    func refuses(_ url: String) throws {
        #expect(OutgoingGuard().refusal(of: try FetchTarget(url), from: nil) != nil)
    }

    @Test(arguments: [
        "http://blog.example/", "https://blog.example/", "http://blog.example:8080/", "https://blog.example:8443/",
        "http://9.9.9.9/", "http://[2600::1]:18999/",
    ])
    func letsThrough(_ url: String) throws {
        #expect(OutgoingGuard().refusal(of: try FetchTarget(url), from: nil) == nil)
    }

    @Test func exemptsAHostAndPort() throws {
        let guarding = OutgoingGuard(allowing: ["127.0.0.1:8080", "[::1]:8080"].compactMap(AllowedHost.init))
        #expect(guarding.refusal(of: try FetchTarget("http://127.0.0.1:8080/"), from: nil) == nil)
        #expect(guarding.refusal(of: try FetchTarget("http://[::1]:8080/"), from: nil) == nil)
        #expect(guarding.refusal(of: try FetchTarget("http://127.0.0.1:8081/"), from: nil) != nil)
        #expect(guarding.refusal(of: try FetchTarget("http://127.0.0.2:8080/"), from: nil) != nil)
        #expect(guarding.refusal(of: try FetchTarget("http://localhost:8080/"), from: nil) != nil)
    }

    @Test func aHostWithoutAPortCoversTheOperatorsPort() throws {
        let guarding = OutgoingGuard(allowing: ["127.0.0.1"].compactMap(AllowedHost.init))
        let source = try FetchTarget("http://127.0.0.1:8080/feed")
        #expect(guarding.refusal(of: source, from: nil) == nil)
        #expect(guarding.refusal(of: try FetchTarget("http://127.0.0.1:8080/other"), from: source) == nil)
        #expect(guarding.refusal(of: try FetchTarget("http://127.0.0.1:6379/"), from: source) != nil)
    }

    @Test(arguments: ["", "a/b", "user@host", "host:port", "host:0", "host:70000"])
    func refusesEntries(_ text: String) {
        #expect(AllowedHost(text) == nil)
    }
}
