/// Rules of the Podcasting 2.0 namespace that look at several parts of a tag.
extension DocumentValidator {
    mutating func checkPodcast(_ check: ElementCheck, _ frame: Frame) {
        switch check {
        case .podcastValue:
            if frame.first("podcast:valueRecipient") == nil { missingChild("podcast:valueRecipient", frame) }
        case .podcastTimeSplit:
            if frame.first("podcast:remoteItem") == nil, frame.first("podcast:valueRecipient") == nil {
                missingChild("podcast:valueRecipient", frame)
            }
        case .podcastSocialInteract:
            if frame.attribute("uri") == nil, frame.attribute("protocol")?.value != "disabled" {
                sink.add(
                    .missingAttribute, frame.startTag, element: frame.display, parent: parentName(frames.count - 1),
                    attribute: "uri", standing: clauseAtHand)
            }
        default: break
        }
    }

    private mutating func missingChild(_ name: String, _ frame: Frame) {
        sink.add(.missingElement, frame.startTag, element: name, parent: frame.display, standing: clauseAtHand)
    }
}
