/// Something that a feed has and the format it was written in has no place for.
public struct Loss: Hashable, Sendable, CustomStringConvertible {
    /// The property's path in the feed document: `feed.cloud`, `items.geo`.
    public var property: String
    /// How often.
    public var count: Int

    public init(property: String, count: Int) {
        self.property = property
        self.count = count
    }

    /// `itunes:image (3 times)`.
    public var description: String { count == 1 ? property : "\(property) (\(count) times)" }
}

/// Counts losses by property.
struct LossCounter: Sendable {
    /// Where the writer is: `feed`, `items`.
    var place = "feed"
    private var counts: [Path: Int] = [:]
    /// Of all properties together.
    private(set) var total = 0

    private struct Path: Hashable {
        var place: String
        var property: String
    }

    mutating func add(_ property: String) {
        counts[Path(place: place, property: property), default: 0] += 1
        total += 1
    }

    mutating func add<Value>(_ property: String, _ value: Value?) {
        if value != nil { add(property) }
    }

    mutating func add(_ property: String, when isLost: Bool) {
        if isLost { add(property) }
    }

    /// Sorted by property.
    var losses: [Loss] {
        counts.map { Loss(property: $0.key.place + "." + $0.key.property, count: $0.value) }.sorted {
            $0.property < $1.property
        }
    }
}
