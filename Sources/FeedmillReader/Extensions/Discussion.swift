internal import FeedmillModel
internal import FeedmillXML

extension FeedElement {
    /// Where people answer: the slash and CommentAPI modules, RFC 4685.
    static let discussion: ElementRows<FeedElement> = [
        .module(.slash, "comments") { record, element, context in
            guard let count = context.number(element.text, of: "slash:comments", at: element) else { return }
            record.editComments { $0.count = count }
        },
        .module(.commentAPI, "comment") { record, element, context in
            guard let url = context.url(in: element) else { return }
            record.editComments { $0.postURL = url }
        },
        .module(.commentAPI, "commentRss") { record, element, context in
            guard let url = context.url(in: element) else { return }
            record.editComments { $0.feedURL = url }
        },
        .module(.threading, "in-reply-to") { record, element, context in
            var reply = ReplyReference()
            reply.ref = element.value(of: .ref)
            reply.href = context.url(.href, of: element)
            reply.type = element.value(of: .type)
            reply.source = context.url(.source, of: element)
            if reply != ReplyReference() { record.rare.inReplyTo.append(reply) }
        },
        .module(.threading, "total") { record, element, context in
            guard let count = context.number(element.text, of: "thr:total", at: element) else { return }
            record.editComments { $0.count = $0.count ?? count }
        },
    ]

    /// How many answers there are behind a link to them (RFC 4685 §4). An element of its own counts more.
    mutating func countReplies(behind element: XMLElement, _ context: inout ReadContext) {
        guard let sent = element.value(of: .count), let count = context.number(sent, of: "thr:count", at: element)
        else { return }
        editComments { $0.count = $0.count ?? count }
    }
}
