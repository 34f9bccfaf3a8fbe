import Testing

@testable import FeedmillXML

@Suite struct ContextTests {
    private let markup = """
        <rss xml:lang="en" xml:base="http://a/"><title/><item><title xml:base="b/"/><x xml:lang="ja"><y xml:base="c/" \
        xml:lang="de"/></x><z xml:lang=""/></item><item><title/></item></rss>
        """

    @Test func languagesAndBasesAreInherited() throws {
        var shown: [String] = []
        func walk(_ element: XMLElement) {
            shown.append("\(element.localName) \(element.language ?? "-") \(element.bases.joined(separator: " "))")
            for child in element.children { walk(child) }
        }
        with(Array(markup.utf8)) { element, _ in walk(element) }
        #expect(
            shown == [
                "item en http://a/", "title en http://a/ b/", "x ja http://a/", "y de http://a/ c/", "z - http://a/",
                "item en http://a/", "title en http://a/", "rss en http://a/", "title en http://a/",
            ])
    }

    @Test func equalContextsHaveOneId() {
        var ids: [Int32] = []
        with(Array(markup.utf8)) { element, isItem in if isItem { ids.append(element.contextID) } }
        #expect(ids.count == 2 && ids[0] == ids[1])
    }

    @Test func aBaseForEveryItemIsKeptWithTheItem() {
        let items = (0..<3_000).map { "<item xml:base='/\($0)/'><title xml:lang='l\($0)'/></item>" }.joined()
        var wrong = 0
        var number = 0
        var ids: Set<Int32> = []
        with(Array("<rss xml:base='http://a/'>\(items)</rss>".utf8)) { element, isItem in
            guard isItem else { return }
            let title = element.children.first { $0.id == Names.title }
            if title?.bases != ["http://a/", "/\(number)/"] || title?.language != "l\(number)" { wrong += 1 }
            ids.insert(element.contextID)
            number += 1
        }
        #expect(wrong == 0)
        #expect(ids.count == 3_000)
    }
}
