/// A line that has the form of a heading.
struct SectionHeading {
    /// How a heading is set off. Headings of one post agree in this, which tells a section from a sub-heading.
    enum Form: Hashable {
        /// 【NAME】 and its like; the opening bracket.
        case bracket(Unicode.Scalar)
        /// ■ NAME and its like; ornaments and pictographs count as one mark.
        case mark(Unicode.Scalar)
        /// `## NAME`.
        case hashes(Int)
        /// `h1`–`h6`.
        case level(Int)
        case bold
        /// `NAME:` alone.
        case colon
        /// NAME with a rule under it.
        case underline
        /// NAME alone, perhaps numbered.
        case bare

        /// Whether a name outside the lexicon can stand in this form.
        var takesAnyName: Bool {
            switch self {
            case .bracket, .hashes, .level, .bold: true
            case .mark(let mark): !Self.bulletMarks.contains(mark) && mark != Self.ornament
            case .colon, .underline, .bare: false
            }
        }

        /// Marks that open points as often as headings.
        private static let bulletMarks: Set<Unicode.Scalar> = ["●", "○", "▶", "►"]
        /// Stands for any pictograph.
        static let ornament: Unicode.Scalar = "❖"
    }

    var form: Form
    var name: HeadingName
    /// Lines that belong to the heading.
    var lineCount = 1

    /// Reads a line as a heading.
    /// - Returns: `nil` for a line of text, and for a form that only a name of the lexicon may have around another name.
    init?(_ line: SectionLine, next: SectionLine?) {
        guard line.text.utf8.count <= 240, Self.mayBeHeading(line.kind) else { return nil }
        if case .heading(let level) = line.kind {
            self.init(.level(level), Self.withoutFrame(line.text))
            return
        }
        if let (bracket, name) = Self.bracketed(line.text) {
            self.init(.bracket(bracket), name)
            if name.columns > 60 || (name.endsSentence && self.name.role == nil) { return nil }
        } else if let (form, name) = Self.marked(line.text) {
            self.init(form, name)
            if !form.takesAnyName && self.name.role == nil { return nil }
        } else if case .bold = line.kind {
            self.init(.bold, Self.withoutColon(line.text))
            if name.text.columns > 100 { return nil }
        } else if let form = Self.plainForm(line, next: next) {
            self.init(form.form, form.name)
            lineCount = form.form == .underline ? 2 : 1
        } else {
            return nil
        }
    }

    private init(_ form: Form, _ name: String) {
        self.form = form
        self.name = HeadingName(name)
    }

    private static func mayBeHeading(_ kind: SectionLine.Kind) -> Bool {
        if case .item = kind { return false }
        return true
    }

    // MARK: Forms

    private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
        "【": "】", "〔": "〕", "［": "］", "[": "]", "〈": "〉", "《": "》", "＜": "＞", "<": ">", "「": "」", "『": "』", "〖": "〗",
        "≪": "≫",
    ]

    /// A line that is one pair of brackets with words in it.
    private static func bracketed(_ line: String) -> (Unicode.Scalar, String)? {
        let text = withoutColon(line)
        let scalars = text.unicodeScalars
        guard let open = scalars.first, let close = brackets[open], scalars.last == close, scalars.count > 2 else {
            return nil
        }
        let inside = scalars.dropFirst().dropLast()
        guard !inside.contains(where: { $0 == open || $0 == close }) else { return nil }
        let name = String(inside).trimmedOfBlanks
        return name.isEmpty ? nil : (open, name)
    }

    private static let marks: Set<Unicode.Scalar> = [
        "■", "□", "◆", "◇", "●", "○", "▼", "▽", "★", "☆", "§", "▲", "△", "◎", "▶", "►",
    ]

    /// A line that starts with a heading mark.
    private static func marked(_ line: String) -> (Form, String)? {
        let scalars = line.unicodeScalars
        guard let mark = scalars.first else { return nil }
        if mark == "#" || mark == "＃" {
            let rest = scalars.drop { $0 == mark }
            let depth = scalars.count - rest.count
            let name = withoutColon(String(rest.trimmedAtEnd(of: mark)).trimmedOfBlanks)
            guard depth <= 6, !name.isEmpty else { return nil }
            // "#topic" is a hash tag, unless its name is a section's.
            guard rest.first?.isBlank == true || HeadingName.exactRole(name) != nil else { return nil }
            return (.hashes(depth), name)
        }
        if marks.contains(mark) {
            let rest = scalars.drop { $0 == mark }
            let name = withoutColon(String(rest.trimmedAtEnd(of: mark)).trimmedOfBlanks)
            return name.isEmpty || name.columns > 80 ? nil : (.mark(mark), name)
        }
        if mark.properties.isEmojiPresentation
            || (mark.value > 0x2190 && mark.properties.generalCategory == .otherSymbol)
        {
            let name = withoutColon(line)
            return HeadingName.exactRole(name) == nil ? nil : (.mark(Form.ornament), name)
        }
        return nil
    }

    /// The forms that need a name of the lexicon.
    private static func plainForm(_ line: SectionLine, next: SectionLine?) -> (form: Form, name: String)? {
        guard line.text.utf8.count <= 100 else { return nil }
        let text = withoutColon(line.text)
        if text.utf8.count < line.text.utf8.count {
            return HeadingName.exactRole(text) == nil ? nil : (.colon, text)
        }
        if let next, !next.followsBlank, isRule(next.text) {
            return HeadingName.exactRole(text) == nil ? nil : (.underline, text)
        }
        guard line.followsBlank else { return nil }
        if HeadingName.exactRole(text) != nil { return (.bare, text) }
        if let numbered = OrdinalPrefix(text), HeadingName.exactRole(numbered.rest) != nil {
            return (.bare, numbered.rest)
        }
        return nil
    }

    /// A line of dashes, of any kind.
    private static func isRule(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, "-=━─＝–—_~*".unicodeScalars.contains(first) else { return false }
        return scalars.count >= 3 && scalars.allSatisfy { $0 == first }
    }

    // MARK: Names

    private static func withoutColon(_ text: String) -> String {
        guard let last = text.unicodeScalars.last, last == ":" || last == "：" else { return text }
        return String(text.unicodeScalars.dropLast()).trimmedOfBlanks
    }

    /// The name in a heading of HTML, which may be bracketed or marked as well.
    private static func withoutFrame(_ text: String) -> String {
        bracketed(text)?.1 ?? marked(text)?.1 ?? withoutColon(text)
    }
}

extension Substring.UnicodeScalarView {
    /// Without blanks and a mark's repetitions at the end.
    fileprivate func trimmedAtEnd(of mark: Unicode.Scalar) -> Substring.UnicodeScalarView {
        guard let last = lastIndex(where: { $0 != mark && !$0.isBlank }) else { return prefix(0) }
        return self[...last]
    }
}
