internal import FeedmillBytes
internal import FeedmillHTML
package import FeedmillModel
package import FeedmillReader
internal import FeedmillSyntax

/// Makes single values fit for an article: words clean and safe, references safe and without tracking.
package struct ValueNormalizer: Sendable {
    package let options: NormalizerOptions
    /// Whether words of no declared kind may be HTML: in RSS they often are, in Atom they are not.
    package var guessesKind = true
    /// The language where nothing says one: the feed's, else the one HTTP gave.
    package var defaultLanguage: String?
    /// Where the element stands whose values these are.
    package var position: SourcePosition?
    /// What languages its articles are in.
    var languages = LanguageCheck()
    private var log = FindingLog()
    /// `nil` where words stay as they were sent.
    private let sanitizer: HTMLSanitizer?
    /// The last base, made ready: most texts of a document have the same.
    private var resolver: (text: String, base: URLBase)?
    private var lastBase: (sent: String, clean: String)?
    private var lastLanguage: (sent: String, tag: String?)?
    /// Raw is as sent.
    var cleansTracking: Bool { options.cleansTracking && options.policy != .raw }

    package init(_ options: NormalizerOptions) {
        self.options = options
        sanitizer = HTMLSanitizer(options.policy, dropTrackingPixels: options.dropsTrackingPixels)
        defaultLanguage = options.contentLanguage.flatMap(LanguageTag.normalized)
    }

    // MARK: Words

    /// Words as they may be shown: markup sanitised and its references resolved, plain text repaired. They are taken out of
    /// `sent`, which has none then.
    package mutating func text(taking sent: inout FeedText) -> Text {
        tidy(&sent.text, isDeclared: sent.isDeclared)
        return exchange(&sent.text, with: Text(""))
    }

    /// The same for a title, which has an end.
    package mutating func title(taking sent: inout FeedText) -> Text {
        if sent.text.value.utf8.count > Limits.title {
            sent.text.value = String(sent.text.value.unicodeScalars.prefix(Limits.title / 4))
            report("feed/limit", "a title of more than \(Limits.title) bytes was cut")
        }
        return text(taking: &sent)
    }

    private mutating func tidy(_ text: inout Text, isDeclared: Bool) {
        let original = options.keepsOriginals ? text.value : nil
        if options.policy != .raw { text.value = TextRepair.repaired(text.value) }
        if !isDeclared, guessesKind, text.type == .plain, HTMLGuess.looksLikeHTML(text.value) {
            text.type = .html
        }
        if let sanitizer, text.type.isMarkup || text.type.mayHideMarkup {
            text.value = sanitized(text.value, base: text.base, by: sanitizer)
            if let original { text.original = OriginalMarkup(original, sanitizerVersion: HTMLSanitizer.version) }
        }
        if cleansTracking { text.value = TrackedText.cleaned(text.value, isMarkup: text.type.isMarkup) }
        text.language = language(text.language) ?? defaultLanguage
        if cleansTracking { text.base = cleanBase(text.base) }
        if text.src != nil { text.src = url(text.src, in: "src of content") }
    }

    private mutating func sanitized(_ markup: String, base: String?, by sanitizer: HTMLSanitizer) -> String {
        var markup = markup
        markup.makeContiguousUTF8()
        let bytes = markup.utf8Span.span
        if bytes.first(UInt8(ascii: "<"), from: 0) == nil, bytes.first(UInt8(ascii: "&"), from: 0) == nil {
            return markup
        }
        guard options.resolvesReferences, let base else { return sanitizer.sanitize(markup) }
        if base != resolver?.text { resolver = URLBase(base).map { (base, $0) } }
        guard let resolver else { return sanitizer.sanitize(markup) }
        return sanitizer.sanitize(
            markup, resolvingURLs: { resolver.base.resolve($0) }, unlessSettled: { URLReference.isSettled($0) })
    }

    /// Plain words that stand for themselves: names, labels.
    package func words(_ sent: String?) -> String? {
        guard let sent else { return nil }
        let repaired = options.policy == .raw ? sent : TextRepair.repaired(sent)
        let clean = cleansTracking ? TrackedText.cleaned(repaired, isMarkup: false) : repaired
        return clean.isEmpty ? nil : clean
    }

    /// A language tag in its usual form; `nil` when it is none.
    package mutating func language(_ sent: String?) -> String? {
        guard let sent else { return nil }
        if sent != lastLanguage?.sent { lastLanguage = (sent, LanguageTag.normalized(sent)) }
        return lastLanguage?.tag
    }

    /// The language that holds where an element says none. `xml:lang=""` says that there is none (XML 1.0 §2.12): the empty tag
    /// keeps the feed's from being inherited.
    package func inheritedLanguage(unless sent: String?) -> String? {
        sent == "" ? "" : defaultLanguage
    }

    private mutating func cleanBase(_ sent: String?) -> String? {
        guard let sent else { return nil }
        if sent != lastBase?.sent { lastBase = (sent, URLReference.cleaned(sent)) }
        return lastBase?.clean
    }

    // MARK: References

    /// A reference fit to be followed: without credentials and tracking parameters. `nil`, with a finding, when its
    /// scheme is not one that people follow.
    package mutating func url(_ sent: String?, in what: String) -> String? {
        guard let sent, !sent.isEmpty else { return nil }
        if options.policy == .raw { return sent }
        guard let safe = PublishableURL.make(sent) else {
            report("feed/bad-uri", "\(what) leads to no document and no person; it is left out")
            return nil
        }
        return cleansTracking ? URLReference.cleaned(safe) : safe
    }

    /// Those that lead somewhere, in document order.
    package mutating func links(_ sent: consuming [Link]) -> [Link] {
        if sent.count > Limits.links {
            report("feed/limit", "more than \(Limits.links) links; the rest was left out")
            sent.removeLast(sent.count - Limits.links)
        }
        var kept = 0
        for index in sent.indices {
            guard let href = url(sent[index].href, in: "a link") else { continue }
            sent[index].href = href
            if let hreflang = sent[index].hreflang {
                sent[index].hreflang = LanguageTag.normalized(hreflang) ?? hreflang
            }
            if let title = sent[index].title { sent[index].title = words(title) }
            if kept < index { sent.swapAt(kept, index) }
            kept += 1
        }
        sent.removeLast(sent.count - kept)
        return sent
    }

    // MARK: Tags

    /// Tags without duplicates, in document order.
    package mutating func tags(_ sent: consuming [Tag]) -> [Tag] {
        if sent.isEmpty { return sent }
        if sent.count > Limits.tags {
            report("feed/limit", "more than \(Limits.tags) tags; the rest was left out")
            sent.removeLast(sent.count - Limits.tags)
        }
        // A set pays only where there are many.
        var seen: Set<Tag> = []
        var kept = 0
        for index in sent.indices {
            if options.policy != .raw || sent.hasEmptyPart(at: index) {
                sent[index].term = words(sent[index].term)
                sent[index].scheme = words(sent[index].scheme)
                sent[index].label = words(sent[index].label)
            }
            let isNew =
                kept < Self.few ? !sent.has(index, among: kept) : seen.insert(sent[index]).inserted
            if !isNew { continue }
            if kept < index { sent.swapAt(kept, index) }
            kept += 1
            if kept == Self.few { seen = Set(sent[..<kept]) }
        }
        sent.removeLast(sent.count - kept)
        return sent
    }

    /// So few tags that each is compared with every other.
    private static let few = 16

    // MARK: Findings

    package mutating func report(_ code: String, _ message: String, _ severity: Finding.Severity = .warning) {
        log.report(Finding(code, severity, message, at: position))
    }

    package mutating func takeFindings() -> [Finding] { log.take() }

    /// Beyond what anybody means.
    private enum Limits {
        static let title = 16_384
        static let links = 2_000
        static let tags = 1_000
    }
}

extension [Tag] {
    fileprivate func hasEmptyPart(at place: Int) -> Bool {
        let tags = span
        return Tag.hasEmptyPart(tags[place])
    }

    /// Whether one of the first `count` tags is the same as the one at a place.
    fileprivate func has(_ place: Int, among count: Int) -> Bool {
        let tags = span
        for index in 0..<count where Tag.areSame(tags[index], tags[place]) { return true }
        return false
    }
}

// Where they lie: a tag has three parts, each of which would be copied with it.
extension Tag {
    @inline(__always)
    fileprivate static func hasEmptyPart(_ tag: borrowing Tag) -> Bool {
        tag.term?.isEmpty == true || tag.scheme?.isEmpty == true || tag.label?.isEmpty == true
    }

    @inline(__always)
    fileprivate static func areSame(_ one: borrowing Tag, _ other: borrowing Tag) -> Bool {
        one.term == other.term && one.scheme == other.scheme && one.label == other.label
    }
}

extension MediaKind {
    /// Neither plain nor another kind of text: XML, or what was decoded from Base64. Nobody should show it as HTML; where
    /// somebody does, there is nothing in it that runs.
    fileprivate var mayHideMarkup: Bool {
        // The most frequent first, and what bytes tell before what characters do.
        self != .plain && !rawValue.hasPrefix("text/") && rawValue.utf8.contains(0x2F) && rawValue.contains("/")
    }
}
