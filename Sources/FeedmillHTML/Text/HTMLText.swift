/// The text of HTML, as a person reads it on a page.
package enum HTMLText {
    /// Blocks on lines of their own, paragraphs apart by a blank line, table cells by tabs, `pre` as it is, the `alt`
    /// of images, readings of ruby in brackets. Nothing of scripts, styles, templates, `noscript` and what is hidden; of
    /// `details` that nobody opened the summary alone, unless `showsFolded`.
    /// Text without markup and references has its white space collapsed.
    package static func plainText(of html: String, showsFolded: Bool = false) -> String {
        var html = html
        html.makeContiguousUTF8()
        let input = html.utf8Span.span
        var renderer = TextRenderer(capacity: input.count, showsFolded: showsFolded)
        renderer.render(input)
        return renderer.flow.finished()
    }
}
