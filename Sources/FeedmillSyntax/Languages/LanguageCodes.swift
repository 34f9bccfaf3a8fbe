/// Codes of languages and language families that can start a language tag (RFC 5646 §2.2.1): ISO 639-1, and of ISO 639-3
/// and 639-5 those that have no two-letter code.
enum LanguageCodes {
    /// ISO 639-1, with the codes withdrawn since.
    static let twoLetters: Set<String> = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee
        el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io
        is it iu iw ja ji jv jw ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk
        ml mn mo mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc
        sd se sg sh si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve
        vi vo wa wo xh yi yo za zh zu
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// ISO 639-3 and 639-5, by first letter: the other two, one after the other.
    static let threeLetters: [String] = [
        // a
        """
        aaabacadaeafagahaiakalanaoapaqasatauavawaxazbabbbcbdbebfbgbhbibjblbmbnbobpbqbrbsbtbubvbwbxbybzcacbcdcecfch\
        cickclcmcncpcqcrcsctcucvcwcxcyczdadbdddedfdgdhdidjdldndodqdrdsdtdudwdxdydzeaebecedeeekelemeneqereseueweyez\
        fafbfdfefgfhfifkfnfofpfsftfufzgagbgcgdgegfggghgigjgkglgmgngogqgrgsgtgugvgwgxgygzhahbhghhhihkhlhmhnhohphrhs\
        htiaibicidieifigihiiijikiliminioipiqiritiwixiyjajgjijnjpjsjujwjzkbkckdkekfkgkhkikjkkklkmkokpkqkrksktkukvkw\
        kxkykzlalcldlelflglhliljlklllmlnlolplqlrlsltlulvlwlxlylzmambmcmemfmgmimjmkmlmmmnmompmqmrmsmtmumvmwmxmymzna\
        nbncndnenfngnhninjnknlnmnnnonpnqnrnsntnunvnwnxnynzoaobocodoeofogoiojokolomonorosotouoxozpapbpcpdpepfpgphpi\
        pjpkplpmpnpopppqprpsptpupvpwpxpypzqaqcqdqgqkqlqmqnqpqrqtqzrbrcrdrerhrirjrkrlrnrorprqrrrsrtrurvrwrxryrzsasb\
        scsesfsgshsisjskslsnsospsqsrssstsusvswsxsysztatbtctdtetgthtitjtktltmtntotptqtrtstttutvtwtxtytzuaubucudufug\
        uhuiujukulumunuoupuqurusutuuuwuxuyuzvbvdvivkvlvmvnvovsvtvuvvwawbwcwdwewgwhwiwkwmwnwowrwswtwuwvwwwxwyxbxexg\
        xkxlxmxxyaybycydyeygyhyiykylynyoypyqyrysytyuyzzazbzczdzgzjzmznzoztzz
        """,
        // b
        """
        aaabacadaeafagahaiajalanaoaparasatauavawaxaybabbbcbdbebfbgbhbibjbkblbmbnbobpbqbrbsbtbubvbwbxbycacbcccdcecf\
        cgchcicjckclcmcncocpcqcrcsctcucvcwcyczdadbdcdddedfdgdhdidjdkdldmdndodpdqdrdsdtdudvdwdxdydzeaebecedeeefegeh\
        eiejekemeoepeqereseteuevewexeyezfafbfcfdfefffgfhfifjfkflfmfnfofpfqfrfsftfufwfxfyfzgagbgcgdgegfgggigjgkglgn\
        gogpgqgrgsgtgugvgwgxgygzhahbhchdhehfhghhhihjhlhmhnhohphqhrhshthuhvhwhxhyhziaibidieifigihikiliminioipiqirit\
        iuiviwixiyizjajbjcjejfjgjhjijjjkjljmjnjojpjrjsjtjujvjwjxjyjzkakckdkfkgkhkikjkkklkmknkokpkqkrksktkukvkwkxky\
        kzlalblcldlelflhliljlklllmlnlolplqlrlsltlvlwlxlylzmambmcmdmemfmgmhmimjmkmlmmmnmompmqmrmsmtmumvmwmxmznanbnc\
        ndnenfngninjnknlnmnnnonpnqnrnsntnunvnwnxnynzoaoboeofogohoiojokolomonooopoqorotouovowoxoyozpapcpdpepgphpipj\
        pkplpmpnpopppqprpsptpupvpwpxpypzqaqbqcqdqfqgqhqiqjqkqlqmqnqoqpqqqrqsqtquqvqwqxqyqzrarbrcrdrfrgrhrirjrkrlrm\
        rnrorprqrrrsrtrurvrwrxryrzsasbscsesfsgshsisjskslsmsnsospsqsrssstsusvswsxsytatctdtetftgthtitjtktmtntotptqtr\
        tstttutvtwtxtytzuaubucudueufuguhuiujukumunuoupuqusutuuuvuwuxuyuzvavbvcvdvevfvgvhvivjvkvlvmvnvovpvqvrvtvuvv\
        vwvxvyvzwawbwcwdwewfwgwhwiwjwkwlwmwnwowpwqwrwswtwuwwwxwywzxaxbxcxdxexfxgxhxixjxkxlxmxnxoxpxqxrxsxuxvxwxzya\
        ybycydyeyfygyhyiyjykylymynyoypyqyrysytyvywyxyzzazbzczdzezfzgzhzizjzkzlzmznzozpzqzrzsztzuzvzwzxzyzz
        """,
        // c
        """
        aaabacadaeafagahaiajakalamanaoapaqarasauavawaxayazbabbbcbdbgbibjbkblbnbobqbrbsbtbubvbwbycccdcecgchcjclcmcn\
        cocpcrcsdadcdddedfdhdidjdmdndodrdsdydzeaebegekeleneteyfafdfgfmgagcgggkhbhchdhfhghhhjhkhlhmhnhohphqhrhthwhx\
        hyhziaibicidieihikiminipiriwiyjajejhjijkjmjnjojpjsjvjykbkhklkmknkokqkrksktkukvkxkykzlalcldlelhliljlklllmlo\
        ltlulwlymamcmemgmimlmmmnmomrmsmtnanbncngnhninknlnonpnqnrnsntnunwnxoaobocodoeofogohojokolomonooopoqotouovow\
        oxozpapbpcpepfpgpipnpopppspupxpyqdrarbrcrdrfrgrhrirjrkrlrmrnrorprqrrrsrtrvrwrxryrzsasbscsdsesfsgshsisjsksl\
        smsnsospsqsrssstsusvswsxsysztatctdtetgthtltmtntotptstttutytzuaubucuhuiujukuluoupuqurusutuuuvuwuxuyvgvnwawb\
        wdwewgwtyaybyozhzkznzozt
        """,
        // d
        """
        aaacadaeagahaiajakalamaoaqarasauavawaxayazbabbbdbebfbgbibjblbmbnbobpbqbrbtbubvbwbycccrdadddedgdidjdndodrds\
        dwecedeeefegeheiekelemenepeqeresevezgagbgcgdgeggghgigkglgngogrgsgtgwgxgzhdhghihlhmhnhohrhshuhvhwhxiaibicid\
        ifigihiiijikiliminioipiqirisiuiwixiyizjajbjcjdjejfjijjjkjmjnjojrjujwkakgkkkrkskxlglklmlnmambmcmdmemfmgmkml\
        mmmnmomrmsmumvmwmxmynandnengninjnknnnonrntnunvnwnyoaobocoeofohoiokolonooopoqorosotovowoxoyozpprarbrcrdrerg\
        rirlrnrorqrsrtrurysbseshsislsnsosqsztatbtdthtitktmtntotptrtstttutyuaubucueufuguhuiukulumunuoupuqurusuuuvuw\
        uxuyuzvawawkwrwswuwwwywzyaybydygyiymynyoyuyyzazezgzlzn
        """,
        // e
        """
        aabcbgbkbobrbucrcscyeefafefigaglgmgogxgyhshuipitivjakakekgkikkklkmkokpkrkylelhlilklmlolulxmambmemgmimkmmmn\
        mpmqmsmumwmxmymznanbncndnfnhnlnmnnnonqnrnunvnwnxotpirargrhrirkrorrrsrtrwsesgshsiskslsmsnsosqsssusxsytbtcth\
        tntotrtstttutxtzuqvevhvnwoxtyayozaze
        """,
        // f
        """
        aaabadafagahaiajakalamanaparatauaxayazblcserfifmgriaieifilipiritiuiwkkkvlalhlilllnlrlympmunbngniodoiomonor\
        osoxpeqsrcrdrkrmrorprqrrrsrtseslssubucudueufuhuiujumunuqurutuuuvuyvrwawe
        """,
        // g
        """
        aaabacadaeafagahaiajakalamanaoapaqarasatauawaxayazbabbbdbebfbgbhbibjbkblbmbnbobpbqbrbsbubvbwbxbybzcccdcecf\
        clcncrctdadbdcdddedfdgdhdidjdkdldmdndodqdrdsdtdudxeaebecedefegeheiejekelemeqesevewexeyezfkftgagbgdgegggkgl\
        gtgugwhahchehhhkhlhnhohrhshtiaibicidieigihiiiliminipiqirisitiuiwixiyizjkjmjnjrjukakdkeknkokpkulblcldlhljlk\
        lllolrlulwlymambmdmemgmhmlmmmnmqmrmumvmwmxmymznanbncndnengnhninjnknlnmnnnonqnrntnunwnzoaobocodoeofogohoioj\
        okolomonooopoqorosotouovowoxoyozpapepnqaqiqnqrqurarbrcrdrgrhrirjrkrmrorqrrrsrtrurvrwrxryrzsesgslsmsnsospss\
        swtatuuaubucudueufuguhuiukulumunuoupuqurusutuuuwuxuzvavcvevfvjvlvmvnvovpvrvsvywawbwcwdwewfwgwiwjwmwnwrwtwu\
        wwwxxxyaybydyeyfygyiylymynyoyryyyzzazizn
        """,
        // h
        """
        aaabacadaeafagahaiajakalamanaoapaqarasavawaxayazbabbbnbobucachdndsdyeaedegeheiemgmgwhihrhyiaibidifigihiiij\
        ikilioiritiwixjikakekhkkknkslalbldleltlumambmcmdmemfmgmhmimjmkmlmmmnmpmqmrmsmtmumvmwmxmymznandnengnhninjnn\
        nonsnuoaobocodoeohoiojokolomoooporosotovowoyozpopsrarcrerkrmrorprtrurwrxrzsbshslsnsstitotstutxubucudueufug\
        uhuiujukulumuoupuqurusutuuuvuwuxuyuzvcvevkvnvvwawcwoyaywyx
        """,
        // i
        """
        aianarbabbbdbebgbhblbmbnbrbubycachclcrdadbdcdddedidrdsdtdufafbfefffkfmfufygbgeggglgmgngogsgwhbhihphwinirjc\
        jejjjnjojskekikkklkokpkrksktkvkwkxkzlalblglilklmlolplslulvmamimlmnmomrmsmtmynbncnengnhnjnlnmnnnonpnsntnzor\
        ouowpipoquqwrarerhrirkrnrorrrurxrysascsdsesgshsisksmsnsosrstsutbtctdtetitktltmtotrtstttvtwtxtytzumvbvvwkwm\
        wowsxcxlyayoyxzhzrzz
        """,
        // j
        """
        aaabacadaeafahajakalamanaoaqasatauaxayazbebibjbkbmbnbobrbtbubwcsctdadgdtebeeeheiekelenereteugbgegkgohihsia\
        ibicidieigihiiilimioiqitiuiviyjejrkakmkokpkrkskulelsmambmcmdmimlmnmrmsmwmxnandngninjnlnsobodogorosowpaprpx\
        qrrarbrrrtrusluaubucuduhuiukulumunuoupurusutuuuwuyvdvnwiyayeyy
        """,
        // k
        """
        aaabacadaeafagahaiajakamaoapaqaravawaxaybabbbcbdbebgbhbibjbkblbmbnbobpbqbrbsbtbubvbwbxbybzcacbcccdcecfcgch\
        cicjckclcmcncocpcqcrcsctcucvcwcxcyczdadcdddedfdgdhdidjdkdldmdndodpdqdrdtdudwdxdydzeaebecedeeefegeheiejekel\
        emeneoepeqereseteuevewexeyezfafbfcfdfefffgfhfifjfkflfmfnfofpfqfrfsftfufvfwfxfyfzgagbgegfgggigjgkglgmgngogp\
        gqgrgsgtgugvgwgxgyhahbhchdhehfhghhhihjhkhlhnhohphqhrhshthuhvhwhxhyhziaibicidieifigihiiijilimioipiqisitiuiv\
        iwixiyizjajbjcjdjejgjhjijjjkjljmjnjojpjqjrjsjtjujvjxjyjzkakbkckdkekfkgkhkikjkkklkmknkokpkqkrksktkukvkwkxky\
        kzlalblcldlelflglhliljlklllmlnlolplqlrlsltlulvlwlxlylzmambmcmdmemfmgmhmimjmkmlmmmnmompmqmrmsmtmumvmwmxmymz\
        nanbncndnenfngninjnknlnmnnnonpnqnrnsntnunvnwnxnynzoaocodoeofogohoiokolooopoqosotouovowoyozpapbpcpdpepfpgph\
        pipjpkplpmpnpopqprpsptpupvpwpxpypzqaqbqcqdqeqfqgqhqiqjqkqlqmqnqoqpqqqrqsqtquqvqwqxqyqzrarbrcrdrerfrhrirjrk\
        rlrnrorprrrsrtrurvrwrxryrzsasbscsdsesfsgshsisjskslsmsnsospsqsrssstsusvswsxsysztatbtctdtetftgthtitjtktltmtn\
        totptqtstttutvtwtxtytzubucudueufuguhuiujukulumunuoupuqusutuuuvuwuxuyuzvavbvcvdvevfvgvhvivjvkvlvmvnvovpvqvr\
        vtvuvvvwvxvyvzwawbwcwdwewfwgwhwiwjwkwlwmwnwowpwrwswtwuwvwwwxwywzxaxbxcxdxfxhxixjxkxmxnxoxpxqxrxsxtxvxwxxxy\
        xzyaybycydyeyfygyhyiyjykylymynyoypyqyrysytyuyvywyxyyyzzazbzczdzezfzgzizkzlzmznzozpzqzrzszuzvzwzxzyzz
        """,
        // l
        """
        aaabacadaeafagahaiajalamanapaqarasauawaxayazbbbcbebfbgbibjbkblbmbnbobqbrbsbtbubvbwbxbybzcccdcecfchclcmcpcs\
        dadbdddgdhdidjdkdldmdndodpdqeaebecedeeefeheiejekelemeneoepeqereseteuevewexeyezfafngagbggghgigkglgmgngogqgr\
        gtgugzhahhhihlhmhnhphshthuiaibicidieifigihijikilioipiqirisiuiviwixiyizjajejijljpjwjxkakbkckdkekhkikjklkmkn\
        kokrksktkukylalblcldlelflglhliljlklllmlnlplqlslulxmambmcmdmemfmgmhmimjmkmlmnmompmqmrmumvmwmxmynanbndngnhni\
        njnlnmnnnsnunwnzoaobocoeofogohoiojokolomonooopoqorosotouovowoxoyozpapepnpopxqrrarcrergrirkrlrmrnrorrrtrvrz\
        sasbscsdseshsislsmsnsospsrssstsvswsytctgthtitntotstuuaucudueufuiujukulumunuoupuqurusutuuuvuwuyuzvavivkvsvu\
        wawewgwhwlwmwowswtwuwwxmyaygynzhzlznzz
        """,
        // m
        """
        aaabadaeafagaiajakamanapaqasatauavawaxazbabbbcbdbebfbhbibjbkblbmbnbobpbqbrbsbtbubvbwbxbybzcacbcccdcecfcgch\
        cicjckclcmcncocpcqcrcsctcucvcwcxcyczdadbdcdddedfdgdhdidjdkdldmdndpdqdrdsdtdudvdwdxdydzeaebecedeeefeheiejek\
        elemeneoepeqereseteueveweyezfafbfcfdfefffgfhfifjfkflfmfnfofpfqfrfsftfufvfwfxfyfzgagbgcgdgegfggghgigjgkglgm\
        gngogpgqgrgsgtgugvgwgygzhahbhchdhehfhghihjhkhlhmhnhohphqhrhshthuhwhxhyhziaibicidieifigihiiijikiliminioipiq\
        irisitiuiwixiyizjbjcjdjejgjhjijjjkjljmjnjojpjqjrjsjtjujvjwjxjyjzkakbkckekfkgkhkikjkkklkmknkokpkqkrksktkukv\
        kwkxkykzlalblclelflhliljlklllmlnlolplqlrlslulvlwlxlzmambmcmdmemfmgmhmimjmkmlmmmnmompmqmrmtmumvmwmxmymznanb\
        ncndnenfngnhninjnknlnmnnnonpnqnrnsnunvnwnxnynzoaocodoeogohoiojokomooopoqorosotouovowoxoyozpapbpcpdpepgphpi\
        pjpkplpmpnpopppqprpsptpupvpwpxpypzqaqbqcqeqfqgqhqiqjqkqlqmqnqoqpqqqrqsqtquqvqwqxqyqzrarbrcrdrerfrgrhrjrkrl\
        rmrnrorprqrrrsrtrurvrwrxryrzsbscsdsesfsgshsisjskslsmsnsospsqsrsssusvswsxsysztatbtctdtetftgthtitjtktltmtnto\
        tptqtrtstttutvtwtxtyuaubucudueuguhuiujukulumunuoupuqurusutuuuvuxuyuzvavbvdvevfvgvhvivkvlvnvovpvqvrvsvtvuvv\
        vwvxvyvzwawbwcwewfwgwhwiwkwlwmwnwowpwqwrwswtwuwvwwwzxaxbxcxdxexfxgxhxixjxkxlxmxnxoxpxqxrxsxtxuxvxwxxxyxzyb\
        ycyeyfygyhyjykylymynyoypyrysyuyvywyxyyyzzazbzczdzezgzhzizjzkzlzmznzozpzqzrzsztzuzvzwzxzyzz
        """,
        // n
        """
        aaabacaeafagahaiajakalamanaoapaqarasatawaxayazbabbbcbdbebgbhbibjbkbmbnbobpbqbrbsbtbubvbwbycacbcccdcecfcgch\
        cicjckclcmcncocqcrcsctcucxczdadbdcdddfdgdhdidjdkdldmdndpdqdrdsdtdudvdwdxdydzeaebecedeeefegeheiejekemeneoeq\
        ereseteuevewexeyezfafdflfrfugagbgcgdgegfggghgigjgkglgmgngpgqgrgsgtgugvgwgxgygzhahbhchdhehfhghhhihkhmhnhohp\
        hqhrhthuhvhwhxhyhziaibicidieifigihiiijikiliminioiqirisitiuiviwixiyizjajbjdjhjijjjljmjnjojrjsjtjujxjyjzkakb\
        kckdkekfkgkhkikjkkkmknkokpkqkrksktkukvkwkxkzlalclelgliljlklllmlolqlulvlwlxlylzmambmcmdmemfmgmhmimjmkmlmmmn\
        mompmqmrmsmtmumvmwmxmymznanbncndnenfngnhninjnknlnmnnnpnqnrntnunvnwnynzoaocodoeofogohoiojokolomonopoqosotou\
        ovowoyozpapbpgphpiplpnpopspupxpyqgqkqlqmqnqoqqqtqyrarbrcrerfrgrirkrlrmrnrprrrtrurxrzsasbscsdsesfsgshsisksl\
        smsnsospsqsrssstsusvswsxsysztdtetgtitjtktmtotptrtutwtxtytzuaubucudueufuguhuiujukulumunuoupuqurusutuuuvuwux\
        uyuzvhvmvowawbwcwewgwiwmwowrwwwxwyxaxdxexgxixkxlxmxnxoxqxrxxybycydyeyfygyhyiyjykylymynyoypyqyrysytyuyvywyx\
        yyzazbzdzizkzmzszuzyzz
        """,
        // o
        """
        aaacaravbibkblbmbobrbtbucachcmcocudadkdtdufofsfugbgcgegggoguhthuiaieinjbjcjgjpjsjvjwkakbkckdkekgkhkikjkkkl\
        kmknkokrkskukvkxkzlaldlelklmlolrltlumambmcmgmimkmlmnmompmqmrmtmumvmwmxmynanbnengninjnknnnonpnrnsntnunwnxod\
        ogonorospapkpmpoptpyrarcrergrhrnrorrrsrtrurvrwrxryrzsascsisnsospstsusxtatbtdtetitktltmtntotqtrtstttutwtxty\
        tzuaubueuiumvdwiwlybydymyyzm
        """,
        // p
        """
        aaabacadaeafagahaiakalamaoapaqarasauavawaxayazbbbcbebfbgbhbiblbmbnbobpbrbsbtbubvbycacbcccdcecfcgchcicjckcl\
        cmcncpcwdadcdidndodtdueaebedeeefegeheiejekelemeoepeqesevexeyezfafeflgagdgggigkglgngsgugzhahdhghhhihjhkhlhm\
        hnhohqhrhthuhvhwiaibicidieifigihijiliminioipirisitiuiviwixiyizjtkakbkckgkhknkokpkrksktkulalblcldlelflglhlj\
        lklllnlolqlrlsltlulvlwlylzmambmdmemfmhmimjmkmlmmmnmomqmrmsmtmwmxmymznanbncndnengnhninjnknlnmnnnonpnqnrnsnt\
        nunvnwnxnynzocoeofogohoiokomonooopoqosotovowoxoyozpepipkplpmpnpopppqpsptpuqaqeqmqwrarcrdrerfrgrhrirkrlrmrn\
        rorprqrrrsrtrurwrxrzsascsdsesgshsislsmsnsospsqsrssstsuswsytathtitntotptqtrtttutvtwtyuaubucudueufuguiujumuo\
        upuqurutuuuwuxuywawbwgwiwmwnwowrwwxmyeymynysyuyxyyzhzn
        """,
        // q
        """
        uaubucudufuguhuiukulumunupuqurusuvuwuxuyuzvavcvevhvivjvlvmvnvovpvsvwvyvzwawcwewhwmwswtxaxcxhxlxnxoxpxqxrxs\
        xtxuxwyayp
        """,
        // r
        """
        aaabacadafagahaiajakalamanaoapaqarasatauavawaxayazbbbkblbpcfdbeaebeeegeiejelemenereseteygagegkgngrgsguhghp\
        iaibifiliminiritiujgjijskakbkhkikmktkwmambmcmdmemfmgmhmimkmlmmmnmompmqmsmtmumvmwmxmymznbndngnlnnnpnrnwoaob\
        ocodoeofogolomoooporouowpnptrirortsbskslsmsntcthtmtstwubucueufuguhuiukuoupuqutuuuyuzwawkwlwmwowrxdxwynysyu\
        zh
        """,
        // s
        """
        aaabacadaeafahaiajakalamaoaqarasatauavawaxayazbabbbcbdbebfbgbhbibjbkblbmbnbobpbqbrbsbtbubvbwbxbybzcbcecfcg\
        chcickclcncocpcqcsctcucvcwcxdadbdcdedfdgdhdjdkdldndodpdqdrdsdtdudvdxdzeaebecedeeefegeheiejekelemeneoepeqer\
        eseteueveweyezfbfefmfsfwgagbgcgdgeggghgigjgkgmgngpgrgsgtgugwgxgygzhahbhchdhehghhhihjhkhlhmhnhohphqhrhshthu\
        hvhwhxhyhziaibidieifigihiiijikilimioipiqirisitiuiviwixiyizjajbjdjejgjkjljmjnjojpjrjsjtjujwkakbkckdkekfkgkh\
        kikjkmknkokpkqkrksktkukvkwkxkykzlalcldlelflglhliljlllmlnlplqlrlsltlulwlxlylzmambmcmfmgmhmimjmkmlmmmnmpmqmr\
        msmtmumvmwmxmymzncnenfngninjnknlnmnnnonpnqnrnsnunvnwnxnynzoaobocodoeogohoiojokolonooopoqorosouovowoxoyozpb\
        pcpdpepgpipkplpmpnpopppqprpsptpupvpxpyqaqhqjqkqmqnqoqqqrqsqtquqxrarbrcrerfrgrhrirkrlrmrnrorqrrrsrtrurvrwrx\
        ryrzsasbscsdsesfsgshsisjskslsmsnsospsqsrssstsusvsxsysztatbtdtetftgthtitjtktltmtntotptqtrtstttutvtwtyuaubuc\
        ueuguiujukuouqurusutuvuwuxuyuzvavbvcvevkvmvsvxwbwcwfwgwhwiwjwkwlwmwnwowpwqwrwswtwuwvwwwxwyxbxcxexgxkxlxmxn\
        xoxrxsxuxwyaybycydyiykylymynyoyrysywyxyyzazbzczdzezgzlznzpzszvzwzy
        """,
        // t
        """
        aaabacadaeafagaiajakalanaoapaqarasauavawaxayazbabcbdbebfbgbhbibjbkblbmbnbobpbqbrbsbtbubvbwbxbybzcacbcccdce\
        cfcgchcickclcmcncocpcqcsctcucwcxcyczdadbdcdddedfdgdhdidjdkdldmdndodqdrdsdtdvdxdyeaebecedeeefegeheiekemeneo\
        epeqereseteuevewexeyezfifnfofrftgagbgcgdgegfghgigjgngogpgqgrgsgtgugvgwgxgygzhdhehfhhhihkhlhmhnhphqhrhshthu\
        hvhyhziaicifigihiiijikiliminioipiqisitiuiviwixiyizjajgjijjjljmjnjojpjsjujwkakbkdkekfkgklkmknkpkqkrksktkukv\
        kwkxkzlalblcldlflglhliljlklllmlnlolplqlrlsltlulvlxlymambmcmdmemfmgmhmimjmkmlmmmnmomqmrmsmtmumvmwmymznanbnc\
        ndngnhninknlnmnnnonpnqnrnsntnunvnwnxnynzobocodofogohoiojokolomooopoqorosouovowoxoyozpapcpepfpgpipjpkplpmpn\
        popppqprptpupvpwpxpypzqbqlqmqnqoqpqqqrqtquqwrarbrcrdrerfrgrhrirjrkrlrmrnrorprqrrrsrtrurvrwrxryrzsasbscsdse\
        sgshsisjskslsmspsqsrssstsusvswsxsysztatbtctdtetftgthtitjtktltmtntotptqtrtstttutvtwtytzuaubucudueufuguhuiuj\
        ulumunuoupuqusutuuuvuwuxuyuzvavdvevkvlvmvnvovsvtvuvwvxvywawbwcwdwewfwgwhwlwmwnwowpwqwrwtwuwwwxwyxaxbxcxexg\
        xhxixjxmxnxoxqxrxsxtxuxxxyyayeyhyiyjylynypyrysytyuyvyxyyyzzazhzjzlzmznzozx
        """,
        // u
        """
        amanarbabiblbrbubydadedgdidjdldmduesfigagbgeghgngogyhahnisivjikakgkhkikkklkpkqkskukvkwkylalblclelflilklllm\
        lnlulwmambmcmdmgmimmmnmompmrmsmunandnengninknmnnnrnunxnzonpipvrarbrcrerfrgrhrirjrkrlrmrnrorprrrtrurvrwrxry\
        rzsashsiskspsssutatethtptrtuumuruuvevhvlwayaznzs
        """,
        // v
        """
        aaaeafagahaiajalamanaoaparasauavaybbbkecedelemeoepergrgticidifigilinisitivkakjkkklkmknkokpktkukzlplsmambmc\
        mdmemfmgmhmimjmkmlmmmpmqmrmsmumvmwmxmymznknmnporotrarorsrtsislsvtoumunutwa
        """,
        // w
        """
        aaabacadaeafagahaiajakalamanaoapaqarasatauavawaxayazbabbbebfbhbibjbkblbmbpbqbrbsbtbvbwcacidddgdjdkdtdudyea\
        ecedegeheiemeneoepereseteuewfggagbgggigogugyhahghkhuibicieifigihiiijikiliminiriuiviyjajikakbkdklkrkukwkyla\
        lclelglhlilklllmlolrlslulvlwlxlymambmcmdmemgmhmimmmnmomsmtmwmxnbncndnengninknmnnnonpnunwnyoaobocodoeofogoi\
        okomonooorosowoypcrbrgrhrirkrlrmrnrorprrrsrurvrwrxryrzsasgsisksrsssusvtfthtitktmtwuaubuduhulumunurutuuuvux\
        uywawbwowrwwxaxwybyiymynyryy
        """,
        // x
        """
        aaabacadaeagaiajakalamanaoapaqarasatauavawaybbbcbdbebgbibjbmbnbobpbrbwbycbcccecgchclcmcncocrctcucvcwcydadc\
        dkdmdodqdyebedegelemepereseteufagagbgdgfgggiglgmgngrgugwhahchdhehmhrhthuhvibiiilinirisiviyjbjtkakbkckdkekf\
        kgkikjkkklknkokpkqkrksktkukvkwkxkykzlalblcldlelglilnlolplslulymambmcmdmemfmgmhmjmkmlmmmnmompmqmrmsmtmumvmw\
        mxmymznanbndngnhninjnknmnnnonqnrnsntnunynzocodogoiokomonoooporowpapbpcpdpepfpgphpipjpkplpmpnpopppqprpsptpu\
        pvpwpxpypzqaqtrarbrdrergrirmrnrrrtrurwsasbscsdseshsisjslsmsnsospsqsrsssusvsytatbtctdtetgthtitjtltmtntotptq\
        trtstttutvtwtyuaubudugujulumunuoupurutuuvevivnvovswawcwdwewgwjwkwlwowrwtwwxbxkxmxrxtyaybyjykylytyyzhzmzp
        """,
        // y
        """
        aaabacadaeafagahaiajakalamanaoapaqarasatauavawaxayazbabbbebhbibjbkblbmbnbobxbychclcncpdadddedgdkeaeceeeiej\
        elereseteueveygagiglgmgpgrgsgugwhahdhlhsiaifigihiiijikiliminipiqirisitiuivixizkakgkikkklkmknkokrktkukylalb\
        lelglilllmlnlolrlulymbmcmdmemgmhmimkmlmmmnmompmqmrmsmxmznandnengnknlnnnonqnsnuobogoiokolomonotoxoypapbpgph\
        pkpmpnpopppzrarbrerkrlrmrnrorsrwryscsdsgslsmsnsospsrsssytatltptwtyuaubucudueufuguiujukulumunupuqurutuwuxuy\
        uzvavtwawgwlwnwqwrwtwuwwxaxgxlxmxuxyyryuyzzgzk
        """,
        // z
        """
        aaabacadaeafagahaiajakalamaoapaqarasatauavawaxayazbabcbeblbtbubwcacdchdjeaegehengagbghgmgngrhbhdhihnhwhxia\
        ibikiliminiwizkakbkdkgkhkkknkokpkrktkukvkzlaleljlmlnlqlslwmambmcmdmemfmgmhmimjmkmlmmmnmompmqmrmsmtmumvmwmx\
        mymznandnengnknsocohomoooqorospapbpcpdpepfpgphpipjpkplpmpnpopppqprpsptpupvpwpxpypzqerargrnrorprssaskslsmsr\
        sutetgtltmtntptqtstttutxtyuauhumunuywaxxybygyjynypzazj
        """,
    ]
}
