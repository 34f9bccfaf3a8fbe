internal import Feedmill
internal import FeedmillFetcher
internal import FeedmillStore

extension [StoredSource] {
    /// The same sources with the hosts taking turns. Those of one host wait for each other: side by side they would keep every other
    /// host waiting too.
    var byHostsInTurn: [StoredSource] {
        var turns: [String: Int] = [:]
        let ordered = enumerated().map { place, source in
            let url = source.fetch.askedURL(of: source.url)
            let host = (try? FetchTarget(url))?.host ?? url
            let turn = turns[host, default: 0]
            turns[host] = turn + 1
            return (turn: turn, place: place, source: source)
        }
        return ordered.sorted { ($0.turn, $0.place) < ($1.turn, $1.place) }.map(\.source)
    }
}
