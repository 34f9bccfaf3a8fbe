internal import FeedmillModel
internal import FeedmillXML

/// RSS 2.0 `textInput`; RSS 1.0 writes `textinput`.
enum RSSTextInput {
    static func read(_ element: XMLElement, into record: inout FeedElement, _ context: inout ReadContext) {
        var input = record.rare.textInput ?? TextInput()
        table.read(element, into: &input, &context)
        record.rare.textInput = input == TextInput() ? nil : input
    }

    static let rows: ElementRows<TextInput> = [
        .core("title") { input, element, _ in input.title = element.textTrimmed.nilIfEmpty },
        .core("description") { input, element, _ in input.description = element.textTrimmed.nilIfEmpty },
        .core("name") { input, element, _ in input.name = element.textTrimmed.nilIfEmpty },
        .core("link") { input, element, context in input.url = context.url(in: element) },
    ]

    private static let table = ElementTable(rows)
}
