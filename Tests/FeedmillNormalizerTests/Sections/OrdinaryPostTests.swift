import Testing

@testable import FeedmillNormalizer

/// Posts that share words with a summary article and are none.
@Suite struct OrdinaryPostTests {
    private static let posts = [
        "Summary: we moved house. It took a week, and the cat did not like it.\n\nDetails: see the photographs below.",
        "In summary, the garden is doing well.\n\nSources say that the rain will come back. Key points of the talk were lost.",
        "# My tool\n\n## Overview\n\nA tool.\n\n## Installation\n\nRun it.\n\n## Usage\n\nUse it.\n\n## License\n\nMIT\n\n## References\n\nNone.",
        "はじめに\n\n今日は庭の話です。\n\n■背景\n\n庭が荒れていました。\n\n■作業\n\n草を抜きました。\n\n■感想\n\n疲れました。\n\n■まとめ\n\n庭はきれいになりました。来年もまた続けたいと思います。",
        "夏祭りのお知らせ\n\n【日時】\n8月1日\n【場所】\n駅前広場\n【内容】\n盆踊り\n【参加費】\n無料",
        "## Introduction\n\nWe study bridges.\n\n## Background\n\nBridges are old.\n\n## Methods\n\nWe looked.\n\n## Results\n\nThey stand.\n\n## Conclusion\n\nFine.",
        "「概要はわかりましたか」\n\n「はい」\n\n内容は次のとおりです。",
        "Background\n\nI grew up by the sea, and the lighthouse was the first thing I saw in the morning.",
        "Details\n\n\n\nDetails",
        "概要\n詳細\n要点\n引用\n",
        "Comments\n\nTrackbacks\n",
        "",
    ]

    @Test(arguments: posts) func givesNoSections(_ post: String) {
        #expect(SectionReader.sections(ofPlainText: post) == nil)
    }
}
