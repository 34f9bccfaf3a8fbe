import FeedmillModel
import FeedmillSyntax

/// Podcasting 2.0, in the names of its elements and attributes.
extension JSONWriter {
    mutating func write(_ podcast: PodcastNamespace) {
        beginObject()
        member("guid", podcast.guid)
        member("medium", podcast.medium)
        member("locked", podcast.isLocked)
        member("lock_owner", podcast.lockOwner)
        members("funding", podcast.funding) { $0.write($1) }
        members("trailers", podcast.trailers) { $0.write($1) }
        members("podroll", podcast.podroll) { $0.write($1) }
        member("publisher", podcast.publisher) { $0.write($1) }
        member("update_frequency", podcast.updateFrequency) { $0.write($1) }
        members("live_items", podcast.liveItems) { $0.write($1) }
        member("blocked", podcast.blockedServices)
        member("uses_podping", podcast.usesPodping)
        members("transcripts", podcast.transcripts) { $0.write($1) }
        member("chapters", podcast.chapters) { $0.write($1) }
        members("soundbites", podcast.soundbites) { $0.write($1) }
        member("season", podcast.season) { $0.write($1) }
        member("episode", podcast.episode) { $0.write($1) }
        members("alternate_enclosures", podcast.alternateEnclosures) { $0.write($1) }
        members("social_interactions", podcast.socialInteractions) { $0.write($1) }
        members("people", podcast.people) { $0.write($1) }
        members("locations", podcast.locations) { $0.write($1) }
        members("values", podcast.values) { $0.write($1) }
        member("license", podcast.license) { $0.write($1) }
        members("images", podcast.images) { $0.write($1) }
        members("remote_items", podcast.remoteItems) { $0.write($1) }
        members("texts", podcast.texts) { $0.write($1) }
        endObject()
    }

    private mutating func write(_ link: PodcastLink) {
        beginObject()
        member("url", link.url)
        member("text", link.text)
        member("type", link.type)
        endObject()
    }

    private mutating func write(_ person: PodcastPerson) {
        beginObject()
        member("name", person.name)
        member("role", person.role)
        member("group", person.group)
        member("image", person.image)
        member("url", person.url)
        endObject()
    }

    private mutating func write(_ location: PodcastLocation) {
        beginObject()
        member("name", location.name)
        member("geo", location.geo)
        member("osm", location.openStreetMap)
        member("rel", location.rel)
        member("country", location.country)
        endObject()
    }

    private mutating func write(_ number: PodcastNumber) {
        beginObject()
        member("number", number.number)
        member("label", number.label)
        endObject()
    }

    mutating func write(_ item: PodcastRemoteItem) {
        beginObject()
        member("feed_guid", item.feedGUID)
        member("feed_url", item.feedURL)
        member("item_guid", item.itemGUID)
        member("medium", item.medium)
        member("title", item.title)
        endObject()
    }

    private mutating func write(_ frequency: PodcastUpdateFrequency) {
        beginObject()
        member("text", frequency.text)
        member("complete", frequency.isComplete)
        member("start", frequency.start) { $0.write($1) }
        member("rule", frequency.rule)
        endObject()
    }

    private mutating func write(_ interaction: PodcastSocialInteraction) {
        beginObject()
        member("protocol", interaction.protocol)
        member("uri", interaction.uri)
        member("account_id", interaction.accountID)
        member("account_url", interaction.accountURL)
        member("priority", interaction.priority)
        endObject()
    }
}
