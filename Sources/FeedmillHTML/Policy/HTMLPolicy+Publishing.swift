/// The publishing policy: what a page of somebody else's may show.
extension HTMLPolicy {
    /// Its elements.
    static let publishingElements = """
        a abbr acronym address area article aside audio b bdi bdo big blockquote br caption center cite code \
        col colgroup data dd del details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 \
        h6 header hgroup hr i img ins kbd li main map mark menu nav ol p picture pre q rp rt rtc ruby s samp \
        section small source span strike strong sub summary sup table tbody td tfoot th thead time tr track \
        tt u ul var video wbr
        """

    /// Its attributes, on any of its elements.
    static let publishingAttributes = """
        abbr align alt axis bgcolor border cellpadding cellspacing char charoff cite class clear color cols \
        colspan compact controls coords crossorigin datetime decoding dir face frame headers height href \
        hreflang hspace itemprop itemscope itemtype kind label lang loading loop media muted nohref noshade \
        nowrap open poster preload rel reversed role rowspan rules scope shape size sizes span src srcset \
        srclang start summary title translate type usemap valign value vspace width
        """

    /// Schemes a link may have.
    static let linkSchemes = """
        http https mailto tel ftp ftps sftp irc ircs xmpp magnet news nntp sms geo callto gemini gopher \
        webcal sip sips bitcoin im mms mx openpgp4fpr smsto ssh url wtai
        """

    /// Schemes that an image, a sound or a film may be loaded from.
    static let mediaSchemes = "http https"

    /// Types of `data:` images, after `image/`.
    static let dataImageTypes = "gif jpeg jpg png webp avif bmp"
}
