internal import FeedmillModel
internal import FeedmillXML

/// A geometry while it is read: GeoRSS Simple's four, or the four of GML that GeoRSS takes.
struct GMLGeometry {
    enum Shape {
        case point, line, polygon, box

        /// By the element's name in GML.
        init?(gml name: String) {
            switch name.lowercased() {
            case "point": self = .point
            case "linestring": self = .line
            case "polygon": self = .polygon
            case "envelope": self = .box
            default: return nil
            }
        }
    }

    let shape: Shape
    var text = ""
    private var srsName: String?
    private var srsDimension: Int?

    init(_ shape: Shape) { self.shape = shape }

    mutating func readAttributes(of element: XMLElement, _ context: inout ReadContext) {
        srsName = element.value(of: .srsName) ?? srsName
        if let dimension = element.value(of: .srsDimension) {
            srsDimension = context.number(dimension, of: "srsDimension", at: element) ?? srsDimension
        }
    }

    /// Gathers the positions, wherever GML puts them.
    mutating func read(_ element: XMLElement, depth: Int, _ context: inout ReadContext) {
        if depth > 8 { return }
        for child in element.children {
            readAttributes(of: child, &context)
            if child.hasElements {
                read(child, depth: depth + 1, &context)
            } else if Self.positions.contains(child.id) {
                text += " " + child.text
            }
        }
    }

    /// `nil` when the numbers are not numbers, too few, or not whole positions.
    var geometry: Geometry? {
        let dimension = srsDimension ?? 2
        guard (2...3).contains(dimension) else { return nil }
        var numbers: [Double] = []
        for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
            guard let number = Double(word), number.isFinite else { return nil }
            numbers.append(number)
        }
        guard !numbers.isEmpty, numbers.count.isMultiple(of: dimension) else { return nil }
        let isLatitudeFirst = CoordinateSystem.isLatitudeFirst(srsName)
        let points = stride(from: 0, to: numbers.count, by: dimension).map { start -> [Double] in
            var point = Array(numbers[start..<start + dimension])
            if isLatitudeFirst { point.swapAt(0, 1) }
            return point
        }
        guard let shape = shape(of: points) else { return nil }
        return Geometry(shape, srsName: srsName, srsDimension: srsDimension)
    }

    private func shape(of points: [[Double]]) -> Geometry.Shape? {
        switch shape {
        case .point: points.count == 1 ? .point(points[0]) : nil
        case .line: points.count >= 2 ? .lineString(points) : nil
        // The last position repeats the first.
        case .polygon: points.count >= 4 ? .polygon([points]) : nil
        case .box: points.count == 2 ? .box(points) : nil
        }
    }

    /// Elements of GML that hold numbers.
    static let rows: ElementRows<GMLGeometry> = [
        .module(.gml, "pos") { _, _, _ in },
        .module(.gml, "posList") { _, _, _ in },
        .module(.gml, "coordinates") { _, _, _ in },
        .module(.gml, "lowerCorner") { _, _, _ in },
        .module(.gml, "upperCorner") { _, _, _ in },
    ]

    private static let positions = Set(
        rows.names.flatMap { name in name.namespaces.map { FeedVocabulary.shared.id($0, name.local) } })
}
