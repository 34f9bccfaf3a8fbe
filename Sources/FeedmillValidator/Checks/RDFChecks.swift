/// Rules of RSS 1.0 and 1.1.
extension DocumentValidator {
    mutating func checkRDF(_ check: ElementCheck, _ frame: Frame) {
        switch check {
        case .rdfChannel:
            if kind == .rss10 {
                requireAbout(frame)
                if frame.first("rss10:items") == nil { reportMissing(.missingElement, "rss10:items") }
            }
            checkLanguage(frame)
            checkChannelSemantics(frame)
        case .rss11Channel:
            noteAbout(frame)
            checkLanguage(frame)
        case .rdfItem:
            if kind == .rss10 { requireAbout(frame) } else { noteAbout(frame) }
        default: break
        }
    }

    private mutating func checkLanguage(_ frame: Frame) {
        if profile.wantsAdvice, frame.first("dc:language") == nil, !frame.hasLanguage {
            reportMissing(.missingLanguage, "dc:language")
        }
    }

    private mutating func requireAbout(_ frame: Frame) {
        if frame.attribute(.rdf, "about") == nil {
            sink.add(
                .missingAttribute, frame.startTag, element: frame.display, parent: parentName(frames.count - 1),
                attribute: "rdf:about")
        }
        noteAbout(frame)
    }

    /// Every resource is described once.
    mutating func noteAbout(_ frame: Frame) {
        guard let about = frame.attribute(.rdf, "about"), !facts.abouts.insert(about.value) else { return }
        report(
            .duplicateValue, subject(of: about), value: about.value, params: ["value": about.value],
            clause: "RSS 1.0 §5.5")
    }
}
