import FeedmillModel
import FeedmillXML
import Testing

@testable import FeedmillWriter

/// XML 1.0 §2.2: what no document may hold, not even as a reference.
@Suite struct ForbiddenCharacterTests {
    @Test(arguments: FeedWriter.Format.allCases)
    func noneGetsOut(_ format: FeedWriter.Format) {
        for number in 0..<150 {
            var generator = FeedGenerator(seed: 23 << 32 | UInt64(number))
            let feed = generator.feed()
            for indent in [true, false] {
                var options = FeedWriter.Options()
                options.indent = indent
                options.stylesheet = generator.maybe { $0.string() }
                let bytes = FeedWriter(format, options: options).write(feed)
                let fault = fault(in: bytes, isXML: format == .atom || format == .rss)
                #expect(fault == nil, "seed \(number), \(fault ?? "")")
            }
        }
    }

    @Test func everyCharacterAloneIsKeptOrLeftOut() {
        let scalars =
            Array(0...0x2FFF) + [0xD7FF, 0xE000, 0xFDD0, 0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000, 0x1FFFE, 0x10FFFF]
        for value in scalars {
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            var feed = Feed(format: .atom10)
            feed.title = Text("a\(String(Character(scalar)))b")
            feed.rights = Text("<p title='\(String(Character(scalar)))'>x</p>", type: .xhtml)
            feed.links = [Link(href: "https://a.example/", title: String(Character(scalar)))]
            let bytes = AtomWriter().write(feed)
            #expect(fault(in: bytes, isXML: true) == nil, "U+\(String(value, radix: 16))")
            // What is allowed is there; a carriage return as a reference.
            if Self.isCharacter(scalar), scalar != "&", scalar != "<", scalar != ">", scalar != "\r" {
                #expect(string(bytes).unicodeScalars.contains(scalar))
            }
        }
    }

    /// The first thing that may not be there.
    private func fault(in bytes: [UInt8], isXML: Bool) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return "no UTF-8" }
        for scalar in text.unicodeScalars
        where isXML ? !Self.isCharacter(scalar) : scalar.value < 0x20 && scalar != "\n" {
            return "U+\(String(scalar.value, radix: 16))"
        }
        guard isXML else { return nil }
        for match in text.matches(of: /&#(x?)([0-9A-Fa-f]+);/) {
            let value = UInt32(match.2, radix: match.1.isEmpty ? 10 : 16)
            guard let scalar = value.flatMap(Unicode.Scalar.init), Self.isCharacter(scalar) else { return "\(match.0)" }
        }
        return nil
    }

    private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
