/// Rules of RSS 2.0 and its profile that look at a whole channel.
extension DocumentValidator {
    mutating func checkRSSChannel(_ frame: Frame) {
        checkChannelSemantics(frame)
        checkImage(frame)
        if kind == .rss20 {
            checkSelf(frame, frame.all("atom:link").filter { relation($0) == "self" })
        }
        if facts.usesSlashComments, frame.first("lastBuildDate") == nil {
            report(.slashCommentsWithoutLastbuilddate, frame.startTag)
        }
        if profile.wantsAdvice, frame.first("language") == nil, frame.first("dc:language") == nil, !frame.hasLanguage {
            reportMissing(.missingLanguage, "language")
        }
        if profile == .podcast || facts.usesITunes { checkPodcast(frame) }
    }

    /// RSS 2.0 image: title and link are those of the channel.
    private mutating func checkImage(_ frame: Frame) {
        guard let image = frame.image else { return }
        for (key, own, code) in [
            ("link", image.link, RuleCode.imageLinkMismatch), ("title", image.title, .imageTitleMismatch),
        ] {
            guard let own, let channels = frame.first(key), !own.text.isEmpty, own.text != text(of: channels) else {
                continue
            }
            sink.add(code, own.startTag, element: key, parent: image.display, value: own.text)
        }
    }

    /// What Apple asks of a show.
    private mutating func checkPodcast(_ frame: Frame) {
        if !facts.encodingIsUTF8 { report(.itunesNotUtf8, frame.startTag) }
        for key in ["language", "itunes:category", "itunes:explicit", "itunes:image"]
        where frame.first(key) == nil && !(key == "language" && frame.first("dc:language") != nil) {
            reportMissing(.missingItunesElement, key)
        }
        if frame.first("itunes:owner") == nil { reportMissing(.missingItunesEmail, "itunes:email") }
    }
}
