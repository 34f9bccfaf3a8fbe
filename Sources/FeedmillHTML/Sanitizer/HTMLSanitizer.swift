internal import FeedmillBytes

/// Safe HTML out of any HTML.
///
/// Nothing is filtered: what a WHATWG tokenizer and a bounded stack of open elements understand is written anew, and
/// only elements and attributes of the policy are ever written. Linear in time, bounded in memory; sanitizing twice
/// gives the same.
package struct HTMLSanitizer: Sendable {
    package enum Output: Sendable {
        /// HTML: void elements have no end tag.
        case html
        /// A well-formed XML fragment that is HTML as well.
        case xhtml
    }

    /// Goes up when the same input may give other output.
    package static let version = 2

    /// Elements that may be open at the same time; tags of deeper ones are left out.
    static let maximumDepth = 200

    let policy: HTMLPolicy
    let output: Output
    let dropsTrackingPixels: Bool

    package init(policy: HTMLPolicy, output: Output = .html, dropTrackingPixels: Bool = false) {
        self.policy = policy
        self.output = output
        dropsTrackingPixels = dropTrackingPixels
    }

    /// Sanitizes a fragment or a document. `resolvingURLs` gets the value of every URL attribute whose scheme is
    /// allowed; what it gives is checked again and written; nil drops the attribute. It need not be asked about a URL that
    /// `unlessSettled` knows it would give back as it is.
    package func sanitize(
        _ html: String, resolvingURLs resolve: ((String) -> String?)? = nil,
        unlessSettled isSettled: ((Span<UInt8>) -> Bool)? = nil
    ) -> String {
        var html = html
        html.makeContiguousUTF8()
        let input = html.utf8Span.span
        var rebuilder = MarkupRebuilder(self, inputCount: input.count, resolve: resolve, isSettled: isSettled)
        rebuilder.rebuild(input)
        return unsafe rebuilder.writer.bytes.withUnsafeBufferPointer { unsafe String(checking: $0) }
    }

    /// The same over UTF-8 bytes.
    package func sanitize(_ html: Span<UInt8>, resolvingURLs resolve: ((String) -> String?)? = nil) -> [UInt8] {
        var rebuilder = MarkupRebuilder(self, inputCount: html.count, resolve: resolve, isSettled: nil)
        rebuilder.rebuild(html)
        return rebuilder.writer.bytes.array(0..<rebuilder.writer.bytes.count)
    }
}
