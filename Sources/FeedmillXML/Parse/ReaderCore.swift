internal import CLibxml2

/// Everything a reader holds, behind one raw pointer that libxml2's callbacks get too.
///
/// A document goes through the phases in this order and may come back to the prologue when what looked like a root was
/// an error message in front of the real document.
struct ReaderCore {
    enum Phase {
        case prologue, strict, repairing, done
    }

    let vocabulary: XMLVocabulary
    let items: Set<UInt16>
    let limits: XMLLimits
    var phase = Phase.prologue
    var source = SourceWindow()
    var builder: TreeBuilder
    var log: ProblemLog
    var failure: XMLFailure?
    var isFinished = false
    /// Prefixes to report once, and to list.
    var prefixes = PrefixLedger()

    var prologue = Prologue()
    var strict: StrictParse
    var repair = Repair()

    init(vocabulary: XMLVocabulary, items: Set<UInt16>, limits: XMLLimits) {
        self.vocabulary = vocabulary
        self.items = items
        self.limits = limits
        strict = StrictParse(limits: limits)
        builder = TreeBuilder(vocabulary: vocabulary, items: items, limits: limits)
        log = ProblemLog(limit: limits.problems)
    }

    mutating func deallocate() {
        closeParser()
        strict.deallocate()
        repair.deallocate()
        source.deallocate()
        builder.deallocate()
    }

    /// Goes as far as the bytes pushed allow. The phases hand over to each other.
    static func advance(_ core: UnsafeMutablePointer<ReaderCore>, isFinal: Bool) {
        var before: Phase
        repeat {
            before = unsafe core.pointee.phase
            switch before {
            case .prologue: unsafe core.pointee.scanPrologue(isFinal: isFinal)
            case .strict: unsafe parseStrictly(core, isFinal: isFinal)
            case .repairing: unsafe core.pointee.repairOn(isFinal: isFinal)
            case .done: unsafe core.pointee.source.drop(before: core.pointee.source.end)
            }
        } while unsafe core.pointee.phase != before
    }

    mutating func report(
        _ kind: XMLProblem.Code, _ severity: XMLProblem.Severity, at offset: Int, _ message: @autoclosure () -> String
    ) {
        guard log.keeps(kind) else {
            log.addUnseen(kind)
            return
        }
        if phase == .repairing { _ = source.position(at: min(offset, repair.cursor)) }
        let (line, column) = source.glance(at: offset)
        log.add(XMLProblem(kind, severity, message(), offset: offset, line: line, column: column))
    }

    /// Ends the reading; what is open is closed, so that the head can still be looked at.
    mutating func fail(_ reason: XMLFailure.Reason, at offset: Int) {
        guard failure == nil else { return }
        let (line, column) = source.position(at: offset)
        failure = XMLFailure(reason: reason, offset: offset, line: line, column: column)
        while builder.open.count > 0 {
            builder.abandon(offset: offset)
        }
        phase = .done
    }
}

/// The prefixes of a document: declared ones for `namespaces`, undeclared ones to report each once.
struct PrefixLedger {
    private(set) var declared: [(prefix: String, uri: String)] = []
    private var undeclared: Set<String> = []

    /// Whether the declaration of a prefix is the first that is to be listed.
    func isNew(_ prefix: String) -> Bool {
        declared.count < 256 && !declared.contains { $0.prefix == prefix }
    }

    mutating func declare(_ prefix: String, _ uri: String) { declared.append((prefix, uri)) }

    /// True the first time.
    mutating func noteUndeclared(_ prefix: String) -> Bool {
        undeclared.count < 256 && undeclared.insert(prefix).inserted
    }
}
