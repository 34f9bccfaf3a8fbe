internal import FeedmillSyntax

/// What a text says, in a form that outlives being published again: equal for the same words, close for nearly the same.
///
/// Case, width, punctuation, white space and invisible characters do not count; letters, digits and their order do.
public struct ContentFingerprint: Hashable, Sendable {
    /// How many words there are. A Chinese or Japanese character is half a word.
    public let words: Int
    /// SHA-256 of the words, in hexadecimal digits: two texts with one digest say the same.
    public let digest: String
    /// SimHash of the pairs of words, or of three characters where words have no spaces between them: the fewer bits differ,
    /// the more the texts have in common. Unrelated texts differ in about 32.
    public let sketch: UInt64

    /// The fingerprint of a plain text.
    public init(_ text: String) {
        let features = ContentFeatures(UnicodeText.tidied(text))
        words = features.words
        digest = SHA256.hex(features.text)
        sketch = features.sketch
    }

    /// A fingerprint that was kept.
    public init(words: Int, digest: String, sketch: UInt64) {
        self.words = words
        self.digest = digest
        self.sketch = sketch
    }

    /// Texts of fewer words are equal by chance.
    public static let fewestWords = 48

    /// In so many bits sketches of texts differ that say nearly the same: about one word in twenty is another.
    public static let nearBits = 10

    /// Whether both say the same, in words enough to be no coincidence.
    public func isSame(as other: ContentFingerprint) -> Bool {
        words >= Self.fewestWords && digest == other.digest
    }

    /// In how many of its 64 bits the sketch differs from another's.
    public func distance(to other: ContentFingerprint) -> Int { (sketch ^ other.sketch).nonzeroBitCount }

    /// Whether both say nearly the same: a typing error put right, a line added, another byline.
    /// - Parameter bits: In how many bits the sketches may differ.
    public func isNear(to other: ContentFingerprint, within bits: Int = nearBits) -> Bool {
        let (shorter, longer) = (min(words, other.words), max(words, other.words))
        guard shorter >= Self.fewestWords, shorter * 5 >= longer * 4 else { return false }
        return distance(to: other) <= bits
    }
}
