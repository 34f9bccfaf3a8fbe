// FeedmillValidator
