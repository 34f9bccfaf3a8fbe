/// A place on Earth in GeoJSON's order: longitude, latitude (RFC 7946 §3.1).
public struct Geometry: Hashable, Sendable {
    public enum Shape: Hashable, Sendable {
        case point([Double])
        case lineString([[Double]])
        /// The rings; the first is the outer one.
        case polygon([[[Double]]])
        /// Two corners.
        case box([[Double]])
    }

    public var shape: Shape
    public var srsName: String?
    public var srsDimension: Int?

    public init(_ shape: Shape, srsName: String? = nil, srsDimension: Int? = nil) {
        self.shape = shape
        self.srsName = srsName
        self.srsDimension = srsDimension
    }
}
