// FeedmillNormalizer
