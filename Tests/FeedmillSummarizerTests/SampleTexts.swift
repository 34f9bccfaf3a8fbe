/// News-like texts of our own, one a language.
struct SampleText: Sendable {
    var language: String
    var title: String
    var text: String

    static let all = [
        SampleText(
            language: "ja", title: "北町で新しい図書館が開館",
            text: """
                北町の中心部に新しい図書館が一日、開館した。三年前の水害で使えなくなった旧館に代わるもので、建設費は十二億円に上った。開館を待っていた市民およそ四百人が朝から列を作り、児童書の部屋は昼前に満席となった。
                館長の佐野みどりさんは「子どもが一人で来られる場所にしたい。それが出発点でした」と話す。閲覧席は旧館の二倍の三百席で、夜九時まで利用できる。蔵書は十八万冊だが、五年後には二十五万冊に増やす計画だ。
                一方、駐車場は六十台分しかなく、周辺の道路では渋滞が起きた。市は来月から循環バスを図書館前に止め、土日の便を増やす方針を決めた。利用者からは歓迎の声が多いが、料金の値上げを心配する人もいる。
                市の調査によると、旧館の利用者の四割は六十五歳以上だった。新しい図書館では大きな文字の本を増やし、耳の遠い人のための案内も始めた。市議会では維持費が年間一億円を超えるとの指摘も出ており、市長は「使われる図書館であり続けることが大切だ」と答えた。
                来年の春には、隣の敷地に小さな音楽堂が完成する予定だ。
                """),
        SampleText(
            language: "en", title: "Harbour town opens flood gate",
            text: """
                The harbour town of Eastwick opened its new flood gate on Monday, two years later than planned. The gate cost 84 million pounds and is meant to protect some 12,000 homes along the river. Engineers closed it for the first time shortly before noon, while several hundred people watched from the quay.
                "We have waited for this since the storm of 2013," said Mayor Ellen Marsh, whose own house was flooded that winter. "Nobody here has forgotten that night." The storm drowned the old market and left three people dead.
                Work on the gate began in 2017 but stopped twice, first because of a dispute about the contract and then because the steel was delivered late. The regional government paid two thirds of the costs; the rest came from the town and from a fund for coastal protection.
                Fishermen remain sceptical. They fear that the current will change and that fewer eels will swim up the river. A study by the university found no such effect, although it covered one season only. Dr. Paul Reed, who led the study, wants to continue it for five years.
                The gate will be closed about ten times a year, according to the operator. Each time the ferry has to wait for up to six hours, which worries the islanders. The council has promised a second ferry, but not before 2027.
                """),
        SampleText(
            language: "de", title: "Neue Seilbahn verbindet Unterstadt und Burg",
            text: """
                Am 3. Mai fährt in Altenfels die erste Kabine der neuen Seilbahn. Sie verbindet die Unterstadt mit der Burg und braucht für die 900 Meter knapp vier Minuten. Die Stadt hat 27 Mio. Euro ausgegeben, rund fünf Millionen mehr als geplant.
                Bürgermeisterin Dr. Karin Voss nannte die Bahn „ein Versprechen an alle, die schlecht zu Fuß sind“. Bisher fuhr nur ein kleiner Bus hinauf, und der blieb im Winter oft stehen. Kritiker halten die Bahn für zu teuer. Sie verweisen auf die leeren Kassen der Stadt und auf die Schulen, deren Dächer seit Jahren undicht sind.
                Die Betreiber rechnen mit 1.500 Fahrgästen am Tag, z. B. mit Wanderern und Schulklassen. Eine Fahrt kostet 4,50 Euro; wer in Altenfels wohnt, zahlt die Hälfte. Im ersten Jahr deckt die Stadt den Verlust, danach soll sich die Bahn selbst tragen.
                Im Herbst wird die Bahn zwei Wochen lang gewartet. Ob sie auch nachts fährt, entscheidet der Rat im Juli.
                """),
        SampleText(
            language: "fr", title: "Le marché couvert de Valbonne rouvre",
            text: """
                Le marché couvert de Valbonne a rouvert samedi après dix-huit mois de travaux. La halle, construite en 1888, menaçait de s'effondrer depuis l'hiver de 2021. La ville a dépensé 6,4 millions d'euros pour refaire la charpente et le toit.
                « Nous avons gardé chaque pierre qui pouvait l'être », explique M. Arnaud, l'architecte du projet. Quarante-deux marchands ont retrouvé leur place, mais neuf ont renoncé pendant la fermeture. Les loyers augmentent de 12 % en moyenne, ce qui inquiète les plus petits.
                La mairie promet de geler les prix pendant trois ans. Elle espère que la halle attirera les visiteurs toute l'année et pas seulement en été. Des concerts y auront lieu le jeudi soir dès le mois de juin.
                Les habitants du quartier se plaignent déjà du bruit. Une réunion publique est prévue mardi.
                """),
        SampleText(
            language: "es", title: "La biblioteca rural cumple diez años",
            text: """
                La biblioteca ambulante de la sierra cumple diez años con más lectores que nunca. El año pasado prestó 31.000 libros en 46 pueblos, la mitad de ellos con menos de cien vecinos. El autobús recorre cada semana casi seiscientos kilómetros.
                «Al principio venían tres personas», recuerda la Sra. Molina, que conduce el vehículo desde 2014. Ahora los niños esperan en la plaza antes de que llegue. La diputación paga el combustible y los sueldos, pero los libros nuevos dependen de donaciones.
                El Gobierno regional ha anunciado un segundo autobús para 2026. Los alcaldes piden además conexión a internet, porque muchos pueblos carecen de ella. ¿Llegará a tiempo? Nadie se atreve a prometerlo.
                """),
        SampleText(
            language: "zh", title: "山城修复百年石桥",
            text: """
                山城历时两年修复的百年石桥于周六重新开放。这座石桥建于一九一二年，全长八十六米，曾在三年前的洪水中受损。市政府为修复工程投入四千二百万元，其中三分之一来自市民捐款。
                总工程师说：“我们保留了九成以上的旧石料。”工人们先把每一块石头编号，再按照原来的位置放回去。桥面加宽了半米，两侧安装了新的栏杆和路灯。
                当地居民对石桥的开放表示欢迎，但也有人担心游客太多。旅游部门预计今年将有三十万人来参观，比洪水之前增加一倍。为了减少拥挤，周末只允许行人通过，车辆必须绕行新桥。
                市长表示，下一步将修复河边的老街。工程预计明年春天开始，需要三年时间。
                """),
        SampleText(
            language: "ko", title: "섬마을 학교에 다시 학생이 온다",
            text: """
                남쪽 섬마을의 작은 학교가 올봄 다시 문을 열었다. 이 학교는 2019년 학생이 한 명도 없어 문을 닫았다. 도시에서 이사 온 가족 일곱 가구가 아이 열한 명을 데리고 왔기 때문이다.
                교장은 "아이들 웃음소리가 들리니 마을이 살아났다"고 말했다. 마을은 빈집을 고쳐 새 가족에게 빌려주고 있다. 집세는 한 달에 5만 원이며 계약 기간은 5년이다.
                그러나 병원이 없다는 점은 여전히 걱정거리다. 배는 하루에 두 번만 다니고 바람이 불면 끊긴다. 군청은 내년부터 의사가 매주 섬을 찾도록 하겠다고 약속했다.
                주민들은 학교 옆에 작은 도서관도 짓고 있다.
                """),
        SampleText(
            language: "th", title: "เมืองริมน้ำเปิดตลาดใหม่",
            text: """
                เมืองริมน้ำทางภาคเหนือเปิดตลาดแห่งใหม่เมื่อวันเสาร์ที่ผ่านมาหลังจากใช้เวลาก่อสร้างนานสองปี ตลาดแห่งนี้มีร้านค้ามากกว่าสองร้อยร้านและตั้งอยู่ใกล้สถานีรถไฟ
                นายกเทศมนตรีกล่าวว่าตลาดใหม่จะช่วยให้เกษตรกรขายผลผลิตได้โดยตรงโดยไม่ต้องผ่านพ่อค้าคนกลาง ค่าเช่าร้านในปีแรกลดลงครึ่งหนึ่งสำหรับคนในท้องถิ่น
                ชาวบ้านบางคนกังวลเรื่องการจราจรเพราะถนนหน้าตลาดแคบมากและไม่มีที่จอดรถเพียงพอ เทศบาลสัญญาว่าจะสร้างที่จอดรถเพิ่มอีกสามร้อยคันภายในปีหน้า
                ในคืนแรกมีผู้คนมาเที่ยวชมมากกว่าหนึ่งหมื่นคนและร้านอาหารส่วนใหญ่ขายหมดก่อนเที่ยงคืน
                """),
        SampleText(
            language: "ar", title: "افتتاح متحف البحر في المدينة القديمة",
            text: """
                افتتحت المدينة القديمة يوم الخميس متحفا جديدا للبحر بعد أربع سنوات من العمل. يضم المتحف أكثر من ألفي قطعة جمعها الصيادون وعائلاتهم على مدى قرن. وبلغت تكلفة المشروع تسعة ملايين دينار دفعت الدولة نصفها.
                وقالت مديرة المتحف إن الفكرة بدأت من مجموعة صغيرة من الصور القديمة. ثم أرسل السكان رسائل وخرائط وأدوات من بيوتهم. وأضافت أن الدخول سيكون مجانيا للأطفال طوال العام الأول.
                هل يكفي ذلك لجذب الزوار؟ يأمل أصحاب المتاجر في ذلك بعد موسم صعب. لكن بعض السكان يخشون ارتفاع الإيجارات في الحي القديم.
                وستفتح البلدية في الربيع طريقا جديدا بين المتحف والميناء.
                """),
        SampleText(
            language: "ru", title: "В Озёрске открылась новая пристань",
            text: """
                В Озёрске в субботу открылась новая пристань, которую строили почти три года. Она заменила старую деревянную, разрушенную льдом весной 2020 г. Строительство обошлось в 340 млн руб., и большую часть денег выделила область.
                «Мы ждали этого дня очень долго», — сказал капитан А. В. Сомов. Теперь у пристани могут стоять сразу четыре теплохода. Раньше пассажиров приходилось перевозить на лодках, и в ветер рейсы отменяли.
                Жители надеются, что приедут туристы. Гостиниц в городе пока всего две, и обе заполнены до конца лета. Власти обещают построить набережную и осветить дорогу к вокзалу.
                Первый рейс на острова назначен на 5 июня. Билеты уже проданы.
                """),
    ]
}
