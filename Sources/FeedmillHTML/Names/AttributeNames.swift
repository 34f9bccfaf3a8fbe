/// The attributes that are treated by name, numbered as in ``AttributeNames/table``.
enum KnownAttribute: UInt16, CaseIterable {
    case href = 1, src, srcset, cite, poster, style, alt, width, height, type, hidden, encoding, rel, title, usemap
    case itemtype, xmlns, background, ping, action, longdesc, dynsrc, lowsrc, icon, data, template, profile, fill,
        stroke
    case attributeName
    case xlinkHref, xmlnsXlink, xmlBase
    case dataSrc, dataLazySrc, dataOriginal, dataSrcset, dataLazySrcset, dataOriginalSet
    case markerStart, markerMid, markerEnd
    case color, face, size

    /// As it is written.
    var spelling: String { Self.spellings[Int(rawValue) - 1] }

    /// In the order of the cases: to ask a case for its name takes long.
    private static let spellings = """
        href src srcset cite poster style alt width height type hidden encoding rel title usemap itemtype xmlns background ping \
        action longdesc dynsrc lowsrc icon data template profile fill stroke attributeName xlink:href xmlns:xlink xml:base \
        data-src data-lazy-src data-original data-srcset data-lazy-srcset data-original-set marker-start marker-mid marker-end \
        color face size
        """.split(separator: " ").map(String.init)
}

/// Every attribute name a policy allows or the sanitizer looks at.
enum AttributeNames {
    /// As they are written, with SVG's capitals. The first ones are those of ``KnownAttribute``.
    static let spellings: [String] = {
        var names = KnownAttribute.allCases.map(\.spelling)
        var seen = Set(names.map { $0.lowercased() })
        let lists = [
            HTMLPolicy.publishingAttributes, HTMLPolicy.relaxedAttributes, HTMLPolicy.svgAttributes,
            HTMLPolicy.mathAttributes,
        ]
        for list in lists {
            for name in list.split(whereSeparator: \.isWhitespace).map(String.init)
            where seen.insert(name.lowercased()).inserted {
                names.append(name)
            }
        }
        return names
    }()

    /// By number: whether it is in the XLink namespace.
    static let isXLink: [Bool] = [false] + spellings.map { $0.hasPrefix("xlink:") }

    static let table = NameTable(spellings.map { $0.lowercased() })
    /// ` name="` for every attribute.
    static let openings = ShortTexts(spellings.map { " \($0)=\"" })
}
