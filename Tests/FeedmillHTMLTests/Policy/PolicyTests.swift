import Testing

@testable import FeedmillHTML

@Suite struct PolicyTests {
    @Test(arguments: [
        ("a.png", "a.png"), (" a.png , b.png 2x", "a.png, b.png 2x"), ("a 100w, b 2.5x, c 3q", "a 100w, b 2.5x, c"),
        ("a,b 1x", "a,b 1x"), ("a, , b", "a, b"), ("a (x, y) 1x, b", "a, b"), ("", ""), (",,", ""),
        ("data:image/png;base64,AA= 1x", "data:image/png;base64,AA= 1x"),
    ])
    func sourceSets(_ value: String, _ expected: String) {
        let rebuilt = SourceSet.rebuilt(Array(value.utf8)) { $0 }
        #expect(String(decoding: rebuilt, as: UTF8.self) == expected)
    }

    @Test func refusedCandidatesAreLeftOut() {
        let rebuilt = SourceSet.rebuilt(Array("a 1x, bad 2x, c 3x".utf8)) { $0.count == 3 ? nil : $0 + [0x2C] }
        #expect(String(decoding: rebuilt, as: UTF8.self) == "a%2C 1x, c%2C 3x")
    }

    @Test(arguments: [
        ("color: red", "color: red;"), ("COLOR:red;;", "COLOR: red;"), ("color", ""), (": red", ""),
        ("background: url(x)", ""), ("background-color: url(1)", ""), ("width: calc(1)", ""), ("color: re\\64", ""),
        ("color: red/**/", ""), ("color: <x>", ""), ("margin: -1px 2em", "margin: -1px 2em;"),
        ("margin: auto", "margin: auto;"),
        ("margin: foo", ""), ("border: 1px solid #abc", "border: 1px solid #abc;"), ("behavior: x", ""),
        ("-moz-binding: x", ""), ("position: fixed", ""),
        ("font-family: 'Noto Serif', 明朝", "font-family: 'Noto Serif', 明朝;"),
        ("font-family: 'a", ""), ("fill: red", ""), ("color: hsl(1, 2%, 3%)", "color: hsl(1, 2%, 3%);"),
    ])
    func styleDeclarations(_ style: String, _ expected: String) {
        let reduced = StyleDeclarations.reduced(Array(style.utf8), isForeign: false)
        #expect(String(decoding: reduced, as: UTF8.self) == expected)
    }

    @Test func paintIsAllowedInForeignContentOnly() {
        #expect(!StyleDeclarations.reduced(Array("fill: red".utf8), isForeign: true).isEmpty)
    }

    @Test func setsHoldWhatTheyName() {
        let set: ElementSet = [.a, .video, .semantics]
        for name in HTMLElementName.allCases {
            #expect(set.contains(name) == (name == .a || name == .video || name == .semantics))
        }
        #expect(ElementSet("p unheard-of td").contains(.td))
        #expect(!ElementSet("unheard-of").contains(.unknown))
    }
}
