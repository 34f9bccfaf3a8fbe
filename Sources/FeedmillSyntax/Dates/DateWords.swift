/// The words dates are written with, folded as ``DateText`` folds them: lower case, without accents.
enum DateWords {
    /// Month names by number, full, in the forms that dates use, each followed by a blank. A word of three or more
    /// letters that starts names of one month only stands for it too. Lists have the abbreviations
    /// that do not.
    static let months: [String] = [
        """
        january januar januari janvier janeiro enero ene gennaio gen gener ianuarie ian janeiro stycznia styczen ledna \
        leden januara ocak tammikuu января январь січня січень ιανουαριου ιανουαριοσ γεναρησ يناير
        """,
        """
        february februar februari fevrier fevereiro febrero feb febbraio febrer februarie lutego luty unora unor \
        subat helmikuu февраля февраль лютого лютий φεβρουαριου φεβρουαριοσ φλεβαρησ فبراير
        """,
        """
        mar march marz maerz mars mart maart mrt marzo marco marc marts martie marcius marca marzec brezna brezen \
        maret maaliskuu марта март березня березень μαρτιου μαρτιοσ μαρτησ مارس
        """,
        """
        apr april avril avr abril abr aprile aprilie aprilis kwietnia kwiecien dubna duben nisan huhtikuu \
        апреля апрель квітня квітень απριλιου απριλιοσ απριλησ أبريل ابريل
        """,
        """
        may mai mei maj maja mayo maio mag maggio maig majus kvetna kveten mayis toukokuu мая май травня травень \
        μαιου μαιοσ μαησ مايو
        """,
        """
        jun june juni juin junio junho giugno juny iunie junius czerwca czerwiec cerven cervna haziran kesakuu \
        июня июнь червня червень ιουνιου ιουνιοσ ιουνησ يونيو
        """,
        """
        jul july juli juillet juil julio julho luglio juliol iulie julius lipca lipiec cervenec cervence temmuz \
        heinakuu июля июль липня липень ιουλιου ιουλιοσ ιουλησ يوليو
        """,
        """
        august augustus augusti aout agosto agost augusztus sierpnia sierpien srpna srpen agustos agustus elokuu \
        августа август серпня серпень αυγουστου αυγουστοσ أغسطس اغسطس
        """,
        """
        september septembre septiembre setiembre setembro settembre setembre septembrie szeptember szept \
        wrzesnia wrzesien zari eylul syyskuu сентября сентябрь вересня вересень σεπτεμβριου σεπτεμβριοσ \
        σεπτεμβρησ سبتمبر
        """,
        """
        october oktober octobre octubre outubro ottobre octombrie pazdziernika pazdziernik rijna rijen ekim \
        lokakuu октября октябрь жовтня жовтень οκτωβριου οκτωβριοσ οκτωβρησ أكتوبر اكتوبر
        """,
        """
        november novembre noviembre novembro noiembrie listopada listopad kasim marraskuu ноября ноябрь \
        листопада листопад νοεμβριου νοεμβριοσ νοεμβρησ نوفمبر
        """,
        """
        december dezember decembre diciembre dezembro dicembre desembre desember decembrie grudnia grudzien \
        prosince prosinec aralik joulukuu декабря декабрь грудня грудень δεκεμβριου δεκεμβριοσ δεκεμβρησ ديسمبر
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
        tues wednes thurs so do di mi fr sa
        """

    /// Words that say nothing about the date.
    static let noise = """
        st nd rd th er o the of at on de del den der le la el il dia um uhr kl klo klokken ore alle ore as le a h г года \
        год р року в о от wall time ngay thang nam het om las y
        """

    /// Before noon.
    static let morning = "am vorm dop manana πμ matin"
    /// After noon.
    static let afternoon = "pm nachm odp tarde μμ soir"

    /// The month a word stands for: by its full name, or by three or more letters that start names of only one month.
    static func month(_ word: ArraySlice<UInt8>) -> Int? {
        guard word.count >= 3 else { return nil }
        var found: Int?
        var isAmbiguous = false
        for (index, names) in months.enumerated() {
            switch match(word, in: names) {
            case .none: continue
            case .whole: return index + 1
            case .start:
                isAmbiguous = isAmbiguous || found != nil
                found = index + 1
            }
        }
        return isAmbiguous ? nil : found
    }

    static func isWeekday(_ word: ArraySlice<UInt8>) -> Bool {
        match(word, in: weekdays) != .none && word.count >= 2
    }

    static func isWhole(_ word: ArraySlice<UInt8>, in words: String) -> Bool { match(word, in: words) == .whole }

    private enum Match { case none, start, whole }

    /// How a word fits into a list of words with blanks between them.
    private static func match(_ word: ArraySlice<UInt8>, in words: String) -> Match {
        let utf8 = words.utf8
        let list = utf8.span
        var result = Match.none
        var index = 0
        while index < list.count {
            var length = 0
            while length < word.count, index + length < list.count,
                list[index + length] == word[word.startIndex + length]
            {
                length += 1
            }
            let end = index + length
            if length == word.count {
                if end == list.count || list[end] == 0x20 { return .whole }
                result = .start
            }
            index = end
            while index < list.count, list[index] != 0x20 { index += 1 }
            index += 1
        }
        return result
    }
}
