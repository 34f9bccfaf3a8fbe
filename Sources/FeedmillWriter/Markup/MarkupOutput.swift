import FeedmillModel
import FeedmillSyntax
import FeedmillXML

/// XML on its way out, with the namespaces and the language that are in scope.
struct MarkupOutput {
    private var xml: XMLWriter
    /// Declared on an element that is open.
    private(set) var modules = ModuleSet()
    /// Prefix to URI, innermost last.
    private(set) var bindings: [(prefix: String, uri: String)] = []
    /// `xml:lang` in force.
    var language: String?
    /// The last tags that were found well-formed; most feeds have one or two, merged ones a few.
    private var lastLanguages: [String] = []
    /// The last date that was written: entries often have it twice.
    private var lastDate: (instant: Instant, raw: String, text: String)?
    /// The prefixes of the document that the feed came from; attributes of extensions use them.
    var sentPrefixes: [String: String] = [:]
    var losses = LossCounter()
    private var writtenSources = WrittenSources()
    /// The ids of entries or items so far.
    var seenIDs = SeenIDs()

    init(indent: Bool, defaultNamespace: String) {
        xml = XMLWriter(indent: indent)
        bindings.append(("", defaultNamespace))
    }

    mutating func reserve(_ capacity: Int) { xml.reserve(capacity) }

    /// How many bytes were written since ``take()``.
    var waiting: Int { xml.bytes.count }

    /// What has been written since the last time.
    mutating func take() -> [UInt8] {
        var bytes: [UInt8] = []
        // What comes next takes about as much, unless this was everything.
        bytes.reserveCapacity(min(xml.bytes.capacity, 3 << 15))
        swap(&bytes, &xml.bytes)
        return bytes
    }

    /// Opens an element that declares those of `modules` that are not declared yet.
    /// - Returns: the scope to hand to ``close(_:)``.
    mutating func open(
        _ name: StaticString, declaring wanted: ModuleSet, language: String? = nil, defaultNamespace: String? = nil,
        version: String? = nil
    ) -> Scope {
        let scope = Scope(modules: modules, bindings: bindings.count, language: self.language)
        xml.start(name)
        xml.attribute("version", version)
        xml.attribute("xmlns", defaultNamespace)
        let missing = wanted.subtracting(modules)
        if !missing.isEmpty {
            for module in missing.modules {
                xml.attribute("xmlns:" + module.prefix, module.uri)
                bindings.append((module.prefix, module.uri))
                modules.insert(module)
            }
        }
        if let language = newLanguage(language) {
            xml.attribute("xml:lang", language)
            self.language = language
        }
        return scope
    }

    /// Closes an element that ``open(_:declaring:language:_:)`` opened.
    mutating func close(_ scope: Scope) {
        xml.end()
        modules = scope.modules
        bindings.removeLast(bindings.count - scope.bindings)
        language = scope.language
    }

    /// What was in scope before an element.
    struct Scope {
        fileprivate var modules: ModuleSet
        fileprivate var bindings: Int
        fileprivate var language: String?
    }

    mutating func bind(_ prefix: String, to uri: String) { bindings.append((prefix, uri)) }
    mutating func unbind(_ count: Int) { bindings.removeLast(count) }

    /// The namespace of a prefix here; `nil` when it is not declared.
    func namespace(of prefix: String) -> String? {
        bindings.last { $0.prefix == prefix }?.uri
    }

    /// A language that is one and is not in force already.
    mutating func newLanguage(_ candidate: String?) -> String? {
        guard let candidate, candidate != language else { return nil }
        return self.language(candidate)
    }

    /// A language tag that is one, else `nil`.
    mutating func language(_ tag: String?) -> String? {
        guard let tag else { return nil }
        if lastLanguages.contains(tag) { return tag }
        guard LanguageTag.isWellFormed(tag) else { return nil }
        if lastLanguages.count == 8 { lastLanguages.removeFirst() }
        lastLanguages.append(tag)
        return tag
    }

    /// Writes an `atom:source`, the same bytes for the same box.
    ///
    /// - Parameter write: Writes it for the first time, in methods of this output.
    mutating func source(_ box: Boxed<Metadata>, _ write: (inout MarkupOutput, borrowing Metadata) -> Void) {
        if !box.isPresent { return }
        guard xml.isBetweenElements else {
            box.withValue { write(&self, $0) }
            return
        }
        if let bytes = writtenSources.bytes(of: box, in: language) { return xml.again(bytes) }
        let start = xml.bytes.count
        let lost = losses.total
        box.withValue { write(&self, $0) }
        // What was lost must be counted each time, and extensions depend on the prefixes around them.
        let hasExtensions = box.withValue { $0.withRare { !$0.extensions.isEmpty } ?? false } ?? false
        if losses.total == lost, !hasExtensions {
            writtenSources.note(box, in: language, xml.bytes[start...])
        }
    }

    // MARK: Elements

    mutating func declaration() { xml.declaration() }
    mutating func start(_ name: StaticString) { xml.start(name) }
    mutating func start(_ name: StaticString, _ attributes: [(String, String)]) { xml.start(name, attributes) }
    /// An element whose name was not known at build time.
    mutating func start(named name: String, _ attributes: [(String, String)]) { xml.start(name, attributes) }
    /// Adds to the element just opened; nothing without a value.
    mutating func attribute(_ name: StaticString, _ value: String?) { xml.attribute(name, value) }
    mutating func end() { xml.end() }
    mutating func text(_ text: String) { xml.text(text) }
    /// Markup that is known to be well-formed.
    mutating func raw(_ markup: String) { xml.raw(markup) }

    /// An element with text; nothing when there is no text.
    ///
    /// - Parameter attributes: Those that were known at build time, as they are written, with a blank before each.
    mutating func element(_ name: StaticString, written attributes: StaticString = "", _ text: String?) {
        guard let text else { return }
        xml.element(name, written: attributes, text)
    }

    mutating func element(_ name: StaticString, _ text: String?, _ attributes: [(String, String)]) {
        guard let text else { return }
        xml.element(name, text, attributes)
    }

    /// A date as ``Timestamp/atomText`` has it.
    /// - Returns: whether there is one.
    mutating func date(_ name: StaticString, _ timestamp: Timestamp) -> Bool {
        guard let instant = timestamp.writable else { return false }
        if let lastDate, lastDate.instant == instant, lastDate.raw == timestamp.raw {
            xml.element(name, lastDate.text)
        } else if let text = timestamp.atomText {
            lastDate = (instant, timestamp.raw, text)
            xml.element(name, text)
        }
        return true
    }

    mutating func element(_ name: StaticString, _ number: Int?) {
        guard let number else { return }
        xml.element(name, number.description)
    }

    /// An element with text whose name was not known at build time.
    mutating func element(named name: String, _ text: String) { xml.element(name, text) }

    /// An element with one attribute and no content.
    ///
    /// - Parameter attributes: As in ``element(_:written:_:)``; they come first.
    mutating func empty(
        _ name: StaticString, written attributes: StaticString = "", _ attribute: StaticString, _ value: String
    ) {
        xml.empty(name, written: attributes, attribute, value)
    }

    /// An element without content.
    mutating func empty(_ name: StaticString, _ attributes: [(String, String)]) {
        xml.start(name, attributes)
        xml.end()
    }
}

/// Keeps the attributes that have a value.
func attributes(_ pairs: (String, String?)...) -> [(String, String)] {
    var result: [(String, String)] = []
    result.reserveCapacity(pairs.count)
    for (name, value) in pairs {
        if let value { result.append((name, value)) }
    }
    return result
}
