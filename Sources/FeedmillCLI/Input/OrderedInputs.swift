internal import Glibc

/// What became of one input.
struct InputResult: Sendable {
    /// What is printed on standard output.
    var bytes: [UInt8] = []
    /// What is said on standard error, a line each.
    var messages: [String] = []
    var outcome: Outcome = .read

    enum Outcome: Sendable {
        case read, failed, unreadable
    }
}

/// Many inputs, several at a time, their results in the order of the command line.
struct OrderedInputs {
    var paths: [String]
    var jobs: Int

    /// A larger input is not held in memory: it is worked on in its turn and prints as it goes.
    private static let streamedSize = 4 << 20

    init(paths: [String], jobs: Int?) {
        self.paths = paths
        self.jobs = jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }

    /// - Parameters:
    ///   - work: Makes an input's result; called on any thread. It may hand over bytes early through its second argument.
    ///   - print: Called in order, with bytes as they become ready.
    ///   - ended: Called in order, when an input has been printed.
    func forEach(
        _ work: @escaping @Sendable (_ path: String, _ early: (([UInt8]) throws -> Void)?) throws -> InputResult,
        print: @escaping ([UInt8]) throws -> Void, ended: (InputResult) throws -> Void
    ) async throws {
        try await inOrder(
            { path in try work(path, nil) },
            inTurn: { path in isStreamed(path) ? try work(path, print) : nil },
            ended: { result in
                try print(result.bytes)
                try ended(result)
            })
    }

    /// - Parameters:
    ///   - work: Makes an input's result; called on any thread.
    ///   - ended: Called with the results, in order.
    func forEachResult<Value: Sendable>(
        _ work: @escaping @Sendable (_ path: String) throws -> Value, ended: (Value) throws -> Void
    ) async throws {
        try await inOrder(work, inTurn: { jobs == 1 ? try work($0) : nil }, ended: ended)
    }

    /// - Parameter inTurn: What is not worked on beforehand gives its result here; `nil` for all else.
    private func inOrder<Value: Sendable>(
        _ work: @escaping @Sendable (String) throws -> Value, inTurn: (String) throws -> Value?,
        ended: (Value) throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Value).self) { group in
            var ready: [Int: Value] = [:]
            var started = 0
            var running = 0
            for turn in paths.indices {
                if started <= turn, let result = try inTurn(paths[turn]) {
                    started = max(started, turn + 1)
                    try ended(result)
                    continue
                }
                while ready[turn] == nil {
                    while started < paths.count, running < jobs, started < turn + 4 * jobs {
                        let number = started
                        let path = paths[number]
                        if number > turn, isStreamed(path) { break }
                        started += 1
                        running += 1
                        group.addTask { (number, try work(path)) }
                    }
                    guard let (number, result) = try await group.next() else { break }
                    running -= 1
                    ready[number] = result
                }
                guard let result = ready.removeValue(forKey: turn) else { continue }
                try ended(result)
            }
        }
    }

    private func isStreamed(_ path: String) -> Bool {
        if paths.count == 1 || jobs == 1 || path == "-" { return true }
        var info = stat()
        guard unsafe stat(path, &info) == 0 else { return false }
        return info.st_mode & S_IFMT != S_IFREG || info.st_size > Self.streamedSize
    }
}
