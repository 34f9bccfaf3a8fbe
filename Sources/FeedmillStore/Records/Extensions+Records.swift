internal import Feedmill

extension Extension: Record {
    static var blank: Extension { Extension(name: "", namespace: "") }
    static let parts: RecordParts<Extension> = [
        .text(1, \.name), .text(2, \.namespace), .text(3, \.prefix), .text(4, \.value), .record(5, \.attributes),
        .records(6, \.children),
    ]
}

extension Attributes: Record {
    static var blank: Attributes { Attributes() }
    static let parts: RecordParts<Attributes> = [.records(1, \.pairs)]
}

extension Attributes.Pair: Record {
    static var blank: Attributes.Pair { Attributes.Pair("", "") }
    static let parts: RecordParts<Attributes.Pair> = [.text(1, \.name), .text(2, \.value)]
}

extension ITunesPodcast: Record {
    static var blank: ITunesPodcast { ITunesPodcast() }
    static let parts: RecordParts<ITunesPodcast> = [
        .text(1, \.author), .flag(2, \.block), .flag(3, \.explicit), .text(4, \.image), .text(5, \.duration),
        .text(6, \.subtitle), .text(7, \.summary), .texts(8, \.keywords), .record(9, \.owner), .integer(10, \.episode),
        .integer(11, \.season), .text(12, \.episodeType), .text(13, \.title), .text(14, \.type), .flag(15, \.complete),
    ]
}

extension MediaRSS: Record {
    static var blank: MediaRSS { MediaRSS() }
    static let parts: RecordParts<MediaRSS> = [
        .records(1, \.contents), .records(2, \.thumbnails), .records(3, \.credits), .record(4, \.rating),
        .record(5, \.restriction), .record(6, \.license), .record(7, \.player),
    ]
}

extension MediaRSS.Valued: Record {
    static var blank: MediaRSS.Valued { MediaRSS.Valued(attributes: Attributes(), value: "") }
    static let parts: RecordParts<MediaRSS.Valued> = [.record(1, \.attributes), .text(2, \.value)]
}

extension MediaRSS.Restriction: Record {
    static var blank: MediaRSS.Restriction { MediaRSS.Restriction(attributes: Attributes(), values: []) }
    static let parts: RecordParts<MediaRSS.Restriction> = [.record(1, \.attributes), .texts(2, \.values)]
}

extension Chapters: Record {
    static var blank: Chapters { Chapters() }
    static let parts: RecordParts<Chapters> = [.text(1, \.version), .records(2, \.chapters)]
}

extension Chapters.Chapter: Record {
    static var blank: Chapters.Chapter { Chapters.Chapter(start: "") }
    static let parts: RecordParts<Chapters.Chapter> = [
        .text(1, \.start), .double(2, \.startSeconds), .text(3, \.title), .text(4, \.url), .text(5, \.image),
    ]
}
