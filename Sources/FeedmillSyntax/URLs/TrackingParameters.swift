/// Query parameters that say how a link was reached or who was sent it, and nothing about what it leads to.
///
/// Where the names come from: ClearURLs' rules (global rules and some sites, 2025-07-29), Brave's query filter
/// (brave-core, components/query_filter, 2025), AdGuard's TrackParamFilter (general_url, 2025), and the documentation of
/// Matomo, Piano (AT Internet), HubSpot, Mailchimp, Adobe, Oracle Eloqua and Salesforce Marketing Cloud. Two rules of
/// ClearURLs are not taken because they also hit names that lead somewhere: one letter before "mc", and "ref".
public enum TrackingParameters {
    /// Grows whenever a table here changes what ``URLReference/cleaned(_:)`` does.
    public static let version = "2026.11.1"

    /// Names that are never taken for tracking, whatever their value; a site's own rule comes before.
    static let kept: Set<String> = [
        "ref", "id", "p", "page", "v", "q", "lang", "source", "s", "t", "a", "cat", "tag", "title", "post", "article",
        "story",
        "url", "u", "link", "query", "search", "format", "type", "date", "year", "month", "day", "category", "author",
    ]

    /// A parameter whose name starts like this is for tracking on every site.
    static let prefixes = [
        "utm_", "utm-", "mtm_", "matomo_", "hsa_", "itm_", "otm_", "bsft_", "oft_", "ga_", "vn_", "hmb_", "cm_mmc",
        "dpg_",
        "adjust_", "_sgm_", "elqtrack", "sfmc_", "cx_recs", "piwik_", "at_custom", "at_link", "at_recipient",
    ]

    /// A parameter with this name is for tracking on every site. In lower case; names are compared without case.
    static let names: Set<String> = Set(
        """
        utm _ga _gl gclid gclsrc dclid gbraid wbraid srsltid gs_l usqp gad_source gad_campaignid
        fbclid fb_action_ids fb_action_types fb_comment_id fb_ref fb_source action_object_map action_ref_map
        action_type_map mibextid
        msclkid twclid __twitter_impression ttclid li_fat_id epik sccid rdt_cid
        yclid ysclid ymclid _openstat
        mc_cid mc_eid mc_tc ml_subscriber ml_subscriber_hash mkt_tok ck_subscriber_id h_sid h_slt
        __hsfp __hssc __hstc _hsenc _hsmi hsctatracking
        pk_campaign pk_cid pk_content pk_keyword pk_kwd pk_medium pk_source pk_vid
        at_campaign at_creation at_emailtype at_format at_medium at_network at_send_date at_variant
        xtor wt_mc wt_zmc wtmc wtzmc wtrid cm_cr cm_me cm_sp cmpid s_cid icid_source os_ehash
        oly_anon_id oly_enc_id rb_clickid vero_conv vero_id wickedid vgo_ee _kx _bhlid bbeml et_rid ss_email_id
        sc_customer sc_eh sc_uid trk_contact trk_msg trk_module trk_sid elqaid elqat elqcampaignid
        _branch_match_id _branch_referrer unicorn_click_id external_click_id gps_adid irclickid irgwc ir_adid
        ir_campaignid ir_partnerid awc sscid tduid admitad_uid asgtbndr aiad_clid rtkcid tblci dicbo obclid
        mindbox-click-id mindbox-message-key famad_xuid erid _clde _cldee oprtrack vc_lpp ebisadid cx_click
        __io_lv _io_session_id _zucks_suid nx_source adfrom guccounter guce_referrer guce_referrer_sig
        tracking_source echobox spm nr_email_referer user_email_address
        """.split { $0 == " " || $0 == "\n" }.map(String.init))

    /// Names that are for tracking only when the value is at least this long: short ones are used for other things too.
    static let namesOfLongValues: [String: Int] = ["__s": 6]

    /// Names for tracking on one site and its subdomains; "*" at the end stands for any ending.
    static let sites: [String: [String]] = [
        "aliexpress.com": ["aff_*", "algo_*", "scm", "scm_id", "pvid"],
        "amazon.com": ["pf_rd_*", "pd_rd_*", "_encoding", "psc", "ref_", "content-id"],
        "apple.com": ["itscg", "itsct", "uo", "ign-*"],
        "barrons.com": ["mod"],
        "bbc.co.uk": ["at_*", "ns_*", "ocid"],
        "bbc.com": ["at_*", "ns_*", "ocid"],
        "bloomberg.com": ["srnd", "sref"],
        "cnet.com": ["ftag"],
        "dw.com": ["maca"],
        "ebay.com": ["_trkparms", "_trksid", "_from"],
        "economist.com": ["fsrc"],
        "facebook.com": ["__tn__", "__cft__*", "__xts__*", "hc_*", "refid", "fref", "paipv", "eav"],
        "github.com": ["email_token", "email_source"],
        "imdb.com": ["ref_", "pf_rd_*"],
        "instagram.com": ["igsh", "igshid"],
        "linkedin.com": ["trackingid", "refid", "trk", "lipi", "midtoken", "midsig", "trkemail"],
        "marketwatch.com": ["mod"],
        "medium.com": ["source", "sk"],
        "msn.com": ["ocid", "cvid"],
        "newyorker.com": ["mbid", "bxid", "cndid", "esrc"],
        "nytimes.com": [
            "smid", "smtyp", "smvar", "emc", "partner", "campaign_id", "instance_id", "segment_id", "user_id",
            "regi_id", "nl",
            "te",
        ],
        "reddit.com": [
            "$deep_link", "$3p", "$original_url", "correlation_id", "ref_campaign", "ref_source", "share_id", "rdt",
        ],
        "spotify.com": ["si"],
        "techcrunch.com": ["ncid", "sr", "sr_share"],
        "theguardian.com": ["cmp"],
        "tiktok.com": ["_r", "_t", "is_from_webapp", "sender_device", "sender_web_id"],
        "twitter.com": ["ref_src", "ref_url", "s", "t", "cn", "cxt"],
        "vanityfair.com": ["mbid", "bxid", "cndid", "esrc"],
        "washingtonpost.com": ["wprss", "wpisrc", "wpmm", "itid"],
        "wired.com": ["mbid", "bxid", "cndid", "esrc"],
        "wsj.com": ["mod"],
        "x.com": ["ref_src", "ref_url", "s", "t", "cn", "cxt"],
        "yahoo.com": [".tsrc", "soc_src", "soc_trk"],
        "youtu.be": ["si", "feature"],
        "youtube.com": ["si", "feature", "pp"],
        "zdnet.com": ["ftag"],
    ]

    /// Sites whose links stop working when a parameter goes.
    static let untouchedSites: Set<String> = ["urldefense.com", "urldefense.proofpoint.com"]
}
