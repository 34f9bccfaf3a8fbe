/// Keeps a large, rarely present value out of line, so that the struct around it stays small to copy.
@propertyWrapper
public struct Boxed<Value: Hashable & Sendable>: Hashable, Sendable {
    private final class Storage: Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    private var storage: Storage?

    public init(wrappedValue: Value?) {
        storage = wrappedValue.map { Storage($0) }
    }

    public var wrappedValue: Value? {
        get { storage?.value }
        set { storage = newValue.map { Storage($0) } }
    }

    public static func == (one: Boxed, other: Boxed) -> Bool {
        one.storage === other.storage || one.storage?.value == other.storage?.value
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(storage?.value)
    }
}
