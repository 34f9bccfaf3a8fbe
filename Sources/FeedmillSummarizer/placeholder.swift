// FeedmillSummarizer
