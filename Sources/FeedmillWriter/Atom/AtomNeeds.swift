internal import FeedmillBytes
import FeedmillModel
import FeedmillSyntax

extension ModuleSet {
    /// Inserts the vocabularies that an Atom element for `metadata` takes.
    mutating func insert(atomNeeds metadata: borrowing Metadata) {
        if metadata.$publisher.isPresent { insert(.dublinCore) }
        if metadata.$created.isPresent { insert(.dublinCoreTerms) }
        metadata.withRare { insert(neededBy: $0) }
    }

    /// Inserts the vocabularies that an `atom:entry` takes.
    mutating func insert(atomNeeds article: borrowing Article) {
        insert(atomNeeds: article.metadata)
        if article.content.count > 1 { insert(.content) }
        article.$source.withValue { insert(atomNeeds: $0) }
        if article.metadata.withRare({ $0.standInThumbnail != nil }) ?? false { insert(.media) }
    }
}

extension Article {
    /// `atom:updated` (RFC 4287 §4.2.15), or the date nearest to it.
    var atomUpdated: Instant? {
        // Moments alone first: words have owners.
        if let updated = metadata.updated?.instant, updated.isWritable { return updated }
        if let published = metadata.published?.instant, published.isWritable { return published }
        return atomDate?.instant
    }

    /// ``atomUpdated`` with the words it was sent in.
    var atomDate: Timestamp? {
        if metadata.updated?.writable != nil { return metadata.updated }
        if metadata.published?.writable != nil { return metadata.published }
        return [metadata.created, source?.updated].lazy.compactMap(\.self).first { $0.writable != nil }
    }

    /// About how many bytes the article takes in XML.
    var sizeOnPaper: Int {
        var words = summary?.value.utf8.count ?? 0
        for index in content.indices { words += content[index].value.utf8.count }
        return 1_024 + words + words / 4
    }

    /// Whether the entry or its source names an author (RFC 4287 §4.1.2).
    var hasAtomAuthor: Bool {
        if metadata.authors.contains(where: \.isSomebody) { return true }
        return $source.withValue { $0.authors.contains(where: \.isSomebody) } ?? false
    }
}

extension SummaryArticle {
    /// The authors, else those of the original's feed, else that feed itself.
    var publishedAuthors: [Person] {
        if authors.contains(where: \.isSomebody) { return authors }
        guard let origin else { return [] }
        if origin.authors.contains(where: \.isSomebody) { return origin.authors }
        guard let title = origin.title, title.type == .plain, !title.value.isEmpty else { return [] }
        return [Person(name: title.value, url: origin.url)]
    }
}

extension Person {
    /// `atom:name` must be there (RFC 4287 §3.2.1): the name, else what else tells who it is.
    var displayName: String? {
        if let name, name.hasVisibleCharacters { return name }
        if let email, email.hasVisibleCharacters { return email }
        if let url, url.hasVisibleCharacters { return url }
        return nil
    }

    var isSomebody: Bool {
        if let name, name.hasVisibleCharacters { return true }
        return displayName != nil
    }

    /// The person with a name that is one: of an address without a name, the part before the "@" is its best (RFC 4287
    /// §3.2.1).
    var named: Person {
        let hasName = name?.hasVisibleCharacters ?? false
        guard let address = hasName ? name : email, address.contains(byte: UInt8(ascii: "@")),
            MarkupOutput.isAddress(address)
        else { return self }
        if hasName, let email, email != address { return self }
        var person = self
        person.name = address.utf8.lastIndex(of: UInt8(ascii: "@")).map { String(address[..<$0]) }
        person.email = address
        return person
    }
}

extension String {
    /// Whether anything but blanks, controls and what XML drops is there.
    var hasVisibleCharacters: Bool {
        if let first = utf8.first, (0x21...0x7E).contains(first) { return true }
        return unicodeScalars.contains {
            $0.value > 0x20 && $0.value != 0x7F && $0.value != 0xFFFE && $0.value != 0xFFFF
        }
    }
}

extension Instant {
    /// Whether RFC 3339 can write it: years 1–9999.
    var isWritable: Bool { (-62_135_596_800..<253_402_300_800).contains(seconds) }
}

extension Timestamp {
    /// The moment, where RFC 3339 can write it: years 1–9999.
    var writable: Instant? {
        guard let instant, instant.isWritable else { return nil }
        return instant
    }

    /// The moment as RFC 4287 §3.3 has it: as sent where that is so written and means it, else in UTC.
    var atomText: String? {
        guard let instant = writable else { return nil }
        return isAtomDate ? raw : instant.rfc3339
    }

    /// RFC 4287 asks for an upper-case "T" and "Z", XML Schema for a minute of sixty seconds.
    private var isAtomDate: Bool {
        // A span of it would make one owner more.
        unsafe raw.utf8.withContiguousStorageIfAvailable { bytes in
            guard bytes.count >= 20, unsafe bytes[10] == UInt8(ascii: "T"), unsafe bytes[17] < UInt8(ascii: "6"),
                unsafe bytes[bytes.count - 1] != UInt8(ascii: "z")
            else { return false }
            return unsafe Self.seconds(bytes).map { $0 == instant?.seconds && instant?.nanoseconds == 0 }
                ?? (Instant(rfc3339: raw) == instant)
        } ?? false
    }

    /// The seconds of a moment in its most usual form, `2026-10-04T18:30:00Z`; `nil` for any other form.
    private static func seconds(_ bytes: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard bytes.count == 20, unsafe bytes[4] == 0x2D, unsafe bytes[7] == 0x2D, unsafe bytes[13] == 0x3A,
            unsafe bytes[16] == 0x3A, unsafe bytes[19] == UInt8(ascii: "Z")
        else { return nil }
        var isNumber = true
        func number(_ place: Int) -> Int64 {
            let (tens, ones) = unsafe (Int64(bytes[place]) - 0x30, Int64(bytes[place + 1]) - 0x30)
            if !(0...9).contains(tens) || !(0...9).contains(ones) { isNumber = false }
            return tens * 10 + ones
        }
        let (year, month, day) = (number(0) * 100 + number(2), number(5), number(8))
        let (hour, minute, second) = (number(11), number(14), number(17))
        guard isNumber, 1...12 ~= month, 1...28 ~= day, hour < 24, minute < 60 else { return nil }
        // Days since 1970 of the Gregorian calendar, with years that begin in March.
        let from = month > 2 ? year : year - 1
        let days = 365 * from + from / 4 - from / 100 + from / 400 + (153 * ((month + 9) % 12) + 2) / 5 + day - 719_469
        return days * 86_400 + hour * 3_600 + minute * 60 + second
    }
}

extension RareMetadata {
    /// An item's picture, where Media RSS does not show one already.
    var standInThumbnail: String? {
        guard let url = image?.url, media?.thumbnails.isEmpty ?? true else { return nil }
        return url
    }
}
