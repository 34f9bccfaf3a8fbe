/// What blog software prints after a post.
enum Boilerplate {
    private static let names: Set<String> = [
        "コメント", "トラックバック", "この記事へのコメント", "この記事へのトラックバック", "コメントする", "コメントを書く", "コメントを投稿", "コメントを投稿する",
        "コメント一覧", "トラックバック一覧", "comments", "comment", "trackbacks", "trackback", "pingbacks", "leave a comment",
        "leave a reply", "post a comment", "no comments", "评论", "評論", "留言", "发表评论", "發表評論", "댓글", "트랙백", "댓글 쓰기",
        "kommentare", "kommentar schreiben", "kommentar hinterlassen", "commentaires", "rétroliens",
        "laisser un commentaire", "comentarios", "deja un comentario", "commenti", "lascia un commento", "comentários",
        "deixe um comentário", "reacties", "kommentarer", "komentarze", "комментарии", "оставить комментарий",
    ]
    /// Lines that go on after these.
    private static let prefixes = ["トラックバックurl", "この記事のトラックバックurl", "trackback url"]

    /// Whether a line is nothing but such a label, with a count or without.
    static func isLabel(_ line: String) -> Bool {
        guard line.utf8.count <= 300 else { return false }
        let folded = HeadingName.folded(line)
        if prefixes.contains(where: folded.hasPrefix) { return true }
        let label = withoutCount(folded)
        return names.contains(label)
    }

    /// Whether a label has a count, or names this article: a thread of comments follows, whatever stands above.
    static func opensThread(_ line: String) -> Bool {
        guard isLabel(line) else { return false }
        let folded = HeadingName.folded(line)
        return folded.hasPrefix("この記事への") || withoutCount(folded) != folded
    }

    /// "コメント(3)", "3 comments", "コメント：0".
    private static func withoutCount(_ folded: String) -> String {
        let count: Set<Character> = [
            "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "(", ")", "[", "]", ":", "件", " ",
        ]
        let head = folded.drop { count.contains($0) }
        guard let last = head.lastIndex(where: { !count.contains($0) }) else { return "" }
        return String(head[...last])
    }
}
