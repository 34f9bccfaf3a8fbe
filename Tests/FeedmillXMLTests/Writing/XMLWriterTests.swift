import SeededDice
import Testing

@testable import FeedmillXML

@Suite struct XMLWriterTests {
    private func text(_ writer: XMLWriter) -> String { String(decoding: writer.bytes, as: UTF8.self) }

    @Test func indentsElementsAndLeavesTextAlone() {
        var writer = XMLWriter()
        writer.declaration()
        writer.start("a", [("xmlns", "u"), ("b", "1")])
        writer.element("c", "x")
        writer.start("d")
        writer.text("y")
        writer.element("e", "")
        writer.end()
        writer.empty("f", [("g", "2")])
        writer.end()
        #expect(
            text(writer) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <a xmlns="u" b="1">
                  <c>x</c>
                  <d>y<e/></d>
                  <f g="2"/>
                </a>

                """)
    }

    @Test func withoutIndentationNothingIsAdded() {
        var writer = XMLWriter(indent: false)
        writer.start("a")
        writer.element("b", "")
        writer.raw("<p>x</p>")
        writer.end()
        #expect(text(writer) == "<a><b/><p>x</p></a>")
    }

    @Test func whatXMLForbidsIsDropped() {
        var writer = XMLWriter(indent: false)
        writer.element("a", "1\u{0}2\u{8}\t\n3\u{FFFE}4\u{FFFF}5\u{FFFD}\r", [("b", "\u{1}<\t\n\r\"&>")])
        #expect(text(writer) == "<a b=\"&lt;&#9;&#10;&#13;&quot;&amp;&gt;\">12\t\n345\u{FFFD}&#13;</a>")
    }

    /// Words of sixteen and of eight bytes are looked at, and texts go by pieces of 2 KB: what has to change may stand at any place in
    /// them.
    @Test(arguments: [
        "&", "<", ">", "\"", "\r", "\n", "\t", "\u{0}", "\u{1F}", "\u{FFFE}", "\u{FFFF}", "\u{FFFD}", "\u{FFC0}", "。",
        "😀",
    ])
    func everyPlaceIsLookedAt(_ character: String) {
        let escapes = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"]
        let inAttributes = escapes.merging(["\"": "&quot;", "\n": "&#10;", "\t": "&#9;"]) { $1 }
        let isForbidden = ["\u{0}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"].contains(character)
        let (inText, inAttribute) =
            isForbidden ? ("", "") : (escapes[character] ?? character, inAttributes[character] ?? character)
        for filler in ["a", "é", "満"] {
            for before in [Array(0...40), Array(2_020...2_060)].joined() {
                let head = String(repeating: filler, count: before / filler.utf8.count)
                let tail = String(repeating: "z", count: before % 20)
                var writer = XMLWriter(indent: false)
                writer.start("a")
                writer.empty("b", "c", head + character + tail)
                writer.element("d", written: " e=\"f\"", head + character + tail + character)
                writer.end()
                let isEmpty = head.isEmpty && tail.isEmpty && inText.isEmpty
                #expect(
                    text(writer) == "<a><b c=\"\(head)\(inAttribute)\(tail)\"/>"
                        + (isEmpty ? "<d e=\"f\"></d></a>" : "<d e=\"f\">\(head)\(inText)\(tail)\(inText)</d></a>"))
            }
        }
    }

    /// With the wide vectors of the processor, and without them.
    @Test func blocksOfAnySizeAreEscapedAlike() {
        let parts = ["words ", "満潮", "！", "&", "<p>", "\"", "\n", "\t", "\r", "\u{1}", "\u{FFFE}", "\u{FFFD}"]
        var dice = Dice(state: 11)
        for _ in 0..<10_000 {
            var text = ""
            for _ in 0..<dice.roll(40) { text += parts[dice.roll(dice.roll(2) == 0 ? 2 : parts.count)] }
            let style = dice.roll(2) == 0 ? EscapeStyle.text : .attribute
            var (narrow, wide): ([UInt8], [UInt8]) = ([], [])
            unsafe Array(text.utf8).withUnsafeBufferPointer { bytes in
                unsafe narrow.appendEscaped(bytes, style, isWide: false)
                unsafe wide.appendEscaped(bytes, style, isWide: true)
            }
            #expect(narrow == wide, "\(text.debugDescription)")
        }
    }

    @Test func elementsWithOneAttributeAreClosed() {
        var writer = XMLWriter()
        writer.start("a")
        writer.empty("link", written: " rel=\"alternate\"", "href", "?a&b")
        writer.element("empty", written: " type=\"text\"", "")
        writer.element("aNameThatIsLongerThanTwoWordsOfSixteen", "x")
        writer.end()
        #expect(
            text(writer) == """
                <a>
                  <link rel="alternate" href="?a&amp;b"/>
                  <empty type="text"/>
                  <aNameThatIsLongerThanTwoWordsOfSixteen>x</aNameThatIsLongerThanTwoWordsOfSixteen>
                </a>

                """)
    }

    @Test func optionalAttributesAreLeftOut() {
        var writer = XMLWriter(indent: false)
        writer.start("a", optional: [("b", nil), ("c", "")])
        writer.end()
        #expect(text(writer) == "<a c=\"\"/>")
    }

    @Test func tooManyEndsDoNothing() {
        var writer = XMLWriter(indent: false)
        writer.end()
        writer.start("a")
        writer.end()
        writer.end()
        writer.attribute("b", "late")
        #expect(text(writer) == "<a/>")
    }

    @Test(arguments: 0..<100 as Range<UInt64>)
    func whatIsWrittenIsReadAgain(_ seed: UInt64) {
        var random = Dice(state: seed)
        for indent in [false, true] {
            var writer = XMLWriter(indent: indent)
            let value = Self.string(&random)
            let body = Self.string(&random)
            writer.start("rss")
            writer.element("item", body, [("v", value)])
            writer.end()
            var seen: [String?] = []
            with(writer.bytes) { element, isItem in
                if isItem { seen = [element.text, element.attribute("v")] }
            } end: { reader in
                #expect(reader.problems.isEmpty)
                #expect(reader.failure == nil)
            }
            #expect(seen == [body, value])
        }
    }

    /// A string of characters XML allows, with many that need care.
    private static func string(_ random: inout Dice) -> String {
        let pieces = [
            "&", "<", ">", "\"", "'", "]]>", "\r", "\n", "\t", " ", "a", "é", "日本", "😀", "\u{FFFD}", "&amp;", "<!--",
            "\u{85}",
        ]
        return (0..<Int.random(in: 0...40, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
            .joined()
    }
}
