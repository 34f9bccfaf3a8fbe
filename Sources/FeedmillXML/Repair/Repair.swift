/// Where the repair stands.
struct Repair {
    var cursor = 0
    var followsError = false

    mutating func begin(at offset: Int, after error: Bool) {
        cursor = offset
        followsError = error
    }
}

extension ReaderCore {
    mutating func repairOn(isFinal: Bool) {
        report(.notWellFormed, .error, at: repair.cursor, "the document is not well-formed")
        while builder.open.count > 0 { builder.end(offset: source.end, truncated: true) }
        phase = .done
    }
}
