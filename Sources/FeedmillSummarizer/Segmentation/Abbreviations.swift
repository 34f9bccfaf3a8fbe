/// Words that a full stop belongs to, by language. Written without their last stop, folded.
struct Abbreviations: Sendable {
    /// Never the end of a sentence: something is named next ("Dr. Meyer").
    let titles: Set<UInt64>
    /// Not the end before a number ("No. 5").
    let beforeNumber: Set<UInt64>
    /// The end only where a word follows that begins sentences ("etc. The").
    let other: Set<UInt64>
    /// Whether a number with a full stop may be an ordinal ("19. Juni").
    let ordinals: Bool

    init(language: String) {
        titles = Self.hashes(Self.commonTitles, Self.titleWords[language])
        beforeNumber = Self.hashes(Self.commonBeforeNumber, Self.beforeNumberWords[language])
        other = Self.hashes(Self.commonOther, Self.otherWords[language])
        ordinals = Self.ordinalLanguages.contains(language)
    }

    private static func hashes(_ common: String, _ own: String?) -> Set<UInt64> {
        var found: Set<UInt64> = []
        for list in [common, own ?? ""] {
            for word in list.split(separator: " ") { found.insert(Folding.hash(word)) }
        }
        return found
    }

    private static let commonTitles = "mr mrs ms dr prof st jr messrs sir rev hon"
    private static let commonBeforeNumber = "no nr vol fig p pp cf ca approx tel art sec ch chap ed"
    private static let commonOther = "etc vs inc ltd co corp dept est jan feb apr jun jul aug sep sept oct nov dec al"

    private static let titleWords = [
        "en": "sen rep gov gen col lt sgt capt cmdr maj pres supt fr mt ft pvt cpl adm amb atty",
        "de": "hr fr fa dipl ing hl frl bzw evtl ggf inkl exkl sog usf vgl mag univ geb verh dir",
        "fr": "m mm mme mmes mlle mlles me mgr vve ste pr dr",
        "es": "sr sra sres srta dra dres ee d da dña dn ud uds vd gral ing lic arq excmo exmo sto sta",
        "it": "sig sigg dott dssa ing avv on sen arch geom rag egr spett gent",
        "pt": "sr sra srs dr dra eng prof profa exmo exma av",
        "nl": "dhr mevr mw drs ir ing mr bijv",
        "sv": "hr fru bl",
        "da": "hr fru bl",
        "nb": "hr fru bl",
        "pl": "p pan ks gen płk mgr inż hab św ul al tzw np",
        "ru": "г гг гр им ул пр просп акад проф доц св тов напр стр см рис",
        "uk": "м вул ім проф акад св напр див рис",
        "cs": "p pí ing mgr judr mudr phdr např tzv ul",
        "tr": "sn av doç yrd müh bkz örn",
        "el": "κ κα κκ δρ καθ",
    ]

    private static let beforeNumberWords = [
        "de": "nr s abs abb bd kap tel str art ziff",
        "fr": "n art p pp vol chap env tél av",
        "es": "núm pág págs art vol cap tel aprox",
        "it": "n nn pag pagg art vol cap tel",
        "pt": "n núm pág págs art vol cap tel",
        "nl": "nr blz art tel hfst",
        "ru": "ст п пп гл рис табл тел",
        "pl": "nr str art tel poz ust",
        "sv": "nr s kap tel",
        "da": "nr s kap tlf",
        "nb": "nr s kap tlf",
    ]

    private static let otherWords = [
        "en": "bros assn ave blvd rd misc intl",
        "de": "usw bzw etc ggf mio mrd tsd str std min jh bsp allg d.h z.b u.a",
        "fr": "etc env boul av janv févr avr juill sept oct nov déc",
        "es": "etc ee.uu admón avda cía pza ej",
        "it": "ecc es sec pzza tel",
        "pt": "etc ex cia ltda",
        "nl": "enz bv nl jl a.s m.n o.a",
        "ru": "т.е долл",
        "pl": "m.in tj tys mln mld",
        "sv": "osv t.ex bl.a dvs",
        "da": "osv f.eks bl.a dvs",
        "nb": "osv f.eks bl.a dvs",
        "cs": "atd apod tj",
        "tr": "vb vs",
        "el": "κ.λπ π.χ δηλ",
    ]

    private static let ordinalLanguages: Set<String> = [
        "de", "da", "nb", "nn", "no", "fi", "cs", "sk", "hu", "hr", "sr", "bs", "sl", "pl", "et", "lv", "tr", "is",
        "lb",
    ]
}

extension Abbreviations {
    private static let known: [String: Abbreviations] = {
        let languages = Set(titleWords.keys).union(beforeNumberWords.keys).union(otherWords.keys).union(
            ordinalLanguages)
        return Dictionary(uniqueKeysWithValues: languages.map { ($0, Abbreviations(language: $0)) })
    }()

    private static let common = Abbreviations(language: "en")

    /// Those of a language; English ones where we know none.
    static func of(_ language: String) -> Abbreviations {
        known[language] ?? common
    }
}
