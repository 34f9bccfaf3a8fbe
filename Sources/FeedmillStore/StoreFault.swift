/// What keeps a store from reading or writing: a disk that is full or fails, another program that holds it, damage.
public struct StoreFault: Error, Hashable, CustomStringConvertible {
    public var reason: String
    /// Whether what was written before cannot be read any more; anything else may be over the next time.
    public var isDamage = false

    public var description: String { "the store: \(reason)" }
}
