import FeedmillModel
import FeedmillReader
import Testing

@Suite struct GeographyTests {
    private static let namespaces = """
        xmlns:georss="http://www.georss.org/georss" xmlns:gml="http://www.opengis.net/gml" \
        xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#"
        """

    private func reading(_ elements: String) -> Reading { Reading(rss(elements, root: Self.namespaces)) }

    @Test(arguments: [
        ("<georss:point>45.5 -71.5</georss:point>", Geometry.Shape.point([-71.5, 45.5])),
        ("<georss:point>45.5,-71.5</georss:point>", .point([-71.5, 45.5])),
        ("<georss:line>1 2 3 4</georss:line>", .lineString([[2, 1], [4, 3]])),
        ("<georss:box>1 2 3 4</georss:box>", .box([[2, 1], [4, 3]])),
        ("<georss:polygon>1 2 3 4 5 6 1 2</georss:polygon>", .polygon([[[2, 1], [4, 3], [6, 5], [2, 1]]])),
        ("<georss:where><gml:Point><gml:pos>1 2</gml:pos></gml:Point></georss:where>", .point([2, 1])),
        (
            #"<georss:where><gml:Point srsName="EPSG:26913"><gml:pos>1 2</gml:pos></gml:Point></georss:where>"#,
            .point([1, 2])
        ),
        (
            "<georss:where><gml:LineString><gml:posList>1 2 3 4</gml:posList></gml:LineString></georss:where>",
            .lineString([[2, 1], [4, 3]])
        ),
        (
            """
            <georss:where><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>1 2 3 4 5 6 1 2</gml:posList>\
            </gml:LinearRing></gml:exterior></gml:Polygon></georss:where>
            """, .polygon([[[2, 1], [4, 3], [6, 5], [2, 1]]])
        ),
        (
            """
            <georss:where><gml:Envelope><gml:lowerCorner>1 2</gml:lowerCorner><gml:upperCorner>3 4</gml:upperCorner>\
            </gml:Envelope></georss:where>
            """, .box([[2, 1], [4, 3]])
        ),
    ])
    func longitudeComesFirst(_ element: String, _ shape: Geometry.Shape) {
        let reading = reading(element)
        #expect(reading.items.first?.rare.geo?.shape == shape)
        #expect(reading.findings.isEmpty)
    }

    @Test(arguments: [
        "<georss:point>45.5</georss:point>", "<georss:point>here and there</georss:point>", "<georss:point/>",
        "<georss:line>1 2</georss:line>", "<georss:polygon>1 2 3 4 1 2</georss:polygon>",
        "<georss:box>1 2 3</georss:box>",
        "<georss:point>nan nan</georss:point>", "<georss:point>1e999 2</georss:point>",
        "<georss:where><gml:Point/></georss:where>",
    ])
    func whatIsNoGeometryIsReported(_ element: String) {
        let reading = reading("<title>One</title>" + element)
        #expect(reading.items.first?.title?.text.value == "One")
        #expect(reading.items.first.map { !$0.hasRare || $0.rare.geo == nil } == true)
        #expect(reading.codes == ["feed/bad-geometry"])
    }

    @Test func thePlainVocabularyComesInTwoElements() {
        let item = reading("<geo:Point><geo:lat>45.5</geo:lat><geo:long>-71.5</geo:long></geo:Point>").items.first
        #expect(item?.latitude == 45.5)
        #expect(item?.longitude == -71.5)
    }
}
