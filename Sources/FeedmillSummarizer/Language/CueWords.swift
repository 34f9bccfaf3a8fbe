/// Kinds of words that say what a sentence does in its text.
struct Cues: OptionSet, Sendable {
    let rawValue: UInt16
    static let attribution = Cues(rawValue: 1 << 0)
    static let firstPerson = Cues(rawValue: 1 << 1)
    static let secondPerson = Cues(rawValue: 1 << 2)
    /// Points back to something said before.
    static let pointer = Cues(rawValue: 1 << 3)
    static let contrast = Cues(rawValue: 1 << 4)
    static let addition = Cues(rawValue: 1 << 5)
    static let example = Cues(rawValue: 1 << 6)
    static let conclusion = Cues(rawValue: 1 << 7)
    static let importance = Cues(rawValue: 1 << 8)
    static let plan = Cues(rawValue: 1 << 9)
    static let time = Cues(rawValue: 1 << 10)
    static let question = Cues(rawValue: 1 << 11)
    /// Too common to say what a text is about.
    static let function = Cues(rawValue: 1 << 15)
}

/// Single words (in Chinese characters: pairs of them) and what they are a cue for.
enum CueWords {
    /// What a word cues in a language, by its hash; in every language when none is given.
    static func cues(_ hash: UInt64, language: String) -> Cues {
        var found: Cues = []
        if let list = words[hash] {
            for entry in list where language.isEmpty || entry.language == language { found.formUnion(entry.cues) }
        }
        if let bits = FunctionWords.languagesOfWord[hash] {
            if let index = FunctionWords.languages.firstIndex(of: language) {
                if bits >> UInt32(index) & 1 == 1 { found.insert(.function) }
            } else {
                found.insert(.function)
            }
        }
        return found
    }

    private static let words: [UInt64: [(language: String, cues: Cues)]] = {
        var known: [UInt64: [(language: String, cues: Cues)]] = [:]
        for (language, cues, list) in table {
            for word in list.split(separator: " ") { known[Folding.hash(word), default: []].append((language, cues)) }
        }
        return known
    }()

    private static let table: [(String, Cues, String)] = [
        (
            "en", .attribution,
            "said says told tells added adding according tweeted wrote explained announced reported claimed"
        ),
        ("en", .firstPerson, "i me my mine myself we us our ours ourselves"),
        ("en", .secondPerson, "you your yours yourself"),
        ("en", .pointer, "he she it they him her his their its them this that these those such there"),
        ("en", .contrast, "but however although though yet despite nevertheless instead while whereas"),
        ("en", .addition, "and also too moreover furthermore additionally besides meanwhile"),
        ("en", .example, "example instance e.g like including namely"),
        ("en", .conclusion, "so therefore thus hence overall finally consequently result results shows found"),
        ("en", .importance, "must should need needs important key major significant main first new largest biggest"),
        ("en", .plan, "will would plan plans planned going expected aims intends"),
        (
            "en", .time,
            """
            monday tuesday wednesday thursday friday saturday sunday january february march april june july august \
            september october november december yesterday today tomorrow year week month
            """
        ),
        ("de", .attribution, "sagte sagt erklärte erklärt teilte betonte zufolge laut hieß meinte berichtete"),
        ("de", .firstPerson, "ich mich mir mein meine wir uns unser unsere"),
        ("de", .secondPerson, "du dich dir dein ihr euch"),
        ("de", .pointer, "er sie es diese dieser dieses das damit davon darin dabei"),
        ("de", .contrast, "aber jedoch allerdings doch dennoch trotzdem hingegen obwohl"),
        ("de", .addition, "auch außerdem zudem ferner ebenso"),
        ("de", .conclusion, "daher deshalb somit also insgesamt schließlich ergebnis"),
        ("de", .importance, "muss müssen soll sollen wichtig wichtige wichtigste erste neue neuen"),
        ("de", .plan, "wird werden will plant geplant"),
        (
            "de", .time,
            "montag dienstag mittwoch donnerstag freitag samstag sonntag jahr woche monat gestern heute morgen"
        ),
        ("fr", .attribution, "dit déclaré affirmé expliqué selon ajouté indiqué annoncé"),
        ("fr", .firstPerson, "je me moi mon ma mes nous notre nos"),
        ("fr", .pointer, "il elle ils elles ce cela cette ces celui celle"),
        ("fr", .contrast, "mais cependant toutefois pourtant néanmoins malgré"),
        ("fr", .conclusion, "donc ainsi enfin finalement"),
        ("fr", .importance, "doit doivent faut important importante premier première nouveau nouvelle"),
        ("fr", .time, "lundi mardi mercredi jeudi vendredi samedi dimanche hier demain année semaine mois"),
        ("es", .attribution, "dijo afirmó aseguró explicó según añadió declaró anunció"),
        ("es", .firstPerson, "yo me mi mis nosotros nuestro nuestra nos"),
        ("es", .pointer, "él ella ellos ellas esto este esta estos estas eso ese esa"),
        ("es", .contrast, "pero sin embargo aunque"),
        ("es", .conclusion, "finalmente así tanto"),
        ("es", .importance, "debe deben importante primer primera nuevo nueva"),
        ("es", .time, "lunes martes miércoles jueves viernes sábado domingo ayer hoy año semana mes"),
        ("ru", .attribution, "сказал сказала заявил заявила сообщил сообщила отметил добавил словам"),
        ("ru", .firstPerson, "я мне меня мой мы нас нам наш"),
        ("ru", .pointer, "он она они это этот эта эти его её их"),
        ("ru", .contrast, "но однако хотя"),
        ("ru", .importance, "должен должны нужно важно первый новый"),
        ("ru", .time, "понедельник вторник среду четверг пятницу субботу воскресенье вчера сегодня завтра году года"),
        ("ja", .attribution, "批判 主張 発表 強調 指摘 報道 発言"),
        ("ja", .importance, "重要 必要 課題 不可 最大 初め 強化 実現 推進 早急 早期"),
        ("ja", .plan, "今後 予定 計画 方針 検討 支援 引き 来年 導入 拡大"),
        ("ja", .question, "見解 所見 認識 質問 答弁 伺い 決意"),
        ("ja", .time, "昨年 今年 本年 先月 昨日 本日"),
        ("zh", .attribution, "表示 指出 认为 强调 宣布 報道 报道 声称 透露"),
        ("zh", .importance, "重要 必须 需要 关键 首次 最大"),
        ("zh", .plan, "计划 将会 预计 今后"),
        ("zh", .time, "昨天 今天 明天 去年 今年 星期 上午 下午"),
    ]
}
