/// Documents of every dialect, for properties that hold for all of them.
enum SampleDocuments {
    static let all: [String] = [
        """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">
        <channel><title>Die Mühle</title><link>/</link><description>Körner &amp; Mehl</description><language>de</language><ttl>x</ttl>
        <item><title>Roggen &amp;amp; Weizen</title><link>/1?utm_source=feed&amp;a=b</link><guid isPermaLink="false">m-1</guid>
        <description><![CDATA[<p>Frisch <a href="/x">gemahlen</a></p>]]></description><dc:creator>anna@mill.example (Anna)</dc:creator>
        <pubDate>Thu, 04 Jan 2024 10:00:00 GMT</pubDate><category>Korn</category><category>Korn</category>
        <enclosure url="/1.mp3" length="viel" type="audio/mpeg"/><itunes:duration>12:30</itunes:duration></item>
        <item><title>小麦粉</title><link>/2</link><content:encoded>&lt;p&gt;石臼で挽いた粉。&lt;/p&gt;</content:encoded>
        <media:group><media:content url="/2.jpg"/></media:group><pubDate>irgendwann</pubDate></item>
        <image><url>/i.png</url></image></channel></rss>
        """,
        """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://mill.example/"><id>tag:mill.example,2024:f</id>
        <title>Mill</title><updated>2024-01-04T10:00:00Z</updated><author><name>Anna</name></author><link rel="self" href="feed"/>
        <entry xml:base="posts/"><id>tag:mill.example,2024:1</id><title type="html">One &lt;b&gt;grain&lt;/b&gt;</title>
        <link href="1"/><updated>2024-01-04T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
        <p>Fine <img src="i.png" alt="flour"/> flour 🌾</p></div></content></entry>
        <entry><id>tag:mill.example,2024:2</id><title>Two</title><summary xml:lang="fr">Moulin</summary><updated>soon</updated>
        <georss:point xmlns:georss="http://www.georss.org/georss">45 71</georss:point></entry></feed>
        """,
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
        <channel rdf:about="https://mill.example/rdf"><title>Mill</title><link>https://mill.example/</link></channel>
        <item rdf:about="https://mill.example/1"><title>One</title><link>https://mill.example/1</link></item></rdf:RDF>
        """,
        "<CHANNEL HREF='https://mill.example/'><TITLE>Mill</TITLE><ITEM HREF='/1'><TITLE>One</TITLE></ITEM></CHANNEL>",
        """
        <rss version="0.91"><channel><title>Tom & Jerry's &nbsp; mill</title><item><title>caf&eacute; <br> & more</title>
        <description>unclosed <p>text</description></item></channel></rss>
        """,
        """
        <opml version="2.0"><head><title>Mills</title></head><body><outline text="Flour"><outline text="Mill" xmlUrl="/feed"
        htmlUrl="https://mill.example/" type="rss"/></outline></body></opml>
        """,
        """
        <!DOCTYPE html><html lang="de"><head><title>Mühle</title><base href="https://mill.example/"></head><body>
        <article class="h-entry"><h2 class="p-name"><a class="u-url" href="1">Roggen</a></h2><time class="dt-published"
        datetime="2024-01-04">4.1.</time><div class="e-content"><p>Frisch <b>gemahlen</b><p>heute</div></article></body></html>
        """,
        """
        <html><body><h1>Mill</h1><rss version="2.0"><channel><title>Mill</title><item><title>One</title></item></channel></rss>
        </body></html>
        """,
        #"{"version":"https://jsonfeed.org/version/1.1","title":"Mühle","items":[{"id":"1","content_html":"<p>x</p>"},{"id":2}]}"#,
    ]
}
