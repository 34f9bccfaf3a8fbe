internal import FeedmillBytes
internal import FeedmillSyntax

/// JSON out (RFC 8259): compact, append-only bytes, members in the order they are written.
///
/// Commas are put in by the writer; objects and arrays are balanced by the caller.
package struct JSONWriter {
    package var bytes: [UInt8]
    private var needsComma = false

    package init(reservingCapacity capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    package mutating func beginObject() { open(UInt8(ascii: "{")) }
    package mutating func endObject() { close(UInt8(ascii: "}")) }
    package mutating func beginArray() { open(UInt8(ascii: "[")) }
    package mutating func endArray() { close(UInt8(ascii: "]")) }

    /// The name of the next value, in characters that need no escape.
    package mutating func key(_ name: StaticString) {
        let needsComma = needsComma
        unsafe bytes.append(room: JSONText.room(forKey: name)) { cursor in unsafe cursor.putKey(name, needsComma) }
        self.needsComma = false
    }

    /// The name of the next value, whatever it holds.
    package mutating func key(_ name: String) {
        separate()
        bytes.append(jsonString: name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    package mutating func string(_ value: String) {
        separate()
        bytes.append(jsonString: value)
    }

    /// A name in characters that need no escape, and its value.
    package mutating func string(_ value: String, for name: StaticString) {
        let needsComma = needsComma
        unsafe value.withUTF8Bytes { text in
            if text.count > JSONText.piece {
                key(name)
                return unsafe bytes.append(jsonString: text)
            }
            // Most values are short: there is room for both.
            unsafe bytes.append(room: JSONText.room(forKey: name) + JSONText.room(text.count)) { cursor in
                unsafe cursor.putKey(name, needsComma)
                unsafe cursor.put(UInt8(ascii: "\""))
                unsafe cursor.putJSON(text, WideVectors.areThere)
                unsafe cursor.put(UInt8(ascii: "\""))
            }
        }
        self.needsComma = true
    }

    /// A moment in RFC 3339.
    mutating func string(_ instant: Instant) {
        separate()
        bytes.append(rfc3339: instant, in: UInt8(ascii: "\""))
    }

    package mutating func integer(_ value: Int) {
        separate()
        bytes.append(decimal: value)
    }

    /// A number; `null` for infinities and NaN, which JSON does not have.
    package mutating func number(_ value: Double) {
        separate()
        if let whole = Int(exactly: value), whole.magnitude < 1 << 53 {
            bytes.append(decimal: whole)
        } else if value.isFinite {
            bytes.append(contentsOf: value.description.utf8)
        } else {
            bytes.append(literal: "null")
        }
    }

    package mutating func bool(_ value: Bool) {
        separate()
        bytes.append(literal: value ? "true" : "false")
    }

    package mutating func null() {
        separate()
        bytes.append(literal: "null")
    }

    /// A value that is JSON already.
    package mutating func raw(_ json: [UInt8]) {
        separate()
        bytes.append(contentsOf: json)
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    private mutating func open(_ byte: UInt8) {
        separate()
        bytes.append(byte)
        needsComma = false
    }

    private mutating func close(_ byte: UInt8) {
        bytes.append(byte)
        needsComma = true
    }
}

extension ByteCursor {
    /// Puts a name that needs no escape, with all that stands around it.
    @inline(__always)
    fileprivate mutating func putKey(_ name: StaticString, _ needsComma: Bool) {
        unsafe put(UInt8(ascii: ","))
        if !needsComma { unsafe skip(-1) }
        unsafe put(UInt8(ascii: "\""))
        unsafe put(name)
        unsafe put(UInt64(UInt8(ascii: "\"")) | UInt64(UInt8(ascii: ":")) &<< 8, 2)
    }
}
