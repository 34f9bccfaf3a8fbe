internal import FeedmillSyntax

extension DocumentValidator {
    /// Judges URIs and IRIs of every kind, with the schemes that have a grammar of their own.
    mutating func judgeReference(_ wanted: ValueKind, _ value: Value, _ subject: Subject) {
        if case .urnSpecificString = wanted {
            if isBlank(value, subject) { return }
            judgePlain(value, subject, .containsHtml)
            if let index = URNSyntax.faultInSpecificString(value.text) {
                fail(.invalidFeedsyncId, subject, value, at: index)
            }
            return
        }
        // RSS readers and writers have always put white space round addresses.
        if value.hasOuterSpace, subject.attribute != nil || !kind.isLax {
            let first = value.start > 0 ? 0 : value.raw.count - 1
            report(
                subject.attribute == nil ? .unexpectedWhitespace : .invalidUriCharacter, subject, at: first..<first + 1,
                value: value.text, detail: "white space round a URI", fix: replacing(subject, with: value.text))
            if subject.attribute != nil { return }
        }
        if isPlain(wanted, value) { return }
        let syntax = URISyntax(value.bytes, allowsIRI: allowsIRI(wanted))
        if let fault = syntax.fault, !(fault.isCharacter && (syntax.scheme == "tag" || syntax.scheme == "urn")) {
            report(fault, value, subject, wanted)
        } else if !ownGrammarHolds(syntax, value, subject) {
            return
        } else {
            judgeScheme(wanted, syntax, value, subject)
        }
        if case .atomID = wanted, syntax.fault == nil,
            let departure = URINormalForm.departure(of: value.bytes, syntax)
        {
            fail(.nonCanonicalId, subject, value, at: departure.index, detail: departure.text)
        }
    }

    /// Whether a value is of a form that most have, about which nothing can be said.
    private func isPlain(_ kind: ValueKind, _ value: Value) -> Bool {
        if case .atomID = kind {
            return PlainReference.isTag(value.bytes.span)
                || PlainReference.isWebAddress(value.bytes.span, isNormal: true)
        }
        return PlainReference.isWebAddress(value.bytes.span, isNormal: false)
    }

    private func allowsIRI(_ kind: ValueKind) -> Bool {
        switch kind {
        case .uriReference, .absoluteURI, .httpURL: false
        default: true
        }
    }

    private mutating func report(_ fault: URISyntax.Fault, _ value: Value, _ subject: Subject, _ kind: ValueKind) {
        switch fault {
        case .character(let index):
            let character = String(Unicode.Scalar(value.bytes[index]))
            fail(
                .invalidUriCharacter, subject, value, at: index, params: ["char": character],
                detail: "\"\(character)\" in \"\(value.text.prefix(80))\"", fix: spacesEncoded(value, subject))
        case .notASCII(let index): fail(.iriWhereUriRequired, subject, value, at: index)
        case .notIRI(let index): fail(.invalidIri, subject, value, at: index)
        case .syntax(let index, let text):
            fail(
                isHTTP(kind) ? .invalidHttpUrlAttribute : .invalidUri, subject, value, at: index,
                detail: "\(text) in \"\(value.text.prefix(80))\"")
        }
    }

    private func isHTTP(_ kind: ValueKind) -> Bool {
        if case .httpURL = kind { true } else { false }
    }

    /// `tag:`, `urn:` and `urn:uuid:`; false when a breach has been reported.
    private mutating func ownGrammarHolds(_ syntax: URISyntax, _ value: Value, _ subject: Subject) -> Bool {
        switch syntax.scheme {
        case "tag":
            guard let fault = TagURI.fault(in: value.text, allowingIRI: true) else { return true }
            fail(.invalidTagUri, subject, value, at: fault.offset)
        case "urn":
            switch URNSyntax.fault(in: value.text, allowingIRI: true) {
            case nil: return true
            case .uuid: fail(.invalidUuidUrn, subject, value)
            case .some(let fault): fail(.invalidUrn, subject, value, at: fault.offset)
            }
        default: return true
        }
        return false
    }

    private mutating func judgeScheme(_ kind: ValueKind, _ syntax: URISyntax, _ value: Value, _ subject: Subject) {
        switch kind {
        case .absoluteURI, .absoluteIRI, .atomID:
            if !syntax.isAbsolute {
                return fail(.invalidAbsoluteUri, subject, value, detail: "\"\(value.text.prefix(80))\" has no scheme")
            }
        case .httpURL:
            if syntax.scheme != "http" && syntax.scheme != "https" {
                return fail(.invalidHttpUrlAttribute, subject, value)
            }
        default: break
        }
        if syntax.isAbsolute, !RegisteredSchemes.contains(syntax.scheme) {
            fail(
                .unregisteredUriScheme, subject, value, params: ["scheme": syntax.scheme],
                detail: "\"\(syntax.scheme)\"")
        }
    }
}

extension URISyntax.Fault {
    /// Whether one character is at fault, not the structure.
    var isCharacter: Bool {
        switch self {
        case .character, .notASCII, .notIRI: true
        case .syntax: false
        }
    }
}
