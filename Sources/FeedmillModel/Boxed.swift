/// Keeps a large, rarely present value out of line, so that the struct around it stays small to copy.
@propertyWrapper
public struct Boxed<Value: Hashable & Sendable>: Hashable, Sendable {
    @usableFromInline final class Storage: Sendable {
        @usableFromInline let value: Value
        init(_ value: Value) { self.value = value }
    }

    @usableFromInline private(set) var storage: Storage?

    /// Keeps a value, or nothing at no cost.
    public init(wrappedValue: Value?) {
        storage = wrappedValue.map { Storage($0) }
    }

    /// The value; `nil` where there is none.
    public var wrappedValue: Value? {
        get { storage?.value }
        set { storage = newValue.map { Storage($0) } }
    }

    /// What `body` makes of the value where it lies; `nil` where there is none.
    @inlinable @inline(__always) package func withValue<Result>(_ body: (borrowing Value) -> Result) -> Result? {
        guard let storage else { return nil }
        return body(storage.value)
    }

    /// What tells one box from another, as long as both are held; `nil` where there is no value.
    package var identity: ObjectIdentifier? { storage.map { ObjectIdentifier($0) } }

    /// Whether there is a value; asking copies nothing.
    public var isPresent: Bool { storage != nil }

    /// The box, to ask for a value or to hand it on without copying what is in it.
    public var projectedValue: Boxed {
        get { self }
        set { self = newValue }
    }

    /// Whether the values are equal, whether or not they are kept in one place.
    public static func == (one: Boxed, other: Boxed) -> Bool {
        one.storage === other.storage || one.storage?.value == other.storage?.value
    }

    /// Feeds the value to a hasher.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(storage?.value)
    }
}
