extension Array where Element: Sendable {
    /// Works on several elements at a time; `each` gets the results as they become ready, one after the other.
    func forEachConcurrently<Result: Sendable>(
        _ width: Int, _ work: @escaping @Sendable (Element) async throws -> Result, each: (Result) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Result.self) { group in
            var rest = self[...]
            for element in rest.prefix(Swift.max(1, width)) { group.addTask { try await work(element) } }
            rest = rest.dropFirst(Swift.max(1, width))
            while let result = try await group.next() {
                if let element = rest.popFirst() { group.addTask { try await work(element) } }
                try await each(result)
            }
        }
    }
}
