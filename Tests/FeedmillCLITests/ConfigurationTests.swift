import Feedmill
import Testing

import struct FeedmillFetcher.AllowedHost

@testable import FeedmillCLI

@Suite struct ConfigurationTests {
    @Test func everyKeyIsTaken() throws {
        let configuration = try Configuration(
            """
            [[source]]
            url = "https://a.example/feed"
            name = "A"
            include = ["category=swift"]
            [[source]]
            url = "b.xml"

            [merge]
            order = "published-desc"
            dedupe = ["id", "link"]
            future_dates = "ignore-date"
            limit = 50
            limit_per_feed = 5
            exclude = ["match=^Ad"]
            clean_links = true

            [publish]
            path = "out.atom"
            id = "tag:a.example,2026:x"
            title = "T"
            self_url = "https://a.example/out.atom"

            [summary]
            sentences = 3
            language = "ja"
            limit = 20
            min_length = 300
            group_stories = true
            backend = "command"
            command = ["summarise", "--short"]
            url = "http://localhost:11434/v1"
            model = "m"
            api_key_variable = "KEY"
            allow_hosts = ["localhost:11434"]
            price_input = 0.15
            price_output = 0.6
            timeout = 10
            concurrency = 4
            cache = "answers.ndjson"
            back_off = 60
            requests_per_run = 10
            requests_per_day = 20
            tokens_per_run = 30
            tokens_per_day = 40
            cost_per_run = 0.25
            cost_per_day = 2
            """, file: "feedmill.toml")
        #expect(configuration.sources.map(\.url) == ["https://a.example/feed", "b.xml"])
        #expect(configuration.sources.first?.include == [.category("swift")])
        #expect(configuration.merge.order == .published)
        #expect(configuration.merge.duplicates == [.id, .link])
        #expect(configuration.merge.futureDates == .ignoreDate)
        #expect(configuration.merge.limit == 50)
        #expect(configuration.merge.limitPerFeed == 5)
        #expect(configuration.merge.exclude == [.match("^Ad")])
        #expect(configuration.merge.cleansLinks)
        #expect(configuration.publish.path == "out.atom")
        #expect(configuration.publish.selfURL == "https://a.example/out.atom")
        #expect(configuration.summary.sentences == 3)
        #expect(configuration.summary.language == "ja")
        #expect(configuration.summary.minLength == 300)
        #expect(configuration.summary.groupsStories)
        #expect(configuration.summary.backend == .command)
        #expect(configuration.summary.command == ["summarise", "--short"])
        #expect(configuration.summary.url == "http://localhost:11434/v1")
        #expect(configuration.summary.allowHosts == [AllowedHost("localhost:11434")])
        #expect(configuration.summary.priceOutput == 600_000)
        #expect(configuration.summary.timeout == 10)
        #expect(configuration.summary.cache == "answers.ndjson")
        #expect(configuration.summary.requestsPerDay == 20)
        #expect(configuration.summary.tokensPerRun == 30)
        #expect(configuration.summary.costPerRun == 250_000)
        #expect(configuration.summary.costPerDay == 2_000_000)
    }

    @Test(arguments: [
        ("[merge]\nlimit = 5\nlimt = 3\n", "f.toml:3: [merge] has no key 'limt'; nearest: limit"),
        ("[merge]\n\nlimit = \"5\"\n", "f.toml:3: limit wants a whole number above 0"),
        ("[merg]\nlimit = 5\n", "f.toml:1: there is no section 'merg'; nearest: [merge]"),
        ("[[source]]\nurl = \"a\"\n[[source]]\nname = \"b\"\n", "f.toml:3: a source needs a url"),
        (
            "[summary]\nallow_hosts = [\"http://localhost:11434/v1\"]\n",
            "f.toml:2: allow_hosts wants a list of hosts: [\"feeds.lan\", \"127.0.0.1:8080\"]"
        ),
        ("[merge]\norder = \"oldest\"\n", "f.toml:2: order is one of: updated-desc, published-desc"),
        ("[merge]\ninclude = [\"colour=red\"]\n", "f.toml:2: include wants a list like"),
        ("source = 3\n", "f.toml:1: source is a list of tables: write [[source]]"),
    ])
    func whatIsWrongNamesFileLineAndRemedy(_ text: String, _ message: String) {
        let failure = #expect(throws: ConfigurationFailure.self) { try Configuration(text, file: "f.toml") }
        #expect(failure?.description.hasPrefix(message) == true, "\(failure?.description ?? "")")
    }

    @Test func variablesWinOverTheFile() throws {
        var configuration = try Configuration("[merge]\nlimit = 5\n", file: "f.toml")
        let variables = [
            "FEEDMILL_MERGE_LIMIT": "7", "FEEDMILL_MERGE_DEDUPE": "[\"link\"]", "FEEDMILL_PUBLISH_TITLE": "Plain words",
        ]
        try configuration.applyEnvironment { variables[$0] }
        #expect(configuration.merge.limit == 7)
        #expect(configuration.merge.duplicates == [.link])
        #expect(configuration.publish.title == "Plain words")
        let failure = #expect(throws: ConfigurationFailure.self) {
            try configuration.applyEnvironment { $0 == "FEEDMILL_MERGE_LIMIT" ? "many" : nil }
        }
        #expect(failure?.description == "FEEDMILL_MERGE_LIMIT: limit wants a whole number above 0")
    }

    @Test func whatIsNoTOMLNamesItsLine() {
        let failure = #expect(throws: ConfigurationFailure.self) {
            try Configuration("[merge]\nlimit = = 3\n", file: "f.toml")
        }
        #expect(failure?.line == 2)
    }
}
