/// What a finding is about: an element, or one of its attributes, and where its characters are.
struct Subject {
    var element: String
    var parent: String?
    var attribute: String?
    /// The characters of the value; empty when there are none.
    var runs: [CharacterRun]
    /// What to point at when there are no characters.
    var fallback: Range<Int>

    /// Whether the value is the document itself, byte for byte.
    var isDocument = false

    /// How messages call it.
    var label: String { attribute.map { "\(element)@\($0)" } ?? element }
}
