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
        if image?.isEmpty(tidiedBy: &values) == true { image = nil }
        icon = values.url(icon, in: "icon")
        logo = values.url(logo, in: "logo")
        docs = values.url(docs, in: "docs")
        if var input = textInput {
            input.url = values.url(input.url, in: "the link of a text input")
            textInput = input
        }
        movedTo = values.url(movedTo, in: "the new address")
        errorReportsTo = values.url(errorReportsTo, in: "errorReportsTo")
        if comments?.isEmpty(tidiedBy: &values) == true { comments = nil }
        for index in inReplyTo.indices {
            inReplyTo[index].href = values.url(inReplyTo[index].href, in: "in-reply-to")
            inReplyTo[index].source = values.url(inReplyTo[index].source, in: "in-reply-to")
        }
        tidyITunes(element, &values)
        media?.tidy(&values)
        if geo == nil, let latitude = element.latitude, let longitude = element.longitude {
            geo = Geometry(.point([longitude, latitude]))
        }
        chapters?.tidy(&values)
        if values.cleansTracking { extensions = extensions.map { values.foreign($0) } }
    }

    private mutating func tidyITunes(_ element: borrowing FeedElement, _ values: inout ValueNormalizer) {
        if let place = element.lastPerson(.owner), let owner = values.person(element.people[place]) {
            if itunes == nil { itunes = ITunesPodcast() }
            itunes?.owner = owner
        }
        if itunes?.isEmpty(tidiedBy: &values) == true { itunes = nil }
    }
}

// Each part is changed where it lies: taken out it would be copied.

extension FeedImage {
    fileprivate mutating func isEmpty(tidiedBy values: inout ValueNormalizer) -> Bool {
        url = values.url(url, in: "image")
        link = values.url(link, in: "the link of an image")
        title = values.words(title)
        description = values.words(description)
        return self == FeedImage()
    }
}

extension Comments {
    fileprivate mutating func isEmpty(tidiedBy values: inout ValueNormalizer) -> Bool {
        url = values.url(url, in: "comments")
        postURL = values.url(postURL, in: "wfw:comment")
        feedURL = values.url(feedURL, in: "wfw:commentRss")
        return self == Comments()
    }
}

extension ITunesPodcast {
    fileprivate mutating func isEmpty(tidiedBy values: inout ValueNormalizer) -> Bool {
        author = values.words(author)
        image = values.url(image, in: "itunes:image")
        title = values.words(title)
        subtitle = values.words(subtitle)
        summary = values.words(summary)
        return self == ITunesPodcast()
    }
}

extension MediaRSS {
    fileprivate mutating func tidy(_ values: inout ValueNormalizer) {
        for index in contents.indices { contents[index].tidy(&values) }
        for index in thumbnails.indices { thumbnails[index].tidy(&values) }
        player?.tidy(&values)
        license?.attributes.tidy(&values)
        if let sent = license?.value { license?.value = values.words(sent) ?? "" }
    }
}

extension Chapters {
    fileprivate mutating func tidy(_ values: inout ValueNormalizer) {
        for index in chapters.indices {
            chapters[index].title = values.words(chapters[index].title)
            chapters[index].url = values.url(chapters[index].url, in: "a chapter")
            chapters[index].image = values.url(chapters[index].image, in: "the image of a chapter")
        }
    }
}
