import FeedmillModel

extension MarkupOutput {
    /// Media RSS 1.5, attributes as sent.
    mutating func write(_ media: MediaRSS) {
        for content in media.contents { empty("media:content", plainAttributes(content)) }
        for thumbnail in media.thumbnails { empty("media:thumbnail", plainAttributes(thumbnail)) }
        for credit in media.credits { write("media:credit", credit) }
        if let rating = media.rating { write("media:rating", rating) }
        if let restriction = media.restriction {
            element(
                "media:restriction", restriction.values.joined(separator: " "), plainAttributes(restriction.attributes))
        }
        if let license = media.license { write("media:license", license) }
        if let player = media.player { empty("media:player", plainAttributes(player)) }
    }

    private mutating func write(_ name: StaticString, _ valued: MediaRSS.Valued) {
        element(name, valued.value, plainAttributes(valued.attributes))
    }

    /// GeoRSS Simple; GML where a reference system is named.
    mutating func write(_ geometry: Geometry) {
        if let srs = geometry.srsName { return writeGML(geometry, srs) }
        switch geometry.shape {
        case .point(let position): element("georss:point", Self.pairs([position]))
        case .lineString(let positions): element("georss:line", Self.pairs(positions))
        case .polygon(let rings):
            losses.add("geo.coordinates", when: rings.count > 1)
            element("georss:polygon", Self.pairs(rings.first ?? []))
        case .box(let corners): element("georss:box", Self.pairs(corners))
        }
        if case .point(let position) = geometry.shape, position.count > 2 {
            element("georss:elev", Self.number(position[2]))
        }
    }

    private mutating func writeGML(_ geometry: Geometry, _ srs: String) {
        let system = attributes(("srsName", srs), ("srsDimension", geometry.srsDimension?.description))
        start("georss:where")
        switch geometry.shape {
        case .point(let position):
            start("gml:Point", system)
            element("gml:pos", Self.pairs([position]))
        case .lineString(let positions):
            start("gml:LineString", system)
            element("gml:posList", Self.pairs(positions))
        case .polygon(let rings):
            start("gml:Polygon", system)
            for (index, ring) in rings.enumerated() {
                start(index == 0 ? "gml:exterior" : "gml:interior", [])
                start("gml:LinearRing")
                element("gml:posList", Self.pairs(ring))
                end()
                end()
            }
        case .box(let corners):
            start("gml:Envelope", system)
            element("gml:lowerCorner", Self.pairs(Array(corners.prefix(1))))
            element("gml:upperCorner", Self.pairs(Array(corners.dropFirst().prefix(1))))
        }
        end()
        end()
    }

    /// Latitude before longitude, as GeoRSS has it.
    private static func pairs(_ positions: [[Double]]) -> String {
        positions.compactMap { $0.count < 2 ? nil : number($0[1]) + " " + number($0[0]) }.joined(separator: " ")
    }

    private static func number(_ value: Double) -> String {
        Int(exactly: value)?.description ?? (value.isFinite ? value.description : "0")
    }
}
