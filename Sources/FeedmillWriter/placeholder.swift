// FeedmillWriter
