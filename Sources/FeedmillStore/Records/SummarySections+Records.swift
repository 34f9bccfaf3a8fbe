internal import Feedmill

extension SummarySections: Record {
    static var blank: SummarySections { SummarySections() }
    static let parts: RecordParts<SummarySections> = [
        .texts(1, \.overview), .records(2, \.details), .records(3, \.keyPoints), .text(4, \.keyPointsClosing),
        .records(5, \.sources), .texts(6, \.credits), .records(7, \.other),
    ]
}

extension SummarySections.Section: Record {
    static var blank: SummarySections.Section { SummarySections.Section() }
    static let parts: RecordParts<SummarySections.Section> = [.text(1, \.heading), .texts(2, \.paragraphs)]
}

extension SummarySections.PointGroup: Record {
    static var blank: SummarySections.PointGroup { SummarySections.PointGroup() }
    static let parts: RecordParts<SummarySections.PointGroup> = [
        .integer(1, \.ordinal), .text(2, \.title), .texts(3, \.points),
    ]
}

extension SummarySections.Citation: Record {
    static var blank: SummarySections.Citation { SummarySections.Citation() }
    static let parts: RecordParts<SummarySections.Citation> = [
        .text(1, \.title), .text(2, \.publisher), .text(3, \.published), .text(4, \.url), .text(5, \.language),
    ]
}
