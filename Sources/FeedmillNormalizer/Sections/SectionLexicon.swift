internal import FeedmillModel

/// The names that people give the sections of a summary article, in every language we know them in.
enum SectionLexicon {
    /// One language's names for one role. A `topic` names what the section is about as well ("背景", "Background").
    private struct Row {
        var role: SectionRole
        var names: [String]
        var topics: [String] = []
    }

    private static let rows: [Row] = [
        // Japanese
        Row(role: .overview, names: ["概要", "要旨", "要約", "あらまし", "サマリー", "サマリ", "概略", "全体要約"]),
        Row(role: .details, names: ["詳細", "本文", "内容", "詳報", "詳しい内容"], topics: ["解説", "背景", "経緯"]),
        Row(
            role: .keyPoints,
            names: ["要点", "ポイント", "重要なポイント", "重要ポイント", "主なポイント", "論点", "まとめ", "要点整理"]),
        Row(
            role: .sources,
            names: [
                "引用・参照・底本", "引用", "底本", "出典", "参考", "参考文献", "参考資料", "参考記事", "参考サイト", "参考リンク", "参照", "引用元",
                "引用文献", "情報源", "ソース", "元記事", "出所",
            ]),
        // English
        Row(
            role: .overview,
            names: [
                "overview", "summary", "abstract", "tl;dr", "tldr", "at a glance", "executive summary", "in brief",
                "quick summary", "article summary", "the short version",
            ]),
        Row(
            role: .details, names: ["details", "full story", "the details", "in detail", "the full story"],
            topics: ["background", "analysis"]),
        Row(
            role: .keyPoints,
            names: [
                "key points", "key takeaways", "highlights", "takeaways", "main points", "key facts", "key findings",
                "the key points", "main takeaways",
            ]),
        Row(
            role: .sources,
            names: [
                "sources", "source", "references", "reference", "citations", "via", "further reading",
                "sources and references",
            ]),
        // Chinese
        Row(role: .overview, names: ["摘要", "概述", "总结", "總結", "概览", "概覽", "内容摘要", "內容摘要"]),
        Row(role: .details, names: ["详情", "詳情", "正文", "详细内容", "詳細內容", "內容", "全文"]),
        Row(role: .keyPoints, names: ["重点", "重點", "关键点", "關鍵點", "要點", "核心要点", "核心要點", "关键要点"]),
        Row(role: .sources, names: ["来源", "來源", "参考资料", "參考資料", "参考文献", "參考文獻", "资料来源", "資料來源", "信息来源"]),
        // Korean
        Row(role: .overview, names: ["개요", "요약"]),
        Row(role: .details, names: ["상세", "상세 내용", "내용", "본문", "자세한 내용"], topics: ["배경"]),
        Row(role: .keyPoints, names: ["핵심", "요점", "주요 내용", "핵심 요점", "핵심 내용", "주요 포인트"]),
        Row(role: .sources, names: ["출처", "참고", "참고 자료", "참고자료", "참고 문헌"]),
        // German
        Row(role: .overview, names: ["zusammenfassung", "überblick", "übersicht", "kurzfassung", "kurz gefasst"]),
        Row(role: .details, names: ["einzelheiten", "im einzelnen"], topics: ["hintergrund"]),
        Row(
            role: .keyPoints,
            names: [
                "kernpunkte", "das wichtigste", "die wichtigsten punkte", "wichtigste punkte",
                "das wichtigste in kürze",
            ]),
        Row(role: .sources, names: ["quellen", "quelle", "quellenangaben", "einzelnachweise"]),
        // French
        Row(role: .overview, names: ["résumé", "l'essentiel", "en bref", "synthèse"]),
        Row(role: .details, names: ["détails", "en détail"], topics: ["contexte"]),
        Row(role: .keyPoints, names: ["points clés", "à retenir", "ce qu'il faut retenir", "les points clés"]),
        Row(role: .sources, names: ["références", "source", "sources"]),
        // Spanish
        Row(role: .overview, names: ["resumen", "en resumen"]),
        Row(role: .details, names: ["detalles", "en detalle"], topics: ["antecedentes"]),
        Row(role: .keyPoints, names: ["puntos clave", "claves", "los puntos clave"]),
        Row(role: .sources, names: ["fuentes", "fuente", "referencias"]),
        // Italian
        Row(role: .overview, names: ["riassunto", "sintesi", "in sintesi"]),
        Row(role: .details, names: ["dettagli"], topics: ["contesto"]),
        Row(role: .keyPoints, names: ["punti chiave", "i punti chiave"]),
        Row(role: .sources, names: ["fonti", "fonte", "riferimenti"]),
        // Portuguese
        Row(role: .overview, names: ["resumo", "em resumo"]),
        Row(role: .details, names: ["detalhes"], topics: ["contexto"]),
        Row(role: .keyPoints, names: ["pontos-chave", "pontos chave", "principais pontos"]),
        Row(role: .sources, names: ["fontes", "referências"]),
        // Dutch
        Row(role: .overview, names: ["samenvatting", "overzicht"]),
        Row(role: .details, names: ["details"], topics: ["achtergrond"]),
        Row(role: .keyPoints, names: ["hoofdpunten", "kernpunten", "belangrijkste punten"]),
        Row(role: .sources, names: ["bronnen", "bron"]),
        // Swedish
        Row(role: .overview, names: ["sammanfattning", "översikt"]),
        Row(role: .details, names: ["detaljer"], topics: ["bakgrund"]),
        Row(role: .keyPoints, names: ["huvudpunkter", "viktiga punkter"]),
        Row(role: .sources, names: ["källor", "källa"]),
        // Polish
        Row(role: .overview, names: ["streszczenie", "podsumowanie"]),
        Row(role: .details, names: ["szczegóły"], topics: ["kontekst", "tło"]),
        Row(role: .keyPoints, names: ["najważniejsze punkty", "kluczowe punkty"]),
        Row(role: .sources, names: ["źródła", "źródło"]),
        // Russian
        Row(role: .overview, names: ["краткое содержание", "кратко", "резюме"]),
        Row(role: .details, names: ["подробности"], topics: ["контекст", "предыстория"]),
        Row(role: .keyPoints, names: ["ключевые моменты", "главное", "основные моменты"]),
        Row(role: .sources, names: ["источники", "источник"]),
    ]

    /// A name's role, and whether the name says more than the role does.
    struct Entry: Sendable {
        var role: SectionRole
        var isTopic: Bool
    }

    private static let entries: [String: Entry] = {
        var entries: [String: Entry] = [:]
        for row in rows {
            for name in row.names where entries[name] == nil { entries[name] = Entry(role: row.role, isTopic: false) }
            for name in row.topics where entries[name] == nil { entries[name] = Entry(role: row.role, isTopic: true) }
        }
        // What the writer puts there is known in every language.
        for (_, words) in SummaryHeadings.byLanguage.sorted(by: { $0.key < $1.key }) {
            for role in SectionRole.allCases {
                let name = HeadingName.folded(words[role])
                if entries[name] == nil { entries[name] = Entry(role: role, isTopic: false) }
            }
        }
        return entries
    }()

    /// Every name in some order, folded as ``HeadingName/folded(_:)`` folds.
    static var names: some Collection<String> { entries.keys }

    /// What a folded name means; `nil` when it is not in the lexicon. Canonically equivalent spellings are one name.
    static func entry(_ folded: String) -> Entry? { entries[folded] }
}
