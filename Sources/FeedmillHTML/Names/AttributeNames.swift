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
    var spelling: String {
        switch self {
        case .xlinkHref: "xlink:href"
        case .xmlnsXlink: "xmlns:xlink"
        case .xmlBase: "xml:base"
        case .dataSrc: "data-src"
        case .dataLazySrc: "data-lazy-src"
        case .dataOriginal: "data-original"
        case .dataSrcset: "data-srcset"
        case .dataLazySrcset: "data-lazy-srcset"
        case .dataOriginalSet: "data-original-set"
        case .markerStart: "marker-start"
        case .markerMid: "marker-mid"
        case .markerEnd: "marker-end"
        default: String(describing: self)
        }
    }
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
