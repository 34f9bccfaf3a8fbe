internal import FeedmillHTML
internal import FeedmillModel

extension Article {
    /// Finds the parts of a summary article in the body, or in the summary of an article without one.
    mutating func readSections() {
        for body in content.isEmpty ? [summary].compactMap(\.self) : content
        where SectionReader.mightHaveSections(body.value, isMarkup: body.type.isMarkup) {
            let title = metadata.title.map { $0.type.isMarkup ? HTMLText.plainText(of: $0.value) : $0.value }
            let found =
                body.type.isMarkup
                ? SectionReader.sections(
                    ofBlocks: HTMLBlocks.blocks(of: body.value), title: title, published: metadata.published,
                    language: body.language ?? metadata.language, base: body.base)
                : SectionReader.sections(
                    ofPlainText: body.value, title: title, published: metadata.published,
                    language: body.language ?? metadata.language)
            if let found {
                sections = found
                return
            }
        }
    }
}
