/// What languages in Latin letters look like: their commonest words, then a few sentences.
extension LanguageSamples {
    static let latin: [(language: String, words: String, sentences: String)] = [
        (
            "en",
            """
            the of and to in is that it for was on are with as at be this have from or by not but what all were when we there \
            can an your which their will each about how up out them then she many some so these would other into has more her \
            two like him see time could no make than first been its who now people my made over did down only way find use may \
            work after should because they you he his had just most where through
            """,
            """
            Every Thursday the farmers bring their vegetables to the square behind the old library, and the whole street smells \
            of bread. I had been thinking about this question for a while before I found something that looked right. If you \
            want to try it yourself, start with the smallest piece and change one thing at a time. There is nothing new here, \
            though the latest version should run faster than the one we shipped last year.
            """
        ),
        (
            "de",
            """
            der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass \
            sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch \
            man sein wurde wenn können ich wir ihr diese dieser kann sehr unter schon mich uns immer wieder gibt jahre neue
            """,
            """
            Jeden Donnerstag bringen die Bauern ihr Gemüse auf den Platz hinter der alten Bücherei, und die ganze Straße riecht \
            nach frischem Brot. Ich habe lange über diese Frage nachgedacht, bevor ich etwas gefunden habe, das richtig aussah. \
            Wer es selbst versuchen möchte, fängt am besten mit dem kleinsten Stück an und ändert immer nur eine Sache. Die \
            neue Fassung sollte schneller laufen als die vom letzten Jahr.
            """
        ),
        (
            "fr",
            """
            le de la les et des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec ou son aux d \
            comme mais nous sa vous être ils leur été fait cette ces elle on tout ont bien même sans si deux aussi peut était \
            faire entre après très où temps depuis chez toujours encore notre votre quand quelque chose aujourd'hui c'est
            """,
            """
            Chaque jeudi les paysans apportent leurs légumes sur la place derrière l'ancienne bibliothèque, et toute la rue sent \
            le pain chaud. J'ai longtemps réfléchi à cette question avant de trouver quelque chose qui me semblait juste. Si \
            vous voulez essayer vous-même, commencez par le plus petit morceau et ne changez qu'une chose à la fois. La nouvelle \
            version devrait tourner plus vite que celle de l'année dernière.
            """
        ),
        (
            "es",
            """
            de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre \
            este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque qué sólo han \
            yo hay vez puede todos así nos ni parte tiene él uno donde bien tiempo mismo ese ahora cada vida otro después
            """,
            """
            Cada jueves los campesinos traen sus verduras a la plaza que está detrás de la vieja biblioteca, y toda la calle \
            huele a pan recién hecho. Llevaba mucho tiempo pensando en esta pregunta antes de encontrar algo que me pareció \
            bueno. Si quieres probarlo, empieza por el trozo más pequeño y cambia una sola cosa cada vez. La nueva versión \
            debería funcionar más rápido que la del año pasado.
            """
        ),
        (
            "pt",
            """
            de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou quando muito \
            nos já eu também só pelo pela até isso ela entre depois sem mesmo aos seus quem nas me esse eles você essa num nem \
            suas meu às minha numa foi são está ser tem há era ter você nós anos fazer pode assim ainda então onde bem
            """,
            """
            Todas as quintas-feiras os agricultores trazem os seus legumes para a praça atrás da antiga biblioteca, e a rua \
            inteira cheira a pão. Pensei muito tempo nessa questão antes de encontrar alguma coisa que me parecesse certa. Se \
            você quiser experimentar, comece pelo menor pedaço e mude uma coisa de cada vez. A nova versão deve ser mais rápida \
            do que a do ano passado.
            """
        ),
        (
            "it",
            """
            di e che la il un a per in una è non sono mi si con da lo ha come le i ma del se ti della al più dei nel gli anche \
            alla ci ho questo o delle su io cosa era suo perché ne dal questa sua due essere quando hai fatto dalla tutto stato \
            cui nella molto anni poi solo già prima dopo tra ai così sempre ancora loro fare può degli ogni senza dove
            """,
            """
            Ogni giovedì i contadini portano le loro verdure nella piazza dietro la vecchia biblioteca, e tutta la strada \
            profuma di pane. Ho pensato a lungo a questa domanda prima di trovare qualcosa che mi sembrasse giusto. Se volete \
            provare anche voi, cominciate dal pezzo più piccolo e cambiate una cosa alla volta. La nuova versione dovrebbe \
            essere più veloce di quella dell'anno scorso.
            """
        ),
        (
            "ca",
            """
            de la i a el que en les els un per una és amb del al no com més es ha se pel però també o dels va són seva aquest \
            aquesta ser ja sobre entre fins quan molt hi tot on molts després sense anys perquè ho dos han seu seus fer què \
            em nosaltres altres cada ara així encara només pot tenir des però gairebé avui
            """,
            """
            Cada dijous els pagesos porten les seves verdures a la plaça que hi ha darrere de la vella biblioteca, i tot el \
            carrer fa olor de pa. Vaig pensar molt de temps en aquesta pregunta abans de trobar alguna cosa que em semblés bé. \
            Si ho voleu provar, comenceu pel tros més petit i canvieu una sola cosa cada vegada.
            """
        ),
        (
            "nl",
            """
            de en van ik te dat die in een hij het niet zijn is was op aan met als voor had er maar om hem dan zou of wat mijn \
            men dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze u want nog zal me \
            zij nu ge geen omdat iets worden toch al waren veel meer doen toen moet ben zonder kan hun dus alles onder ja \
            wordt jaar onze waar nieuwe
            """,
            """
            Elke donderdag brengen de boeren hun groente naar het plein achter de oude bibliotheek, en de hele straat ruikt \
            naar vers brood. Ik heb lang over deze vraag nagedacht voordat ik iets vond dat er goed uitzag. Wie het zelf wil \
            proberen, begint het beste met het kleinste stuk en verandert steeds maar één ding. De nieuwe versie zou sneller \
            moeten zijn dan die van vorig jaar.
            """
        ),
        (
            "af",
            """
            die van en in is het nie wat op te vir om met sy hy dat ek aan as by was hulle maar uit na ook kan sal of deur ons \
            haar daar word sê wees toe jy my so baie een tot oor moet dit nog jou wel gaan net hierdie waar nou hoe jaar
            """,
            """
            Elke Donderdag bring die boere hulle groente na die plein agter die ou biblioteek, en die hele straat ruik na vars \
            brood. Ek het lank oor hierdie vraag gedink voordat ek iets gevind het wat reg lyk.
            """
        ),
        (
            "sv",
            """
            och i att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan när år under \
            också ska hon efter eller nu där ut upp mot skulle hade alla andra mycket än här då sin mer vara min få blir bara \
            över kommer inte man mellan vid två något dag sedan flera måste går sina varit
            """,
            """
            Varje torsdag kommer bönderna med sina grönsaker till torget bakom det gamla biblioteket, och hela gatan luktar nytt \
            bröd. Jag hade länge funderat på den här frågan innan jag hittade något som såg rätt ut. Om du vill pröva själv \
            börjar du bäst med den minsta biten och ändrar bara en sak åt gången. Den nya versionen bör gå fortare än fjolårets.
            """
        ),
        (
            "da",
            """
            og i at det er en til på som af for med de den der ikke har et han var jeg om sig men fra vi så kan når år under \
            også skal hun efter eller nu hvor ud op mod ville havde alle andre meget end her da sin mere være min få bliver \
            kun over kommer man mellem ved to noget dag siden flere må går sine været blev hvad hvis nogle selv
            """,
            """
            Hver torsdag kommer bønderne med deres grøntsager til torvet bag det gamle bibliotek, og hele gaden dufter af frisk \
            brød. Jeg havde længe tænkt over dette spørgsmål, før jeg fandt noget, der så rigtigt ud. Hvis du selv vil prøve, \
            begynder du bedst med det mindste stykke og ændrer kun én ting ad gangen. Den nye udgave skulle gerne køre hurtigere \
            end sidste års.
            """
        ),
        (
            "nb",
            """
            og i det er på som en til av for at med de den ikke har et han var jeg om seg men fra vi så kan når år under også \
            skal hun etter eller nå hvor ut opp mot ville hadde alle andre mye enn her da sin mer være min få blir bare over \
            kommer man mellom ved to noe dag siden flere må går sine vært ble hva hvis noen selv bli gjøre hverandre
            """,
            """
            Hver torsdag kommer bøndene med grønnsakene sine til torget bak det gamle biblioteket, og hele gata lukter av nytt \
            brød. Jeg hadde lenge tenkt på dette spørsmålet før jeg fant noe som så riktig ut. Hvis du vil prøve selv, begynner \
            du best med den minste biten og endrer bare én ting om gangen. Den nye versjonen bør kjøre raskere enn fjorårets. \
            Myndighetene sier at nettsiden skal åpnes igjen i løpet av uken.
            """
        ),
        (
            "is",
            """
            og í að á það er sem en til við um af með var hann ekki fyrir ég við því þar hún eru frá þá verið svo upp þeir hafa \
            hefur eftir þegar eða nú út verður yfir þetta vera mjög allt alla sér sínum þess þeim hér hvað ár má þú okkur
            """,
            """
            Á hverjum fimmtudegi koma bændurnir með grænmetið sitt á torgið fyrir aftan gamla bókasafnið og gatan öll ilmar af \
            nýju brauði. Ég hafði lengi hugsað um þessa spurningu áður en ég fann eitthvað sem leit rétt út.
            """
        ),
        (
            "fi",
            """
            ja on ei että se oli hän mutta ovat myös kuin joka ole olla mukaan sen niin jos kun vain sitä tai vielä minä ne \
            jo nyt mitä kaikki sekä siitä hänen olen ollut voi tämä tämän jälkeen vuoden vuonna kanssa ennen sillä niitä \
            koska joita jotka siis ovat mikä minun tässä siinä sitten aina hyvin paljon uusi suomen
            """,
            """
            Joka torstai viljelijät tuovat vihanneksensa vanhan kirjaston takana olevalle torille, ja koko katu tuoksuu tuoreelta \
            leivältä. Olin miettinyt tätä kysymystä pitkään, ennen kuin löysin jotain, mikä näytti oikealta. Jos haluat kokeilla \
            itse, aloita pienimmästä palasta ja muuta vain yhtä asiaa kerrallaan. Uuden version pitäisi toimia nopeammin.
            """
        ),
        (
            "et",
            """
            ja on ei et see oli ta aga ka kui mis kes ning või seda mida oma nii siis veel juba olid ole pole välja kõik ma me \
            nad selle üle pärast aasta eesti kuid jah teie sest ainult väga palju enne siin seal koos mitte ära saab peab
            """,
            """
            Igal neljapäeval toovad talunikud oma köögiviljad vana raamatukogu taga asuvale väljakule ja kogu tänav lõhnab värske \
            leiva järele. Ma olin selle küsimuse üle kaua mõelnud, enne kui leidsin midagi, mis tundus õige. Kui tahad ise \
            proovida, alusta kõige väiksemast tükist ja muuda korraga ainult ühte asja.
            """
        ),
        (
            "hu",
            """
            a az és hogy nem is egy van azt ez meg volt de csak ha már még el mint ki ezt vagy be én lesz lehet mert kell ő \
            minden aki nagyon után amely vagyok lett majd fel között szerint magyar ami pedig több akkor most úgy olyan \
            amikor itt ott ezért év új jó mit mi ők illetve során által
            """,
            """
            A gazdák minden csütörtökön elhozzák a zöldségeiket a régi könyvtár mögötti térre, és az egész utca friss kenyértől \
            illatozik. Sokáig gondolkodtam ezen a kérdésen, mielőtt találtam valamit, ami jónak tűnt. Ha magad is ki akarod \
            próbálni, kezdd a legkisebb darabbal, és egyszerre csak egy dolgot változtass meg.
            """
        ),
        (
            "pl",
            """
            w i na z do nie że się jest o to jak po za od przez dla jego jej są był była oraz tym ale który która które został \
            będzie także jako czy tylko już może ma tak co przed pod roku więcej bardzo ich tego tej być bo gdy jeszcze nad \
            można przy mnie nas dzięki również wszystko wszystkich dlatego teraz lub sobie
            """,
            """
            W każdy czwartek rolnicy przywożą warzywa na plac za starą biblioteką i cała ulica pachnie świeżym chlebem. Długo \
            zastanawiałem się nad tym pytaniem, zanim znalazłem coś, co wyglądało dobrze. Jeśli chcesz spróbować, zacznij od \
            najmniejszego kawałka i zmieniaj tylko jedną rzecz naraz. Nowa wersja powinna działać szybciej niż zeszłoroczna.
            """
        ),
        (
            "cs",
            """
            a v na se je že s do o z to i ve k za pro by jako ale po jeho byl byla jsou který která které také podle však od \
            není při tak už jen nebo jak který bylo co mezi až před být jsem bude může jejich když kde své svou více než \
            ještě roku této tento aby mu ji si protože ten velmi dnes všechny bez
            """,
            """
            Každý čtvrtek přivážejí zemědělci zeleninu na náměstí za starou knihovnou a celá ulice voní čerstvým chlebem. Dlouho \
            jsem o té otázce přemýšlel, než jsem našel něco, co vypadalo správně. Jestli to chcete zkusit sami, začněte \
            nejmenším kouskem a měňte vždycky jen jednu věc. Nová verze by měla běžet rychleji než ta loňská.
            """
        ),
        (
            "sk",
            """
            a v na sa je že s do o z to aj vo k za pre by ako ale po jeho bol bola sú ktorý ktorá ktoré tiež podľa však od nie \
            pri tak už len alebo bolo čo medzi až pred byť som bude môže ich keď kde svoje viac než ešte roku tejto tento aby \
            mu ju si pretože ten veľmi dnes všetky bez nič teraz ktorých
            """,
            """
            Každý štvrtok privážajú roľníci zeleninu na námestie za starou knižnicou a celá ulica vonia čerstvým chlebom. Dlho \
            som o tej otázke premýšľal, kým som našiel niečo, čo vyzeralo správne. Ak to chcete skúsiť sami, začnite najmenším \
            kúskom a meňte vždy len jednu vec. Nová verzia by mala bežať rýchlejšie.
            """
        ),
        (
            "sl",
            """
            in je v na se da so za z ki pa ne s po tudi bi kot od do iz še pri bil ali že ni če kar lahko samo tem ter vse \
            bila smo kako leta med sem ima jih bo brez več te pred ta zelo tako kjer danes svoje ko ker nekaj zdaj smo nas
            """,
            """
            Vsak četrtek pripeljejo kmetje zelenjavo na trg za staro knjižnico in vsa ulica diši po svežem kruhu. Dolgo sem \
            razmišljal o tem vprašanju, preden sem našel nekaj, kar je bilo videti prav. Če želite poskusiti sami, začnite z \
            najmanjšim koščkom in vsakokrat spremenite samo eno stvar.
            """
        ),
        (
            "hr",
            """
            i je u na se da su za od s koji a će o iz kao što do ne bi to nije te po ili sam koja koje samo ali bio kako sve \
            još biti bila više jer ima može već prema nakon između svoje pri zbog godine također tako gdje danas ovo taj nas \
            kada sada mogu bilo njegov uz kojima
            """,
            """
            Svakog četvrtka seljaci donose povrće na trg iza stare knjižnice i cijela ulica miriše na svjež kruh. Dugo sam \
            razmišljao o tom pitanju prije nego što sam našao nešto što je izgledalo dobro. Ako želite sami pokušati, počnite \
            s najmanjim komadom i mijenjajte samo jednu stvar. Nova inačica trebala bi raditi brže od prošlogodišnje.
            """
        ),
        (
            "ro",
            """
            de și în a la cu pe nu o că un se din mai este care pentru sunt au fost ca al ce sau prin dar după ale lui ei fi \
            o să acest această lor doar când foarte fără până între ani dacă toate tot unei unui am avea poate astfel apoi \
            către despre acum numai sub îi le mult noi cum unde încă iar
            """,
            """
            În fiecare joi țăranii își aduc legumele în piața din spatele vechii biblioteci și toată strada miroase a pâine \
            proaspătă. M-am gândit mult timp la această întrebare înainte să găsesc ceva care părea potrivit. Dacă vreți să \
            încercați, începeți cu bucata cea mai mică și schimbați câte un singur lucru. Noua versiune ar trebui să fie mai \
            rapidă decât cea de anul trecut.
            """
        ),
        (
            "lt",
            """
            ir į kad iš su yra tai o bet apie kaip už jo buvo ne dėl nuo bei per jau tik ar prie tačiau jų ką labai taip savo \
            pat kai po dar kurie kuris gali mes aš jis ji metų šis ši kas visi nėra iki metais todėl lietuvos būti
            """,
            """
            Kiekvieną ketvirtadienį ūkininkai atveža daržovių į aikštę už senosios bibliotekos, ir visa gatvė kvepia šviežia \
            duona. Ilgai galvojau apie šį klausimą, kol radau tai, kas atrodė teisinga. Jei norite pabandyti patys, pradėkite \
            nuo mažiausio gabalėlio ir keiskite tik vieną dalyką.
            """
        ),
        (
            "lv",
            """
            un ir ka no ar uz par kas tas bet arī ja to vai kā bija pie gan pēc lai jau tikai nav es mēs viņš viņa savu šo \
            pa līdz kad būt ļoti vēl visi tā šis gada latvijas kur tad tomēr jo var kopā šajā esmu gads mūsu
            """,
            """
            Katru ceturtdienu zemnieki atved dārzeņus uz laukumu aiz vecās bibliotēkas, un visa iela smaržo pēc svaigas maizes. \
            Es ilgi domāju par šo jautājumu, līdz atradu kaut ko, kas izskatījās pareizi. Ja vēlaties pamēģināt paši, sāciet ar \
            mazāko gabaliņu un mainiet tikai vienu lietu.
            """
        ),
        (
            "tr",
            """
            ve bir bu da de için ile olarak çok daha olan gibi sonra kadar ancak ise ne o en her dedi oldu değil olduğunu ama \
            ya şey ki var ben mi biz yok onun şu sadece tüm yeni büyük iki zaman önce yıl göre nasıl bunu kendi hiç olduğu \
            böyle bile arasında üzerine eden olması bugün şimdi artık
            """,
            """
            Her perşembe çiftçiler sebzelerini eski kütüphanenin arkasındaki meydana getirir ve bütün sokak taze ekmek kokar. \
            Doğru görünen bir şey bulmadan önce bu soruyu uzun süre düşündüm. Kendiniz denemek isterseniz en küçük parçadan \
            başlayın ve her seferinde yalnızca bir şeyi değiştirin. Yeni sürümün geçen yılkinden daha hızlı çalışması gerekir.
            """
        ),
        (
            "id",
            """
            yang dan di dari untuk dengan pada ini itu tidak dalam akan adalah ke oleh juga telah mereka sebagai tersebut saya \
            kita ada bisa karena atau dapat anda lebih sudah kami harus banyak seperti hanya menjadi tahun orang secara saat \
            bahwa lain ketika sangat namun masih belum baru setelah antara hingga bagi apa
            """,
            """
            Setiap hari Kamis para petani membawa sayuran mereka ke lapangan di belakang perpustakaan lama, dan seluruh jalan \
            berbau roti segar. Saya sudah lama memikirkan pertanyaan ini sebelum menemukan sesuatu yang tampak benar. Kalau Anda \
            ingin mencobanya sendiri, mulailah dengan bagian terkecil dan ubahlah satu hal saja setiap kali.
            """
        ),
        (
            "ms",
            """
            yang dan di dari untuk dengan pada ini itu tidak dalam akan adalah ke oleh juga telah mereka sebagai tersebut saya \
            kita ada boleh kerana atau dapat anda lebih sudah kami perlu ramai seperti hanya menjadi tahun orang secara ketika \
            bahawa lain sangat namun masih belum baharu selepas antara sehingga bagi apa ialah
            """,
            """
            Setiap hari Khamis para peladang membawa sayur mereka ke dataran di belakang perpustakaan lama, dan seluruh jalan \
            berbau roti segar. Saya sudah lama memikirkan soalan ini sebelum menemui sesuatu yang kelihatan betul.
            """
        ),
        (
            "vi",
            """
            và của là có được cho trong các không một với những đã người này khi về để từ đến tại cũng như nhiều ra sẽ năm \
            trên phải còn vào theo nhưng làm nếu đó rất bị tôi mà anh lại hơn sau ngày thì việc nước chỉ chúng nhất đang
            """,
            """
            Mỗi thứ Năm nông dân mang rau ra quảng trường phía sau thư viện cũ, và cả con phố thơm mùi bánh mì mới. Tôi đã nghĩ \
            rất lâu về câu hỏi này trước khi tìm được một điều có vẻ đúng. Nếu bạn muốn tự thử, hãy bắt đầu với phần nhỏ nhất \
            và mỗi lần chỉ thay đổi một thứ.
            """
        ),
        (
            "tl",
            """
            ang ng sa na mga ay at ito para hindi siya niya ako isang may kung ko nang mo sila lang din rin pa ni si kanyang \
            mula kaya dahil nila namin natin tayo ikaw kami maging wala lahat pero ngunit upang
            """,
            """
            Tuwing Huwebes dinadala ng mga magsasaka ang kanilang gulay sa plasa sa likod ng lumang aklatan, at amoy bagong \
            tinapay ang buong kalye. Matagal kong inisip ang tanong na ito bago ako nakakita ng mukhang tama.
            """
        ),
        (
            "sw",
            """
            ya na wa kwa ni katika za la kuwa cha yake kama hii hiyo lakini pia baada au watu sana hapa huo huyo hivyo kutoka \
            mwaka serikali nchi wake yao moja hata bado zaidi bila kila siku ambayo ambao
            """,
            """
            Kila Alhamisi wakulima huleta mboga zao kwenye uwanja ulio nyuma ya maktaba ya zamani, na mtaa wote hunukia mkate \
            mpya. Nilifikiri kwa muda mrefu kuhusu swali hili kabla ya kupata kitu kilichoonekana sahihi.
            """
        ),
        (
            "sq",
            """
            dhe të e në i një për me që nga është se më si do janë ka nuk ishte kjo ky u duke por edhe së tij saj pas kur \
            mund ose deri çdo shumë vetëm mes këtë tyre kanë ai ajo ne
            """,
            """
            Çdo të enjte fermerët i sjellin perimet e tyre në sheshin prapa bibliotekës së vjetër dhe e gjithë rruga mban erë \
            bukë të freskët. Kam menduar gjatë për këtë pyetje para se të gjeja diçka që dukej e drejtë.
            """
        ),
        (
            "eu",
            """
            eta da bat ez dira du zuen ere izan egin zen dute baina beste hau hori bere baino egiten behar den dela gehiago \
            oso izango arte urte honen horrek ditu nahi orain lehen gure zer ondoren
            """,
            """
            Ostegunero nekazariek barazkiak ekartzen dituzte liburutegi zaharraren atzeko plazara, eta kale osoak ogi berriaren \
            usaina du. Denbora luzez pentsatu nuen galdera honetan, egokia zirudien zerbait aurkitu arte.
            """
        ),
        (
            "ga",
            """
            agus an na i ar a is go le do ag bhí tá sé ní atá nach sin seo mar ach ó bhfuil de don chun faoi níos siad sí \
            féin gach duine anseo nuair bliain
            """,
            """
            Gach Déardaoin tugann na feirmeoirí a gcuid glasraí chuig an gcearnóg taobh thiar den sean leabharlann, agus bíonn \
            boladh aráin úir ar an tsráid ar fad. Smaoinigh mé go fada ar an gceist seo sular aimsigh mé rud ceart.
            """
        ),
        (
            "cy",
            """
            y yr a i yn o ar mae ac am wedi ei oedd eu fel hyn ond bod gan hefyd gyda roedd sydd ddim un ni chi nhw bydd neu \
            mewn wrth cael iawn pan hwn hon at
            """,
            """
            Bob dydd Iau mae'r ffermwyr yn dod â'u llysiau i'r sgwâr y tu ôl i'r hen lyfrgell, ac mae'r stryd gyfan yn arogli o \
            fara ffres. Roeddwn wedi meddwl am y cwestiwn hwn am amser hir cyn dod o hyd i rywbeth a edrychai'n iawn.
            """
        ),
    ]
}
