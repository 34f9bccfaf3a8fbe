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
    /// In the order in which they came up; there are few of them.
    private var counts: [(place: String, property: String, count: Int)] = []
    /// Of all properties together.
    private(set) var total = 0

    mutating func add(_ property: String) {
        total += 1
        for index in counts.indices where counts[index].property == property && counts[index].place == place {
            counts[index].count += 1
            return
        }
        counts.append((place, property, 1))
    }

    mutating func add<Value>(_ property: String, _ value: Value?) {
        if value != nil { add(property) }
    }

    mutating func add(_ property: String, when isLost: Bool) {
        if isLost { add(property) }
    }

    /// Sorted by property.
    var losses: [Loss] {
        counts.map { Loss(property: $0.place + "." + $0.property, count: $0.count) }.sorted {
            $0.property < $1.property
        }
    }
}
