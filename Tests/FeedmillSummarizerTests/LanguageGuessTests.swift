import Testing

@testable import FeedmillSummarizer

@Suite struct LanguageGuessTests {
    @Test(arguments: [
        ("Der Zug hält nicht in der Stadt, weil es schneit.", "de"), ("Le train ne passe pas par la ville.", "fr"),
        ("The train does not stop in the town.", "en"), ("El tren no para en la ciudad.", "es"),
        ("Il treno non si ferma nella città.", "it"), ("O trem não para na cidade.", "pt"),
        ("De trein stopt niet in de stad.", "nl"), ("Поезд не останавливается в этом городе.", "ru"),
        ("Поїзд не зупиняється в цьому місті, і це так.", "uk"), ("電車は止まらない。", "ja"), ("火车不在这里停。", "zh"),
        ("기차는 서지 않는다.", "ko"), ("รถไฟไม่จอด", "th"), ("القطار لا يتوقف هنا", "ar"), ("הרכבת לא עוצרת", "he"),
        ("Το τρένο δεν σταματά.", "el"),
        ("रेल यहाँ नहीं रुकती।", "hi"),
    ])
    func isFoundInOneSentence(_ text: String, _ language: String) {
        #expect(LanguageGuess.language(of: ByteText(text)) == language)
    }

    @Test(arguments: ["", "12 + 3", "!!!", "xqz"])
    func isNilWhereNothingSpeaksForOne(_ text: String) {
        #expect(LanguageGuess.language(of: ByteText(text)) == nil)
    }
}
