internal import ArgumentParser
internal import Feedmill
internal import FeedmillStore
internal import Glibc

/// Where subscriptions and articles are kept.
struct StoreOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The store: a SQLite file. Without it the configuration's, else feedmill.sqlite in the user's data directory.",
            valueName: "location"))
    var store: String?

    /// - Parameter configured: `location` under `[store]`.
    func location(_ configured: String?) -> String {
        store ?? configured ?? Self.dataDirectory + "/feedmill.sqlite"
    }

    /// Opens the store.
    ///
    /// - Parameter creating: Whether it is made where there is none.
    /// - Throws: ``StoreFailure`` when it cannot be opened.
    func open(_ configured: String?, creating: Bool = true) throws -> any ArticleStore {
        let location = location(configured)
        if !creating, !FileBytes.exists(location) {
            throw StoreFailure(location: location, reason: lastErrorText())
        }
        if store == nil, configured == nil { Self.makeDirectory(Self.dataDirectory) }
        return try Self.open(location)
    }

    /// Opens the store at a location, and makes it where there is none.
    ///
    /// - Throws: ``StoreFailure`` when it cannot be opened.
    static func open(_ location: String) throws -> any ArticleStore {
        if location.hasPrefix("postgres://") || location.hasPrefix("postgresql://") {
            throw StoreFailure(location: location, reason: "this build keeps its articles in SQLite files only")
        }
        do {
            return try SQLiteStore(path: location)
        } catch let failure as StoreTooNew {
            throw StoreFailure(location: location, reason: failure.reason)
        } catch let fault as StoreFault {
            throw StoreFailure(location: location, reason: fault.reason, isDamage: fault.isDamage)
        } catch {
            throw StoreFailure(location: location, reason: "\(error)")
        }
    }

    /// `$XDG_DATA_HOME/feedmill`, else `~/.local/share/feedmill` (XDG Base Directory Specification).
    private static var dataDirectory: String {
        (environment("XDG_DATA_HOME") ?? (environment("HOME") ?? ".") + "/.local/share") + "/feedmill"
    }

    /// What is there already stays; what cannot be made is told by opening the store.
    private static func makeDirectory(_ path: String) {
        var made = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            made += made.isEmpty && part.isEmpty ? "" : part
            if !made.isEmpty { _ = unsafe mkdir(made, 0o755) }
            made += "/"
        }
    }
}

extension StoreSettings {
    var retention: Retention { Retention(days: keepDays, articles: keepArticles) }
}

extension StoreFault: StatedFailure {
    var status: Int32 { 2 }
}

extension StoreConflict: StatedFailure {
    var status: Int32 { 2 }
}

/// A store that cannot be used.
struct StoreFailure: StatedFailure {
    var location: String
    var reason: String
    /// Whether what was written before cannot be read any more.
    var isDamage = false
    var status: Int32 { 2 }
    var description: String { "\(location): \(reason)" }
}
