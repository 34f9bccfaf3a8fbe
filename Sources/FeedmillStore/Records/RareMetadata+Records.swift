internal import Feedmill

extension Validity: Record {
    static var blank: Validity { Validity() }
    static let parts: RecordParts<Validity> = [.record(1, \.start), .record(2, \.end)]
}

extension Generator: Record {
    static var blank: Generator { Generator() }
    static let parts: RecordParts<Generator> = [.text(1, \.name), .text(2, \.url), .text(3, \.version)]
}

extension FeedImage: Record {
    static var blank: FeedImage { FeedImage() }
    static let parts: RecordParts<FeedImage> = [
        .text(1, \.url), .text(2, \.title), .text(3, \.link), .text(4, \.description), .integer(5, \.width),
        .integer(6, \.height),
    ]
}

extension Cloud: Record {
    static var blank: Cloud { Cloud() }
    static let parts: RecordParts<Cloud> = [
        .text(1, \.domain), .integer(2, \.port), .text(3, \.path), .text(4, \.registerProcedure), .text(5, \.protocol),
    ]
}

extension TextInput: Record {
    static var blank: TextInput { TextInput() }
    static let parts: RecordParts<TextInput> = [
        .text(1, \.title), .text(2, \.description), .text(3, \.name), .text(4, \.url),
    ]
}

extension Comments: Record {
    static var blank: Comments { Comments() }
    static let parts: RecordParts<Comments> = [
        .text(1, \.url), .integer(2, \.count), .text(3, \.postURL), .text(4, \.feedURL),
    ]
}

extension ReplyReference: Record {
    static var blank: ReplyReference { ReplyReference() }
    static let parts: RecordParts<ReplyReference> = [
        .text(1, \.ref), .text(2, \.href), .text(3, \.type), .text(4, \.source),
    ]
}
