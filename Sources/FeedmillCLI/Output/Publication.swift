internal import ArgumentParser
internal import Feedmill
internal import Glibc

/// Documents that are published together: all of them are valid and in place at the end, or the old ones stay.
struct Publication {
    /// One document, and where it goes.
    struct Document {
        /// A path; "-" or `nil` for standard output, which is not judged.
        var path: String?
        /// Empty for a document that is written in pieces.
        let bytes: [UInt8]
        /// Whether it is a feed, which the validator can judge.
        var isFeed = true
        private let forEachPiece: (([UInt8]) throws -> Void) throws -> Void

        init(_ target: PublishTarget, _ bytes: [UInt8]) {
            path = target.path
            self.bytes = bytes
            isFeed = target.format != .document
            forEachPiece = { take in try take(bytes) }
        }

        /// A document for standard output, written as it goes.
        init(_ target: PublishTarget, forEachPiece: @escaping (([UInt8]) throws -> Void) throws -> Void) {
            path = target.path
            bytes = []
            isFeed = target.format != .document
            self.forEachPiece = forEachPiece
        }

        fileprivate func write(to output: Output) throws { try forEachPiece { try output.write($0) } }

        /// Whether the file holds just these bytes already.
        var isPublished: Bool {
            guard let path, path != "-", let old = try? FileBytes.all(of: path, ofSize: bytes.count) else {
                return false
            }
            return old == bytes
        }
    }

    var documents: [Document]
    /// Files of documents that there are no more.
    var leftovers: [String] = []
    /// Whether only what our own validator calls valid is published.
    var checks = true

    /// Documents that are written and on the disk, but not in their places.
    struct Prepared {
        fileprivate var outputs: [Output]
        fileprivate var leftovers: [String]

        /// Makes them visible, one after the other.
        ///
        /// - Throws: ``Output/Failure`` when one cannot be put in its place.
        func putInPlace() throws {
            for output in outputs { try output.finish() }
            for path in leftovers { unsafe unlink(path) }
        }
    }

    /// Decides, then does. A file that holds the same bytes already is left alone, its time of change too.
    ///
    /// - Parameter now: The clock, for dates that lie ahead.
    /// - Throws: `ExitCode` 1 when a document is invalid, ``Output/Failure`` when one cannot be written.
    func publish(now: Instant) throws { try prepared(now: now).putInPlace() }

    /// Everything but putting the documents in their places; throws as ``publish(now:)`` does.
    func prepared(now: Instant) throws -> Prepared {
        let faults = checks ? self.faults(now: now) : []
        guard faults.isEmpty else {
            for fault in faults { Messages.say(fault) }
            throw ExitCode(1)
        }
        return Prepared(
            outputs: try documents.filter { !$0.isPublished }.map { document in
                let output = try Output(document.path)
                try document.write(to: output)
                try output.prepare()
                return output
            }, leftovers: leftovers)
    }

    /// What the validator calls errors, a line each, and what that means for the file.
    private func faults(now: Instant) -> [String] {
        let validator = FeedValidator(now: now, leastSeverity: .error)
        var faults: [String] = []
        for document in documents {
            guard document.isFeed, let path = document.path, path != "-" else { continue }
            let report = validator.validate(document.bytes)
            guard !report.isValid else { continue }
            for finding in report.findings { faults.append("\(path):\(finding)") }
            faults.append("\(path): not published, as it would be invalid; what was there stays")
        }
        return faults
    }
}

extension Publication {
    /// What is published of a feed: a document a target, or several of a long feed.
    ///
    /// - Throws: ``FeedHistoryDocuments/Failure``.
    init(of feed: PublishableFeed, at targets: [PublishTarget], _ settings: PublishSettings) throws {
        var feed = feed
        feed.metadata.links += settings.hubs.map { Link(rel: .hub, href: $0) }
        if let history = settings.documents {
            self = try history.publication(of: feed, at: targets)
        } else {
            self.init(documents: targets.map(feed.whole))
        }
    }
}
