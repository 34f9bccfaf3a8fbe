/// The commonest small words of the languages that share an alphabet: to tell these languages apart, to know words that
/// begin sentences, and to leave them out when what a text is about is counted.
enum FunctionWords {
    /// A bit a language, in the order of ``languages``.
    static let languagesOfWord: [UInt64: UInt32] = {
        var bits: [UInt64: UInt32] = [:]
        for (index, entry) in table.enumerated() {
            for word in entry.words.split(separator: " ") { bits[Folding.hash(word), default: 0] |= 1 << UInt32(index) }
        }
        return bits
    }()

    static let languages = table.map(\.language)

    private static let table: [(language: String, words: String)] = [
        (
            "en",
            """
            the a an and of to in is that it was for on with as at by from he she they this but be are have has had not we \
            you his her their its who which will would there been were said also more after when what about than into if or \
            one all can out up over could our i so no just these those while where then him them how however since because
            """
        ),
        (
            "de",
            """
            der die das und in zu den von mit ist des sich auf für im nicht ein eine als auch es an er hat aus bei wird dem \
            sie nach am einer um wie einen war dass noch sind vor zum über wurde haben nur oder aber zur bis mehr durch man \
            kann sein gegen unter ich wir ihr diese dieser dieses werden doch wenn so damit dann
            """
        ),
        (
            "fr",
            """
            le la les de des du et en un une est que qui dans pour pas au aux sur par plus ne ce se il elle ils elles avec son \
            sa ses ont été sont mais ou où leur cette ces comme nous vous on été être fait aussi selon après depuis lors
            """
        ),
        (
            "es",
            """
            el la los las de y en que un una es por con para del se no al lo su sus como más pero ha fue este esta son entre \
            cuando también ya sobre sin hasta desde muy han ser está nos porque todo había según tras durante
            """
        ),
        (
            "it",
            """
            il lo la i gli le di e che un una in è per con del della dei delle non si al alla da nel nella sono come più ma ha \
            anche suo sua questo questa ci dal dalla degli ai hanno stato era dopo essere secondo mentre
            """
        ),
        (
            "pt",
            """
            o a os as de e que um uma em é para com do da dos das não se no na por mais como mas ao foi ele ela seu sua ou \
            nos nas já também pelo pela entre até são está após segundo ser
            """
        ),
        (
            "nl",
            """
            de het een en van in is dat op te zijn met voor niet aan er om als bij ook maar door naar uit wordt heeft over dan \
            nog werd hij zij ze we meer tot hun deze dit die was worden al
            """
        ),
        (
            "sv",
            """
            och i att det som en på är av för med till den har de inte om ett han men var sig från vi så kan när år under också \
            ska hon efter eller nu
            """
        ),
        (
            "da",
            """
            og i at det som en på er af for med til den har de ikke om et han men var sig fra vi så kan når år under også skal \
            hun efter eller nu blev
            """
        ),
        (
            "nb",
            """
            og i at det som en på er av for med til den har de ikke om et han men var seg fra vi så kan når år under også skal \
            hun etter eller nå ble
            """
        ),
        (
            "fi",
            "ja on ei että se oli hän mutta ovat myös kuin joka ole olla mukaan sen niin jos kun vain sitä tai vielä ovat"
        ),
        (
            "pl",
            """
            w i na z do nie że się jest o to jak po za od przez dla jego jej są był była oraz tym ale który która które został \
            będzie także
            """
        ),
        (
            "cs",
            "a v na se je že s do o z to i ve k za pro by jako ale po jeho byl byla jsou který která které také podle však"
        ),
        (
            "tr",
            "ve bir bu da de için ile olarak çok daha olan gibi sonra kadar ancak ise ne o en her dedi oldu değil olduğunu"
        ),
        (
            "id",
            "yang dan di dari untuk dengan pada ini itu tidak dalam akan adalah ke oleh juga telah mereka sebagai tersebut"
        ),
        (
            "vi",
            "và của là có được cho trong các không một với những đã người này khi về để từ đến tại cũng"
        ),
        (
            "ru",
            """
            и в не на что он с как это по но из к у за от о для же так бы было она мы они был только его её также при до или \
            если уже были который после этого
            """
        ),
        (
            "uk",
            "і в не на що з як це та до за у він вона від про для але й була були є також після його який яка які"
        ),
    ]
}
