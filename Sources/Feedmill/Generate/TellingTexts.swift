internal import FeedmillNormalizer

/// What tellings say, for finding the entry that says nearly the same.
struct TellingTexts {
    /// Tellings that are equally near to any text.
    private struct Wording: Hashable {
        var sketch: UInt64
        var words: Int
    }

    /// A feed that has articles in one wording.
    private struct Column: Hashable {
        var wording: Int
        var feed: String
    }

    private var places: [Wording: Int] = [:]
    /// The wordings by place, each with the entry that had it first.
    private var wordings: [(print: ContentFingerprint, entry: Int)] = []
    private var sketches = SketchIndex()
    /// Articles that stand in the last document of their feed; two of a column say as much as all.
    private var present: [Column: [String]] = [:]

    /// - Parameter isPresent: Whether the last document of its feed holds the article.
    mutating func add(_ print: ContentFingerprint, of entry: Int, by name: ArticleName, isPresent: Bool) {
        guard print.words >= ContentFingerprint.fewestWords else { return }
        let wording = Wording(sketch: print.sketch, words: print.words)
        let place = places[wording] ?? wordings.count
        if place == wordings.count {
            places[wording] = place
            wordings.append((print, entry))
            sketches.append(print.sketch)
        }
        guard isPresent else { return }
        let column = Column(wording: place, feed: name.feed)
        let articles = present[column, default: []]
        if articles.count < 2, !articles.contains(name.article) { present[column] = articles + [name.article] }
    }

    /// The entry whose words are nearest to an article's, of two equally near ones the earlier; `nil` where none is near, or where
    /// the article's own feed has another one in nearly the same words beside it.
    func entry(nearest print: ContentFingerprint, of name: ArticleName) -> Int? {
        guard print.words >= ContentFingerprint.fewestWords else { return nil }
        var best: (distance: Int, place: Int)?
        var isBeside = false
        sketches.forEach(near: print.sketch) { place, distance in
            guard print.isNear(to: wordings[place].print) else { return true }
            let beside = present[Column(wording: place, feed: name.feed)]
            isBeside = beside?.contains { $0 != name.article } ?? false
            if best.map({ (distance, place) < $0 }) ?? true { best = (distance, place) }
            return !isBeside
        }
        return isBeside ? nil : best.map { wordings[$0.place].entry }
    }
}
