/// JSON feeds of our own.
enum SampleJSON {
    static let feed = """
        {
          "version": "https://jsonfeed.org/version/1.1",
          "title": "Harbour notes — 港の記録",
          "home_page_url": "https://harbour.example/",
          "feed_url": "https://harbour.example/feed.json",
          "description": "What the tide brings",
          "user_comment": "A feed for readers",
          "next_url": "https://harbour.example/feed.json?page=2",
          "icon": "https://harbour.example/icon.png",
          "favicon": "/favicon.ico",
          "language": "en-GB",
          "authors": [{"name": "Ada Keeper", "url": "https://harbour.example/ada", "avatar": "https://harbour.example/ada.png"}],
          "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
          "_weather": {"wind": [3, 5.5], "fog": true, "note": null},
          "items": [
            {
              "id": "https://harbour.example/1",
              "url": "https://harbour.example/1",
              "external_url": "https://elsewhere.example/story",
              "title": "The \\u706f\\u53f0 shines \\ud83d\\ude80",
              "content_html": "<p>It <em>shines</em>.\\n</p>",
              "content_text": "It shines.",
              "summary": "Light",
              "image": "https://harbour.example/1.jpg",
              "banner_image": "https://harbour.example/1-wide.jpg",
              "date_published": "2025-03-04T08:15:00+09:00",
              "date_modified": "2025-03-05T08:15:00Z",
              "tags": ["light", "night"],
              "language": "ja",
              "author": {"name": "ignored"},
              "authors": [{"name": "Ben"}, {"url": "mailto:cleo@harbour.example"}],
              "attachments": [
                {"url": "/fog.mp3", "mime_type": "audio/mpeg", "title": "Horn", "size_in_bytes": 1.2e3, "duration_in_seconds": 61},
                {"mime_type": "audio/ogg"}
              ],
              "_tide": {"height": 1.25}
            },
            {"id": 42, "content_text": "A number is an id", "author": {"name": "Dora"}}
          ]
        }
        """

    static let rss = """
        {"rss": {"version": "2.0", "channel": {
          "title": "Tide table", "link": "https://tide.example/", "description": "High &amp; low", "language": "en-us",
          "ttl": "60", "skipHours": {"hour": [1, 2]}, "category": ["sea", {"#value": "moon", "domain": "https://tide.example/c"}],
          "cloud": {"domain": "rpc.tide.example", "port": 80, "path": "/", "registerProcedure": "", "protocol": "http-post"},
          "item": [
            {"title": "High", "link": "/high", "description": "<b>4 m</b>", "pubDate": "Tue, 04 Mar 2025 08:15:00 GMT",
             "guid": {"#value": "high-1", "isPermaLink": false},
             "enclosure": {"url": "https://tide.example/high.mp3", "type": "audio/mpeg", "length": "1200"},
             "source:markdown": "**4 m**"},
            {"title": "Low", "guid": "https://tide.example/low"}
          ]}}}
        """

    static let minimal = #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1"},{"id":"2"},{"id":"3"}]}"#
}
