import FeedmillModel
import FeedmillSyntax

/// The recordings of Podcasting 2.0, and how they are paid for.
extension JSONWriter {
    mutating func write(_ transcript: PodcastTranscript) {
        beginObject()
        member("url", transcript.url)
        member("type", transcript.type)
        member("language", transcript.language)
        member("rel", transcript.rel)
        endObject()
    }

    mutating func write(_ soundbite: PodcastSoundbite) {
        beginObject()
        member("start", soundbite.start)
        member("duration", soundbite.duration)
        member("title", soundbite.title)
        endObject()
    }

    mutating func write(_ trailer: PodcastTrailer) {
        beginObject()
        member("url", trailer.url)
        member("title", trailer.title)
        member("published", trailer.published) { $0.write($1) }
        member("length", trailer.length)
        member("type", trailer.type)
        member("season", trailer.season)
        endObject()
    }

    mutating func write(_ enclosure: PodcastEnclosure) {
        beginObject()
        member("type", enclosure.type)
        member("length", enclosure.length)
        member("bitrate", enclosure.bitrate)
        member("height", enclosure.height)
        member("language", enclosure.language)
        member("title", enclosure.title)
        member("rel", enclosure.rel)
        member("codecs", enclosure.codecs)
        member("default", enclosure.isDefault)
        members("sources", enclosure.sources) { json, source in
            json.beginObject()
            json.member("url", source.url)
            json.member("type", source.type)
            json.endObject()
        }
        member("integrity", enclosure.integrity) { json, integrity in
            json.beginObject()
            json.member("type", integrity.type)
            json.member("value", integrity.text)
            json.endObject()
        }
        endObject()
    }

    mutating func write(_ item: PodcastLiveItem) {
        beginObject()
        member("status", item.status)
        member("start", item.start) { $0.write($1) }
        member("end", item.end) { $0.write($1) }
        member("title", item.title)
        member("guid", item.guid)
        member("enclosure", item.enclosure) { json, link in
            json.beginObject()
            json.member("url", link.url)
            json.member("type", link.type)
            json.endObject()
        }
        members("content_links", item.contentLinks) { json, link in
            json.beginObject()
            json.member("url", link.url)
            json.member("text", link.text)
            json.endObject()
        }
        endObject()
    }

    mutating func write(_ value: PodcastValue) {
        beginObject()
        member("type", value.type)
        member("method", value.method)
        member("suggested", value.suggested)
        members("recipients", value.recipients) { $0.write($1) }
        members("time_splits", value.timeSplits) { json, split in
            json.beginObject()
            json.member("start", split.start)
            json.member("duration", split.duration)
            json.member("remote_start", split.remoteStart)
            json.member("remote_percentage", split.remotePercentage)
            json.member("remote_item", split.remoteItem) { $0.write($1) }
            json.members("recipients", split.recipients) { $0.write($1) }
            json.endObject()
        }
        endObject()
    }

    private mutating func write(_ recipient: PodcastValue.Recipient) {
        beginObject()
        member("name", recipient.name)
        member("type", recipient.type)
        member("address", recipient.address)
        member("split", recipient.split)
        member("fee", recipient.isFee)
        member("custom_key", recipient.customKey)
        member("custom_value", recipient.customValue)
        endObject()
    }
}
