internal import FeedmillBytes
package import FeedmillModel
package import FeedmillSyntax
package import FeedmillXML

/// What reading an element needs to know beside the element: where references start from, which document this is, and
/// where to put what had to be forgiven.
package struct ReadContext: Sendable {
    /// The URL of the document, or `nil`.
    package let documentBase: String?
    /// Whether relative references are made absolute.
    package let resolvesReferences: Bool
    package var format: FeedFormat = .unknown
    private var log = FindingLog()

    /// How many media groups and contents are open.
    var mediaDepth = 0

    private var cachedContext: Int32 = .min
    private var cachedBase: String?
    private var cachedResolver: URLBase?
    private var cachedLanguage: String?
    /// The same where it says one.
    private var cachedTextLanguage: String?
    /// Bases that were passed over, each told once.
    private var unusableBases: Set<String> = []

    package init(documentBase: String?, resolvesReferences: Bool) {
        self.documentBase = documentBase.flatMap { BaseURL.isUsable($0) ? $0 : nil }
        self.resolvesReferences = resolvesReferences
    }

    /// The base in force at an element (XML Base §4): every `xml:base` resolved against the one outside it, the
    /// outermost against the document's. One that cannot be a base is passed over.
    package mutating func base(of element: XMLElement) -> String? {
        enter(element)
        return cachedBase
    }

    /// Words of an element, with the language and the base in force there.
    package mutating func text(_ value: consuming String, _ type: consuming MediaKind, of element: XMLElement) -> Text {
        enter(element)
        return Text(value, type: type, language: cachedTextLanguage, base: cachedBase)
    }

    /// `xml:lang` in force at an element, as sent; "" where an outer one was taken away.
    package mutating func language(of element: XMLElement) -> String? {
        enter(element)
        return cachedLanguage
    }

    /// A reference made absolute where a base is known; otherwise as sent, without outer white space.
    package mutating func resolve(_ reference: consuming String, at element: XMLElement) -> String {
        guard resolvesReferences else { return reference.trimmed }
        enter(element)
        if URLReference.isSettled(reference) { return reference }
        return cachedResolver?.resolve(reference) ?? URLReference.resolve(reference, against: nil)
    }

    /// An identifier: as sent, unless it plainly is a path (RFC 4287 §4.2.6 wants an absolute IRI).
    package mutating func identifier(_ id: String, at element: XMLElement) -> String {
        id.contains(byte: UInt8(ascii: "/")) && !URLReference.isAbsolute(id) ? resolve(id, at: element) : id
    }

    /// The element's text as a reference; `nil` when it is empty.
    package mutating func url(in element: XMLElement) -> String? {
        element.textTrimmed.nilIfEmpty.map { resolve($0, at: element) }
    }

    /// The attribute's value as a reference; `nil` when there is none or it is empty.
    package mutating func url(_ attribute: FeedAttribute, of element: XMLElement) -> String? {
        element.value(of: attribute).map { resolve($0, at: element) }
    }

    /// A whole number; `nil`, with a finding, when it is not one; `nil` without one when it is empty.
    package mutating func number(_ text: String, of what: @autoclosure () -> String, at element: XMLElement) -> Int? {
        let digits = text.trimmed
        if digits.isEmpty { return nil }
        if let number = Int(digits) { return number }
        report("feed/bad-number", "\(what()) is not a whole number: \"\(digits.excerpt)\"", at: element)
        return nil
    }

    /// A date, whatever form it has; `nil` when it is empty. What is not understood is kept as sent, with a finding.
    package mutating func date(
        _ text: String, of what: @autoclosure () -> String, at element: XMLElement
    ) -> Timestamp? {
        if text.isEmpty { return nil }
        let timestamp = Timestamp(text)
        if timestamp.instant == nil {
            if timestamp.raw.isEmpty { return nil }
            report("feed/bad-date", "\(what()) is not a date: \"\(timestamp.raw.excerpt)\"", at: element)
        }
        return timestamp
    }

    package mutating func report(_ code: String, _ message: String, at element: XMLElement) {
        log.report(Finding(code, .warning, message, at: SourcePosition(of: element)))
    }

    /// Hands over what was found so far.
    package mutating func takeFindings() -> [Finding] { log.take() }

    private mutating func enter(_ element: XMLElement) {
        if element.contextID == cachedContext { return }
        cachedContext = element.contextID
        cachedLanguage = element.declaredLanguage
        cachedTextLanguage = cachedLanguage?.nilIfEmpty
        cachedBase = documentBase
        for reference in element.bases {
            let base = URLReference.resolve(reference, against: cachedBase)
            if BaseURL.isUsable(base) {
                cachedBase = base
            } else if URLReference.scheme(of: base) != nil, unusableBases.count < 16,
                unusableBases.insert(base).inserted
            {
                report("feed/bad-uri", "xml:base is nothing to start from", at: element)
            }
        }
        cachedResolver = cachedBase.flatMap { URLBase($0) }
    }
}
