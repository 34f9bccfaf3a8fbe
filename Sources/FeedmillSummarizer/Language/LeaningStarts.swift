/// How a sentence begins that leans on the one before it: with a pronoun, with "but", with "therefore". Alone in a list, or first in
/// an overview, it leaves its reader asking who or what is meant.
struct LeaningStarts: Sendable {
    /// Hashes of whole first words.
    private var words: Set<UInt64> = []
    /// Where words are not set apart: what the sentence starts with.
    private var phrases: PhraseTable?

    /// Empty where nothing is known of the language.
    static func of(_ language: String) -> LeaningStarts { known[language] ?? LeaningStarts() }

    func lean(_ text: ByteText, _ sentence: Range<Int>) -> Bool {
        var offset = sentence.lowerBound
        var start = offset
        var hash = Folding.seed
        var length = 0
        while offset < sentence.upperBound {
            let here = offset
            let scalar = text.next(&offset)
            let kind = CharacterClass(scalar)
            if length == 0, !kind.isLetter {
                start = offset
                continue
            }
            if let phrases { return phrases.begins(start..<sentence.upperBound, in: text.bytes) }
            if kind == .mark { continue }
            guard kind.isLetter, here - start < 64 else { break }
            hash = Folding.mix(hash, Folding.fold(scalar, kind))
            length += 1
        }
        return length > 0 && words.contains(hash)
    }

    private static let known: [String: LeaningStarts] = {
        var known: [String: LeaningStarts] = [:]
        for (language, list) in spaced {
            known[language, default: LeaningStarts()].words = Set(list.split(separator: " ").map { Folding.hash($0) })
        }
        for (language, list) in unspaced {
            known[language, default: LeaningStarts()].phrases = PhraseTable([(.pointer, list)])
        }
        return known
    }()

    private static let unspaced = [
        "zh": "他 她 它 这 這 那 此 其 该 該 但 因此 所以 另外 而 同时 同時 不过 不過 然而 于是 於是 并 也",
        "th": "เขา เธอ มัน พวกเขา ซึ่ง แต่ และ ทั้งนี้ นอกจาก อย่างไรก็ตาม ดังนั้น จากนั้น ต่อมา ขณะ",
    ]

    private static let spaced = [
        "en": """
        it its this that these those they them their he she his her such but however moreover furthermore also therefore thus \
        then instead meanwhile otherwise nevertheless nonetheless still yet so and or besides
        """,
        "de": """
        er sie ihr ihre ihm sein seine dies diese dieser dieses doch aber jedoch dennoch trotzdem deshalb daher darum außerdem \
        zudem auch dann danach dabei dafür dagegen damit dazu dort denn und oder so
        """,
        "fr": """
        il elle ils elles ce cet cela ça ceci cette ces son sa ses leur leurs mais cependant pourtant toutefois donc ainsi aussi \
        puis ensuite enfin également alors car et or
        """,
        "es": """
        él ella ellos ellas esto este esta estos estas eso ese esa esos esas pero además también entonces luego así y su sus
        """,
        "it": """
        egli esso essa essi lui lei loro questo questa questi queste quello quella ciò ma però tuttavia inoltre anche quindi dunque \
        poi infine così e suo sua suoi sue
        """,
        "pt": """
        ele ela eles elas isto isso este esta estes estas esse essa esses essas aquilo mas porém contudo entretanto todavia também \
        então depois assim e seu sua seus suas
        """,
        "nl": "hij zij ze dit dat deze hun haar maar echter toch daarom daarnaast bovendien ook dan daarna en of",
        "sv": "han hon detta dessa denna men dock däremot därför dessutom också sedan då och",
        "da": "han hun dette disse denne men dog derfor desuden også så da og",
        "nb": "han hun dette disse denne men likevel derfor dessuten også så da og",
        "fi": "hän he se ne tämä nämä mutta kuitenkin siksi lisäksi myös sitten ja",
        "pl": "on ona ono oni one to ten ta te ale jednak dlatego ponadto także też potem i jego jej ich",
        "cs": "on ona oni to tento tato tyto ale však proto navíc také potom pak a jeho její jejich",
        "tr": "bu şu o bunlar onlar ama ancak fakat ayrıca bunun sonra ve",
        "id": "ia dia mereka ini itu tetapi namun lalu kemudian dan juga",
        "vi": "nó họ đó nhưng",
        "ru": "он она оно они это этот эта эти его её ее их но однако поэтому также тогда затем потом и а",
        "uk": "він вона воно вони це цей ця ці його її їх але однак проте тому також тоді потім і а",
        "el": "αυτός αυτή αυτό αυτοί αυτές αυτά όμως ωστόσο αλλά επίσης έπειτα και",
        "ar": "هو هي هم هذا هذه ذلك تلك لكن لذلك ثم كما",
        "fa": "او آنها این آن اما ولی همچنین سپس",
        "he": "הוא היא הם הן זה זאת אבל אולם לכן",
        "hi": "वह वे यह ये इस लेकिन परंतु इसलिए फिर और",
        "ko": "그 그는 그녀는 그들은 이 이는 이것은 이들은 이에 그러나 하지만 그래서 그리고 그런데 또 또한 따라서",
    ]
}
