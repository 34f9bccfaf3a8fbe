internal import FeedmillModel
internal import FeedmillXML

extension FeedElement {
    /// GeoRSS Simple, GeoRSS GML and the W3C's basic geography.
    static let geography: ElementRows<FeedElement> = [
        .module(.georss, "point") { record, element, context in record.addGeometry(.point, element, &context) },
        .module(.georss, "line") { record, element, context in record.addGeometry(.line, element, &context) },
        .module(.georss, "polygon") { record, element, context in record.addGeometry(.polygon, element, &context) },
        .module(.georss, "box") { record, element, context in record.addGeometry(.box, element, &context) },
        .module(.georss, "where") { record, element, context in record.readGeography(in: element, &context) },
        .module(.gml, "Point") { record, element, context in record.addGeometry(gml: element, &context) },
        .module(.gml, "LineString") { record, element, context in record.addGeometry(gml: element, &context) },
        .module(.gml, "Polygon") { record, element, context in record.addGeometry(gml: element, &context) },
        .module(.gml, "Envelope") { record, element, context in record.addGeometry(gml: element, &context) },
        .module(.geo, "Point") { record, element, context in record.readGeography(in: element, &context) },
        .module(.geo, "lat") { record, element, _ in record.latitude = Double(element.textTrimmed) },
        .module(.geo, "long") { record, element, _ in record.longitude = Double(element.textTrimmed) },
        .module(.geo, "lon") { record, element, _ in record.longitude = Double(element.textTrimmed) },
    ]

    private mutating func readGeography(in element: XMLElement, _ context: inout ReadContext) {
        for child in element.children where child.id != element.id {
            if let handler = Self.geographyTable[child.id] { handler(&self, child, &context) }
        }
    }

    private static let geographyTable = ElementTable(geography)

    private mutating func addGeometry(_ shape: GMLGeometry.Shape, _ element: XMLElement, _ context: inout ReadContext) {
        var geometry = GMLGeometry(shape)
        geometry.readAttributes(of: element, &context)
        geometry.text = element.text
        add(geometry, at: element, &context)
    }

    private mutating func addGeometry(gml element: XMLElement, _ context: inout ReadContext) {
        let shape = GMLGeometry.Shape(gml: element.localName) ?? .point
        var geometry = GMLGeometry(shape)
        geometry.readAttributes(of: element, &context)
        geometry.read(element, depth: 0, &context)
        add(geometry, at: element, &context)
    }

    private mutating func add(_ geometry: GMLGeometry, at element: XMLElement, _ context: inout ReadContext) {
        if let value = geometry.geometry {
            rare.geo = value
        } else {
            let coordinates = geometry.text.trimmed.excerpt
            context.report("feed/bad-geometry", "the coordinates make no geometry: \"\(coordinates)\"", at: element)
        }
    }
}
