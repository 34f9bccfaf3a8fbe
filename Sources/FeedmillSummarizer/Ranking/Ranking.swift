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
    /// captions, and what stands around an article come last where most sentences are others.
    ///
    /// - Parameter opening: Whether the first sentence is to be among them, where it is one to begin with: it says whom and what
    ///   all the others are about.
    func best(_ count: Int, opening: Bool) -> [Int] {
        let selection = Selection(
            document: document, scores: scores,
            redundancy: document.isSpoken ? Weights.redundancy.spoken : Weights.redundancy.written)
        let all = Array(document.facts.indices)
        let finished = all.filter { !document.facts[$0].isUnfinished && !document.facts[$0].isAside }
        let isMostlyFinished = finished.count * 2 >= all.count && finished.count >= count
        let first = opening && canOpen ? 0 : nil
        return selection.best(count, among: isMostlyFinished ? finished : all, first: first)
    }

    /// Whether the first sentence is a whole one that says something of its own.
    private var canOpen: Bool {
        guard let fact = document.facts.first, !document.isSpoken else { return false }
        return !fact.isUnfinished && !fact.isAside && !fact.isQuestion && !fact.leans && features[0, .short] == 0
    }
}
