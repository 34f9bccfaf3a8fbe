/// What an article is about, to tell it from another of the same kind: another place, another company, another week.
struct StorySubject {
    /// The terms of the title that its text repeats, but for small words, and the title's numbers.
    private let names: Set<UInt64>
    /// Those that the text writes with a small letter.
    private let things: Set<UInt64>
    /// The terms of title and text.
    private let known: Set<UInt64>

    /// - Parameter scope: As much of the text as is looked at.
    init(title: ByteText, text: ByteText, _ scope: Range<Int>) {
        let language = LanguageGuess.language(of: text) ?? ""
        var index = TermIndex(language: language, capacity: max(256, scope.count / 3))
        var scanner = SentenceScanner(language: language)
        _ = scanner.scan(text, scope, &index)
        let (said, small) = (Set(scanner.found), Set(scanner.small))
        _ = scanner.scan(title, 0..<min(title.count, 500), &index)
        let titled = Set(scanner.found)
        let named = titled.intersection(said)
        known = Set(said.union(titled).map { index.hash(of: $0) })
        names = Set(named.subtracting(small).map { index.hash(of: $0) }).union(Self.numbers(title))
        things = Set(named.intersection(small).map { index.hash(of: $0) })
    }

    /// Whether another article speaks of what this one is about: all that it names, and all things but one, which the other may
    /// have another word for.
    func isKnown(to other: StorySubject) -> Bool {
        names.isSubset(of: other.known) && things.subtracting(other.known).count <= 1
    }

    /// The numbers of a title, hashed as the scanner hashes them.
    private static func numbers(_ title: ByteText) -> [UInt64] {
        var numbers: [UInt64] = []
        var hash = Folding.seed
        var offset = 0
        let end = min(title.count, 500)
        while offset < end {
            let scalar = title.next(&offset)
            let kind = CharacterClass(scalar)
            if kind == .digit {
                hash = Folding.mix(hash, Folding.fold(scalar, kind))
            } else if hash != Folding.seed, scalar != 0x2E && scalar != 0x2C {
                numbers.append(hash)
                hash = Folding.seed
            }
        }
        if hash != Folding.seed { numbers.append(hash) }
        return numbers
    }
}
