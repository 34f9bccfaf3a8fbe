/// A style sheet of our own (CSS) with which a browser shows Atom and RSS as a page that people can read.
public enum FeedStylesheet {
    /// The name it is written under, beside the feed.
    public static let fileName = "feedmill.css"

    /// The whole sheet, ASCII.
    ///
    /// Only what a browser can show well is shown: XHTML as it is, plain words as paragraphs. Markup that is escaped, as in
    /// RSS, cannot be rendered by a style sheet; of it the first lines are shown.
    public static let text = """
        /* How a browser shows a feed (Atom 1.0, RSS 2.0) to people. Made by feedmill; change it as you like. */
        @namespace a url("http://www.w3.org/2005/Atom");
        @namespace h url("http://www.w3.org/1999/xhtml");
        @namespace n "";

        :root {
          display: block;
          color-scheme: light dark;
          background: Canvas;
          color: CanvasText;
          font: 1.0625rem/1.6 system-ui, "Noto Sans", "Noto Sans CJK JP", sans-serif;
          max-width: 44rem;
          margin: 0 auto;
          padding: 1.5rem 1.25rem 4rem;
          overflow-wrap: break-word;
        }
        :root::before {
          content: "This is a feed. Copy its address into a feed reader, and what is new comes to you.";
          display: block;
          border: 1px solid;
          border-radius: .5rem;
          padding: .6rem .9rem;
          margin-bottom: 1.75rem;
          font-size: .875rem;
          opacity: .75;
        }
        :lang(ar), :lang(fa), :lang(he), :lang(ur), :lang(yi) { direction: rtl; text-align: start; }

        /* Nothing is shown that is not named below. */
        a|feed > *, a|entry > *, a|author > *, a|source > *, n|channel > *, n|item > * { display: none; }
        n|channel, a|entry, n|item { display: block; }

        /* The feed */
        a|feed > a|title, n|channel > n|title { display: block; font-size: 1.9rem; font-weight: 700; line-height: 1.2; }
        a|feed > a|subtitle, n|channel > n|description { display: block; font-size: 1.1rem; opacity: .8; }
        a|feed > a|updated, n|channel > n|lastBuildDate { display: block; font-size: .875rem; opacity: .65; }

        /* Its entries */
        a|entry, n|item {
          border-top: 1px solid color-mix(in srgb, currentColor 25%, transparent);
          margin-top: 2rem;
          padding-top: 1.25rem;
        }
        a|entry > a|title, n|item > n|title { display: block; font-size: 1.35rem; font-weight: 650; line-height: 1.3; }
        a|entry > a|author { display: block; font-size: .875rem; opacity: .65; }
        a|entry > a|updated, n|item > n|pubDate { display: inline; font-size: .875rem; opacity: .65; }
        a|entry > a|author > a|name { display: inline; }
        a|entry > a|link[rel="alternate"], n|item > n|link { display: block; font-size: .875rem; color: LinkText; }
        a|entry > a|link[rel="alternate"]::before { content: attr(href); }
        a|entry > a|summary { display: block; margin-top: .6rem; }
        a|entry > a|content[type="xhtml"], a|entry > a|content[type="text"] { display: block; margin-top: .6rem; }
        /* The summary is the beginning of an XHTML content, as a rule. */
        a|entry:has(> a|content[type="xhtml"]) > a|summary { display: none; }
        a|entry > a|summary[type="html"], a|entry:not(:has(> a|summary)) > a|content[type="html"], n|item > n|description {
          display: -webkit-box;
          -webkit-box-orient: vertical;
          -webkit-line-clamp: 4;
          overflow: hidden;
          margin-top: .6rem;
          opacity: .8;
        }
        a|summary, a|content[type="text"] { white-space: pre-line; }

        /* XHTML inside */
        h|h1, h|h2, h|h3, h|h4 { line-height: 1.3; margin: 1.4em 0 .4em; }
        h|h2 { font-size: 1.15rem; }
        h|h3 { font-size: 1rem; }
        h|p, h|ul, h|ol, h|blockquote { margin: .6em 0; }
        h|img, h|video { max-width: 100%; height: auto; }
        h|pre { overflow-x: auto; }
        h|table { border-collapse: collapse; display: block; overflow-x: auto; }
        h|p.credit, h|span.publisher, h|time { font-size: .875rem; opacity: .7; }

        """
}
