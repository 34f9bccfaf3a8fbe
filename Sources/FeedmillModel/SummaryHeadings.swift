/// The words over the parts of a summary article. What the writer puts there in a language, a reader of sections knows.
package struct SummaryHeadings: Hashable, Sendable {
    package var overview: String
    package var details: String
    package var keyPoints: String
    package var sources: String

    private init(_ overview: String, _ details: String, _ keyPoints: String, _ sources: String) {
        self.overview = overview
        self.details = details
        self.keyPoints = keyPoints
        self.sources = sources
    }

    /// The words of a BCP 47 language; English where there are none.
    package static func words(for language: String?) -> SummaryHeadings {
        let subtags = (language ?? "").lowercased().split(separator: "-")
        var primary = subtags.first.map(String.init) ?? "en"
        if primary == "zh" || primary == "yue", subtags.contains(where: { traditional.contains($0) }) {
            primary = "zh-hant"
        }
        return byLanguage[aliases[primary] ?? primary] ?? english
    }

    private static let traditional: [Substring] = ["hant", "tw", "hk", "mo"]
    private static let aliases = ["no": "nb", "nn": "nb", "yue": "zh", "cmn": "zh", "iw": "he", "in": "id"]
    private static let english = SummaryHeadings("Overview", "Details", "Key points", "Sources")

    /// By lower-case language.
    package static let byLanguage: [String: SummaryHeadings] = [
        "ar": SummaryHeadings("ملخص", "التفاصيل", "النقاط الرئيسية", "المصادر"),
        "cs": SummaryHeadings("Shrnutí", "Podrobnosti", "Hlavní body", "Zdroje"),
        "da": SummaryHeadings("Resumé", "Detaljer", "Hovedpunkter", "Kilder"),
        "de": SummaryHeadings("Zusammenfassung", "Einzelheiten", "Kernpunkte", "Quellen"),
        "el": SummaryHeadings("Περίληψη", "Λεπτομέρειες", "Κύρια σημεία", "Πηγές"),
        "en": english,
        "es": SummaryHeadings("Resumen", "Detalles", "Puntos clave", "Fuentes"),
        "fa": SummaryHeadings("خلاصه", "جزئیات", "نکات کلیدی", "منابع"),
        "fi": SummaryHeadings("Yhteenveto", "Yksityiskohdat", "Pääkohdat", "Lähteet"),
        "fr": SummaryHeadings("Résumé", "Détails", "Points clés", "Références"),
        "he": SummaryHeadings("תקציר", "פרטים", "נקודות עיקריות", "מקורות"),
        "hi": SummaryHeadings("सारांश", "विवरण", "मुख्य बिंदु", "स्रोत"),
        "hu": SummaryHeadings("Összefoglaló", "Részletek", "Főbb pontok", "Források"),
        "id": SummaryHeadings("Ringkasan", "Rincian", "Poin utama", "Sumber"),
        "it": SummaryHeadings("Sintesi", "Dettagli", "Punti chiave", "Fonti"),
        "ja": SummaryHeadings("概要", "詳細", "要点", "引用・参照・底本"),
        "ko": SummaryHeadings("개요", "상세", "요점", "출처"),
        "nb": SummaryHeadings("Sammendrag", "Detaljer", "Hovedpunkter", "Kilder"),
        "nl": SummaryHeadings("Samenvatting", "Details", "Hoofdpunten", "Bronnen"),
        "pl": SummaryHeadings("Streszczenie", "Szczegóły", "Najważniejsze punkty", "Źródła"),
        "pt": SummaryHeadings("Resumo", "Detalhes", "Pontos-chave", "Fontes"),
        "ro": SummaryHeadings("Rezumat", "Detalii", "Puncte cheie", "Surse"),
        "ru": SummaryHeadings("Краткое содержание", "Подробности", "Ключевые моменты", "Источники"),
        "sv": SummaryHeadings("Sammanfattning", "Detaljer", "Huvudpunkter", "Källor"),
        "th": SummaryHeadings("สรุป", "รายละเอียด", "ประเด็นสำคัญ", "แหล่งที่มา"),
        "tr": SummaryHeadings("Özet", "Ayrıntılar", "Ana noktalar", "Kaynaklar"),
        "uk": SummaryHeadings("Короткий зміст", "Подробиці", "Ключові моменти", "Джерела"),
        "vi": SummaryHeadings("Tóm tắt", "Chi tiết", "Điểm chính", "Nguồn"),
        "zh": SummaryHeadings("摘要", "详情", "要点", "来源"),
        "zh-hant": SummaryHeadings("摘要", "詳情", "要點", "來源"),
    ]
}
