/// The words dates are written with, folded as ``DateText`` folds them: lower case, without accents.
enum DateWords {
    /// Month names by number, full, in the forms that dates use, each followed by a blank. A word of three or more
    /// letters that starts names of one month only stands for it too. Lists have the abbreviations
    /// that do not.
    static let months: [String] = [
        """
        january januar januari janner janvier janeiro enero ene gennaio gen gener ianuarie ian stycznia styczen ledna \
        leden januara januaris janvaris jaanuar xaneiro sijecnja sijecanj sausio ocak tammikuu января январь январи \
        јануар січня січень студзеня ιανουαριου ιανουαριοσ γεναρησ يناير جانفي ינואר בינואר มกราคม जनवरी
        """,
        """
        february februar februari fevrier fevereiro febrero feb febbraio febrer februarie lutego luty unora unor \
        februara februaris veebruar febreiro feber pebrero veljace veljaca vasario subat helmikuu февраля февраль \
        февруари фебруар лютого лютий лютага φεβρουαριου φεβρουαριοσ φλεβαρησ فبراير فيفري شباط פברואר בפברואר \
        กุมภาพันธ์ फरवरी फ़रवरी
        """,
        """
        mar march marz maerz mars mart maart mrt marzo marco marc marts martie marcius marca marzec brezna brezen marso \
        mac ozujka ozujak kovo maret maaliskuu марта март березня березень сакавіка μαρτιου μαρτιοσ μαρτησ مارس اذار מרץ \
        במרץ มีนาคม मार्च
        """,
        """
        apr april avril avr abril abr aprile aprilie aprilis kwietnia kwiecien dubna duben aprila aprill travnja travanj \
        balandzio nisan huhtikuu апреля апрель април квітня квітень красавіка απριλιου απριλιοσ απριλησ ابريل افريل \
        نيسان אפריל באפריל เมษายน अप्रैल
        """,
        """
        may mai mei maj maja mayo maio mag maggio maig majus kvetna kveten maijs svibnja svibanj geguzes mayis toukokuu \
        мая май мај травня травень μαιου μαιοσ μαησ مايو ماي ايار מאי במאי พฤษภาคม मई
        """,
        """
        jun june juni juin junio junho giugno juny iunie junius czerwca czerwiec cerven cervna cvn juna junijs juuni \
        xuno hunyo lipnja lipanj birzelio haziran kesakuu июня июнь юни јун червня червень чэрвеня ιουνιου ιουνιοσ \
        ιουνησ يونيو جوان حزيران יוני ביוני มิถุนายน जून
        """,
        """
        jul july juli juillet juil julio julho luglio juliol iulie julius lipca lipiec lip cervenec cervence cvc jula \
        julijs juuli xullo hulyo srpnja srpanj liepos temmuz heinakuu июля июль юли јул липня липень ліпеня ιουλιου \
        ιουλιοσ ιουλησ يوليو جويلية تموز יולי ביולי กรกฎาคม जुलाई
        """,
        """
        august augustus augusti aout agosto agost augusztus sierpnia sierpien srpna srpen srp augusta augusts agust ogos \
        kolovoza kolovoz rugpjucio agustos agustus elokuu августа август серпня серпень жніўня αυγουστου αυγουστοσ اغسطس \
        اوت אוגוסט באוגוסט สิงหาคม अगस्त
        """,
        """
        september septembre septiembre setiembre setembro settembre setembre septembrie szeptember szept wrzesnia \
        wrzesien zari septembra septembris setyembre rujna rujan rugsejo eylul syyskuu сентября сентябрь септември \
        септембар вересня вересень верасня σεπτεμβριου σεπτεμβριοσ σεπτεμβρησ سبتمبر ايلول ספטמבר בספטמבר กันยายน सितंबर \
        सितम्बर
        """,
        """
        october oktober octobre octubre outubro ottobre octombrie pazdziernika pazdziernik rijna rijen oktobra oktobris \
        oktoober oktubre spalio ekim lokakuu октября октябрь октомври октобар жовтня жовтень кастрычніка οκτωβριου \
        οκτωβριοσ οκτωβρησ اكتوبر אוקטובר באוקטובר ตุลาคม अक्टूबर अक्तूबर
        """,
        """
        november novembre noviembre novembro noiembrie listopada listopad kasim novembra novembris nobyembre studenoga \
        studeni lapkricio marraskuu ноября ноябрь ноември новембар листопада листопад лістапада νοεμβριου νοεμβριοσ \
        νοεμβρησ نوفمبر נובמבר בנובמבר พฤศจิกายน नवंबर नवम्बर
        """,
        """
        december dezember decembre diciembre dezembro dicembre desembre desember decembrie grudnia grudzien prosince \
        prosinec prosinca prosinac decembra decembris detsember decembro disember disyembre gruodzio aralik joulukuu \
        декабря декабрь декември децембар грудня грудень снежня δεκεμβριου δεκεμβριοσ δεκεμβρησ ديسمبر דצמבר בדצמבר \
        ธันวาคม दिसंबर दिसम्बर
        """,
    ]

    /// Weekday names. A word of two or more letters that starts one of them is one.
    static let weekdays = """
        monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag \
        sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes \
        sabado domingo lunedi martedi mercoledi giovedi venerdi sabato domenica segunda terca quarta quinta sexta \
        maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mandag mandagen tirsdag onsdag torsdag fredag lordag \
        sondag tisdag poniedzialek wtorek sroda czwartek piatek sobota niedziela pondeli utery streda ctvrtek patek \
        nedele hetfo kedd szerda csutortok pentek szombat vasarnap pazartesi sali carsamba persembe cuma cumartesi \
        pazar luni marti miercuri joi vineri sambata duminica maanantai tiistai keskiviikko torstai perjantai lauantai \
        sunnuntai понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс понеділок \
        вівторок середа четвер пятниця субота неділя нд δευτερα τριτη τεταρτη πεμπτη παρασκευη σαββατο κυριακη feira \
        tues wednes thurs so do di mi fr sa senin selasa rabu kamis jumat sabtu minggu ahad chu sekmadienis понеделник \
        вторник сряда четвъртък петък събота неделя понедељак уторак четвртак петак субота недеља ponedeljak utorak \
        srijeda cetvrtak petak subota nedjelja السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعة ראשון שני שלישי \
        רביעי חמישי שישי שבת יום จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์ सोमवार मंगलवार बुधवार गुरुवार \
        शुक्रवार शनिवार रविवार
        """

    /// Words that say nothing about the date.
    static let noise = """
        st nd rd th er o the of at on de del den der le la el il dia um uhr kl klo klokken ore alle ore as le a h г года \
        год р року в о от wall time ngay thang nam het om las y v an en jan ban ben gada m els hores godz thu hai ba tu sau \
        bay nhat luc م الساعة في בשעה ב เวลา น ที่ वर्ष को बजे published posted updated date
        """

    /// Before noon.
    static let morning = "am vorm dop manana πμ matin ص صباحا पूर्वाह्न"
    /// After noon.
    static let afternoon = "pm nachm odp tarde μμ soir م مساء अपराह्न ch"

    /// The month a word stands for: by its full name, or by three or more letters that start names of only one month.
    static func month(_ word: ArraySlice<UInt8>) -> Int? {
        guard let month = monthsByWord[key(word)], month != ambiguous else { return nil }
        return Int(month)
    }

    static func isWeekday(_ word: ArraySlice<UInt8>) -> Bool { weekdayStarts.contains(key(word)) }

    static func isNoise(_ word: ArraySlice<UInt8>) -> Bool { noiseWords.contains(key(word)) }

    static func isMorning(_ word: ArraySlice<UInt8>) -> Bool { morningWords.contains(key(word)) }

    static func isAfternoon(_ word: ArraySlice<UInt8>) -> Bool { afternoonWords.contains(key(word)) }

    private static let ambiguous: UInt8 = 0

    private static let monthsByWord: [UInt64: UInt8] = {
        var table: [UInt64: UInt8] = [:]
        for (index, names) in months.enumerated() {
            for start in starts(of: names, letters: 3) {
                table[start] = table[start].map { $0 == UInt8(index + 1) ? $0 : ambiguous } ?? UInt8(index + 1)
            }
        }
        for (index, names) in months.enumerated() {
            for name in names.utf8.split(separator: 0x20) { table[key(Array(name)[...])] = UInt8(index + 1) }
        }
        return table
    }()

    private static let weekdayStarts = Set(starts(of: weekdays, letters: 2))
    private static let noiseWords = keys(noise)
    private static let morningWords = keys(morning)
    private static let afternoonWords = keys(afternoon)

    private static func keys(_ words: String) -> Set<UInt64> {
        Set(words.utf8.split(separator: 0x20).map { key(Array($0)[...]) })
    }

    /// The keys of all that words start with, from a number of letters on.
    private static func starts(of words: String, letters: Int) -> [UInt64] {
        words.split(separator: " ").flatMap { word in
            (letters...max(letters, word.unicodeScalars.count)).map { count in
                key(Array(String(String.UnicodeScalarView(word.unicodeScalars.prefix(count))).utf8)[...])
            }
        }
    }

    /// A word as a number (FNV-1a): no two words of the tables share one.
    private static func key(_ word: ArraySlice<UInt8>) -> UInt64 {
        word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
