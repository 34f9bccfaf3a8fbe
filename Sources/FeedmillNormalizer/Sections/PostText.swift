/// A post being written: paragraphs with an empty line between them.
struct PostText {
    private(set) var text = ""
    private let indent: String

    init(indent: String) {
        self.indent = indent
    }

    mutating func heading(_ line: String) {
        blank()
        text += line + "\n\n"
    }

    mutating func paragraphs(_ paragraphs: [String]) {
        for text in paragraphs { paragraph(text) }
    }

    mutating func paragraph(_ words: String, indented: Bool = true) {
        blank()
        for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
            text += line.isEmpty ? "\n" : (indented ? indent : "") + line + "\n"
        }
        text += "\n"
    }

    mutating func line(_ words: String, indented: Bool = true) {
        text += (indented ? indent : "") + words + "\n"
    }

    /// Makes sure that an empty line comes next.
    mutating func blank() {
        guard !text.isEmpty, !text.hasSuffix("\n\n") else { return }
        text += text.hasSuffix("\n") ? "\n" : "\n\n"
    }
}
