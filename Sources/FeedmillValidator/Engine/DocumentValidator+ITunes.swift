/// Values of the podcast tags.
extension DocumentValidator {
    mutating func judgeITunes(_ kind: ValueKind, _ value: Value, _ subject: Subject) {
        let text = value.text.lowercased()
        switch kind {
        case .itunesExplicit:
            switch text {
            case "true", "false": break
            case "yes", "no", "clean", "explicit":
                fail(.legacyItunesExplicit, subject, value, fix: explicitFix(value, subject))
            default: fail(.invalidTrueFalse, subject, value)
            }
        case .itunesFlag: if !["yes", "no", "clean"].contains(text) { fail(.invalidItunesFlag, subject, value) }
        case .itunesKeywords:
            judgePlain(value, subject, .containsHtml)
            if value.text.unicodeScalars.count > 255 { fail(.valueTooLong, subject, value, params: ["max": "255"]) }
            let words = value.bytes.split(whereSeparator: \.isSpace)
            // Two words can be one keyword; the original flags them all the same.
            if words.count >= (profile == .w3c ? 2 : 4), !value.bytes.contains(UInt8(ascii: ",")) {
                fail(.itunesKeywordsNotCommaSeparated, subject, value)
            }
        case .itunesCategory: judgeITunesCategory(value, subject)
        default: break
        }
    }

    /// Apple: JPEG or PNG. An address that tells no type is let pass.
    mutating func checkArtwork(_ frame: Frame) {
        guard let href = frame.attribute("href") else { return }
        let path = href.value.split(whereSeparator: { $0 == "?" || $0 == "#" }).first ?? ""
        let suffix = path.split(separator: "/").last?.split(separator: ".").last.map { $0.lowercased() } ?? ""
        if ["gif", "bmp", "svg", "webp", "tif", "tiff", "avif", "heic", "ico"].contains(suffix) {
            report(.unsupportedItunesArtwork, subject(of: href), value: href.value, params: ["extension": suffix])
        }
    }

    private mutating func judgeITunesCategory(_ value: Value, _ subject: Subject) {
        let top = frames.count - 1
        guard !isBlank(value, subject) else { return }
        let parent =
            top > 0 && frames[top - 1].display == "itunes:category" ? frames[top - 1].attribute("text")?.value : nil
        if ITunesCategories.contains(value.text, under: parent) { return }
        let isOld = ITunesCategories.wasDropped(value.text, under: parent)
        fail(isOld ? .obsoleteItunesCategory : .invalidItunesCategory, subject, value)
    }
}
