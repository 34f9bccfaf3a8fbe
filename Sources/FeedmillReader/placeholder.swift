// FeedmillReader
