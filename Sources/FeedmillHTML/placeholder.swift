// FeedmillHTML
