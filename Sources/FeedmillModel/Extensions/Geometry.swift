/// A place on Earth in GeoJSON's order: longitude, latitude (RFC 7946 §3.1).
public struct Geometry: Hashable, Sendable {
    /// The positions of a shape, in degrees; a third number is a height in metres.
    public enum Shape: Hashable, Sendable {
        /// One position.
        case point([Double])
        /// Two positions or more.
        case lineString([[Double]])
        /// The rings; the first is the outer one.
        case polygon([[[Double]]])
        /// Two corners.
        case box([[Double]])
    }

    /// What kind of place it is, and where.
    public var shape: Shape
    /// The name of the coordinate system, as sent (GML `srsName`); `nil` means WGS 84.
    public var srsName: String?
    /// How many numbers a position has, as sent (GML `srsDimension`).
    public var srsDimension: Int?

    public init(_ shape: Shape, srsName: String? = nil, srsDimension: Int? = nil) {
        self.shape = shape
        self.srsName = srsName
        self.srsDimension = srsDimension
    }
}
