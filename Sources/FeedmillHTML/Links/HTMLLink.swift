/// A `link`, `a`, `area` or `base` element as written.
package struct HTMLLink: Sendable, Equatable {
    package enum Element: Sendable, Equatable {
        case link, a, area, base
    }

    package struct Attribute: Sendable, Equatable {
        /// Lower case.
        package var name: String
        package var value: String
    }

    package var element: Element
    /// In order, the first of a name only.
    package var attributes: [Attribute]
    /// Of an `a`: what it says, white space collapsed; up to the next `a` where its end tag is missing.
    package var text: String
    /// Where its start tag starts and ends in the input, in bytes.
    package var range: Range<Int>

    /// The value of an attribute, nil when it is not there.
    package subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    package var href: String? { self["href"] }
    /// The link types, lower case.
    package var rel: [String] {
        (self["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
