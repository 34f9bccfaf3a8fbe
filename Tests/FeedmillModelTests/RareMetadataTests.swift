import Testing

@testable import FeedmillModel

/// What decides whether the rare parts are kept at all must know each of them.
@Suite struct RareMetadataTests {
    private static let parts: [@Sendable (inout RareMetadata) -> Void] = [
        { $0.validity = Validity() }, { $0.generator = Generator() }, { $0.image = FeedImage() }, { $0.icon = "i" },
        { $0.logo = "l" }, { $0.docs = "d" }, { $0.ttl = 1 }, { $0.skipHours = [1] }, { $0.skipDays = ["Monday"] },
        { $0.cloud = Cloud() }, { $0.textInput = TextInput() }, { $0.movedTo = "m" }, { $0.errorReportsTo = "e" },
        { $0.comments = Comments() }, { $0.inReplyTo = [ReplyReference()] }, { $0.itunes = ITunesPodcast() },
        { $0.media = MediaRSS() }, { $0.geo = Geometry(.point([1, 2])) }, { $0.chapters = Chapters() },
        { $0.extensions = [Extension(name: "n", namespace: "urn:n")] },
    ]

    @Test func everyPartIsThere() {
        #expect(Self.parts.count == Mirror(reflecting: RareMetadata()).children.count)
    }

    @Test(arguments: parts.indices)
    func onePartIsEnoughToBeKept(_ place: Int) {
        var metadata = Metadata()
        #expect(metadata.rare.isEmpty && !metadata.hasRare)
        Self.parts[place](&metadata.rare)
        #expect(metadata.hasRare && !metadata.rare.isEmpty)
        #expect(metadata.withRare { $0 == metadata.rare } == true)
        metadata.rare = RareMetadata()
        #expect(!metadata.hasRare)
        #expect(metadata.withRare { _ in true } == nil)
    }
}
