/// The text of a document without its markup, as far as bytes tell before their encoding is known: no second byte of any
/// encoding detected is `<`, `>` or `&`. Markup becomes one space, character references too.
struct DetectionText {
    private(set) var bytes: [UInt8] = []
    /// How many bytes are beyond ASCII.
    private(set) var highCount = 0

    init(_ document: ArraySlice<UInt8>) {
        bytes.reserveCapacity(document.count)
        var index = document.startIndex
        let end = document.endIndex
        while index < end {
            let byte = document[index]
            if byte == UInt8(ascii: "<") {
                index = Self.endOfMarkup(document, from: index)
                bytes.append(0x20)
            } else if byte == UInt8(ascii: "&") {
                index = Self.endOfReference(document, from: index)
                bytes.append(0x20)
            } else {
                bytes.append(byte)
                if byte >= 0x80 { highCount += 1 }
                index += 1
            }
        }
        if highCount == 0 {
            // All there is stands in attributes.
            bytes = Array(document)
            highCount = document.reduce(0) { $0 + Int($1 >> 7) }
        }
    }

    /// Past a tag; of comments and sections, only their beginning is markup.
    private static func endOfMarkup(_ document: ArraySlice<UInt8>, from start: Int) -> Int {
        let rest = document[(start + 1)...]
        if rest.starts(with: "![CDATA[".utf8) { return start + 9 }
        if rest.starts(with: "!--".utf8) { return start + 4 }
        guard let first = rest.first, first | 0x20 >= 0x61 && first | 0x20 <= 0x7A || "/?!".utf8.contains(first) else {
            return start + 1
        }
        for index in rest.indices {
            if document[index] == UInt8(ascii: ">") { return index + 1 }
            if document[index] == UInt8(ascii: "<") { return index }
        }
        return document.endIndex
    }

    private static func endOfReference(_ document: ArraySlice<UInt8>, from start: Int) -> Int {
        for index in document[(start + 1)...].indices.prefix(10) {
            let byte = document[index]
            if byte == UInt8(ascii: ";") { return index + 1 }
            let isName = byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x23
            if !isName { break }
        }
        return start + 1
    }
}
