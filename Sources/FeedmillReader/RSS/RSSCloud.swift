internal import FeedmillModel
internal import FeedmillXML

/// RSS 2.0 `cloud`.
enum RSSCloud {
    static func read(_ element: XMLElement, _ context: inout ReadContext) -> Cloud? {
        var cloud = Cloud()
        cloud.domain = element.value(of: .domain)
        cloud.port = element.value(of: .port).flatMap { context.number($0, of: "the port of a cloud", at: element) }
        cloud.path = element.value(of: .path)
        cloud.registerProcedure = element.value(of: .registerProcedure)
        cloud.protocol = element.value(of: .protocol)
        return cloud == Cloud() ? nil : cloud
    }
}
