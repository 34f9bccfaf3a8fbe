internal import FeedmillSyntax

/// What is asked of a hub: forms, sent with POST.
public enum HubRequest {
    /// To be sent what changes in a topic (WebSub §5.1).
    ///
    /// - Parameters:
    ///   - topic: The feed, by the address that it gives for itself.
    ///   - callback: Where the hub is to verify and to deliver.
    ///   - secret: What deliveries are signed with; less than 200 bytes.
    ///   - lease: For how many seconds.
    public static func subscribe(
        to topic: String, at hub: String, callback: String, secret: String, lease: Int
    ) -> HTTPRequest {
        form(
            hub,
            [
                ("hub.mode", "subscribe"), ("hub.topic", topic), ("hub.callback", callback), ("hub.secret", secret),
                ("hub.lease_seconds", "\(lease)"),
            ])
    }

    /// That a topic has changed. WebSub leaves the form of that to hubs (§6); this one is what they all understand.
    public static func publish(_ topic: String, at hub: String) -> HTTPRequest {
        form(hub, [("hub.mode", "publish"), ("hub.url", topic), ("hub.topic", topic)])
    }

    private static func form(_ hub: String, _ fields: [(String, String)]) -> HTTPRequest {
        let pairs = fields.map { "\(PercentEncoding.component($0))=\(PercentEncoding.component($1))" }
        return HTTPRequest(
            .post, hub, fields: ["Content-Type": "application/x-www-form-urlencoded"],
            body: Array(pairs.joined(separator: "&").utf8))
    }
}
