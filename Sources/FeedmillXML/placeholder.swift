// FeedmillXML
