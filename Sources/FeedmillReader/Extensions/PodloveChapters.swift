internal import FeedmillModel
internal import FeedmillXML

extension FeedElement {
    /// Podlove Simple Chapters 1.2: an item has one list; a second is left out.
    static let podlove: ElementRows<FeedElement> = [
        .module(.chapters, "chapters") { record, element, context in
            if record.hasRare, record.rare.chapters != nil { return }
            record.rare.chapters = PodloveChapters.read(element, &context)
        }
    ]
}

/// The list and its chapters.
enum PodloveChapters {
    static func read(_ element: XMLElement, _ context: inout ReadContext) -> Chapters {
        var chapters = Chapters(version: element.value(of: .version))
        table.read(element, into: &chapters, &context)
        return chapters
    }

    static let rows: ElementRows<Chapters> = [
        .module(.chapters, "chapter") { chapters, element, context in
            guard let start = element.value(of: .start) else { return }
            var chapter = Chapters.Chapter(start: start)
            chapter.startSeconds = NormalPlayTime.seconds(start)
            chapter.title = element.value(of: .title)
            chapter.url = context.url(.href, of: element)
            chapter.image = element.value(of: .image).map { context.resolve($0, at: element) }
            chapters.chapters.append(chapter)
        }
    ]

    private static let table = ElementTable(rows)
}
