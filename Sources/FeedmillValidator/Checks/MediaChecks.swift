/// Rules of Media RSS that depend on an attribute beside the text.
extension DocumentValidator {
    mutating func checkMedia(_ check: ElementCheck, _ frame: Frame) {
        let subject = subjectOfText()
        let raw = decoded(subject)
        let value = Value(raw)
        switch check {
        case .mediaGroup:
            if frame.all("media:content").count < 2 { report(.mediaGroupTooSmall, frame.startTag) }
        case .mediaContent:
            if frame.attribute("url") == nil, frame.first("media:player") == nil { recommend("url", frame) }
        case .mediaAdult: report(.deprecatedMediaAdult, frame.startTag)
        case .mediaText:
            if frame.attribute("type")?.value == "html" {
                judgeHTML(value, subject)
            } else {
                judgePlain(value, subject, .containsUndeclaredHtml)
            }
        case .mediaHash: judgeHash(frame, value, subject)
        case .mediaRating: judgeRating(frame, value, subject)
        case .mediaRestriction: judgeRestriction(frame, value, subject)
        case .mediaCredit: judgeCredit(frame)
        default: break
        }
    }

    /// An attribute that should be there.
    mutating func recommend(_ name: String, _ frame: Frame) {
        sink.add(
            .missingRecommendedAttribute, frame.startTag, element: frame.display, parent: parentName(frames.count - 1),
            attribute: name)
    }

    private mutating func judgeHash(_ frame: Frame, _ value: Value, _ subject: Subject) {
        let lengths = ["md5": 32, "sha-1": 40]
        let algorithm = frame.attribute("algo")?.value ?? "md5"
        guard let length = lengths[algorithm] else {
            return sink.add(
                .invalidMediaHash, frame.startTag, element: frame.display, parent: parentName(frames.count - 1),
                attribute: "algo", value: algorithm)
        }
        if value.bytes.count != length || !value.bytes.allSatisfy(\.isHexDigit) {
            fail(.invalidMediaHash, subject, value)
        }
    }

    private mutating func judgeRating(_ frame: Frame, _ value: Value, _ subject: Subject) {
        let scheme = frame.attribute("scheme")?.value ?? "urn:simple"
        let text = value.text
        let isValid: Bool =
            switch scheme {
            case "urn:simple": text == "adult" || text == "nonadult"
            case "urn:mpaa": ["g", "m", "nc-17", "pg", "pg-13", "r", "x"].contains(text)
            case "urn:v-chip": ["tv-y", "tv-y7", "tv-y7-fv", "tv-g", "tv-pg", "tv-14", "tv-ma"].contains(text)
            case "urn:icra": isICRA(value.bytes)
            default: true
            }
        if !isValid { fail(.invalidMediaRating, subject, value) }
    }

    /// `r (cz 1 lz 1 nz 1 oz 1 vz 1)`: the labels of the ICRA vocabulary with 0 or 1.
    private func isICRA(_ bytes: [UInt8]) -> Bool {
        let categories = ["c", "l", "n", "o", "v", "s"]
        guard let open = bytes.firstIndex(of: UInt8(ascii: "(")), let close = bytes.lastIndex(of: UInt8(ascii: ")")),
            open < close, trimmed(bytes[..<open]).elementsEqual("r".utf8), close == bytes.count - 1
        else { return false }
        let words = bytes[(open + 1)..<close].split(whereSeparator: \.isSpace).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard !words.isEmpty, words.count % 2 == 0 else { return false }
        return stride(from: 0, to: words.count, by: 2).allSatisfy { index in
            words[index].utf8.count == 2 && categories.contains(String(words[index].prefix(1)))
                && ["0", "1"].contains(words[index + 1])
        }
    }

    private mutating func judgeRestriction(_ frame: Frame, _ value: Value, _ subject: Subject) {
        switch frame.attribute("type")?.value {
        case "country":
            if value.text != "all", value.text != "none" { judge(.countryCodes, subject) }
        case "uri":
            if value.text != "all", value.text != "none" {
                for word in value.bytes.split(whereSeparator: \.isSpace) {
                    let start = value.start + word.startIndex
                    judgeReference(.absoluteURI, Value(bytes: Array(word), start: start, raw: Array(word)), subject)
                }
            }
        case nil:
            if !value.isBlank, value.text != "all", value.text != "none" {
                fail(.invalidMediaRestriction, subject, value)
            }
        default: break
        }
    }

    private mutating func judgeCredit(_ frame: Frame) {
        guard let role = frame.attribute("role") else { return }
        let scheme = frame.attribute("scheme")?.value ?? "urn:ebu"
        let isValid = scheme == "urn:ebu" ? EBURoles.contains(role.value) : role.value == role.value.lowercased()
        if !isValid { report(.invalidMediaCreditRole, subject(of: role), value: role.value) }
    }
}
