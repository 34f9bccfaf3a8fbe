internal import Feedmill
internal import FeedmillFetcher
internal import FeedmillSyntax

/// A key of one section, and what its value does.
struct ConfigurationKey<Section>: Sendable {
    /// - Returns: What is wrong with the value; `nil` when it was taken.
    typealias Take = @Sendable (inout Section, ConfigurationValue) -> String?

    var name: String
    var take: Take

    static func text(_ name: String, _ path: any WritableKeyPath<Section, String?> & Sendable) -> Self {
        Self(name: name) { section, value in
            guard case .string(let text) = value else { return "wants a text" }
            section[keyPath: path] = text
            return nil
        }
    }

    static func count(_ name: String, _ path: any WritableKeyPath<Section, Int?> & Sendable) -> Self {
        Self(name: name) { section, value in
            guard case .integer(let number) = value, number > 0 else { return "wants a whole number above 0" }
            section[keyPath: path] = number
            return nil
        }
    }

    /// A length of time, kept in seconds.
    static func length(_ name: String, _ path: any WritableKeyPath<Section, Int?> & Sendable) -> Self {
        Self(name: name) { section, value in
            switch value {
            case .integer(let seconds) where seconds > 0: section[keyPath: path] = seconds
            case .string(let text):
                guard let seconds = DurationSyntax.seconds(text), 1...31_536_000 ~= seconds else { fallthrough }
                section[keyPath: path] = Int(seconds)
            default: return #"wants seconds, or a length like "90m" or "PT6H""#
            }
            return nil
        }
    }

    static func texts(_ name: String, _ path: any WritableKeyPath<Section, [String]> & Sendable) -> Self {
        Self(name: name) { section, value in
            let wish = #"wants a list of texts like ["program", "--option"]"#
            guard case .array(let items) = value else { return wish }
            var texts: [String] = []
            for item in items {
                guard case .string(let text) = item else { return wish }
                texts.append(text)
            }
            section[keyPath: path] = texts
            return nil
        }
    }

    /// Hosts that may be asked though they are not public. Every section has its own list: what the one lets through, the other
    /// does not.
    static func hosts(_ name: String, _ path: any WritableKeyPath<Section, [AllowedHost]> & Sendable) -> Self {
        Self(name: name) { section, value in
            let wish = #"wants a list of hosts: ["feeds.lan", "127.0.0.1:8080"]"#
            guard case .array(let items) = value else { return wish }
            var hosts: [AllowedHost] = []
            for item in items {
                guard case .string(let text) = item, let host = AllowedHost(text) else { return wish }
                hosts.append(host)
            }
            section[keyPath: path] = hosts
            return nil
        }
    }

    /// An amount of money, kept in millionths.
    static func amount(_ name: String, _ path: any WritableKeyPath<Section, Int?> & Sendable) -> Self {
        Self(name: name) { section, value in
            let amount: Double? =
                switch value {
                case .integer(let number): Double(number)
                case .fraction(let number): number
                default: nil
                }
            guard let amount, amount >= 0, amount < 1e9 else { return "wants an amount like 0.25" }
            section[keyPath: path] = Int((amount * 1_000_000).rounded())
            return nil
        }
    }

    static func flag(_ name: String, _ path: any WritableKeyPath<Section, Bool> & Sendable) -> Self {
        Self(name: name) { section, value in
            guard case .boolean(let flag) = value else { return "wants true or false" }
            section[keyPath: path] = flag
            return nil
        }
    }

    /// One of the raw values of a closed set.
    static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ path: any WritableKeyPath<Section, Choice> & Sendable
    ) -> Self {
        choice(name) { section, choice in section[keyPath: path] = choice }
    }

    static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ path: any WritableKeyPath<Section, Choice?> & Sendable
    ) -> Self {
        choice(name) { section, choice in section[keyPath: path] = choice }
    }

    private static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
        _ name: String, _ set: @escaping @Sendable (inout Section, Choice) -> Void
    ) -> Self {
        let choices = Array(Choice.allCases)
        return Self(name: name) { section, value in
            guard case .string(let text) = value, let choice = choices.first(where: { $0.rawValue == text }) else {
                return "is one of: \(choices.map(\.rawValue).joined(separator: ", "))"
            }
            set(&section, choice)
            return nil
        }
    }

    static func filters(_ name: String, _ path: any WritableKeyPath<Section, [ArticleFilter]> & Sendable) -> Self {
        Self(name: name) { section, value in
            let wish = #"wants a list like ["category=swift", "match=^News", "lang=en"]"#
            guard case .array(let items) = value else { return wish }
            var filters: [ArticleFilter] = []
            for item in items {
                guard case .string(let text) = item, let filter = ArticleFilter(text) else { return wish }
                filters.append(filter)
            }
            section[keyPath: path] = filters
            return nil
        }
    }
}

extension ConfigurationKey<ConfiguredSource> {
    static var all: [Self] {
        [
            Self(name: "url") { source, value in
                guard case .string(let text) = value, !text.isEmpty else { return "wants a URL or a path" }
                guard Credentials.lifted(from: text).credentials == nil else {
                    return "has a password in it: use user and password_env, or password_file"
                }
                source.url = text
                return nil
            },
            .text("name", \.name), .text("id", \.id), .text("language", \.language),
            .text("user", \.user), .text("password_env", \.passwordVariable), .text("password_file", \.passwordFile),
            .text("token_env", \.tokenVariable), .text("token_file", \.tokenFile),
            .count("follow_archives", \.followArchives), .length("interval", \.interval),
            Self(name: "headers") { source, value in
                let wish = #"wants a table of texts: { "X-Key" = "word" }"#
                guard case .table(let entries) = value else { return wish }
                for (name, value) in entries {
                    guard case .string(let text) = value else { return wish }
                    source.headers[name] = text
                }
                return nil
            },
            .filters("include", \.include), .filters("exclude", \.exclude),
        ]
    }
}

extension ConfigurationKey<MergeOptions> {
    static var all: [Self] {
        [
            .choice("order", \.order), .choice("future_dates", \.futureDates), .count("limit", \.limit),
            .count("limit_per_feed", \.limitPerFeed), .filters("include", \.include), .filters("exclude", \.exclude),
            .flag("clean_links", \.cleansLinks), .flag("tombstones", \.heedsTombstones),
            .flag("stable_updated", \.keepsDatesOfSameWords),
            Self(name: "dedupe") { merge, value in
                let wish = #"wants a list of "id", "link", "content""#
                guard case .array(let items) = value else { return wish }
                var kinds: Set<MergeOptions.Duplicates> = []
                for item in items {
                    guard case .string(let text) = item, let kind = MergeOptions.Duplicates(rawValue: text) else {
                        return wish
                    }
                    kinds.insert(kind)
                }
                merge.duplicates = kinds
                return nil
            },
        ]
    }
}

extension ConfigurationKey<PublishSettings> {
    static var all: [Self] {
        [
            .text("path", \.path), .text("id", \.id), .text("title", \.title), .text("self_url", \.selfURL),
            .text("stylesheet", \.stylesheet), .flag("style", \.style), .choice("history", \.history),
            .count("page_entries", \.pageEntries), .count("page_bytes", \.pageBytes),
            Self(name: "hub") { publish, value in
                switch value {
                case .string(let hub): publish.hubs = [hub]
                case .array: return Self.texts("hub", \.hubs).take(&publish, value)
                default: return "wants a URL, or a list of them"
                }
                return nil
            },
            Self(name: "formats") { publish, value in
                let wish = #"wants a list of "atom", "rss", "jsonfeed""#
                guard case .array(let items) = value, !items.isEmpty else { return wish }
                var formats: [FeedWriter.Format] = []
                for item in items {
                    guard case .string(let text) = item, let format = FeedWriter.Format(rawValue: text),
                        format != .document, !formats.contains(format)
                    else { return wish }
                    formats.append(format)
                }
                publish.formats = formats
                return nil
            },
        ]
    }
}

extension ConfigurationKey<StoreSettings> {
    static var all: [Self] {
        [.text("location", \.location), .count("keep_days", \.keepDays), .count("keep_articles", \.keepArticles)]
    }
}

extension ConfigurationKey<SummarySettings> {
    static var all: [Self] {
        [
            .choice("backend", \.backend), .count("sentences", \.sentences), .text("language", \.language),
            .count("limit", \.limit), .count("min_length", \.minLength), .flag("group_stories", \.groupsStories),
            .texts("command", \.command), .text("url", \.url), .text("model", \.model),
            .text("api_key_variable", \.apiKeyVariable), .hosts("allow_hosts", \.allowHosts),
            .amount("price_input", \.priceInput), .amount("price_output", \.priceOutput), .count("timeout", \.timeout),
            .count("concurrency", \.concurrency),
            .text("cache", \.cache), .count("back_off", \.backOff), .count("requests_per_run", \.requestsPerRun),
            .count("requests_per_day", \.requestsPerDay), .count("tokens_per_run", \.tokensPerRun),
            .count("tokens_per_day", \.tokensPerDay), .amount("cost_per_run", \.costPerRun),
            .amount("cost_per_day", \.costPerDay),
        ]
    }
}
