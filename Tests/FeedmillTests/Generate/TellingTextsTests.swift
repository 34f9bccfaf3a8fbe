import FeedmillNormalizer
import SeededDice
import Testing

@testable import Feedmill

/// The index over sketches finds what comparing with every text finds.
@Suite struct TellingTextsTests {
    private struct Known {
        var print: ContentFingerprint
        var entry: Int
        var name: ArticleName
        var isPresent: Bool
    }

    /// What ``TellingTexts`` has to find, one after the other.
    private static func entry(
        nearest print: ContentFingerprint, of name: ArticleName, among known: [Known]
    ) -> Int? {
        guard print.words >= ContentFingerprint.fewestWords else { return nil }
        var best: (distance: Int, entry: Int)?
        for one in known where print.isNear(to: one.print) {
            if one.name.feed == name.feed, one.name != name, one.isPresent { return nil }
            let distance = print.distance(to: one.print)
            if best.map({ distance < $0.distance }) ?? true { best = (distance, one.entry) }
        }
        return best?.entry
    }

    @Test(arguments: 0..<12 as Range<UInt64>) func theIndexFindsWhatComparingWithAllFinds(_ seed: UInt64) {
        var dice = Dice(state: seed)
        let originals = (0..<30).map { _ in dice.next() }
        func print() -> ContentFingerprint {
            var sketch = originals.randomElement(using: &dice) ?? 0
            for _ in 0..<Int.random(in: 0...13, using: &dice) { sketch ^= 1 << UInt64.random(in: 0..<64, using: &dice) }
            return ContentFingerprint(words: Int.random(in: 44...64, using: &dice), digest: "", sketch: sketch)
        }
        func name() -> ArticleName {
            ArticleName(
                feed: "f\(Int.random(in: 0..<40, using: &dice))", article: "a\(Int.random(in: 0..<400, using: &dice))")
        }
        var (known, texts) = ([Known](), TellingTexts())
        // Presence is a property of the article.
        let present = Set((0..<400).filter { _ in Int.random(in: 0..<4, using: &dice) == 0 }.map { "a\($0)" })
        var (found, missed) = (0, 0)
        for entry in 0..<1_500 {
            let (print, name) = (print(), name())
            let nearest = texts.entry(nearest: print, of: name)
            #expect(nearest == Self.entry(nearest: print, of: name, among: known))
            if nearest == nil { missed += 1 } else { found += 1 }
            let isPresent = present.contains(name.article)
            known.append(Known(print: print, entry: entry, name: name, isPresent: isPresent))
            texts.add(print, of: entry, by: name, isPresent: isPresent)
        }
        #expect(found > 100 && missed > 100)
    }

    @Test func everyDifferenceWithinTheThresholdIsFoundAndNoneBeyond() {
        var dice = Dice(state: 7)
        for distance in 0...20 {
            for _ in 0..<200 {
                let sketch = dice.next()
                var index = SketchIndex()
                index.append(sketch)
                let bits = (0..<64).shuffled(using: &dice).prefix(distance)
                let other = bits.reduce(sketch) { $0 ^ 1 << UInt64($1) }
                var found: Int?
                index.forEach(near: other) { _, distance in
                    found = distance
                    return false
                }
                #expect(found == (distance <= ContentFingerprint.nearBits ? distance : nil))
            }
        }
    }
}
