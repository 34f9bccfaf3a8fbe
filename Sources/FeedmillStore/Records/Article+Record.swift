internal import Feedmill

extension Article: Record {
    static var blank: Article { Article() }
    /// What merging adds is no part of it: it is made anew each time.
    static let parts: RecordParts<Article> = [
        .record(1, \.metadata), .record(2, \.summary), .records(3, \.content), .record(4, \.source),
        .flag(5, \.idIsPermalink), .record(6, \.sections),
    ]
}

extension Metadata: Record {
    static var blank: Metadata { Metadata() }
    static let parts: RecordParts<Metadata> = [
        .text(1, \.id), .text(2, \.url), .text(3, \.feedURL), .record(4, \.title), .record(5, \.subtitle),
        .record(6, \.info), .record(7, \.rights), .text(8, \.language), .records(9, \.links), .records(10, \.authors),
        .records(11, \.contributors), .record(12, \.publisher), .records(13, \.tags), .record(14, \.published),
        .record(15, \.updated), .record(16, \.created), .record(17, \.expired),
        RecordPart(
            number: 18,
            write: { value, writer in if value.hasRare { writer.part(18) { value.rare.write(to: &$0) } } },
            read: { value, body in value.rare = try RareMetadata(body) }),
    ]
}

extension RareMetadata: Record {
    static var blank: RareMetadata { RareMetadata() }
    static let parts: RecordParts<RareMetadata> = [
        .record(1, \.validity), .record(2, \.generator), .record(3, \.image), .text(4, \.icon), .text(5, \.logo),
        .text(6, \.docs), .integer(7, \.ttl), .integers(8, \.skipHours), .texts(9, \.skipDays), .record(10, \.cloud),
        .record(11, \.textInput), .text(12, \.movedTo), .text(13, \.errorReportsTo), .record(14, \.comments),
        .records(15, \.inReplyTo), .record(16, \.itunes), .record(17, \.media), .record(18, \.geo),
        .record(19, \.chapters), .records(20, \.extensions),
    ]
}

extension Text: Record {
    static var blank: Text { Text("") }
    static let parts: RecordParts<Text> = [
        .text(1, \.value), .text(2, \.type.rawValue), .text(3, \.language), .text(4, \.base), .text(5, \.src),
    ]
}

extension Link: Record {
    static var blank: Link { Link(href: nil) }
    static let parts: RecordParts<Link> = [
        .text(1, \.rel.rawValue), .text(2, \.href), .text(3, \.type), .text(4, \.hreflang), .text(5, \.title),
        .integer(6, \.length),
    ]
}

extension Person: Record {
    static var blank: Person { Person() }
    static let parts: RecordParts<Person> = [.text(1, \.name), .text(2, \.email), .text(3, \.url)]
}

extension Tag: Record {
    static var blank: Tag { Tag(term: nil) }
    static let parts: RecordParts<Tag> = [.text(1, \.term), .text(2, \.scheme), .text(3, \.label)]
}

extension NamespaceDeclaration: Record {
    static var blank: NamespaceDeclaration { NamespaceDeclaration(prefix: "", uri: "") }
    static let parts: RecordParts<NamespaceDeclaration> = [.text(1, \.prefix), .text(2, \.uri)]
}
