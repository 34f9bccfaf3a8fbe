internal import FeedmillModel
internal import FeedmillXML

extension FeedElement {
    /// Creative Commons' two modules, and mod_admin.
    static let licensing: ElementRows<FeedElement> = [
        .module(.creativeCommons, "license") { record, element, context in
            let url = context.url(.resource, of: element) ?? context.url(in: element)
            record.addLink(url.map { Link(rel: .license, href: $0) })
        },
        .module(.admin, "generatorAgent") { record, element, context in
            guard let url = context.url(.resource, of: element) ?? context.url(in: element) else { return }
            var generator = record.rare.generator ?? Generator()
            generator.url = url
            record.rare.generator = generator
        },
        .module(.admin, "errorReportsTo") { record, element, context in
            record.rare.errorReportsTo = context.url(.resource, of: element) ?? context.url(in: element)
        },
    ]
}
