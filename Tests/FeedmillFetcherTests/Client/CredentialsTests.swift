import Testing

@testable import FeedmillFetcher

@Suite struct CredentialsTests {
    @Test func areLiftedOutOfAURL() {
        let (url, credentials) = Credentials.lifted(from: "https://m%40e:pass:word@blog.example:8443/feed?a@b")
        #expect(url == "https://blog.example:8443/feed?a@b")
        #expect(credentials == .basic(user: "m@e", password: "pass:word"))
    }

    @Test(arguments: [
        "https://blog.example/", "http://127.0.0.1:80@blog.example/", "http://127.0.0.1%2f@blog.example/",
        "mailto:me@blog.example", "x",
    ])
    func leaveOtherURLsAlone(_ url: String) {
        let lifted = Credentials.lifted(from: url)
        #expect(lifted.url == url)
        #expect(lifted.credentials == nil)
    }

    @Test func neverShow() {
        #expect("\(Credentials.basic(user: "me", password: "word"))" == "credentials")
        #expect(String(reflecting: Credentials.bearer("word")) == "credentials")
    }
}
