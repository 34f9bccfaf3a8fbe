import SeededDice
import Testing

@testable import FeedmillSyntax

@Suite struct LanguageDetectorTests {
    /// Short notes as a blog has them.
    static let notes: [(String, String)] = [
        ("en", "We moved the garden shed last weekend, and it turned out to be much heavier than anybody had thought."),
        (
            "de",
            "Am Wochenende haben wir das Gartenhaus versetzt, und es war viel schwerer, als wir alle gedacht hatten."
        ),
        ("fr", "Le week-end dernier nous avons déplacé la cabane du jardin, et elle était bien plus lourde que prévu."),
        ("es", "El fin de semana pasado movimos la caseta del jardín y resultó mucho más pesada de lo que pensábamos."),
        (
            "pt",
            "No fim de semana passado mudamos a casinha do jardim e ela era muito mais pesada do que nós pensávamos."
        ),
        (
            "it",
            "Lo scorso fine settimana abbiamo spostato il capanno del giardino, che era molto più pesante del previsto."
        ),
        (
            "nl",
            "Afgelopen weekend hebben we het tuinhuisje verplaatst, en het was veel zwaarder dan we hadden gedacht."
        ),
        ("sv", "I helgen flyttade vi trädgårdsskjulet, och det visade sig vara mycket tyngre än någon hade trott."),
        (
            "da",
            "I weekenden flyttede vi haveskuret, og det viste sig at være meget tungere, end nogen af os havde troet."
        ),
        (
            "fi",
            "Viime viikonloppuna siirsimme puutarhavajan, ja se osoittautui paljon raskaammaksi kuin kukaan oli luullut."
        ),
        ("hu", "A múlt hétvégén áthelyeztük a kerti fészert, és kiderült, hogy sokkal nehezebb, mint ahogy gondoltuk."),
        (
            "pl",
            "W zeszły weekend przenieśliśmy szopę w ogrodzie i okazało się, że jest o wiele cięższa, niż myśleliśmy."
        ),
        ("cs", "Minulý víkend jsme přestěhovali zahradní kůlnu a ukázalo se, že je mnohem těžší, než jsme si mysleli."),
        (
            "ro",
            "La sfârșitul săptămânii trecute am mutat magazia din grădină și s-a dovedit mult mai grea decât credeam."
        ),
        (
            "tr",
            "Geçen hafta sonu bahçedeki kulübeyi taşıdık ve herkesin düşündüğünden çok daha ağır olduğu ortaya çıktı."
        ),
        ("id", "Akhir pekan lalu kami memindahkan gudang di kebun, dan ternyata jauh lebih berat dari yang kami kira."),
        ("vi", "Cuối tuần trước chúng tôi đã dời nhà kho trong vườn và nó nặng hơn nhiều so với mọi người nghĩ."),
        ("et", "Eelmisel nädalavahetusel viisime aiakuuri teise kohta ja see oli palju raskem, kui keegi oli arvanud."),
        ("lt", "Praėjusį savaitgalį perkėlėme sodo namelį, ir jis pasirodė daug sunkesnis, nei mes visi manėme."),
        ("lv", "Pagājušajā nedēļas nogalē mēs pārvietojām dārza šķūni, un tas izrādījās daudz smagāks, nekā domājām."),
        ("ru", "На прошлых выходных мы перенесли садовый сарай, и он оказался намного тяжелее, чем все думали."),
        ("uk", "Минулих вихідних ми перенесли садовий сарай, і він виявився набагато важчим, ніж усі думали."),
        ("bg", "Миналия уикенд преместихме градинската барака и тя се оказа много по-тежка, отколкото мислехме."),
        ("el", "Το περασμένο σαββατοκύριακο μετακινήσαμε την αποθήκη του κήπου και ήταν πολύ βαριά."),
        ("he", "בסוף השבוע שעבר הזזנו את המחסן שבגינה, והוא היה כבד הרבה יותר ממה שחשבנו כולנו."),
        ("ar", "في نهاية الأسبوع الماضي نقلنا كوخ الحديقة، وتبين أنه أثقل بكثير مما كان يظن الجميع من قبل."),
        ("fa", "آخر هفتهٔ گذشته انبار باغ را جابه‌جا کردیم و معلوم شد که خیلی سنگین‌تر از آن است که فکر می‌کردیم."),
        ("hi", "पिछले सप्ताहांत हमने बगीचे की कोठरी को हटाया और वह हमारे सोचने से कहीं ज़्यादा भारी निकली।"),
        ("th", "สุดสัปดาห์ที่แล้วเราย้ายโรงเก็บของในสวน และมันหนักกว่าที่ทุกคนคิดไว้มาก"),
        ("ja", "先週末、庭の物置を動かしたのですが、思っていたよりもずっと重くて驚きました。"),
        ("ko", "지난 주말에 정원 창고를 옮겼는데, 생각했던 것보다 훨씬 무거웠습니다."),
        ("zh-Hans", "上个周末我们把花园里的小屋搬到了后面，结果发现它比大家想的要重得多，还好没有问题。"),
        ("zh-Hant", "上個週末我們把花園裡的小屋搬到了後面，結果發現它比大家想的要重得多，還好沒有問題。"),
    ]

    @Test(arguments: notes)
    func knowsTheLanguage(_ language: String, _ note: String) {
        let detected = LanguageDetector.language(of: note)
        #expect(
            detected.map { LanguageDetector.agree(detected: $0, declared: language) } == true, "\(detected ?? "nil")")
        if !["da", "sv", "id"].contains(language) { #expect(detected == language) }
    }

    @Test func readsMarkupPastItsTags() {
        let note = Self.notes[1].1
        let markup = #"<p class="the and of to in"><a href="https://a.example/the-and-of">"# + note + "</a>&nbsp;</p>"
        #expect(LanguageDetector.language(of: markup, isMarkup: true, letters: 400) == "de")
    }

    @Test(
        arguments: [
            "", " ", "OK", "12345 67890 – 3,5 %", "https://a.example/the/and/of/to/in/that", "日本", "Привет",
            "word word word word word word word word word word word word word word",
            "ha ha ha ha ha ha ha ha ha ha ha ha",
            "zxq wvk jjq xkcd qqw vvb zzt pfft brrr grx zxq wvk jjq xkcd qqw vvb zzt pfft",
        ])
    func saysNothingOfLittle(_ text: String) {
        #expect(LanguageDetector.language(of: text) == nil)
    }

    @Test(
        arguments: [
            ("en", "en-GB", true), ("zh-Hant", "zh-TW", true), ("nb", "no", true), ("da", "nb", true),
            ("sr", "hr", true), ("he", "iw", true), ("en", "ja", false), ("ja", "en-US", false), ("ru", "bg", false),
            ("pt", "de", false),
        ])
    func knowsWhatIsClose(_ detected: String, _ declared: String, _ expected: Bool) {
        #expect(LanguageDetector.agree(detected: detected, declared: declared) == expected)
    }

    @Test func anyTextIsHarmless() {
        var generator = Dice(state: 7)
        let pieces = ["<", ">", "&", ";", "://", "the ", "é", "語", "\u{1F600}", "\u{10FFFF}", "\u{0}", "ا", "'", "İ"]
        for _ in 0..<500 {
            let text = generator.text(of: pieces, upTo: 60)
            _ = LanguageDetector.language(of: text)
            _ = LanguageDetector.language(of: text, isMarkup: true, letters: 20)
        }
    }
}
