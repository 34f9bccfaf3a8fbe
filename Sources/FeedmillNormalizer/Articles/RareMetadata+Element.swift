internal import FeedmillModel
internal import FeedmillReader
internal import FeedmillSyntax

extension RareMetadata {
    /// The parts that few elements have: references and words made fit, all else as read.
    init(taking element: inout FeedElement, _ values: inout ValueNormalizer) {
        self = element.takeRare()
        tidy(element, &values)
    }

    private mutating func tidy(_ element: borrowing FeedElement, _ values: inout ValueNormalizer) {
        validity = element.valid.flatMap { DCMIPeriod($0) }.map { Validity(start: $0.start, end: $0.end) }
        generator = generator.map { sent in
            Generator(
                name: values.words(sent.name), url: values.url(sent.url, in: "generator"), version: sent.version)
        }
        tidyImage(&values)
        icon = values.url(icon, in: "icon")
        logo = values.url(logo, in: "logo")
        docs = values.url(docs, in: "docs")
        if var input = textInput {
            input.url = values.url(input.url, in: "the link of a text input")
            textInput = input
        }
        movedTo = values.url(movedTo, in: "the new address")
        errorReportsTo = values.url(errorReportsTo, in: "errorReportsTo")
        tidyComments(&values)
        for index in inReplyTo.indices {
            inReplyTo[index].href = values.url(inReplyTo[index].href, in: "in-reply-to")
            inReplyTo[index].source = values.url(inReplyTo[index].source, in: "in-reply-to")
        }
        tidyITunes(element, &values)
        tidyMedia(&values)
        if geo == nil, let latitude = element.latitude, let longitude = element.longitude {
            geo = Geometry(.point([longitude, latitude]))
        }
        tidyChapters(&values)
        if values.cleansTracking { extensions = extensions.map { values.foreign($0) } }
    }

    private mutating func tidyImage(_ values: inout ValueNormalizer) {
        guard var image = image.take() else { return }
        image.url = values.url(image.url, in: "image")
        image.link = values.url(image.link, in: "the link of an image")
        image.title = values.words(image.title)
        image.description = values.words(image.description)
        self.image = image == FeedImage() ? nil : image
    }

    private mutating func tidyComments(_ values: inout ValueNormalizer) {
        guard var comments = comments.take() else { return }
        comments.url = values.url(comments.url, in: "comments")
        comments.postURL = values.url(comments.postURL, in: "wfw:comment")
        comments.feedURL = values.url(comments.feedURL, in: "wfw:commentRss")
        self.comments = comments == Comments() ? nil : comments
    }

    private mutating func tidyITunes(_ element: borrowing FeedElement, _ values: inout ValueNormalizer) {
        let owner = element.lastPerson(.owner).flatMap { values.person(element.people[$0]) }
        if itunes == nil, owner == nil { return }
        var podcast = itunes.take() ?? ITunesPodcast()
        podcast.owner = owner
        podcast.author = values.words(podcast.author)
        podcast.image = values.url(podcast.image, in: "itunes:image")
        podcast.title = values.words(podcast.title)
        podcast.subtitle = values.words(podcast.subtitle)
        podcast.summary = values.words(podcast.summary)
        itunes = podcast == ITunesPodcast() ? nil : podcast
    }

    private mutating func tidyMedia(_ values: inout ValueNormalizer) {
        guard var media = media.take() else { return }
        for index in media.contents.indices { values.tidy(&media.contents[index]) }
        for index in media.thumbnails.indices { values.tidy(&media.thumbnails[index]) }
        if var player = media.player.take() {
            values.tidy(&player)
            media.player = player
        }
        if var license = media.license.take() {
            values.tidy(&license.attributes)
            license.value = values.words(license.value) ?? ""
            media.license = license
        }
        self.media = media
    }

    private mutating func tidyChapters(_ values: inout ValueNormalizer) {
        guard var list = chapters.take() else { return }
        for index in list.chapters.indices {
            list.chapters[index].title = values.words(list.chapters[index].title)
            list.chapters[index].url = values.url(list.chapters[index].url, in: "a chapter")
            list.chapters[index].image = values.url(list.chapters[index].image, in: "the image of a chapter")
        }
        chapters = list
    }
}
