#!/usr/bin/env python3
"""Writes the feeds that the benchmarks read, the same bytes every time: corpus.py FOLDER

many/    1,000 small feeds of every common dialect and of several languages
large.xml  one RSS feed of 50 MB
bodies.html  10 MB of articles as authors and their editors leave them
"""
import json
import os
import random
import sys

WORDS = {
    "en": "tide quay harbour lamp keel rope storm gull anchor chart wind pilot ferry night crossing island fare council".split(),
    "de": "Wald Hütte Förster Käuzchen Weg Öl Straße Nebel Frühling Bäume Wetter Rast Gipfel Bach Tal Höhe".split(),
    "ja": "満潮 灯台 港町 漁船 潮風 桟橋 防波堤 夕暮れ 水平線 汽笛".split(),
    "ru": "поезд станция путь рельсы билет вагон дорога утро ветер окно чай семафор".split(),
}


class Writer:
    """One feed's worth of made-up articles."""

    def __init__(self, seed, language):
        self.random = random.Random(seed)
        self.language = language

    def sentence(self):
        words = self.random.choices(WORDS[self.language], k=self.random.randint(7, 18))
        return words[0].capitalize() + " " + " ".join(words[1:]) + "."

    def html(self):
        parts = []
        for _ in range(self.random.randint(3, 12)):
            text = " ".join(self.sentence() for _ in range(self.random.randint(1, 4)))
            if self.random.random() < 0.4:
                text = text.replace(" ", ' <a href="/post/%d?x=1&amp;y=2" title="more">' % self.random.randint(1, 999), 1) + "</a>"
            parts.append("<p>%s</p>" % text)
            if self.random.random() < 0.2:
                parts.append('<p><img src="/photo/%d.jpg" width="640" height="480" alt=""></p>' % self.random.randint(1, 999))
        return "\n".join(parts)

    def date(self):
        return self.random.randint(1, 28), self.random.randint(0, 23), self.random.randint(0, 59)


def body(writer):
    """HTML with what editors put into it: links, figures, lists, tables, code, embedded players, trackers, scripts."""
    number = writer.random.randint(1, 9999)
    extras = [
        '<figure><img src="/photo/%d.jpg" srcset="/photo/%d-2x.jpg 2x" width="640" height="480" alt="%s"><figcaption>%s</figcaption></figure>'
        % (number, number, writer.sentence(), writer.sentence()),
        "<ul>" + "".join("<li><strong>%s</strong> %s</li>" % (n, writer.sentence()) for n in range(4)) + "</ul>",
        "<table><tr><th>Day</th><th>Tide</th></tr>" + "<tr><td>Mon&nbsp;1</td><td>5&thinsp;m</td></tr>" * 5 + "</table>",
        "<pre><code>if (a &lt; b &amp;&amp; c) { return; }\n</code></pre>",
        '<iframe src="https://player.example/%d" width="560" height="315" allowfullscreen></iframe>' % number,
        '<script>track("%d")</script><img src="https://pixel.example/%d.gif" width="1" height="1">' % (number, number),
        '<blockquote class="quote" style="margin:0;color:#333"><p>%s</p></blockquote>' % writer.sentence(),
        '<p><font color="red"><b>%s</b> <i>%s</b></i></font><br><br>' % (writer.sentence(), writer.sentence()),
    ]
    return writer.html() + "\n" + "\n".join(writer.random.sample(extras, 3)) + "\n"


def escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def rss_item(writer, number):
    day, hour, minute = writer.date()
    return """<item><title>%s</title><link>https://blog.example/%d</link><guid>https://blog.example/%d</guid>
<pubDate>%02d Jan 2026 %02d:%02d:00 +0900</pubDate><dc:creator>Ann Quay</dc:creator><category>Harbour</category><category>News</category>
<description>%s</description><content:encoded><![CDATA[%s]]></content:encoded>
<media:thumbnail url="https://blog.example/t/%d.jpg" width="120" height="90"/></item>
""" % (escaped(writer.sentence()), number, number, day, hour, minute, escaped(writer.sentence()), writer.html(), number)


RSS_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Tide &amp; Times</title><link>https://blog.example/</link>
<description>A made-up blog</description><language>%s</language>
"""


def rss(writer, items):
    return RSS_HEAD % writer.language + "".join(rss_item(writer, n) for n in range(items)) + "</channel></rss>\n"


def atom(writer, items):
    entries = []
    for number in range(items):
        day, hour, minute = writer.date()
        entries.append("""<entry><id>tag:blog.example,2026:%d</id><title>%s</title><link href="https://blog.example/%d"/>
<updated>2026-01-%02dT%02d:%02d:00Z</updated><published>2026-01-01T00:00:00Z</published><author><name>Ann Quay</name></author>
<category term="harbour"/><summary>%s</summary><content type="html">%s</content></entry>
""" % (number, escaped(writer.sentence()), number, day, hour, minute, escaped(writer.sentence()), escaped(writer.html())))
    return """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s"><id>tag:blog.example,2026:feed</id><title>Tide</title>
<updated>2026-01-31T00:00:00Z</updated><link rel="self" href="https://blog.example/feed"/>
%s</feed>
""" % (writer.language, "".join(entries))


def atom_by_size(writer, size):
    """A feed without fault of about so many bytes."""
    text = atom(writer, 0).replace(' xml:lang', ' xml:base="https://blog.example/" xml:lang')
    head, tail = text[:text.rindex("</feed>")], "</feed>\n"
    parts, length, number = [head], len(head), 0
    while length < size:
        entry = atom(writer, 1)
        entry = entry[entry.index("<entry>"):entry.rindex("</feed>")].replace("2026:0<", "2026:%d<" % number)
        # No two at the same moment.
        start, end = entry.index("<updated>") + 9, entry.index("</updated>")
        entry = entry[:start] + "2026-01-%02dT%02d:%02d:%02dZ" % (
            number % 28 + 1, number // 28 % 24, number // 672 % 60, number // 40320 % 60) + entry[end:]
        parts.append(entry)
        length += len(entry)
        number += 1
    return "".join(parts) + tail


def atom_by_entries(count):
    """Entries that hold only what they must: what an entry costs by itself."""
    entries = "".join(
        '<entry><id>tag:b.example,2026:%d</id><title>t%d</title><updated>20%02d-%02d-%02dT%02d:%02d:00Z</updated>'
        '<link href="https://b.example/%d"/><summary>s</summary></entry>\n'
        % (n, n, n % 25, n % 12 + 1, n % 28 + 1, n // 25 % 24, n // 600 % 60, n) for n in range(count))
    head = atom(Writer("entries", "en"), 0)
    head = head[:head.rindex("</feed>")].replace("</updated>", "</updated><author><name>Ann Quay</name></author>", 1)
    return head + entries + "</feed>\n"


def rdf(writer, items):
    rows = "".join("""<item rdf:about="https://blog.example/%d"><title>%s</title><link>https://blog.example/%d</link>
<dc:date>2026-01-01T00:00:00+09:00</dc:date><description>%s</description></item>
""" % (n, escaped(writer.sentence()), n, escaped(writer.html())) for n in range(items))
    return """<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://blog.example/"><title>Tide</title><link>https://blog.example/</link><description>A made-up blog</description></channel>
%s</rdf:RDF>
""" % rows


def jsonfeed(writer, items):
    return json.dumps({
        "version": "https://jsonfeed.org/version/1.1", "title": "Tide", "language": writer.language,
        "items": [{"id": str(n), "url": "https://blog.example/%d" % n, "title": writer.sentence(), "content_html": writer.html(),
                   "date_published": "2026-01-31T09:30:00Z", "tags": ["harbour"]} for n in range(items)]}, ensure_ascii=False)


def main(folder):
    many = os.path.join(folder, "many")
    os.makedirs(many, exist_ok=True)
    kinds = [(rss, "xml"), (atom, "xml"), (rss, "xml"), (rdf, "xml"), (jsonfeed, "json")]
    for number in range(1000):
        make, extension = kinds[number % len(kinds)]
        writer = Writer(number, list(WORDS)[number % 7 % len(WORDS)])
        with open(os.path.join(many, "%04d.%s" % (number, extension)), "w", encoding="utf-8") as file:
            # A publisher each: merged, every article is one of its own.
            file.write(make(writer, 10 + number % 25).replace("blog.example", "blog%d.example" % number))
    writer, size, number = Writer("large", "en"), 0, 0
    with open(os.path.join(folder, "large.xml"), "w", encoding="utf-8") as file:
        size += file.write(RSS_HEAD % "en")
        while size < 50_000_000:
            size += file.write(rss_item(writer, number))
            number += 1
        file.write("</channel></rss>\n")

    for name, text in (
            ("atom-10mb.xml", atom_by_size(Writer("atom", "en"), 10_000_000)),
            # The same without a base: every relative reference in it, and there are thousands, is a finding.
            ("atom-findings-10mb.xml",
             atom_by_size(Writer("atom", "en"), 10_000_000).replace(' xml:base="https://blog.example/"', "", 1)),
            ("entries-10000.xml", atom_by_entries(10_000)), ("entries-200000.xml", atom_by_entries(200_000))):
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)


    writers, size = [Writer("body" + language, language) for language in ("en", "en", "de", "ja")], 0
    with open(os.path.join(folder, "bodies.html"), "w", encoding="utf-8") as file:
        while size < 10_000_000:
            size += file.write(body(writers[size % len(writers)]))


if __name__ == "__main__":
    main(sys.argv[1])
