/// Outlets whose names do not show in their addresses, or that are often cited without one.
enum OutletNames {
    /// Folded as ``HeadingName/folded(_:)`` folds.
    static let names: Set<String> = [
        // Agencies
        "reuters", "ap", "ap news", "associated press", "the associated press", "afp", "agence france-presse", "dpa",
        "ansa", "efe",
        "tass", "тасс", "риа новости", "интерфакс", "upi", "kcna", "xinhua", "yonhap", "kyodo", "kyodo news",
        "jiji press",
        "pap", "anp", "tt", "belga", "lusa", "apa",
        // Japanese
        "ロイター", "ap通信", "afpbb", "afpbb news", "時事", "時事ドットコム", "nhk", "nhkニュース", "nhk news web", "日経", "日経ビジネス",
        "朝日新聞",
        "毎日新聞", "読売新聞", "産経新聞", "東京新聞", "共同通信", "時事通信", "日本経済新聞", "聯合ニュース", "中央日報", "人民網", "新華社", "ブルームバーグ",
        "スプートニク日本", "ハフポスト", "東洋経済オンライン", "現代ビジネス", "文春オンライン", "yahoo!ニュース", "ウィキペディア",
        // Chinese and Korean
        "新华社", "人民网", "人民日报", "环球时报", "環球時報", "环球网", "央视新闻", "中新社", "中新网", "联合早报", "聯合報", "自由時報", "财新网", "澎湃新闻",
        "연합뉴스", "조선일보", "중앙일보", "동아일보", "한겨레", "경향신문", "kbs", "mbc", "sbs", "ytn", "jtbc",
        // English
        "bbc", "bbc news", "cnn", "npr", "abc news", "cbs news", "nbc news", "fox news", "al jazeera", "the guardian",
        "guardian",
        "the new york times", "new york times", "the washington post", "washington post", "the wall street journal",
        "wall street journal", "financial times", "the economist", "the times", "the telegraph", "the independent",
        "bloomberg", "politico", "axios", "the atlantic", "the new yorker", "time", "newsweek", "the conversation",
        "the verge", "wired", "ars technica", "techcrunch", "nature", "science", "wikipedia", "global times",
        "china daily",
        "south china morning post", "the japan times", "nikkei asia", "the korea herald", "the moscow times", "rt",
        "sputnik", "france 24", "france24", "euronews", "deutsche welle", "dw", "rfi",
        // Other European languages
        "der spiegel", "spiegel online", "die zeit", "die welt", "faz", "frankfurter allgemeine zeitung",
        "süddeutsche zeitung", "tagesschau", "taz", "nzz", "neue zürcher zeitung", "der standard", "orf", "zdf", "ard",
        "le monde", "le figaro", "libération", "les échos", "franceinfo", "ouest-france", "rtbf", "el país", "el mundo",
        "abc", "la vanguardia", "clarín", "la nación", "corriere della sera", "la repubblica", "la stampa",
        "il sole 24 ore",
        "folha de s.paulo", "o globo", "público", "de volkskrant", "nrc", "nos", "dagens nyheter", "svt",
        "gazeta wyborcza",
        "коммерсантъ", "ведомости", "медуза", "известия", "рбк",
    ]

    /// What an outlet's name ends with where words are not divided by blanks.
    static let endings: [String] = [
        "新聞", "通信", "通信社", "ニュース", "日報", "テレビ", "放送", "オンライン", "新闻", "日报", "时报", "時報", "晚报", "通讯社", "新聞社", "뉴스", "일보",
        "신문", "방송", "통신",
    ]
}
