public import CBytes

/// The vectors of thirty-two bytes that a processor has or lacks.
public enum WideVectors {
    /// Whether what uses them does anything. Asked at every string, so that it is no constant, which would be looked up.
    @inlinable @inline(__always) public static var areThere: Bool { feedmill_is_wide() }
}
