internal import FeedmillModel
internal import FeedmillXML

extension Finding {
    /// A problem of the XML layer, as the feed document tells it.
    init(_ problem: XMLProblem) {
        let severity: Severity =
            switch problem.severity {
            case .info: .info
            case .warning: .warning
            case .error: .error
            case .fatal: .fatal
            }
        self.init(
            problem.code, severity, problem.message,
            at: SourcePosition(line: problem.line, column: problem.column, offset: problem.offset))
    }
}

extension SourcePosition {
    /// Where an element begins.
    init(of element: XMLElement) {
        self.init(line: element.line, column: element.column, offset: element.offset)
    }
}
