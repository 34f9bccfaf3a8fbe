import FeedmillModel

extension MarkupOutput {
    /// Media RSS 1.5, attributes as sent where they can be right.
    mutating func write(_ media: MediaRSS) {
        for content in media.contents {
            let attributes = mediaAttributes(content, of: "content")
            if attributes.isEmpty { losses.add("media.contents") } else { empty("media:content", attributes) }
        }
        for thumbnail in media.thumbnails {
            write("media:thumbnail", mediaAttributes(thumbnail, of: "thumbnail"), loss: "media.thumbnails")
        }
        for credit in media.credits where credit.value.hasVisibleCharacters {
            element("media:credit", credit.value, mediaAttributes(credit.attributes, of: "credit"))
        }
        if let rating = media.rating, rating.value.hasVisibleCharacters {
            element("media:rating", rating.value, mediaAttributes(rating.attributes, of: "rating"))
        }
        if let restriction = media.restriction {
            let attributes = mediaAttributes(restriction.attributes, of: "restriction")
            if attributes.contains(where: { $0.0 == "relationship" }) {
                element("media:restriction", restriction.values.joined(separator: " "), attributes)
            } else {
                losses.add("media.restriction")
            }
        }
        if let license = media.license {
            element("media:license", license.value, mediaAttributes(license.attributes, of: "license"))
        }
        if let player = media.player {
            write("media:player", mediaAttributes(player, of: "player"), loss: "media.player")
        }
    }

    /// An element that must have a `url`.
    private mutating func write(_ name: StaticString, _ attributes: [(String, String)], loss: String) {
        guard attributes.contains(where: { $0.0 == "url" }) else { return losses.add(loss) }
        empty(name, attributes)
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
