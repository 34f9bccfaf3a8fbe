/// Beyond what any feed has: met before they cost memory.
enum JSONLimits {
    /// Open objects and arrays.
    static let depth = 128
    /// Bytes of one string.
    static let string = 16 << 20
    /// Bytes of one name.
    static let key = 1 << 16
    /// Bytes of one number.
    static let number = 1 << 10
    /// Values in one item, or in all that is no item.
    static let values = 200_000
    /// Bytes of strings in one item, or in all that is no item.
    static let bytes = 48 << 20
    static let findings = 1000
}
