/// A paragraph in each language, other than the sentences the models are made of.
enum DetectionTexts {
    static let all: [(language: String, text: String)] = [
        (
            "russian",
            """
            Над рекой поднимался туман, и старый паромщик вышел на берег проверить лодку. Жители посёлка просят открыть \
            библиотеку раньше обычного. Как испечь ржаной хлеб в домашней печи: простой рецепт для начинающих. Сегодня \
            мы рассказываем, почему велосипедисты выбирают дорогу через лес, и показываем карту маршрутов. Первый снег \
            выпал в горах, перевал закрыт до весны.
            """
        ),
        (
            "ukrainian",
            """
            Над річкою підіймався туман, і старий паромник вийшов на берег перевірити човен. Мешканці селища просять \
            відчинити бібліотеку раніше. Як спекти житній хліб у домашній печі: простий рецепт для початківців. Сьогодні \
            ми розповідаємо, чому велосипедисти обирають дорогу через ліс, і показуємо мапу маршрутів. Перший сніг випав \
            у горах.
            """
        ),
        (
            "bulgarian",
            """
            Над реката се вдигаше мъгла и старият лодкар излезе на брега да провери лодката си. Жителите на селото искат \
            библиотеката да отваря по-рано. Как да изпечем ръжен хляб в домашна пещ: лесна рецепта за начинаещи. Днес \
            разказваме защо колоездачите избират пътя през гората и показваме карта на маршрутите. Първият сняг падна \
            в планината.
            """
        ),
        (
            "serbian",
            """
            Над реком се дизала магла и стари скелеџија је изашао на обалу да провери чамац. Мештани траже да се библиотека \
            отвара раније. Како испећи ражани хлеб у кућној пећи: једноставан рецепт за почетнике. Данас причамо зашто \
            бициклисти бирају пут кроз шуму и показујемо мапу стаза. Први снег је пао у планини.
            """
        ),
        (
            "greek",
            """
            Πάνω από το ποτάμι σηκωνόταν ομίχλη και ο γέρος βαρκάρης βγήκε στην όχθη να ελέγξει τη βάρκα του. Οι κάτοικοι \
            ζητούν να ανοίγει νωρίτερα η βιβλιοθήκη. Πώς να ψήσετε ψωμί σικάλεως στον φούρνο: απλή συνταγή για αρχάριους. \
            Σήμερα εξηγούμε γιατί οι ποδηλάτες προτιμούν τον δρόμο μέσα από το δάσος. Το πρώτο χιόνι έπεσε στα βουνά.
            """
        ),
        (
            "hebrew",
            """
            ערפל עלה מעל הנהר והספן הזקן יצא אל הגדה לבדוק את סירתו. תושבי השכונה מבקשים לפתוח את הספרייה מוקדם יותר. \
            כיצד לאפות לחם שיפון בתנור ביתי: מתכון פשוט למתחילים. היום נספר מדוע רוכבי האופניים בוחרים בדרך העוברת ביער, \
            ונציג מפה של המסלולים. השלג הראשון ירד בהרים.
            """
        ),
        (
            "arabic",
            """
            ارتفع الضباب فوق النهر وخرج صاحب القارب العجوز إلى الضفة ليتفقد قاربه. يطالب سكان الحي بفتح المكتبة في وقت \
            أبكر. كيف تخبز خبز الجاودار في فرن المنزل: وصفة سهلة للمبتدئين. نروي اليوم لماذا يختار راكبو الدراجات الطريق \
            الذي يمر بالغابة، ونعرض خريطة المسارات. تساقط أول ثلج على الجبال.
            """
        ),
        (
            "turkish",
            """
            Nehrin üzerinden sis yükseliyordu; yaşlı kayıkçı teknesini gözden geçirmek için kıyıya indi. Mahalle sakinleri \
            kütüphanenin daha erken açılmasını istiyor. Evdeki fırında çavdar ekmeği nasıl pişirilir: yeni başlayanlar \
            için kolay tarif. Bugün bisikletçilerin neden orman yolunu seçtiğini anlatıyoruz. Dağlara ilk kar düştü.
            """
        ),
        (
            "thai",
            """
            หมอกลอยขึ้นเหนือแม่น้ำ คนพายเรือแก่ออกมาที่ริมฝั่งเพื่อตรวจดูเรือของเขา ชาวบ้านขอให้ห้องสมุดเปิดเร็วขึ้น \
            วิธีอบขนมปังข้าวไรย์ในเตาอบที่บ้าน สูตรง่ายสำหรับผู้เริ่มต้น วันนี้เราจะเล่าว่าทำไมนักปั่นจักรยานจึงเลือกเส้นทางผ่านป่า \
            หิมะแรกตกบนภูเขา
            """
        ),
        (
            "polish",
            """
            Nad rzeką unosiła się mgła, a stary przewoźnik wyszedł na brzeg sprawdzić łódkę. Mieszkańcy proszą o wcześniejsze \
            otwieranie biblioteki. Jak upiec żytni chleb w domowym piecu: łatwy przepis dla początkujących. Dziś opowiadamy, \
            dlaczego rowerzyści wybierają drogę przez las, i pokazujemy mapę szlaków. W górach spadł pierwszy śnieg.
            """
        ),
        (
            "czech",
            """
            Nad řekou stoupala mlha a starý převozník vyšel na břeh zkontrolovat loďku. Obyvatelé žádají, aby se knihovna \
            otevírala dříve. Jak upéct žitný chléb v domácí peci: jednoduchý recept pro začátečníky. Dnes vyprávíme, \
            proč si cyklisté vybírají cestu přes les, a ukazujeme mapu tras. Na horách napadl první sníh.
            """
        ),
        (
            "slovak",
            """
            Nad riekou stúpala hmla a starý prievozník vyšiel na breh skontrolovať loďku. Obyvatelia žiadajú, aby sa \
            knižnica otvárala skôr. Ako upiecť ražný chlieb v domácej peci: jednoduchý recept pre začiatočníkov. Dnes \
            rozprávame, prečo si cyklisti vyberajú cestu cez les, a ukazujeme mapu trás. V horách napadol prvý sneh.
            """
        ),
        (
            "hungarian",
            """
            A folyó fölött köd szállt, és az öreg révész kiment a partra megnézni a csónakját. A lakók azt kérik, hogy \
            a könyvtár korábban nyisson. Hogyan süssünk rozskenyeret otthoni sütőben: egyszerű recept kezdőknek. Ma elmeséljük, \
            miért választják a kerékpárosok az erdei utat, és térképen mutatjuk az útvonalakat. A hegyekben leesett az \
            első hó, őszi szünet lesz.
            """
        ),
        (
            "romanian",
            """
            Deasupra râului se ridica ceaţa, iar bătrânul luntraş a ieşit pe mal să-şi verifice barca. Locuitorii cer \
            ca biblioteca să se deschidă mai devreme. Cum se coace pâinea de secară în cuptorul de acasă: reţetă uşoară \
            pentru începători. Astăzi povestim de ce bicicliştii aleg drumul prin pădure. La munte a căzut prima zăpadă.
            """
        ),
        (
            "croatian",
            """
            Nad rijekom se dizala magla, a stari skelar izašao je na obalu provjeriti čamac. Stanovnici traže da se knjižnica \
            otvara ranije. Kako ispeći raženi kruh u kućnoj peći: jednostavan recept za početnike. Danas pričamo zašto \
            biciklisti biraju put kroz šumu i pokazujemo kartu staza. U planinama je pao prvi snijeg.
            """
        ),
        (
            "lithuanian",
            """
            Virš upės kilo rūkas, ir senas keltininkas išėjo į krantą patikrinti valties. Gyventojai prašo biblioteką \
            atidaryti anksčiau. Kaip iškepti ruginę duoną namų krosnyje: lengvas receptas pradedantiesiems. Šiandien \
            pasakojame, kodėl dviratininkai renkasi kelią per mišką, ir rodome maršrutų žemėlapį. Kalnuose iškrito pirmasis \
            sniegas.
            """
        ),
        (
            "latvian",
            """
            Virs upes cēlās migla, un vecais pārcēlājs iznāca krastā pārbaudīt laivu. Iedzīvotāji lūdz bibliotēku atvērt \
            agrāk. Kā mājas krāsnī izcept rudzu maizi: vienkārša recepte iesācējiem. Šodien stāstām, kāpēc riteņbraucēji \
            izvēlas ceļu caur mežu, un rādām maršrutu karti. Kalnos uzsniga pirmais sniegs.
            """
        ),
        (
            "vietnamese",
            """
            Sương mù bốc lên trên sông, và người lái đò già ra bờ kiểm tra chiếc thuyền của mình. Người \
            dân đề nghị thư viện mở cửa sớm hơn. Cách nướng bánh mì lúa mạch đen bằng lò ở nhà: công \
            thức đơn giản cho người mới bắt đầu. Hôm nay chúng tôi kể vì sao những người đi xe đạp chọn \
            con đường xuyên rừng. Tuyết đầu mùa đã rơi trên núi.
            """
        ),
        (
            "french",
            """
            La brume montait au-dessus de la rivière et le vieux passeur descendit sur la berge vérifier sa barque. Les \
            habitants réclament que la bibliothèque ouvre plus tôt. Comment réussir un pain de seigle à la maison : recette \
            légère pour débutants. Aujourd’hui, nous racontons pourquoi les cyclistes préfèrent la forêt. La première \
            neige est tombée sur les sommets.
            """
        ),
        (
            "german",
            """
            Über dem Fluss stieg Nebel auf, und der alte Fährmann ging ans Ufer, um sein Boot zu prüfen. Die Bewohner \
            wünschen sich, dass die Bücherei früher öffnet. Roggenbrot im heimischen Ofen backen: ein einfaches Rezept \
            für Anfänger. Heute erzählen wir, weshalb Radfahrer den Weg durch die Wälder wählen. In den Bergen fiel der \
            erste Schnee.
            """
        ),
        (
            "spanish",
            """
            La niebla subía sobre el río y el viejo barquero salió a la orilla a revisar su bote. Los vecinos piden que \
            la biblioteca abra más temprano. Cómo hornear pan de centeno en casa: receta fácil para principiantes. Hoy \
            contamos por qué los ciclistas eligen el camino del bosque y mostramos un mapa. Cayó la primera nevada en \
            la montaña.
            """
        ),
        (
            "portuguese",
            """
            A névoa subia sobre o rio e o velho barqueiro foi à margem verificar o barco. Os moradores pedem que a biblioteca \
            abra mais cedo. Como assar pão de centeio em casa: receita fácil para iniciantes. Hoje contamos por que os \
            ciclistas escolhem o caminho da floresta, com informações sobre os trilhos. Caiu a primeira neve nas montanhas.
            """
        ),
        (
            "swedish",
            """
            Dimman steg över älven och den gamle färjkarlen gick ner till stranden för att se över båten. Invånarna vill \
            att biblioteket ska öppna tidigare. Så bakar du rågbröd hemma i ugnen: ett enkelt recept för nybörjare. I \
            dag berättar vi varför cyklisterna väljer vägen genom skogen. Den första snön har fallit på fjället.
            """
        ),
        (
            "danish",
            """
            Tågen steg over åen, og den gamle færgemand gik ned til bredden for at efterse båden. Beboerne ønsker, at \
            biblioteket åbner tidligere. Sådan bager du rugbrød hjemme i ovnen: en nem opskrift for begyndere. I dag \
            fortæller vi, hvorfor cyklisterne vælger vejen gennem skoven. Den første sne er faldet i fjeldene.
            """
        ),
        (
            "icelandic",
            """
            Þokan lá yfir ánni og gamli ferjumaðurinn gekk niður að bakkanum til að líta á bátinn. Íbúar biðja um að \
            bókasafnið verði opnað fyrr. Svona bakar þú rúgbrauð heima: auðveld uppskrift fyrir byrjendur. Í dag segjum \
            við frá því hvers vegna hjólreiðafólk velur leiðina gegnum skóginn. Fyrsti snjórinn féll á fjöllin.
            """
        ),
        (
            "english",
            """
            The ferryman’s boat wasn’t ready — “it’s the fog,” he said. The library’s opening hours won’t change until \
            spring. How to bake rye bread at home – a beginner’s recipe. We’ve drawn a map of the cyclists’ favourite \
            café stops, and it’s free.
            """
        ),
        (
            "finnish",
            """
            Sumu nousi joen ylle, ja vanha lautturi meni rantaan tarkastamaan venettään. Asukkaat pyytävät, että kirjasto \
            avattaisiin aikaisemmin. Näin leivot ruisleipää kotona: helppo ohje aloittelijalle. Tänään kerromme, miksi \
            pyöräilijät valitsevat metsätien. Ensilumi satoi vuorille.
            """
        ),
        (
            "irish",
            """
            Bhí ceo ag éirí os cionn na habhann agus chuaigh an seanfhear síos go dtí an bruach chun an bád a sheiceáil. \
            Tá muintir na háite ag iarraidh go n-osclófaí an leabharlann níos luaithe. Conas arán seagail a bhácáil sa \
            bhaile: oideas éasca.
            """
        ),
        (
            "welsh",
            """
            Roedd niwl yn codi dros yr afon ac aeth yr hen gychwr i lawr at y lan i edrych ar ei gwch. Mae’r trigolion \
            eisiau i’r llyfrgell agor yn gynharach. Sut i bobi bara rhyg gartref: rysáit hawdd. Mae tîm pêl-droed y tŷ \
            â chân.
            """
        ),
        (
            "albanian",
            """
            Mjegulla ngrihej mbi lumë dhe lundërtari plak doli në breg për të parë varkën. Banorët kërkojnë që biblioteka \
            të hapet më herët. Si të piqni bukë thekre në shtëpi: recetë e thjeshtë për fillestarë. Çdo ditë çiklistët \
            zgjedhin rrugën e pyllit.
            """
        ),
        (
            "luxembourgish",
            """
            De Niwwel ass iwwer dem Floss opgestigen an den ale Fährmann ass op d’Uwänn gaang fir säi Boot ze kontrolléieren. \
            D’Bierger fuerderen, datt d’Bibliothéik méi fréi opmécht. Wéi een doheem Roggebrout bakt: en einfacht Rezept \
            fir Ufänger. Haut erziele mir, firwat d’Vëlosfuerer de Bëschwee wielen.
            """
        ),
        (
            "faroese",
            """
            Mjørkin lá yvir ánni, og tann gamli ferjumaðurin fór niðan á bakkan at kanna bátin. Íbúgvarnir vilja hava \
            bókasavnið opið fyrr á degi. Soleiðis bakar tú rugbreyð heima: løtt uppskrift til byrjarar. Í dag siga vit \
            frá, hví súkklufólk velja vegin gjøgnum skógin.
            """
        ),
        (
            "breton",
            """
            Sevel a rae ar vrumenn a-us d’ar stêr hag aet eo ar bageer kozh d’an aod evit gwelet e vag. C’hoant o deus \
            an dud e tigorfe al levraoueg abretoc’h. Penaos poazhañ bara segal er gêr: un doare aes evit ar re a zo o \
            kregiñ. Hiziv e kontomp perak e tibab ar varc’hhouarnerien an hent dre ar c’hoad hag un dañjer brasañ.
            """
        ),
        (
            "frisian",
            """
            De mist stige boppe de rivier op en de âlde fearman gie nei de wâl om syn boat nei te sjen. De ynwenners \
            wolle dat de bibleteek earder iepengiet. Hoe’t jo sels thús roggebrea bakke kinne: in maklik resept. Hjoed \
            fertelle wy wêrom’t fytsers de wei troch it wâld kieze; ûnder de beammen is it moai, dêr’t de sinne skynt.
            """
        ),
        (
            "zh-Hans",
            """
            河面上升起了薄雾，老船夫走到岸边检查他的小船。居民们希望图书馆能够早一点开门。如何在家里烤黑麦面包：写给新手的简单食谱。今天我们来谈谈为什么骑自行车的人喜欢走林间小路，并附上一张路线地图。山上下了第一场\
            雪，山口要关闭到明年春天。
            """
        ),
        (
            "zh-Hant",
            """
            河面上升起了薄霧，老船夫走到岸邊檢查他的小船。居民們希望圖書館能夠早一點開門。如何在家裡烤黑麥麵包：寫給新手的簡單食譜。今天我們來談談為什麼騎自行車的人喜歡走林間小路，並附上一張路線地圖。山上下了第一場\
            雪，山口要關閉到明年春天。
            """
        ),
        (
            "japanese",
            """
            川の上に霧が立ちのぼり、年老いた渡し守は舟を確かめに岸へ出た。住民は図書館をもっと早く開けてほしいと求めている。家のオーブンでライ麦パンを焼く方法、初心者向けの簡単なレシピ。今日は自転車に乗る人がなぜ森\
            の道を選ぶのかを紹介します。山に初雪が降り、峠は春まで閉鎖される。
            """
        ),
        (
            "korean",
            """
            강 위로 안개가 피어오르고 늙은 뱃사공은 배를 살피러 강가로 나왔다. 주민들은 도서관 문을 더 일찍 열어 달라고 요청한다. 집에서 호밀빵을 굽는 방법, 초보자를 위한 간단한 요리법. 오\
            늘은 자전거를 타는 사람들이 왜 숲길을 고르는지 이야기하고 지도를 보여 드립니다. 산에 첫눈이 내렸다.
            """
        ),
    ]

    static func text(_ language: String) -> String { all.first { $0.language == language }?.text ?? "" }

    /// The languages an encoding is tried in, and what iconv calls it.
    static let encodings: [(name: String, iconv: String, languages: String)] = [
        ("windows-1251", "CP1251", "russian ukrainian bulgarian serbian"),
        ("koi8-r", "KOI8-R", "russian"),
        ("koi8-u", "KOI8-U", "ukrainian"),
        ("iso-8859-5", "ISO-8859-5", "russian bulgarian serbian"),
        ("ibm866", "IBM866", "russian"),
        ("x-mac-cyrillic", "MAC-CYRILLIC", "russian ukrainian"),
        ("windows-1253", "CP1253", "greek"),
        ("iso-8859-7", "ISO-8859-7", "greek"),
        ("windows-1255", "CP1255", "hebrew"),
        ("iso-8859-8", "ISO-8859-8", "hebrew"),
        ("windows-1256", "CP1256", "arabic"),
        ("iso-8859-6", "ISO-8859-6", "arabic"),
        ("windows-1254", "CP1254", "turkish"),
        ("windows-874", "CP874", "thai"),
        ("windows-1250", "CP1250", "polish czech slovak hungarian romanian croatian"),
        ("iso-8859-2", "ISO-8859-2", "polish czech slovak hungarian romanian croatian"),
        ("windows-1257", "CP1257", "lithuanian latvian"),
        ("windows-1258", "CP1258", "vietnamese"),
        (
            "windows-1252", "CP1252",
            "french german spanish portuguese swedish danish icelandic english finnish irish welsh albanian luxembourgish faroese breton frisian"
        ),
        ("macintosh", "MACINTOSH", "french german spanish portuguese swedish"),
        ("gb18030", "GB18030", "zh-Hans"),
        ("big5", "BIG5-HKSCS", "zh-Hant"),
        ("shift_jis", "CP932", "japanese"),
        ("euc-jp", "EUC-JP-MS", "japanese"),
        ("euc-kr", "CP949", "korean"),
    ]
}
