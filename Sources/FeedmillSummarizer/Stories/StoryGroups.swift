package import FeedmillSyntax

/// An article as far as telling stories apart needs it.
package struct StoryItem: Sendable {
    package var title: String
    package var text: String
    package var published: Instant?
    /// What tells its feed from others; a feed tells a story once.
    package var feed: String?

    package init(title: String, text: String, published: Instant?, feed: String? = nil) {
        self.title = title
        self.text = text
        self.published = published
        self.feed = feed
    }
}

/// Finds the articles that tell one story: texts of different feeds that share much of their wording, or titles that say the same over
/// texts about the same things, published within three days. What the one is about, by its title, the other has to speak of too:
/// two reports of two earthquakes differ in little else.
package enum StoryGroups {
    /// Positions in `items`, the members of each group ascending, groups by their first member; a story told once is a group of one.
    package static func groups(of items: [StoryItem]) -> [[Int]] {
        let features = items.map(StoryFeatures.init)
        var parent = Array(items.indices)
        func root(_ member: Int) -> Int {
            var member = member
            while parent[member] != member { member = parent[member] }
            return member
        }
        for (one, other) in pairs(features) where isOneStory(one, other, items, features) {
            let (first, second) = (root(one), root(other))
            parent[max(first, second)] = min(first, second)
        }
        var groups: [Int: [Int]] = [:]
        for index in items.indices { groups[root(index), default: []].append(index) }
        return groups.values.sorted { $0[0] < $1[0] }
    }

    /// Those that share a piece of wording or three words of a title; what very many share tells nothing.
    private static func pairs(_ features: [StoryFeatures]) -> [(Int, Int)] {
        var holders: [UInt64: [Int]] = [:]
        for (index, feature) in features.enumerated() {
            for piece in feature.pieces.prefix(StoryFeatures.mostPieces) { holders[piece, default: []].append(index) }
            for word in feature.titleWords { holders[word ^ 0x9E37_79B9_7F4A_7C15, default: []].append(index) }
        }
        var shared: [SIMD2<Int>: Int] = [:]
        for list in holders.values where list.count > 1 && list.count <= 64 {
            for (place, one) in list.enumerated() {
                for other in list[(place + 1)...] where one != other { shared[SIMD2(one, other), default: 0] += 1 }
            }
        }
        return shared.filter { $0.value >= 3 }.keys.map { ($0.x, $0.y) }.sorted { $0 < $1 }
    }

    private static func isOneStory(_ one: Int, _ other: Int, _ items: [StoryItem], _ features: [StoryFeatures]) -> Bool
    {
        if let feed = items[one].feed, feed == items[other].feed { return false }
        let (first, second) = (features[one], features[other])
        guard first.subject.isKnown(to: second.subject), second.subject.isKnown(to: first.subject) else { return false }
        if first.isLong, second.isLong, PointWords.overlap(first.pieces, second.pieces) >= 0.5 { return true }
        guard first.titleWords.count >= 3, second.titleWords.count >= 3,
            PointWords.overlap(first.titleWords, second.titleWords) >= 0.5,
            PointWords.overlap(first.words, second.words) >= 0.4
        else { return false }
        guard let (early, late) = ordered(items[one].published, items[other].published) else { return false }
        return late.seconds - early.seconds <= 3 * 86_400
    }

    private static func ordered(_ one: Instant?, _ other: Instant?) -> (Instant, Instant)? {
        guard let one, let other else { return nil }
        return one.seconds <= other.seconds ? (one, other) : (other, one)
    }
}

/// What two articles are compared by; sorted hashes.
private struct StoryFeatures {
    /// Five words or characters in a row.
    let pieces: [UInt64]
    /// What the text is about.
    let words: [UInt64]
    let titleWords: [UInt64]
    let subject: StorySubject

    /// The smallest hashes are a fair sample to find pairs by.
    static let mostPieces = 256
    private static let window = 5
    private static let mostBytes = 64 << 10

    /// Shorter texts are alike by chance.
    var isLong: Bool { pieces.count >= 12 }

    init(_ item: StoryItem) {
        let text = ByteText(item.text)
        let scope = 0..<min(text.count, Self.mostBytes)
        let running = Self.runningWords(text, scope)
        var found: Set<UInt64> = []
        if running.count >= Self.window {
            for start in 0...(running.count - Self.window) {
                found.insert(running[start..<start + Self.window].reduce(Folding.seed) { ($0 ^ $1) &* 0x100_0000_01B3 })
            }
        }
        pieces = found.sorted()
        words = Self.aboutness(text, scope)
        let title = ByteText(item.title)
        titleWords = Self.aboutness(title, 0..<min(title.count, 500))
        subject = StorySubject(title: title, text: text, scope)
    }

    private static func aboutness(_ text: ByteText, _ range: Range<Int>) -> [UInt64] {
        let whole = text.characterAligned(range)
        return PointWords.words(text, whole).filter { FunctionWords.languagesOfWord[$0] == nil }
    }

    /// The words in their order, each hashed; a character of a script without spaces is a word.
    private static func runningWords(_ text: ByteText, _ range: Range<Int>) -> [UInt64] {
        var words: [UInt64] = []
        var hash = Folding.seed
        var inWord = false
        var offset = range.lowerBound
        while offset < range.upperBound {
            let scalar = text.next(&offset)
            let kind = CharacterClass(scalar)
            switch kind {
            case .lower, .upper, .letter, .digit, .hangul:
                hash = Folding.mix(hash, Folding.fold(scalar, kind))
                inWord = true
                continue
            case .mark: continue
            default: break
            }
            if inWord { words.append(hash) }
            (hash, inWord) = (Folding.seed, false)
            if kind.isLetter { words.append(Folding.mix(Folding.seed, scalar)) }
        }
        if inWord { words.append(hash) }
        return words
    }
}

extension ByteText {
    /// Without a character that the end of `range` cuts.
    fileprivate func characterAligned(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end < count, end > range.lowerBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return range.lowerBound..<end
    }
}
