// One import serves: `import Feedmill` shows the values that its functions take and give.
@_exported public import FeedmillModel
@_exported public import FeedmillNormalizer
@_exported public import FeedmillReader
@_exported public import FeedmillSummarizer
@_exported public import FeedmillSyntax
@_exported public import FeedmillValidator
@_exported public import FeedmillWriter
