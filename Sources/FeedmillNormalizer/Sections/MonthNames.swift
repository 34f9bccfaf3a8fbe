/// The names of the months in the languages of the lexicon.
enum MonthNames {
    private static let names: [[String]] = [
        [
            "january", "jan", "januar", "jänner", "janvier", "janv", "enero", "ene", "gennaio", "gen", "janeiro",
            "januari",
            "stycznia", "января",
        ],
        [
            "february", "feb", "februar", "février", "févr", "febrero", "febbraio", "fevereiro", "fev", "februari",
            "lutego", "февраля",
        ],
        ["march", "mar", "märz", "mars", "marzo", "março", "maart", "marca", "марта"],
        ["april", "apr", "avril", "avr", "abril", "abr", "aprile", "kwietnia", "апреля"],
        ["may", "mai", "mayo", "maggio", "mag", "maio", "mei", "maj", "maja", "мая"],
        ["june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho", "czerwca", "июня"],
        ["july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho", "lipca", "июля"],
        ["august", "aug", "août", "agosto", "ago", "augustus", "augusti", "sierpnia", "августа"],
        [
            "september", "sep", "sept", "septembre", "septiembre", "settembre", "set", "setembro", "września",
            "сентября",
        ],
        [
            "october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out",
            "października", "октября",
        ],
        ["november", "nov", "novembre", "noviembre", "novembro", "listopada", "ноября"],
        [
            "december", "dec", "dezember", "dez", "décembre", "déc", "diciembre", "dic", "dicembre", "dezembro",
            "grudnia",
            "декабря",
        ],
    ]

    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (index, names) in names.enumerated() {
            for name in names { numbers[name] = index + 1 }
        }
        return numbers
    }()

    /// 1–12 for a name in lower case.
    static func month(_ name: String) -> Int? { numbers[name] }
}
