internal import FeedmillModel

extension JSONWriter {
    /// Goes on where other bytes end; the caller takes ``bytes`` back.
    init(appendingTo bytes: inout [UInt8]) {
        self.init()
        swap(&self.bytes, &bytes)
    }

    package mutating func member(_ name: StaticString, _ value: String?) {
        if let value { string(value, for: name) }
    }

    package mutating func member(_ name: StaticString, _ value: Int?) {
        guard let value else { return }
        key(name)
        integer(value)
    }

    package mutating func member(_ name: StaticString, _ value: Double?) {
        guard let value, value.isFinite else { return }
        key(name)
        number(value)
    }

    package mutating func member(_ name: StaticString, _ value: Bool?) {
        guard let value else { return }
        key(name)
        bool(value)
    }

    package mutating func member(_ name: StaticString, _ values: [String]) {
        members(name, values) { $0.string($1) }
    }

    /// An array; left out when it is empty.
    package mutating func members<Element>(
        _ name: StaticString, _ values: [Element], _ write: (inout JSONWriter, Element) -> Void
    ) {
        guard !values.isEmpty else { return }
        key(name)
        beginArray()
        values.span.forEachInPlace { write(&self, $0) }
        endArray()
    }

    /// An object or other value; left out when it is absent.
    mutating func member<Value>(_ name: StaticString, _ value: Value?, _ write: (inout JSONWriter, Value) -> Void) {
        guard let value else { return }
        key(name)
        write(&self, value)
    }
}
