/// Reports of our own making as several feeds would bring them: told twice, and not.
enum StorySamples {
    struct Report: Sendable {
        var feed: String
        var day: Int
        var title: String
        var text: String
        /// Reports of one number tell one story.
        var story: Int
    }

    static let reports = english + others + more

    private static let english = [
        Report(
            feed: "post", day: 1, title: "Earthquake of magnitude 6.1 hits northern Honshu",
            text: """
                An earthquake of magnitude 6.1 shook northern Honshu early on Tuesday. The quake struck at a depth of 40 kilometres. \
                No tsunami warning was issued, and there were no reports of serious damage. Trains in northern Honshu stopped for an \
                hour while the tracks were checked.
                """, story: 1),
        Report(
            feed: "wire", day: 1, title: "Magnitude 6.1 earthquake shakes northern Honshu",
            text: """
                Northern Honshu was shaken by an earthquake of magnitude 6.1 on Tuesday morning. There was no tsunami warning. The depth \
                of the quake was 40 kilometres, officials said, and no serious damage was reported. Trains stopped running until the \
                tracks had been checked.
                """, story: 1),
        Report(
            feed: "wire", day: 2, title: "Earthquake of magnitude 5.6 hits northern Chile",
            text: """
                An earthquake of magnitude 5.6 shook northern Chile late on Wednesday. The quake struck at a depth of 90 kilometres. No \
                tsunami warning was issued, and there were no reports of serious damage. Mines in northern Chile went on working.
                """, story: 2),
        Report(
            feed: "daily", day: 2, title: "Strong earthquake hits northern Peru",
            text: """
                A strong earthquake shook northern Peru on Wednesday. The quake struck at a depth of 40 kilometres. No tsunami warning was \
                issued, and there were no reports of serious damage. Schools in northern Peru stayed closed for the day.
                """, story: 3),
        Report(
            feed: "post", day: 3, title: "Eastwick beat Norham to reach the cup final",
            text: """
                Eastwick reached the cup final with a late goal against Norham on Saturday. Norham had the better first half but missed \
                twice. The winning goal came in the last minute. Eastwick will play the final in May; Norham go home with nothing.
                """, story: 4),
        Report(
            feed: "daily", day: 3, title: "Late goal takes Eastwick past Norham and into the cup final",
            text: """
                A goal in the last minute took Eastwick past Norham on Saturday and into the final of the cup. Norham missed two chances in \
                the first half. The final is in May.
                """, story: 4),
        Report(
            feed: "wire", day: 3, title: "Eastwick women beat Penmoor to reach the cup final",
            text: """
                Eastwick's women reached the cup final with two goals against Penmoor on Saturday. Penmoor had the better first half but \
                missed twice. The women's final is in June. Penmoor go home with nothing.
                """, story: 5),
        Report(
            feed: "post", day: 4, title: "Links for the weekend",
            text:
                "Three things to read: a history of lighthouses, a recipe for rye bread, and a map of closed stations.",
            story: 6),
        Report(
            feed: "daily", day: 4, title: "Links for the weekend",
            text: "Things to read this time: how eels find home, why bridges hum, and a map of lost cinemas.", story: 7),
        Report(
            feed: "market", day: 5, title: "Norham Steel profit rises 12 percent in second quarter",
            text: """
                Norham Steel earned 12 percent more in the second quarter than a year ago. Profit rose to 84 million pounds. The company \
                said that demand for rails was strong and kept its outlook for the year.
                """, story: 8),
        Report(
            feed: "wire", day: 5, title: "Norham Rail profit rises 9 percent in second quarter",
            text: """
                Norham Rail earned 9 percent more in the second quarter than a year ago. Profit rose to 31 million pounds. The company said \
                that demand for tickets was strong and kept its outlook for the year.
                """, story: 9),
        Report(
            feed: "post", day: 5, title: "Second-quarter profit up 12% at Norham Steel",
            text: """
                Profit at Norham Steel was 84 million pounds in the second quarter, 12% more than a year earlier. Strong demand for rails \
                helped. The outlook for the year stays as it is, the company said.
                """, story: 8),
        Report(
            feed: "village", day: 6, title: "Ferry timetable for the week of 6 April",
            text: """
                Monday to Friday the ferry leaves the north pier at seven, nine and noon. On Saturday it leaves at nine. Dogs travel free. Book \
                by telephone before four. Please bring coins for the car park at the north pier. Bicycles cost two pounds.
                """, story: 10),
        Report(
            feed: "village", day: 7, title: "Ferry timetable for the week of 13 April",
            text: """
                Monday to Friday the ferry leaves the north pier at eight, ten and one. On Sunday it leaves at nine. Dogs travel free. Book \
                by telephone before four. Please bring coins for the car park at the north pier. Bicycles cost two pounds.
                """, story: 11),
    ]

    private static let others = [
        Report(
            feed: "kita", day: 1, title: "北町の石橋、三年ぶりに通行再開",
            text: """
                北町の石橋が一日、三年ぶりに通れるようになった。石橋は水害で欄干が流され、町が四億円をかけて直していた。町長は「通学路が戻った」と話した。来月には橋のたもとに\
                休憩所もできる。
                """, story: 20),
        Report(
            feed: "minato", day: 1, title: "三年ぶりに石橋の通行再開 北町",
            text: """
                水害で壊れた北町の石橋の修復が終わり、一日に三年ぶりの通行が再開した。費用は四億円で、流された欄干も元の姿に戻された。町長は通学路が戻ったと喜び、来月には休憩所を\
                橋のたもとに開く。
                """, story: 20),
        Report(
            feed: "minato", day: 2, title: "南浦の吊り橋、五年ぶりに通行再開",
            text: """
                南浦の吊り橋が二日、五年ぶりに通れるようになった。吊り橋は台風で綱が切れ、村が二億円をかけて直していた。村長は「観光客を待っている」と話した。来月には橋のたもとに\
                売店もできる。
                """, story: 21),
        Report(
            feed: "bote", day: 3, title: "Altenfels eröffnet neue Seilbahn zur Burg",
            text: """
                In Altenfels fährt seit Sonntag eine Seilbahn zur Burg. Die Seilbahn kostete 27 Millionen Euro und braucht vier Minuten. Kritiker \
                halten die Seilbahn für zu teuer. Wer in Altenfels wohnt, zahlt die Hälfte.
                """, story: 30),
        Report(
            feed: "kurier", day: 4, title: "Neue Seilbahn zur Burg in Altenfels eröffnet",
            text: """
                Die neue Seilbahn in Altenfels ist eröffnet. Seit Sonntag bringt sie Besucher in vier Minuten zur Burg. 27 Millionen Euro hat die \
                Seilbahn gekostet; Kritikern ist das zu teuer. Einwohner zahlen den halben Preis.
                """, story: 30),
        Report(
            feed: "kurier", day: 4, title: "Hochstein eröffnet neue Seilbahn zum Gipfel",
            text: """
                In Hochstein fährt seit Sonntag eine Seilbahn zum Gipfel. Die Seilbahn kostete 31 Millionen Euro und braucht neun Minuten. Kritiker \
                halten die Seilbahn für zu laut. Wer in Hochstein wohnt, zahlt die Hälfte.
                """, story: 31),
        Report(
            feed: "carnet", day: 5, title: "Les halles de Montbrun rouvrent sans plastique",
            text: """
                Les halles de Montbrun ont rouvert samedi sans aucun emballage en plastique. Quarante-deux commerçants utilisent des bocaux \
                consignés. La ville finance un atelier qui lave les bocaux la nuit.
                """, story: 40),
        Report(
            feed: "voix", day: 6, title: "Montbrun : les halles rouvrent, le plastique disparaît",
            text: """
                Depuis samedi, plus de plastique aux halles de Montbrun : les quarante-deux commerçants vendent dans des bocaux consignés, lavés \
                la nuit dans un atelier que la ville finance.
                """, story: 40),
    ]

    private static let more = [
        Report(
            feed: "hanbit", day: 1, title: "해온시, 자전거 도로 12킬로미터 새로 열어",
            text: """
                해온시가 강을 따라 자전거 도로 12킬로미터를 새로 열었다. 공사에는 이 년이 걸렸고 비용은 30억 원이었다. 시장은 출퇴근하는 사람이 먼저라고 말했다. 밤에는 가로등이 길을 밝힌다.
                """, story: 50),
        Report(
            feed: "gangbyeon", day: 2, title: "해온시 강변에 자전거 도로 12킬로미터 개통",
            text: """
                강을 따라 달리는 자전거 도로 12킬로미터가 해온시에서 개통됐다. 이 년 동안 30억 원을 들인 공사였다. 시장은 출퇴근 시민을 위한 길이라고 했고 가로등도 세웠다.
                """, story: 50),
        Report(
            feed: "gangbyeon", day: 2, title: "남도군, 자전거 도로 9킬로미터 새로 열어",
            text: """
                남도군이 바다를 따라 자전거 도로 9킬로미터를 새로 열었다. 공사에는 삼 년이 걸렸고 비용은 20억 원이었다. 군수는 관광객이 먼저라고 말했다. 밤에는 가로등이 길을 밝힌다.
                """, story: 51),
        Report(
            feed: "bereg", day: 1, title: "В Озёрске открыли новую пристань",
            text: """
                В Озёрске открыли новую пристань за 340 млн рублей. Её строили три года вместо деревянной, которую разрушил лёд. Теперь здесь могут стоять четыре теплохода.
                """, story: 60),
        Report(
            feed: "volna", day: 1, title: "Новая пристань открыта в Озёрске",
            text: """
                Четыре теплохода сразу примет новая пристань, которую в субботу открыли в Озёрске. Деревянную разрушил лёд. Стройка заняла три года и стоила 340 млн рублей.
                """, story: 60),
        Report(
            feed: "volna", day: 2, title: "В Лугове открыли новую пристань",
            text: """
                В Лугове открыли новую пристань за 210 млн рублей. Её строили два года вместо понтонной, которую унёс паводок. Теперь здесь могут стоять два теплохода.
                """, story: 61),
        Report(
            feed: "molino", day: 3, title: "Valdeoca vuelve a moler su harina en el molino de agua",
            text: """
                Valdeoca ha puesto en marcha su molino de agua después de cuarenta y ocho años. La rueda muele trescientos kilos de trigo al día. Doce \
                agricultores siembran una variedad antigua.
                """, story: 70),
        Report(
            feed: "comarca", day: 4, title: "El molino de agua de Valdeoca vuelve a moler harina",
            text: """
                Después de cuarenta y ocho años el molino de agua de Valdeoca muele otra vez: trescientos kilos de trigo al día. Doce agricultores \
                de la comarca siembran una variedad antigua para la harina.
                """, story: 70),
        Report(
            feed: "kernel", day: 5, title: "Mill 4.2 released",
            text: """
                Version 4.2 of Mill is out. The release brings faster parsing and a new command for merging. Users of 4.1 should read the notes \
                before they upgrade. Downloads are on the usual page.
                """, story: 80),
        Report(
            feed: "packages", day: 6, title: "Mill 4.3 released",
            text: """
                Version 4.3 of Mill is out. The release brings faster merging and a new command for validating. Users of 4.2 should read the notes \
                before they upgrade. Downloads are on the usual page.
                """, story: 81),
        Report(
            feed: "packages", day: 5, title: "Mill 4.2 is released",
            text: """
                Mill 4.2 was released today, with faster parsing and a new merging command. Read the notes before you upgrade from 4.1.
                """, story: 80),
        Report(
            feed: "court", day: 6, title: "Court rejects appeal of former Penmoor mayor",
            text: """
                The high court rejected the appeal of the former mayor of Penmoor on Friday. Alan Price had been sentenced to two years for fraud. His \
                lawyer said that he would not go on.
                """, story: 90),
        Report(
            feed: "wire", day: 6, title: "Court rejects appeal of former Norham mayor",
            text: """
                The high court rejected the appeal of the former mayor of Norham on Friday. Ruth Hale had been sentenced to three years for bribery. Her \
                lawyer said that she would go on.
                """, story: 91),
    ]
}
