import FeedmillModel

extension JSONWriter {
    mutating func write(_ itunes: ITunesPodcast) {
        beginObject()
        member("author", itunes.author)
        member("block", itunes.block)
        member("explicit", itunes.explicit)
        member("image", itunes.image)
        member("duration", itunes.duration)
        member("subtitle", itunes.subtitle)
        member("summary", itunes.summary)
        member("keywords", itunes.keywords)
        member("owner", itunes.owner) { $0.write($1) }
        member("episode", itunes.episode)
        member("season", itunes.season)
        member("episode_type", itunes.episodeType)
        member("title", itunes.title)
        member("type", itunes.type)
        member("complete", itunes.complete)
        endObject()
    }

    mutating func write(_ media: MediaRSS) {
        beginObject()
        members("contents", media.contents) { $0.write($1) }
        members("thumbnails", media.thumbnails) { $0.write($1) }
        members("credits", media.credits) { $0.write($1) }
        member("rating", media.rating) { $0.write($1) }
        member("restriction", media.restriction) { json, restriction in
            json.beginObject()
            json.writeMembers(of: restriction.attributes, except: "values")
            json.key("values")
            json.beginArray()
            for value in restriction.values { json.string(value) }
            json.endArray()
            json.endObject()
        }
        member("license", media.license) { $0.write($1) }
        member("player", media.player) { $0.write($1) }
        endObject()
    }

    private mutating func write(_ valued: MediaRSS.Valued) {
        beginObject()
        writeMembers(of: valued.attributes, except: "value")
        member("value", valued.value)
        endObject()
    }

    mutating func write(_ chapters: Chapters) {
        beginObject()
        member("version", chapters.version)
        key("chapters")
        beginArray()
        for chapter in chapters.chapters {
            beginObject()
            member("start", chapter.start)
            member("start_seconds", chapter.startSeconds)
            member("title", chapter.title)
            member("url", chapter.url)
            member("image", chapter.image)
            endObject()
        }
        endArray()
        endObject()
    }

    /// `geo`, in GeoJSON's order and nesting.
    mutating func write(_ geometry: Geometry) {
        beginObject()
        switch geometry.shape {
        case .point(let position):
            member("type", "Point")
            key("coordinates")
            write(position)
        case .lineString(let positions):
            member("type", "LineString")
            key("coordinates")
            write(positions)
        case .polygon(let rings):
            member("type", "Polygon")
            key("coordinates")
            beginArray()
            for ring in rings { write(ring) }
            endArray()
        case .box(let corners):
            member("type", "Box")
            key("coordinates")
            write(corners)
        }
        member("srs_name", geometry.srsName)
        member("srs_dimension", geometry.srsDimension)
        endObject()
    }

    private mutating func write(_ position: [Double]) {
        beginArray()
        for coordinate in position { number(coordinate) }
        endArray()
    }

    private mutating func write(_ positions: [[Double]]) {
        beginArray()
        for position in positions { write(position) }
        endArray()
    }
}
