extension Span where Element: ~Copyable {
    /// Calls `body` with each element where it lies. An article has so many parts that copying it takes longer than most of what is
    /// done with it, and a loop over an array copies.
    @inlinable @inline(__always)
    package func forEachInPlace<Failure>(_ body: (borrowing Element) throws(Failure) -> Void) throws(Failure) {
        for index in indices { try body(self[index]) }
    }
}
