internal import Feedmill

extension PublishedSummary: Record {
    static var blank: PublishedSummary { PublishedSummary(number: 0, summary: .blank, tellings: []) }
    static let parts: RecordParts<PublishedSummary> = [
        .whole(1, \.number), .record(2, \.summary), .records(3, \.tellings), .records(4, \.others),
        RecordPart(
            number: 5, write: { value, writer in if value.isProvisional { writer.part(5) { _ in } } },
            read: { value, _ in value.isProvisional = true }),
        .moment(6, \.withdrawnAt),
        RecordPart(
            number: 7, write: { value, writer in if !value.hasText { writer.part(7) { _ in } } },
            read: { value, _ in value.hasText = false }),
        .moment(8, \.leftAt),
    ]
}

extension Telling: Record {
    static var blank: Telling {
        Telling(feed: "", article: "", words: 0, fingerprint: ContentFingerprint(words: 0, digest: "", sketch: 0))
    }
    static let parts: RecordParts<Telling> = [
        .text(1, \.feed), .text(2, \.article), .text(3, \.link), .moment(4, \.date), .whole(5, \.words),
        RecordPart(
            number: 6,
            write: { value, writer in
                writer.part(6) {
                    $0.append(Int64(value.fingerprint.words))
                    $0.append(value.fingerprint.sketch)
                    $0.part(1, value.fingerprint.digest)
                }
            },
            read: { value, body in
                var body = body
                let words = Int(try body.integer(Int64.self))
                let sketch = try body.integer(UInt64.self)
                value.fingerprint = ContentFingerprint(
                    words: words, digest: try body.part().body.text, sketch: sketch)
            }),
    ]
}

extension SummaryArticle: Record {
    static var blank: SummaryArticle {
        SummaryArticle(id: "", title: "", updated: Instant(seconds: 0), sections: SummarySections())
    }
    static let parts: RecordParts<SummaryArticle> = [
        .text(1, \.id), .text(2, \.title), .text(3, \.language), .moment(4, \.published), .moment(5, \.updated),
        .record(6, \.alternate), .records(7, \.authors), .records(8, \.tags), .record(9, \.rights),
        .record(10, \.sections), method(11, \.overviewMethod), method(12, \.keyPointsMethod), .text(13, \.model),
        .record(14, \.origin),
    ]

    private static func method(
        _ number: UInt8, _ path: any RecordPart<SummaryArticle>.Path<Method>
    ) -> RecordPart<SummaryArticle> {
        RecordPart(
            number: number, write: { value, writer in writer.part(number, value[keyPath: path].name) },
            read: { value, body in
                guard let method = Method(name: body.text) else { throw RecordDamage() }
                value[keyPath: path] = method
            })
    }
}

extension RecordPart {
    /// A number of a fixed width, the least byte first.
    fileprivate static func whole<Number: FixedWidthInteger & Sendable>(
        _ number: UInt8, _ path: any Path<Number>
    ) -> Self {
        Self(
            number: number, write: { value, writer in writer.part(number) { $0.append(value[keyPath: path]) } },
            read: { value, body in
                var body = body
                value[keyPath: path] = try body.integer(Number.self)
            })
    }

    /// A moment: seconds and nanoseconds.
    fileprivate static func moment(_ number: UInt8, _ path: any Path<Instant?>) -> Self {
        Self(
            number: number,
            write: { value, writer in
                if let moment = value[keyPath: path] { writer.part(number) { $0.append(moment) } }
            },
            read: { value, body in
                var body = body
                value[keyPath: path] = try body.moment()
            })
    }

    fileprivate static func moment(_ number: UInt8, _ path: any Path<Instant>) -> Self {
        Self(
            number: number, write: { value, writer in writer.part(number) { $0.append(value[keyPath: path]) } },
            read: { value, body in
                var body = body
                value[keyPath: path] = try body.moment()
            })
    }
}
