internal import Feedmill
internal import FeedmillFetcher

/// What `feedmill.toml` says.
struct Configuration {
    /// The file it was read from; `nil` when there was none.
    var file: String?
    var sources: [ConfiguredSource] = []
    var merge = MergeOptions()
    var publish = PublishSettings()
    var summary = SummarySettings()
    var validate = ValidateSettings()
    var store = StoreSettings()
    var fetch = FetchSettings()
    var websub = WebSubSettings()
}

/// A subscription.
struct ConfiguredSource {
    var url = ""
    var name: String?
    var id: String?
    var language: String?
    /// Seconds between polls, in place of the feed's own rhythm.
    var interval: Int?
    /// How many archives or pages before the feed the first poll reads.
    var followArchives: Int?
    /// Header fields sent with every poll.
    var headers: [String: String] = [:]
    var user: String?
    /// The variable, or the file, that a password or a bearer token is in.
    var passwordVariable: String?
    var passwordFile: String?
    var tokenVariable: String?
    var tokenFile: String?
    var include: [ArticleFilter] = []
    var exclude: [ArticleFilter] = []
}

/// What the published feed says of itself, and where it goes.
struct PublishSettings {
    var path: String?
    var id: String?
    var title: String?
    var selfURL: String?
    /// What it is published as; of several, each is at `path` with a suffix of its own.
    var formats: [FeedWriter.Format] = [.atom]
    /// The style sheet that browsers show the feed with.
    var stylesheet: String?
    /// Whether our own style sheet is put beside it.
    var style = false
    /// How a long feed is published; `nil` for one document.
    var history: HistoryKind?
    /// Entries of a document of a long feed.
    var pageEntries: Int?
    /// Bytes of a document of a long feed.
    var pageBytes: Int?
    /// WebSub hubs that tell of changes.
    var hubs: [String] = []
}

/// Where subscriptions and articles are kept.
struct StoreSettings {
    /// A path is a SQLite file.
    var location: String?
    /// Days that an article's text is kept from when it was first seen, or last changed.
    var keepDays: Int?
    /// The newest so many articles of each subscription.
    var keepArticles: Int?
}

/// How summaries are made.
struct SummarySettings {
    /// Who makes them.
    enum Backend: String, CaseIterable, Sendable {
        case extractive, command, openai
    }

    var backend: Backend = .extractive
    /// Sentences in an overview; `nil` follows the length of the text.
    var sentences: Int?
    /// The language of texts that do not name theirs, BCP 47.
    var language: String?
    /// The newest so many articles; `nil` for all.
    var limit: Int?
    /// A text of fewer characters is its own summary.
    var minLength: Int?
    /// Whether articles that tell one story become one entry.
    var groupsStories = false

    /// The program and its arguments.
    var command: [String] = []
    /// Before `/chat/completions`.
    var url: String?
    var model: String?
    /// The environment variable that holds the key; a file is no place for one.
    var apiKeyVariable: String?
    /// Hosts that the back end may ask though they are not public ones: `localhost:11434`. No feed gets through here.
    var allowHosts: [AllowedHost] = []
    /// Millionths for a million tokens, sent and received.
    var priceInput: Int?
    var priceOutput: Int?
    /// Seconds for one answer.
    var timeout: Int?
    /// Calls at the same time.
    var concurrency: Int?
    /// Where answers and spending are kept.
    var cache: String?
    /// Seconds until a later run asks again what went wrong.
    var backOff: Int?
    var requestsPerRun: Int?
    var requestsPerDay: Int?
    var tokensPerRun: Int?
    var tokensPerDay: Int?
    /// Millionths, as all that is money here.
    var costPerRun: Int?
    var costPerDay: Int?
}
