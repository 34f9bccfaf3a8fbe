import FeedmillModel
import FeedmillSyntax

extension FeedGenerator {
    mutating func rare() -> RareMetadata {
        var rare = RareMetadata()
        rare.validity = maybe { Validity(start: $0.date(), end: $0.date()) }
        rare.generator = maybe { $0.program() }
        rare.image = maybe { generator in
            var image = FeedImage()
            image.url = generator.maybe { $0.url() }
            image.title = generator.maybe { $0.string() }
            image.width = generator.maybe { $0.below(9) - 4 }
            return image
        }
        rare.icon = maybe { $0.url() }
        rare.logo = maybe { $0.url() }
        rare.docs = maybe { $0.string() }
        rare.ttl = maybe { $0.below(9) - 4 }
        rare.skipHours = some(2) { $0.below(30) }
        rare.skipDays = some(2) { $0.string() }
        rare.cloud = maybe { generator in
            var cloud = Cloud()
            cloud.domain = generator.string()
            return cloud
        }
        rare.textInput = maybe { generator in
            var input = TextInput()
            input.name = generator.string()
            return input
        }
        rare.movedTo = maybe { $0.url() }
        rare.errorReportsTo = maybe { $0.string() }
        rare.comments = maybe { generator in
            var comments = Comments()
            comments.url = generator.maybe { $0.url() }
            comments.count = generator.maybe { $0.below(9) }
            comments.postURL = generator.maybe { $0.string() }
            return comments
        }
        rare.inReplyTo = some(2) { generator in
            var reply = ReplyReference()
            reply.ref = generator.maybe { $0.url() }
            reply.href = generator.maybe { $0.url() }
            reply.type = generator.maybe { $0.string() }
            return reply
        }
        addModules(&rare)
        rare.extensions = some(3) { $0.element() }
        return rare
    }

    private mutating func program() -> Generator {
        Generator(name: maybe { $0.string() }, url: maybe { $0.url() }, version: maybe { $0.string() })
    }

    private mutating func addModules(_ rare: inout RareMetadata) {
        rare.itunes = maybe { generator in
            var itunes = ITunesPodcast()
            itunes.author = generator.string()
            itunes.keywords = generator.some(2) { $0.string() }
            itunes.owner = generator.person()
            return itunes
        }
        rare.media = maybe { generator in
            var media = MediaRSS()
            media.contents = generator.some(2) { $0.attributes() }
            media.credits = generator.some(2) { .init(attributes: $0.attributes(), value: $0.string()) }
            media.restriction = .init(attributes: generator.attributes(), values: [generator.string()])
            return media
        }
        rare.geo = maybe { generator in
            let shape = generator.pick([
                Geometry.Shape.point([]), .point([1, 2, 3]), .lineString([[.nan, 1], [.infinity, -0.5]]), .polygon([]),
                .polygon([[[1, 2]], [[3, 4]]]), .box([[1]]),
            ])
            return Geometry(shape, srsName: generator.maybe { $0.string() })
        }
        rare.chapters = maybe { generator in
            Chapters(version: generator.string(), chapters: [.init(start: generator.string())])
        }
    }
}
