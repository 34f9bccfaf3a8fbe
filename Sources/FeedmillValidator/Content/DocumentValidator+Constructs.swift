internal import FeedmillSyntax

/// Atom text constructs (RFC 4287 §3.1) and `atom:content` (§4.1.3): what their `type` says.
extension DocumentValidator {
    /// Settles the kind of a construct when its start tag is read.
    mutating func beginConstruct(isContent: Bool) {
        let top = frames.count - 1
        let isRemote = isContent && frames[top].attribute("src") != nil
        guard let type = frames[top].attribute("type") else {
            frames[top].construct = isRemote ? .remote : .text
            if isRemote {
                sink.add(
                    .missingTypeAttribute, frames[top].startTag, element: frames[top].display, parent: parentName(top),
                    attribute: "type")
            }
            return
        }
        frames[top].construct = isContent ? contentKind(type, isRemote) : textKind(type)
    }

    private mutating func textKind(_ type: ElementAttribute) -> ConstructKind {
        let subject = subject(of: type)
        switch type.value {
        case "text": return .text
        case "html": return .html
        case "xhtml": return .xhtml
        case "": report(.blankAttribute, subject, value: "")
        case let other:
            // The original tells a name that is no media type from one that is.
            let code: RuleCode = !other.contains("/") && profile == .w3c ? .invalidMediaType : .invalidTextConstructType
            report(code, subject, value: other)
        }
        let essence = MediaType.essence(of: type.value)
        if essence == "text/html" { return .html }
        return MediaType.isXML(essence) ? .xml(essence) : .text
    }

    private mutating func contentKind(_ type: ElementAttribute, _ isRemote: Bool) -> ConstructKind {
        let subject = subject(of: type)
        switch type.value {
        case "text" where !isRemote: return .text
        case "html" where !isRemote: return .html
        case "xhtml" where !isRemote: return .xhtml
        case "": report(.blankAttribute, subject, value: "")
        default:
            let lower = type.value.lowercased()
            if let index = MediaType.fault(in: type.value) {
                let start = min(index, max(type.value.utf8.count - 1, 0))
                report(.invalidMediaType, subject, at: start..<start + 1, value: type.value)
            } else if lower.hasPrefix("multipart/") || lower.hasPrefix("message/") {
                report(.invalidMediaType, subject, value: type.value, detail: "a composite type: \"\(type.value)\"")
            }
        }
        if isRemote { return .remote }
        let essence = MediaType.essence(of: type.value)
        if MediaType.isXML(essence) { return .xml(essence) }
        if essence == "text/html" { return .html }
        return essence.hasPrefix("text/") || essence.isEmpty ? .plainMedia(essence) : .base64(essence)
    }

    /// An element inside a construct.
    mutating func openConstructChild() {
        let top = frames.count - 1
        switch frames[top - 1].construct {
        case .xhtml:
            let isDiv = frames[top].namespace == .xhtml && frames[top].local == "div"
            if noteConstructChild(top - 1) == 2 || (!isDiv && frames[top - 1].counts.first?.count == 1) {
                missingDiv(top - 1)
            }
            openMarkup()
        case .xml(let type):
            _ = noteConstructChild(top - 1)
            if type == "application/xhtml+xml" {
                if frames[top - 1].local == "content", frames[top].local != "html", noteFragment(top - 1) {
                    sink.add(
                        .htmlTypeForFragment, frames[top - 1].startTag, element: frames[top - 1].display,
                        parent: parentName(top - 1), value: type)
                }
                openMarkup()
            } else {
                frames[top].mode = .opaque(inUnknown: false)
            }
        case .html:
            // One mistake, however many elements come of it.
            if noteConstructChild(top - 1) == 1 || profile == .w3c {
                sink.add(
                    .notEscaped, frames[top].startTag, element: frames[top - 1].display, parent: parentName(top - 1),
                    value: frames[top].display)
            }
            if profile == .w3c { undefined() }
        case .text, .plainMedia, .base64, .remote, nil: undefined()
        }
    }

    /// Counts the elements directly inside a construct.
    private mutating func noteConstructChild(_ index: Int) -> Int {
        if frames[index].counts.isEmpty { frames[index].counts.append((0, 0)) }
        frames[index].counts[0].count += 1
        return frames[index].counts[0].count
    }

    private func noteFragment(_ index: Int) -> Bool { frames[index].counts.first?.count == 1 }

    mutating func missingDiv(_ index: Int) {
        sink.add(.missingXhtmlDiv, frames[index].startTag, element: frames[index].display, parent: parentName(index))
    }
}
