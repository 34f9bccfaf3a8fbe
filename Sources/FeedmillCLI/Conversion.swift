internal import Feedmill

/// One feed on its way from one format into another.
///
/// A small feed is read once. Of a large one only the head is kept, it is read a second time, and every article is written
/// as soon as it has been read.
struct Conversion {
    /// The input gives no feed.
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// What came of it.
    struct Outcome {
        /// What makes the input count as failed, though it was read.
        var fault: String?
        /// What the format has no place for.
        var losses: [Loss]
    }

    var path: String
    var fetched = FetchedSources()
    var reader: FeedReader
    var format: FeedWriter.Format
    var options: FeedWriter.Options
    /// Whether what was written is read back, to find everything that is lost.
    var audits = false

    /// - Parameter open: Opens the output, once there is something to write.
    /// - Throws: ``Failure``, ``FileBytes/Failure``, ``Output/Failure``.
    func run(into open: () throws -> Output) throws -> Outcome {
        let input = try RewindableInput(path, fetched)
        var articles: [Article] = []
        var survey = ArticleSurvey(for: format)
        let source = try read(input) { article in
            survey.add(article)
            if input.isSmall { articles.append(article) }
        }
        var options = options
        options.findings = source.findings
        var stream = FeedWriter(format, options: options).stream(source.head, after: survey)
        let output = try open()
        var audit = ConversionAudit()
        func write(_ article: Article) throws {
            stream.write(article)
            let bytes = stream.take()
            try output.write(bytes)
            if audits { audit.add(article, writtenAs: bytes) }
        }
        if input.isSmall {
            for article in articles { try write(article) }
        } else {
            _ = try read(input, write)
        }
        stream.finish()
        let end = stream.take()
        try output.write(end)
        try output.finish()
        return Outcome(
            fault: source.fault,
            losses: audits ? audit.finish(source.head, writtenAs: end, stated: stream.losses) : [])
    }

    /// Everything that was read but the articles.
    private struct Source {
        var head: Feed
        var findings: [Finding]
        /// What makes it count as failed, in words.
        var fault: String?
    }

    /// Reads the whole input. A break in the middle ends it; what came before stands.
    private func read(_ input: RewindableInput, _ take: (Article) throws -> Void) throws -> Source {
        var stream = reader.stream()
        var isEmpty = true
        func takeReady() throws {
            while let article = stream.nextArticle() {
                isEmpty = false
                try take(article)
            }
        }
        try input.forEachPiece { piece in
            stream.push(piece)
            try takeReady()
            return stream.failure == nil
        }
        stream.finish()
        try takeReady()
        var source = Source(head: stream.head, findings: stream.findings)
        if let failure = stream.failure {
            source.fault = InputFault.words(path, failure)
            if isEmpty { throw Failure(description: InputFault.words(path, failure)) }
        } else if let fault = stream.findings.first(where: InputFault.isOne) {
            source.fault = InputFault.words(path, fault)
        }
        return source
    }
}
