import Feedmill
import SeededDice
import Testing

/// Laws that hold whatever feeds do over time, held against sequences made at random.
@Suite struct PollSequenceTests {
    /// What publishers did, and what a reader saw of it.
    struct History {
        var polls: [[(feed: String, document: String)]] = []
        let names = ["a", "b", "c"]
        let start: Int64 = 1_770_000_000

        init(seed: UInt64) {
            var random = Dice(state: seed)
            var feeds = names.map { Publisher(name: $0) }
            for hour in 0..<10 {
                var answers: [(String, String)] = []
                for index in feeds.indices {
                    feeds[index].live(at: start + Int64(hour) * 3600, &random)
                    // Not due, or not modified.
                    if random.roll(4) > 0 { answers.append((feeds[index].name, feeds[index].document)) }
                }
                polls.append(answers)
            }
        }

        func now(_ hour: Int) -> String { Instant(seconds: start + Int64(hour) * 3600).rfc3339 }

        func planet(inOrder order: ([(feed: String, document: String)]) -> [(feed: String, document: String)] = { $0 })
            throws -> Planet
        {
            var planet = Planet("a", "b", "c")
            for (hour, answers) in polls.enumerated() {
                for answer in order(answers) { try planet.poll(answer.feed, answer.document, at: now(hour)) }
            }
            return planet
        }
    }

    /// A blog with its whims.
    struct Publisher {
        var name: String
        var posts: [(guid: String?, title: String, link: String?, updated: Int64?, text: String)] = []
        var tombstones = ""
        var count = 0

        mutating func live(at now: Int64, _ random: inout Dice) {
            for _ in 0..<random.roll(4) {
                let last = posts.indices.last.map { $0 - random.roll(min(4, posts.count)) }
                switch (random.roll(8), last) {
                case (0, let last?): posts[last].text += " Edited."
                case (1, let last?): (posts[last].text, posts[last].updated) = ("Rewritten \(now).", now - 60)
                case (2, let last?): posts[last].updated = now
                case (3, let last?): posts[last].guid = "urn:\(name):renamed-\(now)-\(last)"
                case (4, let last?):
                    if let guid = posts.remove(at: last).guid, random.roll(2) == 0 {
                        tombstones += "<at:deleted-entry ref='\(guid)' when='\(Instant(seconds: now).rfc3339)'/>"
                    }
                default:
                    count += 1
                    let story = random.roll(3) == 0 ? "https://shared.example/\(random.roll(9))" : nil
                    posts.append(
                        (
                            [nil, "\(count)", "urn:\(name):\(count)", "urn:shared:\(random.roll(9))"][random.roll(4)],
                            "Post \(count)", story ?? "https://\(name).example/\(count)",
                            random.roll(5) == 0 ? nil : now - Int64(random.roll(90_000)) + 20_000, "Words of \(count)."
                        ))
                }
            }
        }

        /// The newest five, as Atom or as RSS.
        var document: String {
            let window = posts.suffix(5).reversed()
            if name == "a" {
                let entries = window.map { post in
                    Document.entry(
                        post.guid ?? post.link ?? "urn:none", post.title,
                        updated: Instant(seconds: post.updated ?? 1_760_000_000).rfc3339, link: post.link,
                        text: post.text)
                }
                return Document.atom("urn:f:\(name)", head: tombstones, entries.joined())
            }
            let items = window.map { post in
                Document.item(
                    guid: post.guid, post.title, link: post.link,
                    date: post.updated.map { Instant(seconds: $0).rfc822 }, text: post.text)
            }
            return Document.rss(home: "https://\(name).example/", items.joined())
        }
    }

    private static func options(_ seed: UInt64) -> MergeOptions {
        var options = MergeOptions()
        if seed % 2 == 1 { options.duplicates = [.id, .link] }
        if seed % 3 == 1 { options.order = .published }
        if seed % 5 == 1 { options.futureDates = .keep }
        if seed % 7 == 1 { options.limit = 6 }
        return options
    }

    private func atom(_ planet: Planet, at now: String, _ options: MergeOptions) throws -> String {
        var merged = try planet.merged(at: now) { $0 = options }
        merged.metadata.title = Text("Planet")
        merged.metadata.id = "urn:planet"
        return String(decoding: AtomWriter().write(merged), as: UTF8.self)
    }

    @Test(arguments: 0..<40 as Range<UInt64>) func theLawsOfMergingHold(_ seed: UInt64) throws {
        let history = History(seed: seed)
        let options = Self.options(seed)
        let now = history.now(history.polls.count)
        var planet = try history.planet()
        let once = try atom(planet, at: now, options)

        // The order in which answers arrive does not matter.
        #expect(try atom(history.planet { $0.reversed() }, at: now, options) == once)
        // The clock alone changes no byte.
        #expect(try atom(planet, at: "2031-01-01T00:00:00Z", options) == once)
        // Reading the same again changes nothing.
        let known = planet.archives.map(\.known.articles)
        for answers in history.polls.suffix(1) {
            for answer in answers { try planet.poll(answer.feed, answer.document, at: "2026-12-01T00:00:00Z") }
        }
        #expect(planet.archives.map(\.known.articles) == known)
        #expect(try atom(planet, at: now, options) == once)
        // The output fed back is a fixed point.
        var fedBack = Planet("planet")
        try fedBack.poll("planet", once, at: "2031-01-01T00:00:00Z")
        #expect(try atom(fedBack, at: "2032-01-01T00:00:00Z", options) == once)
        // One id, one entry; nothing is lost that was not deleted or folded.
        let ids = try planet.ids(at: now) { $0 = options }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.contains(":") })
    }

    @Test(arguments: 0..<20 as Range<UInt64>) func nothingThatWasSeenIsLost(_ seed: UInt64) throws {
        let history = History(seed: seed)
        var planet = Planet("a", "b", "c")
        var seen: Set<String> = []
        for (hour, answers) in history.polls.enumerated() {
            for answer in answers { try planet.poll(answer.feed, answer.document, at: history.now(hour)) }
            let now = try Set(planet.ids(at: history.now(hour)) { $0.heedsTombstones = false })
            #expect(seen.subtracting(now).isEmpty)
            seen.formUnion(now)
        }
        #expect(!seen.isEmpty)
    }
}
