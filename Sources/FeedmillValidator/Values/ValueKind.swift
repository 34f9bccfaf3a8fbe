/// What a value has to be. The judges are in the files of this folder; tables name only the kind.
enum ValueKind: Sendable {
    case any
    /// Something other than white space.
    case nonblank
    /// Characters for people, without markup.
    case plain
    /// As `plain`, and not blank.
    case plainNonblank
    /// As `plain`, no longer than so many characters.
    case plainUpTo(Int)
    /// HTML as escaped text.
    case html
    /// As `html`, and not blank.
    case htmlNonblank
    /// RFC 3986 reference, ASCII only.
    case uriReference
    /// RFC 3986 URI with a scheme, ASCII only.
    case absoluteURI
    /// RFC 3987 reference.
    case iriReference
    /// RFC 3987 IRI with a scheme.
    case absoluteIRI
    /// `atom:id` (RFC 4287 §4.2.6).
    case atomID
    /// http or https.
    case httpURL
    /// The namespace of a `tag:` and the like: a namespace-specific string (RFC 2141).
    case urnSpecificString
    case rfc3339
    case rfc822
    case w3cdtf
    /// As `w3cdtf`, of any age.
    case schedule
    /// As `w3cdtf`, the time zone may be missing.
    case iso8601
    /// A date of W3C-DTF, or a span in the DCMI Period encoding.
    case period
    /// An addr-spec (RFC 2822 §3.4.1).
    case addrSpec
    /// An address with a name, as RSS has it.
    case mailbox
    /// As `mailbox`, without the advice on its form.
    case looseMailbox
    case language
    case mediaType
    case mediaTypeAttribute
    case mediaRange
    case integer
    case nonNegative
    case positive
    /// A positive integer no larger than 2³¹-1.
    case positive31
    case float
    case percentage
    case integerAttribute
    /// A whole number above zero, told as no integer when it is none.
    case positiveInteger
    /// The byte count of an enclosure.
    case enclosureLength
    case booleanAttribute
    case trueFalse
    case yesNo
    case latitude
    case longitude
    case coordinates(pairs: Int)
    case elevation
    case imageWidth
    case imageHeight
    case skipHour
    case skipDay
    case formName
    /// A URI, or one of the names that look like URNs in Media RSS.
    case ratingScheme
    case normalPlayTime
    case itunesDuration
    case itunesExplicit
    case itunesFlag
    case itunesKeywords
    case itunesCategory
    case linkRelation
    case base64
    case charsetName
    case queryRole
    case urlEncoded
    /// A language tag, or "*".
    case languageOrAny
    /// A language tag, or the "unknown" of old outliners.
    case languageOrUnknown
    /// A URI reference that should be whole, since nothing says against what it is resolved.
    case feedFlareReference
    case robotsDirectives
    case urlTemplate
    case integerList
    case countryCodes
    case expansionState
    /// A UUID (RFC 9562 §4).
    case uuid
    /// `geo:48.2,16.4` (RFC 5870).
    case geoURI
    /// `R113314`, `W5013364#2`: a node, way or relation of OpenStreetMap.
    case openStreetMapID
    /// Decimal numbers, at least so many.
    case numbers(Int)
    case country
    /// Whether white space at the ends is part of the value.
    var isVerbatim: Bool {
        switch self {
        case .mediaType, .language, .nonNegative, .linkRelation: true
        default: false
        }
    }

    /// One of a list, told by a code of its own.
    case choice([String], RuleCode)
    /// One of a list, whatever the case of the letters.
    case choiceAnyCase([String], RuleCode)
}
