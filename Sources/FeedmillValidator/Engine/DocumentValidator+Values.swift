internal import FeedmillSyntax

extension DocumentValidator {
    /// Judges the character data of the innermost element by what its table says.
    mutating func judgeContent(_ entry: Schema.Entry) {
        switch entry.content {
        case .value(let kind): judge(kind, subjectOfText())
        case .textConstruct: judgeTextConstruct()
        case .atomContent: judgeAtomContent()
        case .rdf:
            if let frame = frames.last, frame.hasText, frame.hasElements {
                report(.invalidRdf, frame.startTag, detail: "text beside elements")
            }
        case .elements, .empty, .inlineXHTML, .anything: break
        }
    }

    /// Holds a value against its kind.
    mutating func judge(_ kind: ValueKind, _ subject: Subject) {
        if case .any = kind {
            return
        }
        let raw = decoded(subject)
        checkEncodingDamage(raw, subject)
        // RFC 4287 knows no white space round the values of attributes.
        let isVerbatim = subject.attribute != nil && frames.last?.namespace == .atom && kind.isVerbatim
        let value = isVerbatim ? Value(bytes: raw, start: 0, raw: raw) : Value(raw)
        switch kind {
        case .any: break
        case .nonblank: _ = isBlank(value, subject)
        case .plain: judgePlain(value, subject, .containsHtml)
        case .plainNonblank: if !isBlank(value, subject) { judgePlain(value, subject, .containsHtml) }
        case .plainUpTo(let limit):
            if value.text.unicodeScalars.count > limit {
                fail(.valueTooLong, subject, value, params: ["max": String(limit), "len": String(value.text.count)])
            }
            judgePlain(value, subject, .containsHtml)
        case .html: judgeHTML(value, subject)
        case .htmlNonblank: if !isBlank(value, subject) { judgeHTML(value, subject) }
        case .uriReference, .absoluteURI, .iriReference, .absoluteIRI, .atomID, .httpURL, .urnSpecificString:
            judgeReference(kind, value, subject)
        case .rfc3339, .rfc822, .w3cdtf, .iso8601, .period, .schedule: judgeDate(kind, value, subject)
        case .addrSpec, .mailbox, .looseMailbox: judgeAddress(kind, value, subject)
        case .language: judgeLanguage(value, subject)
        case .mediaType: judgeMediaType(value, subject, .invalidMediaType)
        case .mediaTypeAttribute: judgeMediaType(value, subject, .invalidMediaTypeAttribute)
        case .mediaRange: judgeMediaRange(value, subject)
        case .integer, .nonNegative, .positive, .positive31, .float, .percentage, .integerAttribute, .positiveInteger,
            .enclosureLength, .latitude,
            .longitude, .coordinates, .elevation, .imageWidth, .imageHeight, .skipHour, .integerList, .expansionState,
            .numbers:
            judgeNumber(kind, value, subject)
        case .booleanAttribute: choose(["true", "false"], .invalidBooleanAttribute, value, subject)
        case .trueFalse: choose(["true", "false"], .invalidTrueFalse, value, subject)
        case .yesNo: choose(["yes", "no"], .invalidYesNo, value, subject)
        case .skipDay: judgeSkipDay(value, subject)
        case .formName: judgeFormName(value, subject)
        case .ratingScheme:
            if !["urn:simple", "urn:mpaa", "urn:v-chip", "urn:icra"].contains(value.text) {
                judgeReference(.absoluteURI, value, subject)
            }
        case .normalPlayTime: if !DurationSyntax.isNormalPlayTime(value.text) { fail(.invalidNptTime, subject, value) }
        case .itunesDuration:
            if !DurationSyntax.isITunesDuration(value.text) { fail(.invalidItunesDuration, subject, value) }
        case .itunesExplicit, .itunesFlag, .itunesKeywords, .itunesCategory: judgeITunes(kind, value, subject)
        case .linkRelation: judgeRelation(value, subject)
        case .base64: judgeBase64(value, subject)
        case .languageOrAny: if value.text != "*" { judgeLanguage(value, subject) }
        case .languageOrUnknown: if value.text != "unknown" { judgeLanguage(value, subject) }
        case .feedFlareReference: judgeFeedFlare(value, subject)
        case .robotsDirectives: judgeRobots(value, subject)
        case .uuid:
            if !URNSyntax.isUUID("urn:uuid:" + value.text) {
                fail(.invalidValue, subject, value, detail: quoted(value, "a UUID"))
            }
        case .geoURI, .openStreetMapID: judgePlace(kind, value, subject)
        case .charsetName, .queryRole, .urlTemplate, .urlEncoded: judgeSearch(kind, value, subject)
        case .countryCodes, .country: judgeCountries(value, subject)
        case .choice(let list, let code): choose(list, code, value, subject)
        case .choiceAnyCase(let list, let code):
            if !list.contains(where: { $0.lowercased() == value.text.lowercased() }) { fail(code, subject, value) }
        }
    }

    /// A value without outer white space, and where it begins in the raw one.
    struct Value {
        let bytes: [UInt8]
        let start: Int
        let raw: [UInt8]

        init(bytes: [UInt8], start: Int, raw: [UInt8]) {
            self.bytes = bytes
            self.start = start
            self.raw = raw
        }

        /// The value of some character data.
        init(_ raw: [UInt8]) {
            let inner = trimmed(raw[...])
            self.raw = raw
            // Most have nothing round them, and need no copy.
            bytes = inner.count == raw.count ? raw : Array(inner)
            start = inner.isEmpty ? raw.count : inner.startIndex
        }

        var text: String { String(decoding: bytes, as: UTF8.self) }
        var isBlank: Bool { bytes.isEmpty }
        var hasOuterSpace: Bool { raw.count != bytes.count && !bytes.isEmpty }
        var whole: Range<Int> { start..<start + bytes.count }
    }

    /// A finding about a whole value, or about the character at an index of it.
    mutating func fail(
        _ code: RuleCode, _ subject: Subject, _ value: Value, at index: Int? = nil,
        params: KeyValuePairs<String, String> = [:], detail: String? = nil, clause: String? = nil, fix: TextEdit? = nil
    ) {
        let range = index.map { value.start + min($0, max(value.bytes.count - 1, 0))..<value.start + $0 + 1 }
        let saysBlank = code == .blankElement || code == .blankAttribute
        report(
            code, subject, at: value.isBlank ? nil : range ?? value.whole, value: value.text, params: params,
            detail: value.isBlank && !saysBlank ? "it is empty" : detail, clause: clause, fix: fix)
    }

    /// Reports a value of nothing but white space.
    mutating func isBlank(_ value: Value, _ subject: Subject) -> Bool {
        guard value.isBlank else { return false }
        // The original has a code of its own only for the attributes of Atom.
        let isOwn = subject.attribute != nil && (profile != .w3c || frames.last?.namespace == .atom)
        fail(isOwn ? .blankAttribute : .blankElement, subject, value)
        return true
    }

    private mutating func choose(_ list: [String], _ code: RuleCode, _ value: Value, _ subject: Subject) {
        if !list.contains(value.text) {
            fail(code, subject, value, detail: quoted(value, "one of " + list.joined(separator: ", ")))
        }
    }

    private func quoted(_ value: Value, _ wanted: String) -> String { "\"\(value.text.prefix(60))\" is not \(wanted)" }

    private mutating func judgeLanguage(_ value: Value, _ subject: Subject) {
        switch LanguageTag.fault(in: value.text) {
        case .malformed(let index):
            // Every old tool wrote "en_US", which the original lets pass by its first two letters.
            fail(
                .invalidLanguage, subject, value, at: index, detail: "\"\(value.text)\" is no language tag",
                clause: "RFC 5646 §2.1")
        case .unregistered: fail(.invalidLanguage, subject, value, clause: "RFC 5646 §2.2.1")
        case nil: break
        }
    }

    private mutating func judgeMediaType(
        _ value: Value, _ subject: Subject, _ code: RuleCode, allowsRange: Bool = false
    ) {
        if let index = MediaType.fault(in: value.text, allowsRange: allowsRange) {
            fail(
                code, subject, value, at: value.bytes.count > 1 ? min(index, value.bytes.count - 1) : nil,
                detail: "\"\(value.text)\"")
        }
    }

    /// RFC 5023 §8.3.4: a media range; quality means nothing there.
    private mutating func judgeMediaRange(_ value: Value, _ subject: Subject) {
        if value.isBlank { return }
        judgeMediaType(value, subject, .invalidMediaType, allowsRange: true)
        for parameter in value.text.split(separator: ";").dropFirst() {
            let name = parameter.split(separator: "=").first.map { $0.filter { $0 != " " } } ?? ""
            if name == "q" { fail(.undefinedMediaRangeParameter, subject, value, params: ["param": name]) }
        }
    }

    private mutating func judgeSkipDay(_ value: Value, _ subject: Subject) {
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        if !days.contains(value.text) { fail(.invalidSkipDay, subject, value) }
    }

    private mutating func judgeFormName(_ value: Value, _ subject: Subject) {
        guard !isBlank(value, subject) else { return }
        let bad = value.bytes.indices.first { index in
            let byte = value.bytes[index]
            return !(index == 0 ? byte.isLetter : byte.isAlphanumeric || [0x2D, 0x5F, 0x3A, 0x2E].contains(byte))
        }
        if let bad { fail(.invalidFormComponentName, subject, value, at: bad) }
    }

    private mutating func judgeBase64(_ value: Value, _ subject: Subject) {
        if !Base64.isValid(value.bytes) { fail(.notBase64, subject, value) }
    }

    private mutating func judgeAddress(_ kind: ValueKind, _ value: Value, _ subject: Subject) {
        if case .addrSpec = kind {
            if value.hasOuterSpace, subject.attribute == nil {
                report(
                    .unexpectedWhitespace, subject, at: value.start > 0 ? 0..<1 : value.raw.count - 1..<value.raw.count,
                    value: value.text, detail: "white space round an address")
            }
            if let index = EmailSyntax.fault(in: value.bytes[...]) {
                fail(.invalidAddrSpec, subject, value, at: index)
            } else {
                checkHost(value, subject)
            }
            return
        }
        guard !value.isBlank else { return fail(.invalidEmailAddress, subject, value) }
        let form = EmailSyntax.form(of: value.bytes)
        if case .invalid(let index) = form {
            return fail(.invalidEmailAddress, subject, value, at: index, detail: "\"\(value.text)\"")
        }
        checkHost(value, subject)
        judgePlain(value, subject, .containsHtml)
        guard case .mailbox = kind else { return }
        switch form {
        case .address: fail(.emailWithoutName, subject, value)
        case .otherForm: fail(.emailFormat, subject, value)
        case .addressAndName, .invalid: break
        }
    }

    /// RFC 6761 §6.4: nothing below "invalid" is ever found; the one thing that can be said of a host without asking for it.
    private mutating func checkHost(_ value: Value, _ subject: Subject) {
        guard let at = value.bytes.lastIndex(of: UInt8(ascii: "@")) else { return }
        let host = value.bytes[(at + 1)...].prefix { $0.isAlphanumeric || $0 == 0x2D || $0 == 0x2E }
        let name = String(decoding: host.map(\.lowercased), as: UTF8.self)
        if name == "invalid" || name.hasSuffix(".invalid") { fail(.emailHostUnresolvable, subject, value, at: at + 1) }
    }

    private mutating func judgeRelation(_ value: Value, _ subject: Subject) {
        guard !value.isBlank else { return fail(.blankAttribute, subject, value) }
        if value.raw.count != value.bytes.count {
            return fail(.unregisteredLinkRelation, subject, value, params: ["value": value.text])
        }
        if LinkRelations.isRegistered(value.text) { return }
        let syntax = URISyntax(value.bytes)
        if !syntax.isAbsolute || syntax.fault != nil {
            fail(.unregisteredLinkRelation, subject, value, params: ["value": value.text])
        }
    }

    /// Without a base, a relative reference on an extension element leads nowhere.
    private mutating func judgeFeedFlare(_ value: Value, _ subject: Subject) {
        let syntax = URISyntax(value.bytes, allowsIRI: false)
        judgeReference(.uriReference, value, subject)
        if syntax.fault == nil, !syntax.isAbsolute, frames.last?.hasBase == false {
            fail(.relativeReferenceInContent, subject, value)
        }
    }

    private mutating func judgePlace(_ kind: ValueKind, _ value: Value, _ subject: Subject) {
        if case .geoURI = kind {
            let parts = value.text.split(separator: ";", omittingEmptySubsequences: false).first ?? ""
            let numbers = parts.dropFirst(4).split(separator: ",", omittingEmptySubsequences: false)
                .map { NumberSyntax.decimal(Array($0.utf8)) }
            let isPlace =
                parts.lowercased().hasPrefix("geo:") && (2...3).contains(numbers.count)
                && !numbers.contains { $0 == nil }
            if !isPlace { fail(.invalidValue, subject, value, detail: quoted(value, "a geo: URI")) }
            return
        }
        let parts = value.bytes.split(separator: UInt8(ascii: "#"), omittingEmptySubsequences: false)
        let isObject =
            (1...2).contains(parts.count) && [0x4E, 0x57, 0x52].contains(value.bytes.first)
            && parts.enumerated().allSatisfy { index, part in
                let digits = index == 0 ? part.dropFirst() : part
                return !digits.isEmpty && digits.allSatisfy(\.isDigit)
            }
        if !isObject { fail(.invalidValue, subject, value, detail: quoted(value, "an object of OpenStreetMap")) }
    }

    private mutating func judgeRobots(_ value: Value, _ subject: Subject) {
        let known = [
            "all", "none", "index", "noindex", "follow", "nofollow", "noarchive", "nosnippet", "noodp", "noydir",
        ]
        for part in value.bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            let word = trimmed(part)
            if !known.contains(String(decoding: word.map(\.lowercased), as: UTF8.self)) {
                return fail(.invalidMetaContent, subject, value, at: word.startIndex)
            }
        }
    }

    private mutating func judgeCountries(_ value: Value, _ subject: Subject) {
        for word in value.bytes.split(whereSeparator: \.isSpace)
        where !CountryCodes.isAssigned(String(decoding: word, as: UTF8.self)) {
            report(
                .invalidCountryCode, subject, at: value.start + word.startIndex..<value.start + word.endIndex,
                value: String(decoding: word, as: UTF8.self))
        }
    }

    /// Characters that only a wrong conversion leaves behind: C1 controls, U+FFFD, UTF-8 encoded twice.
    private mutating func checkEncodingDamage(_ bytes: [UInt8], _ subject: Subject) {
        guard let damage = encodingDamage(in: bytes) else { return }
        report(.suspiciousCharacters, subject, at: damage)
    }

    /// The first trace of a wrong conversion; U+FFFD is one where the author has put it, not where bytes were beyond reading.
    func encodingDamage(in bytes: [UInt8]) -> Range<Int>? {
        EncodingDamage.first(in: bytes, ignoringReplacements: facts.isRepaired && profile != .w3c)
    }
}
