internal import ArgumentParser
internal import FeedmillSyntax
internal import Glibc

/// The clock of a whole run: `--now`, else `FEEDMILL_NOW`, else the system's. Nothing else reads the wall clock.
struct ClockOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The time of this run: RFC 3339 or Unix seconds.", valueName: "time"))
    var now: String?

    func instant() throws -> Instant {
        if let given = now ?? environment("FEEDMILL_NOW") {
            if let seconds = Int64(given) { return Instant(seconds: seconds) }
            guard let instant = Instant(rfc3339: given) else {
                throw ValidationError("--now wants RFC 3339 (2026-01-31T12:00:00Z) or Unix seconds, not '\(given)'")
            }
            return instant
        }
        return Instant(seconds: Int64(time(nil)))
    }
}

/// An environment variable's value; `nil` when it is unset or empty.
func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
}
