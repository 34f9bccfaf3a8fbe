/// The sentences of a document with their scores.
struct Ranking {
    let document: Document
    let features: FeatureTable
    let scores: [Double]

    init(_ document: Document) {
        self.document = document
        features = FeatureTable(document)
        let weights = document.isSpoken ? Weights.spoken : Weights.written
        let features = features
        scores = document.facts.indices.map { features.score($0, weights) }
    }

    /// Indices of at most `count` sentences, in the order of the text. Lines without an end mark, mostly headings and
    /// captions, come last where most sentences have one.
    func best(_ count: Int) -> [Int] {
        let selection = Selection(
            document: document, scores: scores,
            redundancy: document.isSpoken ? Weights.redundancy.spoken : Weights.redundancy.written)
        let all = Array(document.facts.indices)
        let finished = all.filter { !document.facts[$0].isUnfinished }
        guard finished.count * 2 >= all.count, finished.count >= count else { return selection.best(count, among: all) }
        return selection.best(count, among: finished)
    }
}
