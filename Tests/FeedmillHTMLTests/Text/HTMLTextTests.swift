import Testing

@testable import FeedmillHTML

@Suite struct HTMLTextTests {
    @Test(arguments: [
        ("Only text", "Only text"),
        ("  Many \t\n spaces  ", "Many spaces"),
        ("A &amp; B &lt; C", "A & B < C"),
        ("<h2>Weather</h2><p>Rain &amp; wind.<br>Later sun.<p>End", "Weather\n\nRain & wind.\nLater sun.\n\nEnd"),
        ("<div>a<div>b</div>c</div>", "a\nb\nc"),
        ("a <b> b</b> <i>c</i>d", "a b cd"),
        ("<ul><li>one<li>two<ul><li>three</ul></ul>", "one\ntwo\nthree"),
        ("<table><tr><th>k</th> <th>v</th></tr><tr><td>1<td>2</table>", "k\tv\n1\t2"),
        ("x<pre>\n a\n  b\n</pre>y", "x\n a\n  b\n\ny"),
        ("<p>a</p>\n\n<p>b</p>", "a\n\nb"),
        ("a<br><br>b", "a\n\nb"),
        ("a<script>1<b></script><style>2</style><template>3</template>b", "ab"),
        ("a<noscript>x</noscript><iframe>y</iframe>b", "ab"),
        ("a<span hidden>x<span>y</span></span>b<i style='DISPLAY : none'>z</i>", "ab"),
        ("<img src=x alt='A map'> here", "A map here"),
        ("<title>t</title><p>x", "x"),
        ("a <iframe src='x'/> <script src='y'/>b", "a b"),
        ("a<!-- x -->b", "ab"),
        ("<svg><title>t</title><text>drawn</text></svg>", "drawn"),
        ("5 < 6", "5 < 6"),
        ("a&nbsp;b", "a\u{A0}b"),
        ("<blockquote><p>q</p></blockquote>after", "q\n\nafter"),
        ("<dl><dt>t<dd>d</dl>", "t\nd"),
    ])
    func readsAsOnAPage(_ html: String, _ expected: String) {
        #expect(HTMLText.plainText(of: html) == expected)
    }

    @Test(arguments: [
        ("<p>a</p><details><summary>More</summary><p>b</p></details><p>c</p>", "a\n\nMore\n\nc", "a\n\nMore\n\nb\n\nc"),
        ("<details open><summary>More</summary>b</details>", "More\nb", "More\nb"),
        ("<details>a<summary>S</summary>b<summary>T</summary></details>c", "S\nc", "a\nS\nb\nT\nc"),
        (
            "<details><summary>S <i hidden>x</i>y</summary><details open><summary>T</summary>b</details>d</details>e",
            "S y\ne", "S y\nT\nb\nd\ne"
        ),
        ("<details>b<script>c</script></details>d", "d", "b\nd"),
        ("<details><summary>S</details>d", "S\nd", "S\nd"),
        ("<summary>S</summary>d</details>e", "S\nd\ne", "S\nd\ne"),
    ])
    func leavesOutWhatIsFolded(_ html: String, _ shown: String, _ whole: String) {
        #expect(HTMLText.plainText(of: html) == shown)
        #expect(HTMLText.plainText(of: html, showsFolded: true) == whole)
    }

    @Test(arguments: [
        ("<p>最初の文。<b>強調</b>です。</p><p>次の段落</p>", "最初の文。強調です。\n\n次の段落"),
        ("<ruby>漢字<rt>かんじ</rt></ruby>を読む", "漢字（かんじ）を読む"),
        ("<ruby>東京<rp>《</rp><rt>とうきょう</rt><rp>》</rp></ruby>", "東京《とうきょう》"),
        ("<ruby>漢<rt>かん<rt>字</ruby>", "漢（かん）（字）"),
        ("<ruby>base<rt>gloss</ruby>.", "base(gloss)."),
        ("<p>Привет, <em>мир</em>!</p>", "Привет, мир!"),
        ("<p dir=rtl>שלום<br>עולם</p>", "שלום\nעולם"),
        ("<p>안녕하세요 &middot; 세계</p>", "안녕하세요 · 세계"),
        ("<p>Fußg&auml;nger &amp; Stra&szlig;e</p>", "Fußgänger & Straße"),
        ("<p>中文\n段落</p>", "中文 段落"),
    ])
    func readsManyLanguages(_ html: String, _ expected: String) {
        #expect(HTMLText.plainText(of: html) == expected)
    }
}
