/// What the languages look like: a few sentences in each, from which the frequencies of letters and of pairs of letters
/// are taken. Where an alphabet has rare letters, the sentences hold them.
extension LetterModel {
    static let western = [
        english, french, german, spanish, portuguese, italian, catalan, dutch, swedish, danish, finnish, icelandic,
        estonian, albanian, irish,
    ].map(LetterModel.init(sample:))
    static let centralEuropean = [polish, czech, slovak, hungarian, romanian, croatian].map(LetterModel.init(sample:))
    static let baltic = [lithuanian, latvian, estonian].map(LetterModel.init(sample:))
    static let cyrillic = [russian, ukrainian, bulgarian, serbian, belarusian].map(LetterModel.init(sample:))
    static let greek = [LetterModel(sample: greekSample)]
    static let hebrew = [LetterModel(sample: hebrewSample)]
    static let arabic = [LetterModel(sample: arabicSample)]
    static let turkish = [LetterModel(sample: turkishSample)]
    static let thai = [LetterModel(sample: thaiSample)]
    static let vietnamese = [LetterModel(sample: vietnameseSample)]

    // MARK: Latin letters

    private static let english = """
        It’s a café on the corner – the one we don’t talk about. “You’re early,” she said; I wasn’t. We’d read the résumé
        twice, and that’s when the naïve idea came up… The town’s façade hasn’t changed since 2009 — it can’t. “What’s
        new?” Nothing much: they’ve moved the piñata, the crème brûlée is £4, and ‘the usual’ is the reader’s choice.
        Here’s what I’ve learned this week: don’t trust a cliché, isn’t it? The garden’s fine. © 2011 • All rights reserved.
        """
    private static let french = """
        Les élèves de l’école ont préparé une fête à la fin de l’été. Où êtes-vous allés après le dîner ? Nous étions déjà
        très fatigués, mais le théâtre était à côté et la soirée s’annonçait agréable. « Ça a été une année difficile »,
        a déclaré le maire à la presse, après avoir présenté son idée : créer un marché près de la gare, où les légumes
        seraient vendus à un prix modéré. L’hôpital a fermé ses portes ; même le café du théâtre a dû réduire ses horaires.
        À Noël, grâce à la générosité des bénévoles, plusieurs familles ont reçu des gâteaux, du thé, des œufs et un cœur
        en sucre. État, économie, société : les dernières nouvelles de la journée. Voilà qui est ambigu, naïf et sûr.
        Reçu, français, garçon, leçon, façade. Intérêt général, numéro spécial, qualité, liberté, égalité, première édition.
        """
    private static let german = """
        Über den Dächern der Stadt wird es früh dunkel. Die Bürger können künftig über größere Flächen für Gärten
        entscheiden, erklärte der Bürgermeister am Dienstag. Für die nächsten Jahre müssen außerdem die Straßen geprüft
        und Brücken verstärkt werden. Das Gebäude gehört früheren Eigentümern; die Schlüssel lägen natürlich im Büro.
        „Wir hätten uns größere Änderungen gewünscht“, heißt es. Ältere Männer und Frauen hören gern schöne Geschichten.
        Öffnungszeiten: täglich außer während der Ferien. Möglich wäre auch, dass süße Brötchen und Käse übrig bleiben.
        Weiß, groß, Fuß, muss, zurück, während, möchte, führen, Länder, Märkte, Übung, Österreich, Köln, München, Zürich.
        """
    private static let spanish = """
        La niña salió a la calle después de la lección. ¿Qué pasó? El año pasado, según la administración, la población
        creció más rápido que en otras épocas; también aumentó el número de vehículos eléctricos. ¡Qué día tan bonito!
        El médico explicó que la decisión está en manos de los compañeros: «mañana tendrán información». Así comenzó la
        reunión en la que el señor Núñez habló de música, política, economía y educación. Cigüeña, pingüino y vergüenza.
        Los jóvenes españoles vivían allí sin preocupación, aquí sólo quedó la emoción. Él dirá cuándo; tú sabrás por qué.
        Además, cada sesión dura diez minutos, pequeña atención que todavía pidió la dirección. Próxima estación: corazón.
        """
    private static let portuguese = """
        Não há razão para que a informação não esteja disponível. A população de São João já não é a mesma: são mais de
        três mil pessoas à espera de soluções. Amanhã, às nove horas, começa a reunião da associação; você também está
        convidado. As crianças estão na praça e os pais põem a mesa. Em português, «coração», «ação», «mãe», «irmão» e
        «lição» são palavras fáceis. A eleição será após o verão. É necessário avançar: saúde, educação, habitação,
        política e música são questões públicas. Avó e avô, pão e limões, ônibus e táxi, açúcar, espaço, serviço, preço.
        Até lá, ninguém saberá o que é possível; porém, há esperança. Você vê? Três opções, dez estações, última decisão.
        """
    private static let italian = """
        La città è più bella quando c’è il sole. Perché non è così? Già da molti anni la qualità della vita è cresciuta,
        però la società ha bisogno di novità. Sarà una giornata difficile, dirà qualcuno; ma l’università è là, e lì si
        potrà studiare. È vero: né lui né lei verrà lunedì o venerdì. Le attività e le possibilità sono già tante, più di
        quante ne può contenere la metà del libro. Il caffè costerà di più, il tè no. Finché c’è libertà, c’è verità.
        """
    private static let catalan = """
        Avui ha començat la reunió a Barcelona i això és molt important per a la població. Què més? L’aigua és freda, però
        també és bona; el pròxim any hi haurà més informació sobre l’educació i la llengua. Gràcies a tothom: pàgina, llavis,
        cançó, col·legi, raó, després, només, així, país, veïns, pingüí, història, política, música i família.
        """
    private static let dutch = """
        De coördinatie tussen België en Italië is geëvalueerd; één keer per week zijn er ideeën, knieën en zeeën. Vóór de
        vergadering heeft de coöperatie categorieën gereorganiseerd, geïnteresseerd en geïnformeerd. Het café is dicht.
        Hé, dat is ‘s avonds wel reëel. Financiële en officiële industrieën, één financieel en commerciële patiënten.
        """
    private static let swedish = """
        På fredag kväll åkte vi från Göteborg till Malmö för att hälsa på våra vänner. Det är svårt att förstå varför så
        många människor ännu väntar på tåget. Regeringen föreslår nya åtgärder för miljön, säger ministern. Även i år blir
        sommaren längre än förra året. Åsa köpte både kött och bröd, och själv åt hon äpplen. Också före jul får små barn
        höra sagor om älvor, björnar och trollens ö. Därför måste någon gå där; när är det möjligt? Öl, ägg, ål, får, går.
        """
    private static let danish = """
        På lørdag går vi også en tur langs åen, når solen står højt. Regeringen foreslår nye regler for miljøet, før året
        er gået. Børnene får brød, øl og fisk på øen. Hvor længe skal vi blive på hjørnet? Også i år bliver sommeren køligere
        end sidste år. Både små og store køber røde æbler, grønne pærer og blåbær. Når man må spørge, får man ærlige svar.
        For å være på den sikre siden må du først gjøre det på nytt; også når været blir dårligere, får ingen gå på sjøen.
        Østen, Ærø, Århus, Tromsø, Ålesund, læreren, været, nærheden, største, følge, spørgsmål, måske, ændringer, både.
        """
    private static let finnish = """
        Tänään on kaunis päivä, ja lähdemme metsään kävelemään. Hän sanoi, että tämä työ täytyy tehdä ennen iltaa. Näin
        sitä pitää! Mitä te täällä teette? Yöllä satoi vettä, mutta nyt on jo lämmintä. Isä löysi pöydältä äidin hyvän
        kirjan. Tällä hetkellä emme tiedä enää mitään; myös ystävä lähti töihin. Sää on hyvä, järvi jäässä ja pää kylmä.
        Ensimmäinen käynti, elämä, kysymys, käyttää, näkyä, mennä, tietää, päätös, ääni, äiti, öinen, yhtiö, käsittely.
        """
    private static let icelandic = """
        Það er gott veður í dag og við ætlum að fara út á land. Hún sagði að þetta væri ekki svo slæmt, þótt bíllinn hafi
        bilað. Á morgun verður fundur í Reykjavík um nýja vegi, brýr og hús. Börnin borðuðu fisk, brauð og smjör. Þegar ég
        kom heim var allt orðið hljótt; svo fórum við að sofa. Íslenska þjóðin á sér langa sögu. Þú mátt líka vera með í för.
        """
    private static let estonian = """
        Täna õhtul sõidame linna, et näha uut näitust. Öösel sadas vihma, kuid nüüd on päike väljas. Sõbrad küsisid, miks
        töö nii kõvasti venis; üks ütles, et jõuab hiljem. Ülikool õpetab põhiliselt eesti keelt. Väike tüdruk sööb võileiba
        ja joob külma piima. Šokolaad ja žurnaal on laual. Järgmisel nädalal külastab minister mõnda põhjapoolset küla.
        """
    private static let albanian = """
        Dje në mbrëmje shkuam në Shkodër për të takuar miqtë. Treni u vonua, prandaj na u desh të prisnim në stacion gati një
        orë. Qeveria njoftoi se vitin e ardhshëm çmimet do të jenë më të ulëta, por një pjesë e deputetëve është kundër. Çfarë
        është kjo? Librin që po lexoj e kam marrë nga biblioteka; fëmijët këndojnë dhe një burrë i moshuar qesh. Është mirë.
        """
    private static let irish = """
        Tráthnóna inné chuamar go Gaillimh chun bualadh lenár gcairde. Bhí an traein déanach, mar sin bhí orainn fanacht sa
        stáisiún ar feadh beagnach uair an chloig. Dúirt an rialtas go mbeidh praghsanna níos ísle ann an bhliain seo chugainn,
        ach tá cuid de na teachtaí ina choinne. Tá na páistí ag canadh agus tá fear críonna ag gáire. Is é an rud is tábhachtaí.
        """
    private static let polish = """
        Wczoraj wieczorem pojechaliśmy do Łodzi, żeby zobaczyć się z przyjaciółmi. Pociąg się spóźnił, więc musieliśmy
        poczekać na peronie prawie godzinę. Na szczęście było ciepło i świeciło słońce. Rząd zapowiedział, że w przyszłym
        roku będą niższe ceny prądu, ale część posłów jest przeciw. Książka, którą właśnie czytam, opowiada o życiu na wsi.
        Dzieci śpiewają, a starszy mężczyzna śmieje się głośno. Źle się czuję, jutro pójdę do lekarza. Ćwiczenia są trudne,
        możliwe jednak, że każdy je skończy. Świat się zmienia, ludzie też; najważniejsze są zdrowie, miłość i spokój.
        Gęś, źrebię, łóżko, żaba, ćma, dźwięk, pięć, sześć, dziewięć, można, także, również, które, między, był, była, były.
        """
    private static let czech = """
        Včera večer jsme jeli do Plzně, abychom se setkali s přáteli. Vlak měl zpoždění, a tak jsme museli počkat na
        nádraží téměř hodinu. Naštěstí bylo teplo a svítilo slunce. Vláda oznámila, že příští rok budou nižší ceny energií,
        ale část poslanců je proti. Kniha, kterou právě čtu, vypráví o životě na venkově. Děti zpívají a starší muž se směje.
        Žluťoučký kůň příliš nepěl. Zítra půjdu k lékaři, protože se necítím dobře. Můžeme říct, že všichni už skončili.
        Říkají, že každý den je krásný; důležité je zdraví, láska a klid. Ještě několik let, než přijde změna. Město Úštěk,
        Šumava, Čechy, Řím, třída, účet, dům, stůl, týden, měsíc, může, také, které, který, většina, první, další, člověk.
        """
    private static let slovak = """
        Včera večer sme išli do Košíc, aby sme sa stretli s priateľmi. Vlak meškal, a tak sme museli čakať na stanici takmer
        hodinu. Našťastie bolo teplo a svietilo slnko. Vláda oznámila, že budúci rok budú nižšie ceny energií, ale časť
        poslancov je proti. Kniha, ktorú práve čítam, rozpráva o živote na vidieku. Deti spievajú a starší muž sa smeje.
        Vŕba pri rieke, kôň, stôl, môže, ľudia, dĺžka, hĺbka, ďaleko, mäso, päť, deväť, deň, týždeň, účet, úloha, dážď.
        Ľahko povedať, že každý chce byť šťastný; dôležité je zdravie, láska a pokoj. Ešte niečo: ďakujem, tiež, ktoré, vždy.
        """
    private static let hungarian = """
        Tegnap este elutaztunk Győrbe, hogy találkozzunk a barátainkkal. A vonat késett, ezért majdnem egy órát kellett
        várnunk az állomáson. Szerencsére meleg volt, és sütött a nap. A kormány közölte, hogy jövőre alacsonyabb lesz az
        áram ára, de több képviselő ellenzi ezt. A könyv, amelyet most olvasok, a falusi életről szól. A gyerekek énekelnek,
        egy idősebb férfi pedig nevet. Holnap orvoshoz megyek, mert nem érzem jól magam. Az üzlet zárva, űrhajó, tűz, fű, bű.
        Újra itt a nyár; őszintén szólva örülök. Később még írunk erről, ha lesz időnk. Milyen szép az élet! Ez így működik:
        először, között, előtt, után, több, első, második, erdő, idő, gyűlés, külön, könnyű, egyszerű, től, ből, ről, három.
        """
    private static let romanian = """
        Aseară am plecat la Braşov ca să ne întâlnim cu prietenii. Trenul a întârziat, aşa că a trebuit să aşteptăm în gară
        aproape o oră. Din fericire era cald şi strălucea soarele. Guvernul a anunţat că anul viitor preţurile vor fi mai
        mici, însă o parte dintre deputaţi se opun. Cartea pe care o citesc povesteşte despre viaţa la ţară. Copiii cântă,
        iar un bărbat mai în vârstă râde. Mâine mă duc la doctor, fiindcă nu mă simt bine. Şi totuşi, în această ţară, după
        alegeri, oamenii îşi doresc sănătate, dragoste şi linişte. Întrebări, răspunsuri, situaţie, informaţii, acţiune, fără.
        """
    private static let croatian = """
        Jučer navečer otišli smo u Šibenik da se nađemo s prijateljima. Vlak je kasnio, pa smo morali čekati na kolodvoru
        gotovo sat vremena. Srećom, bilo je toplo i sjalo je sunce. Vlada je najavila da će iduće godine cijene biti niže,
        ali dio zastupnika je protiv. Knjiga koju čitam priča o životu na selu. Djeca pjevaju, a stariji čovjek se smije.
        Žena će sutra otići liječniku. Kuća, noć, može, više, što, već, također, među, riječ, moći, želi, grad, đak, Čakovec.
        Včeraj zvečer smo šli v Škofjo Loko; vlak je imel zamudo. Ljudje želijo več časa, še posebej če je vreme lepo.
        """
    private static let lithuanian = """
        Vakar vakare važiavome į Šiaulius susitikti su draugais. Traukinys vėlavo, todėl turėjome laukti stotyje beveik
        valandą. Laimei, buvo šilta ir švietė saulė. Vyriausybė pranešė, kad kitąmet elektros kainos bus mažesnės, tačiau
        dalis Seimo narių tam prieštarauja. Knyga, kurią skaitau, pasakoja apie gyvenimą kaime. Vaikai dainuoja, o vyresnis
        žmogus juokiasi. Rytoj eisiu pas gydytoją, nes jaučiuosi negerai. Žmonės sako, kad svarbiausia yra sveikata, meilė ir
        ramybė. Ąžuolas, ėjimas, įmonė, ūkis, ųjų, čia, šių metų, dėl, už, daugiau, mūsų, jūsų, būti, galėtų, kiekvieną.
        """
    private static let latvian = """
        Vakar vakarā mēs braucām uz Cēsīm, lai satiktos ar draugiem. Vilciens kavējās, tāpēc bija jāgaida stacijā gandrīz
        stundu. Par laimi, bija silts un spīdēja saule. Valdība paziņoja, ka nākamgad elektrības cenas būs zemākas, taču daļa
        deputātu ir pret. Grāmata, ko es lasu, stāsta par dzīvi laukos. Bērni dzied, un vecāks vīrs smejas. Rīt iešu pie ārsta,
        jo nejūtos labi. Cilvēki saka, ka svarīgākais ir veselība, mīlestība un miers. Šķūnis, ģimene, ķēde, ļoti, ņemt, žurnāls,
        čeki, ēst, īss, ūdens, šogad, kļūt, viņš, viņa, mūsu, jūsu, pēc, vairāk, arī, tā, kā, būtu, pašvaldība, šādā, gadā.
        """
    private static let turkishSample = """
        Dün akşam arkadaşlarımızla buluşmak için İzmir’e gittik. Tren gecikti, bu yüzden istasyonda yaklaşık bir saat
        beklemek zorunda kaldık. Neyse ki hava sıcaktı ve güneş parlıyordu. Hükümet gelecek yıl elektrik fiyatlarının
        düşeceğini açıkladı, ancak bazı milletvekilleri buna karşı çıkıyor. Okuduğum kitap köydeki yaşamı anlatıyor. Çocuklar
        şarkı söylüyor, yaşlı bir adam da gülüyor. Yarın doktora gideceğim, çünkü kendimi iyi hissetmiyorum. Işık, ağaç, dağ,
        öğrenci, çiçek, ürün, şehir, İstanbul, Türkiye, değil, sağlık, başka, için, şimdi, yalnız, olduğunu, yapıldığı, kâğıt.
        Şu sıralar Ünlü Çarşı’da Önemli bir değişiklik yapılıyor; kırk kişi çalışıyor, kapılar açık, sınır dışı, ığdır.
        """
    private static let vietnameseSample = """
        Tối hôm qua chúng tôi đi Hải Phòng để gặp những người bạn cũ. Tàu đến muộn nên chúng tôi phải
        đợi ở nhà ga gần một tiếng đồng hồ. May mắn là trời ấm và có nắng. Chính phủ cho biết năm tới
        giá điện sẽ thấp hơn, nhưng một số đại biểu không đồng ý. Cuốn sách mà tôi đang đọc kể về cuộc
        sống ở làng quê. Trẻ em hát, còn một ông già thì cười. Ngày mai tôi sẽ đi khám bác sĩ vì tôi
        cảm thấy không khỏe. Mọi người nói rằng điều quan trọng nhất là sức khỏe, tình yêu và sự bình
        yên. Đây không phải là lần đầu tiên một chương trình mới chạy nhanh hơn chương trình cũ. Tin tức,
        thể thao, văn hóa, kinh tế, khoa học, Việt Nam, Hà Nội, thế giới, được, của, với, trong, các, này,
        cũng, đã, người, nước, bởi, nữa, mỹ, kỹ thuật, xử lý, dữ liệu.
        """

    // MARK: Cyrillic letters

    private static let russian = """
        Вчера вечером мы поехали в Ярославль, чтобы встретиться с друзьями. Поезд опоздал, поэтому нам пришлось почти час
        ждать на вокзале. К счастью, было тепло и светило солнце. Правительство объявило, что в следующем году цены на
        электричество снизятся, но часть депутатов против. Книга, которую я сейчас читаю, рассказывает о жизни в деревне.
        Дети поют, а пожилой человек смеётся. Завтра я пойду к врачу, потому что плохо себя чувствую. Люди говорят, что
        важнее всего здоровье, любовь и покой. Это не первый случай, когда новая программа работает быстрее старой. Как
        сообщает наш корреспондент, жюри объявит результаты конкурса уже сегодня. Подъезд закрыт, эхо слышно; щенок и ёж
        играют у цветущих яблонь. Что же делать дальше? Нужно только немного подождать: всё будет хорошо, если не спешить.
        Новости, общество, экономика, Россия, Москва, Украина, спорт, культура, наука, фотографии, интернет, главная.
        """
    private static let ukrainian = """
        Учора ввечері ми поїхали до Львова, щоб зустрітися з друзями. Потяг запізнився, тому нам довелося майже годину
        чекати на вокзалі. На щастя, було тепло і світило сонце. Уряд оголосив, що наступного року ціни на електрику
        знизяться, але частина депутатів проти цього. Книжка, яку я зараз читаю, розповідає про життя в селі. Діти співають,
        а літній чоловік сміється. Завтра я піду до лікаря, бо почуваюся недобре. Люди кажуть, що найважливіше — здоров’я,
        любов і спокій. Її ґанок, їжа, об’єкт, є, Європа, Україна, Київ, інформація, щодо, які, він, вона, й досі, ще, цей.
        """
    private static let bulgarian = """
        Снощи пътувахме до Пловдив, за да се срещнем с приятели. Влакът закъсня, затова трябваше да чакаме на гарата почти
        час. За щастие беше топло и грееше слънце. Правителството обяви, че през следващата година цените на тока ще бъдат
        по-ниски, но част от депутатите са против. Книгата, която чета, разказва за живота на село. Децата пеят, а един
        възрастен мъж се смее. Утре ще отида на лекар, защото не се чувствам добре. Хората казват, че най-важни са здравето,
        любовта и спокойствието. Той няма да дойде, тъй като няма време. Българският език, първият ден, щъркел, жълт, юни.
        """
    private static let serbian = """
        Јуче увече отишли смо у Нови Сад да се нађемо с пријатељима. Воз је каснио, па смо морали да чекамо на станици скоро
        један сат. Срећом, било је топло и сијало је сунце. Влада је најавила да ће следеће године цене бити ниже, али је део
        посланика против. Књига коју читам прича о животу на селу. Деца певају, а старији човек се смеје. Сутра ћу отићи код
        лекара, јер се не осећам добро. Људи кажу да су најважнији здравље, љубав и мир. Џеп, њихов, још, ће, више, шта, међу.
        Вчера навечер отидовме во Скопје; ѓавол, ќерка, ѕвезда, сѐ уште нѐ чека. Новата влада најави пониски цени за сите.
        """
    private static let belarusian = """
        Учора ўвечары мы паехалі ў Гродна, каб сустрэцца з сябрамі. Цягнік спазніўся, таму нам давялося амаль гадзіну чакаць
        на вакзале. На шчасце, было цёпла і свяціла сонца. Урад абвясціў, што ў наступным годзе цэны на электрычнасць
        знізяцца, але частка дэпутатаў супраць. Кніга, якую я чытаю, расказвае пра жыццё ў вёсцы. Дзеці спяваюць, людзі
        кажуць, што галоўнае — здароўе, каханне і спакой. Беларусь, гэта, яшчэ, ёсць, іншы, праўда, больш, Мінск, можна.
        """

    // MARK: Other letters

    private static let greekSample = """
        Χθες το βράδυ πήγαμε στη Λάρισα για να συναντήσουμε τους φίλους μας. Το τρένο άργησε, γι’ αυτό περιμέναμε στον
        σταθμό σχεδόν μία ώρα. Ευτυχώς έκανε ζέστη και είχε ήλιο. Η κυβέρνηση ανακοίνωσε ότι του χρόνου οι τιμές του
        ρεύματος θα είναι χαμηλότερες, αλλά ορισμένοι βουλευτές διαφωνούν. Το βιβλίο που διαβάζω τώρα μιλάει για τη ζωή στο
        χωριό. Τα παιδιά τραγουδούν και ένας ηλικιωμένος άνδρας γελάει. Αύριο θα πάω στον γιατρό, γιατί δεν αισθάνομαι καλά.
        Όλοι λένε ότι το πιο σημαντικό είναι η υγεία, η αγάπη και η ηρεμία. Άλλη μία είδηση: ξεκινά η έκθεση ψηφιακής τέχνης.
        Ένας από τους ανθρώπους, Ελλάδα, Αθήνα, πολιτική, οικονομία, κόσμος, νέα, πρώτη σελίδα, όχι, ναι, ώστε, μαΐου, αϋπνία.
        """
    private static let hebrewSample = """
        אתמול בערב נסענו לחיפה כדי לפגוש את החברים שלנו. הרכבת איחרה, ולכן היינו צריכים לחכות בתחנה כמעט שעה. למזלנו היה
        חם והשמש זרחה. הממשלה הודיעה כי בשנה הבאה מחירי החשמל יהיו נמוכים יותר, אבל חלק מחברי הכנסת מתנגדים לכך. הספר שאני
        קורא עכשיו מספר על החיים בכפר. הילדים שרים, ואיש זקן צוחק. מחר אלך לרופא, כי אני לא מרגיש טוב. אנשים אומרים שהדבר
        החשוב ביותר הוא בריאות, אהבה ושקט. זה לא הפעם הראשונה שבה תוכנה חדשה עובדת מהר יותר מן הישנה. מה עושים עכשיו? צריך
        רק לחכות קצת, והכול יסתדר. חדשות, ישראל, ירושלים, תל אביב, ספורט, תרבות, כלכלה, מדע, גם, של, על, עם, אין, יש, היא.
        """
    private static let arabicSample = """
        سافرنا مساء أمس إلى الإسكندرية لكي نلتقي بأصدقائنا. تأخر القطار، ولذلك كان علينا أن ننتظر في المحطة ساعة تقريبا.
        لحسن الحظ كان الجو دافئا وكانت الشمس مشرقة. أعلنت الحكومة أن أسعار الكهرباء ستكون أقل في العام المقبل، لكن بعض
        النواب يعارضون ذلك. الكتاب الذي أقرؤه الآن يتحدث عن الحياة في القرية. الأطفال يغنون ورجل مسن يضحك. غدا سأذهب إلى
        الطبيب لأنني لا أشعر بأنني بخير. يقول الناس إن أهم شيء هو الصحة والحب والهدوء. هذه ليست المرة الأولى التي يعمل فيها
        برنامج جديد أسرع من القديم. ماذا نفعل؟ علينا فقط أن نصبر قليلا؛ كل شيء سيكون على ما يرام. أخبار، رياضة، ثقافة،
        اقتصاد، علوم، مصر، العالم، الشرق الأوسط، حول، بعد، قبل، هذا، من، عن، مع، ضد، غير، ظهر، آخر، مؤتمر، رئيس، خطة، زيارة.
        """
    private static let thaiSample = """
        เมื่อวานตอนเย็นเราเดินทางไปเชียงใหม่เพื่อพบกับเพื่อน รถไฟมาช้า เราจึงต้องรอที่สถานีเกือบหนึ่งชั่วโมง โชคดีที่อากาศอบอุ่น
        และมีแดดออก รัฐบาลประกาศว่าปีหน้าค่าไฟฟ้าจะลดลง แต่สมาชิกสภาบางคนไม่เห็นด้วย หนังสือที่ฉันกำลังอ่านเล่าเรื่องชีวิตในหมู่บ้าน
        เด็กๆ ร้องเพลง และชายชราคนหนึ่งหัวเราะ พรุ่งนี้ฉันจะไปหาหมอเพราะรู้สึกไม่สบาย ผู้คนบอกว่าสิ่งสำคัญที่สุดคือสุขภาพ ความรัก
        และความสงบ นี่ไม่ใช่ครั้งแรกที่โปรแกรมใหม่ทำงานได้เร็วกว่าของเก่า แล้วเราควรทำอย่างไรต่อไป เพียงแค่รออีกสักหน่อย ทุกอย่าง
        ก็จะดีขึ้นเอง ข่าว กีฬา วัฒนธรรม เศรษฐกิจ วิทยาศาสตร์ ประเทศไทย กรุงเทพ ภาษา ญี่ปุ่น ธุรกิจ การศึกษา ฐานข้อมูล โทรศัพท์
        """
}
