/// The report people read: `file:line:col: severity: text [code, clause]`, the source line with a caret, what to do about the
/// first of a kind, repeats counted.
public struct TextReport: Sendable {
    /// How many findings of one code are shown in full; the rest is counted.
    public var maximumPerCode: Int
    /// Whether the line at fault is shown, with a caret below the place.
    public var showsSource: Bool
    /// Whether colours tell the severities apart, by the sequences of ECMA-48.
    public var usesColour: Bool

    public init(maximumPerCode: Int = 5, showsSource: Bool = true, usesColour: Bool = false) {
        self.maximumPerCode = maximumPerCode
        self.showsSource = showsSource
        self.usesColour = usesColour
    }

    /// The report on one document, with a verdict as its last line. `file` is put before every place.
    public func render(_ report: ValidationReport, file: String) -> String {
        var lines: [String] = []
        var counts: [RuleCode: Int] = [:]
        var order: [RuleCode] = []
        for finding in report.findings {
            let count = counts[finding.code, default: 0] + 1
            counts[finding.code] = count
            if count == maximumPerCode + 1 { order.append(finding.code) }
            guard count <= maximumPerCode else { continue }
            let clause = finding.spec.isEmpty ? "" : ", \(finding.spec)"
            let place = painted("\(file):\(finding.line):\(finding.column):", .bold)
            let severity = painted("\(finding.severity.rawValue):", paint(of: finding.severity))
            let code = painted("[\(finding.code.rawValue)\(clause)]", .dim)
            lines.append("\(place) \(severity) \(shown(finding.text)) \(code)")
            if showsSource, let source = report.excerpts[finding.line] { lines += excerpt(source, finding) }
            if showsSource, count == 1, let help = finding.help { lines.append("    help: \(help)") }
        }
        for code in order {
            lines.append("\(file): \((counts[code] ?? 0) - maximumPerCode) more [\(code.rawValue)]")
        }
        let verdict = report.isValid ? "valid" : "not valid"
        let paint: Paint = report.isValid ? .green : .red
        lines.append(
            "\(file): \(painted(verdict, paint)) \(report.format.rawValue), \(plural(report.count(.error), "error")), \(plural(report.count(.warning), "warning")), \(report.count(.info)) info"
        )
        return lines.joined(separator: "\n") + "\n"
    }

    private enum Paint: String {
        case bold = "1"
        case dim = "2"
        case red = "1;31"
        case green = "1;32"
        case yellow = "1;33"
        case cyan = "36"
    }

    private func painted(_ text: String, _ paint: Paint) -> String {
        usesColour ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
    }

    private func paint(of severity: ValidationFinding.Severity) -> Paint {
        switch severity {
        case .error: .red
        case .warning: .yellow
        case .info: .cyan
        }
    }

    /// Text of a document without what would move a terminal's cursor or turn its text round.
    private func shown(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 >= 0x7F }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where scalar != "\t": result.append(" ")
            case .format where scalar != "\u{200D}" && scalar != "\u{200C}": result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private func plural(_ count: Int, _ word: String) -> String { count == 1 ? "1 \(word)" : "\(count) \(word)s" }

    /// The source line cut to what fits round the place, and a caret with an underline below it.
    private func excerpt(_ source: String, _ finding: ValidationFinding) -> [String] {
        let scalars = Array(source.unicodeScalars)
        let column = finding.column - 1
        guard column <= scalars.count else { return [] }
        let first = column > 70 ? column - 50 : 0
        let last = min(scalars.count, first + 110)
        var text = ""
        var pad = ""
        for index in first..<max(first, last) {
            let isTab = scalars[index] == "\t"
            text.unicodeScalars.append(scalars[index])
            if index < column { pad += isTab ? "\t" : isWide(scalars[index]) ? "  " : " " }
        }
        let width = max(0, min(finding.length, last - column) - 1)
        let mark = painted("^" + String(repeating: "~", count: width), .green)
        return ["    " + shown(text), "    " + pad + mark]
    }

    /// East Asian wide characters take two columns of a terminal.
    private func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
