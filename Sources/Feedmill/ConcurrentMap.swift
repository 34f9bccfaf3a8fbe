extension Array where Element: Sendable {
    /// Results in order, `width` at a time at most.
    package func concurrentMap<Result: Sendable>(
        width: Int, _ transform: @escaping @Sendable (Element) async -> Result
    ) async -> [Result] {
        await withTaskGroup(of: (Int, Result).self) { group in
            var results = [Result?](repeating: nil, count: count)
            var next = 0
            func start() {
                guard next < count else { return }
                let (index, element) = (next, self[next])
                next += 1
                group.addTask { (index, await transform(element)) }
            }
            for _ in 0..<Swift.max(width, 1) { start() }
            while let (index, result) = await group.next() {
                results[index] = result
                start()
            }
            return results.compactMap(\.self)
        }
    }
}
