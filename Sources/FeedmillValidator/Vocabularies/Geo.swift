/// Places: W3C's geo vocabulary, GeoURL, ICBM and GeoRSS Simple.
extension ElementSpec {
    static let geo: [ElementSpec] = [
        ElementSpec("geo:lat", "W3C geo vocabulary", .value(.latitude)),
        ElementSpec("geo:long", "W3C geo vocabulary", .value(.longitude)),
        ElementSpec("geo:alt", "W3C geo vocabulary", .value(.float)),
        ElementSpec(
            "geo:Point", "W3C geo vocabulary",
            children: [one("geo:lat"), one("geo:long"), optional("geo:alt")]),
        ElementSpec(
            "geo:point", "W3C geo vocabulary", children: [one("geo:lat"), one("geo:long"), optional("geo:alt")]),
        ElementSpec("geo:location", "W3C geo vocabulary", .anything),
        ElementSpec("geourl:latitude", "GeoURL RSS module", .value(.latitude)),
        ElementSpec("geourl:longitude", "GeoURL RSS module", .value(.longitude)),
        ElementSpec("icbm:latitude", "ICBM RSS module", .value(.latitude)),
        ElementSpec("icbm:longitude", "ICBM RSS module", .value(.longitude)),
        simple("georss:point", .coordinates(pairs: 1)),
        simple("georss:line", .coordinates(pairs: 2)),
        simple("georss:polygon", .coordinates(pairs: 4)),
        simple("georss:box", .coordinates(pairs: 2)),
        ElementSpec("georss:circle", "GeoRSS Simple", .value(.any), openAttributes: true),
        ElementSpec(
            "georss:where", "GeoRSS GML", openAttributes: true,
            children: [
                many("gml:Point"), many("gml:LineString"), many("gml:Polygon"), many("gml:Envelope"),
            ]),
        gml("Point", [optional("gml:pos")]), gml("LineString", [optional("gml:posList")]),
        gml("Polygon", [optional("gml:exterior"), many("gml:interior")]),
        gml("exterior", [optional("gml:LinearRing")]), gml("interior", [optional("gml:LinearRing")]),
        gml("LinearRing", [optional("gml:posList")]),
        gml("Envelope", [optional("gml:lowerCorner"), optional("gml:upperCorner")]),
        ElementSpec("gml:pos", "GML 3.1.1: pos", .value(.numbers(2)), openAttributes: true),
        ElementSpec("gml:posList", "GML 3.1.1: posList", .value(.numbers(4)), openAttributes: true),
        ElementSpec("gml:lowerCorner", "GML 3.1.1: Envelope", .value(.numbers(2)), openAttributes: true),
        ElementSpec("gml:upperCorner", "GML 3.1.1: Envelope", .value(.numbers(2)), openAttributes: true),
        ElementSpec("georss:elev", "GeoRSS Simple", .value(.elevation)),
        ElementSpec("georss:floor", "GeoRSS Simple", .value(.integer)),
        ElementSpec("georss:radius", "GeoRSS Simple", .value(.float)),
        ElementSpec("georss:featuretypetag", "GeoRSS Simple", .value(.plain)),
        ElementSpec("georss:featureTypeTag", "GeoRSS Simple", .value(.plain)),
        ElementSpec("georss:relationshiptag", "GeoRSS Simple", .value(.plain)),
        ElementSpec("georss:relationshipTag", "GeoRSS Simple", .value(.plain)),
        ElementSpec("georss:featurename", "GeoRSS Simple", .value(.plain)),
        ElementSpec("georss:featureName", "GeoRSS Simple", .value(.plain)),
    ]

    private static func gml(_ name: String, _ children: [ChildRule]) -> ElementSpec {
        ElementSpec("gml:\(name)", "GML 3.1.1: \(name)", openAttributes: true, children: children)
    }

    private static func simple(_ key: String, _ kind: ValueKind) -> ElementSpec {
        ElementSpec(
            key, "GeoRSS Simple", .value(kind),
            attributes: [
                attribute("featuretypetag"), attribute("relationshiptag"), attribute("featurename"),
                attribute("elev", .elevation), attribute("floor", .integer), attribute("radius", .float),
            ], openAttributes: true)
    }
}

extension ExtensionRule {
    static let geo: [ExtensionRule] = ElementSpec.geo.filter { !$0.key.hasPrefix("gml:") }.map { spec in
        ExtensionRule([.feedOrItem, .media], spec.key.hasPrefix("georss:") ? many(spec.key) : optional(spec.key))
    }
}
