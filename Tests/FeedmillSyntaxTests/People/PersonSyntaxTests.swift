import SeededDice
import Testing

@testable import FeedmillSyntax

@Suite struct PersonSyntaxTests {
    @Test(
        arguments: [
            ("me@h.example (Jane Doe)", "Jane Doe", "me@h.example"),
            ("Jane Doe <me@h.example>", "Jane Doe", "me@h.example"),
            ("Jane Doe (me@h.example)", "Jane Doe", "me@h.example"), ("me@h.example", nil, "me@h.example"),
            ("Jane Doe", "Jane Doe", nil),
            ("<me@h.example>", nil, "me@h.example"), ("\"Doe, Jane\" <me@h.example>", "Doe, Jane", "me@h.example"),
            ("mailto:me@h.example", nil, "me@h.example"),
            ("Jane mailto:me@h.example?subject=Hi", "Jane", "me@h.example"),
            ("me@h.example, Jane", "Jane", "me@h.example"), ("Jane  Doe\n me@h.example", "Jane Doe", "me@h.example"),
            ("Eliot (Eliot Jones)", "Eliot (Eliot Jones)", nil), ("@jane", "@jane", nil),
            ("jane at h.example", "jane at h.example", nil),
            ("", nil, nil), ("  ", nil, nil), ("()", nil, nil), ("Jane (she)", "Jane (she)", nil),
            ("山田太郎 <t.yamada@h.example>", "山田太郎", "t.yamada@h.example"),
            ("j+x@mail.h.example (J)", "J", "j+x@mail.h.example"), ("a@b", "a@b", nil),
            ("me@h.example.", nil, "me@h.example"),
            ("@@ me@h.example", nil, "me@h.example"), ("me@h.example (me@h.example)", nil, "me@h.example"),
            ("Jane [me@h.example]", "Jane", "me@h.example"),
        ] as [(String, String?, String?)])
    func isRead(_ text: String, _ name: String?, _ email: String?) {
        let person = PersonSyntax.parse(text)
        #expect(person.name == name)
        #expect(person.email == email)
    }

    @Test(
        arguments: [
            ("me@h.example", nil), ("a.b+c@h-i.example", nil), ("\"a b\"@h.example", nil), ("me@[1.2.3.4]", nil),
            ("me@[IPv6:::1]", nil), ("ü@bücher.example", nil),
            ("me@localhost", nil), ("me", .noAt), ("", .noAt), ("me at h.example", .noAt),
            ("@h.example", .local(offset: 0)), ("a..b@h.example", .local(offset: 2)),
            (".a@h.example", .local(offset: 0)), ("a.@h.example", .local(offset: 2)),
            ("a b@h.example", .local(offset: 1)), ("me@", .domain(offset: 3)),
            ("me@h..example", .domain(offset: 5)), ("me@-h.example", .domain(offset: 3)),
            ("me@h_x.example", .domain(offset: 4)), ("me@[1.2.3]", .domain(offset: 3)),
            ("me@h.example (Jane)", .domain(offset: 12)), ("mailto:me@h.example", .local(offset: 6)),
            ("<me@h.example>", .local(offset: 0)),
            ("\"a@h.example", .local(offset: 2)), (String(repeating: "a", count: 65) + "@h.example", .length),
        ] as [(String, EmailAddress.Fault?)])
    func addressesAreJudged(_ text: String, _ fault: EmailAddress.Fault?) {
        #expect(EmailAddress.fault(in: text) == fault)
        #expect(EmailAddress.isValid(text) == (fault == nil))
    }

    @Test(
        arguments: [
            ("Jane Doe", ["Jane Doe"]), ("Doe, Jane", ["Doe, Jane"]), ("Jane Doe, PhD", ["Jane Doe, PhD"]),
            ("Jane Doe, John Roe", ["Jane Doe", "John Roe"]),
            ("Jane Doe, The Daily Mill", ["Jane Doe, The Daily Mill"]), ("Jane; John", ["Jane", "John"]),
            ("Jane, John", ["Jane, John"]), ("山田太郎、鈴木花子", ["山田太郎", "鈴木花子"]), ("山田太郎，铃木", ["山田太郎", "铃木"]),
            ("a@h.example (Ann), b@h.example (Bob)", ["Ann a@h.example", "Bob b@h.example"]),
            ("Ann <a@h.example>; Bob <b@h.example>;", ["Ann a@h.example", "Bob b@h.example"]),
            ("\"Doe, Jane\" <a@h.example>, b@h.example", ["Doe, Jane a@h.example", "b@h.example"]),
            ("Mill, Inc. <a@h.example>", ["Mill, Inc. a@h.example"]),
            ("a@h.example (Doe, Jane)", ["Doe, Jane a@h.example"]),
            ("", []), (" , ; ", []),
        ])
    func listsAreTakenApart(_ text: String, _ expected: [String]) {
        let people = PersonSyntax.list(text).map { [$0.name, $0.email].compactMap(\.self).joined(separator: " ") }
        #expect(people == expected)
    }

    @Test func randomTextNeverTraps() {
        var generator = Dice(state: 11)
        for _ in 0..<5000 {
            let text = generator.text(of: [
                "me", "@", ".", "h.example", "<", ">", "(", ")", "\"", "\\", "mailto:", "?", ",", " ", "[", "]", "'",
            ])
            let person = PersonSyntax.parse(text)
            if let email = person.email { #expect(EmailAddress.isValid(email)) }
            _ = EmailAddress.fault(in: text)
        }
    }
}
