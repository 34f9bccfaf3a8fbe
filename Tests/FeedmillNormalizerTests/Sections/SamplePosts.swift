/// Posts of our own in the shape of a summary article.
enum SamplePosts {
    static let japanese = """
        港の新しい灯台2025年03月04日 08:15

        市立図書館「港湾図絵 第二巻」を加工して作成
        【概要】

         港町の西端に建てられた新しい灯台が三月に点灯した。高さは三十二メートルで、沖合二十海里まで光が届く。

         一方、古い灯台は資料館として残される。市は年間一万人の来館を見込んでいる。

        【詳細】

         点灯式には漁協の組合員ら約二百人が集まり、市長があいさつした。灯台の設計は地元の建築士が担当した。

         漁業者の受け止め

         漁協のアントニオ・ロペス組合長は「夜の帰港が安全になる」と話した。これまでは霧の日に沖で待つ船が多く、燃料代もかさんでいた。

         また、灯台には気象観測の装置も置かれ、風速と波の高さが一時間ごとに公開される予定である。

         残された課題

         一方で、維持費は年に八百万円と見積もられており、市議会では負担のあり方をめぐって意見が分かれている。

         このように、新しい灯台は港の安全を高めるが、費用の議論はなお続く見通しだ。

        【要点】

         1.灯台の規模

         ・高さ32メートル、光達距離は20海里。
         ・2025年3月に点灯。

         2.港への影響

         ・霧の日の待機が減る見込み。
         ・気象観測の数値を1時間ごとに公開。

         このように、灯台は港の暮らしを支えるものとなる。

        【引用・参照・底本】

        New lighthouse lights up the western harbour HARBOUR TIMES 2025.03.04

        https://www.harbourtimes.example/en/20250303-new-lighthouse?page=2

        コメント

        トラックバック
        """

    static let english = """
        ## Summary

        The city council voted on Tuesday to close the old bridge to cars. Buses and bicycles may still cross it.

        Shop owners fear losing customers, while residents expect quieter nights.

        ## Details

        The vote ended seven to four after a debate of three hours. The mayor had asked for a postponement.

        Reaction of the shops

        Owners of the shops on both banks of the river say that one customer in three arrives by car, and they want a car
        park to be built before the barriers go up in the autumn.

        ## Key takeaways

        1. The decision

        - Cars are banned from 1 October.
        - Buses and bicycles stay.

        2. The cost

        - Barriers cost 40,000 euros.

        Taken together, the plan changes how people reach the old town.

        ## Sources

        Council closes the old bridge to cars The Guardian 12 March 2025
        https://www.theguardian.com/world/2025/mar/12/bridge

        1. Old bridge to close, Reuters, March 11, 2025
        https://www.reuters.com/bridge
        """

    static let german = """
        Zusammenfassung
        ===============

        Der Stadtrat hat am Dienstag beschlossen, die alte Brücke für Autos zu sperren.

        Einzelheiten
        ============

        Die Abstimmung endete mit sieben zu vier Stimmen. Der Bürgermeister hatte um Aufschub gebeten.

        Kernpunkte
        ==========

        • Autos sind ab dem 1. Oktober verboten.
        • Busse und Fahrräder dürfen weiter fahren.

        Quellen
        =======

        Stadtrat sperrt die alte Brücke für Autos Der Spiegel 12. März 2025
        https://www.spiegel.de/panorama/bruecke.html
        """

    static let chinese = """
        一、摘要

        市议会周二投票决定，旧桥今后禁止汽车通行，公交车和自行车仍可通过。

        二、详情

        表决结果为七比四，辩论持续了三个小时。市长曾要求推迟表决。

        三、要点

        （一）决定

        · 十月一日起禁止汽车通行。
        · 公交车和自行车不受影响。

        （二）费用

        · 路障需要四万欧元。

        四、来源

        市议会决定旧桥禁止汽车通行 新华社 2025年3月12日
        https://www.xinhuanet.com/bridge
        """

    static let korean = """
        [개요]

        시의회는 화요일 옛 다리의 자동차 통행을 금지하기로 의결했다. 버스와 자전거는 계속 다닐 수 있다.

        [상세 내용]

        표결은 7대 4로 끝났으며 토론은 세 시간 동안 이어졌다. 시장은 연기를 요청했었다.

        [주요 내용]

        ① 결정
        ・10월 1일부터 자동차 통행 금지.
        ② 비용
        ・차단기 설치에 4만 유로.

        [출처]

        시의회, 옛 다리 자동차 통행 금지 연합뉴스 2025년 3월 12일
        https://www.yna.co.kr/view/bridge
        댓글
        """

    static let french = """
        L’essentiel :

        Le conseil municipal a décidé mardi de fermer le vieux pont aux voitures.

        Contexte :

        Le vote s'est achevé par sept voix contre quatre. Le maire avait demandé un report.

        À retenir :

        – Les voitures sont interdites à partir du 1er octobre.
        – Les bus et les vélos peuvent toujours passer.

        Sources :

        « Le vieux pont ferme aux voitures » Le Monde 12 mars 2025 https://www.lemonde.fr/pont
        """
}
