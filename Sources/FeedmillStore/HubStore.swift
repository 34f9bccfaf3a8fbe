/// Where it is kept what is agreed with hubs.
public protocol HubStore: Sendable {
    /// Every subscription with a hub. One whose source is gone is gone with it.
    func hubSubscriptions() async throws -> [HubSubscription]

    /// The subscription that a callback is for, and its source.
    func hubSubscription(token: String) async throws -> (HubSubscription, StoredSource)?

    /// Puts a subscription in the place of the one that the source had.
    func keep(_ subscription: HubSubscription) async throws

    /// Changes what is known of a subscription, in one step; nothing when there is none.
    func changeHubSubscription(
        of source: Int64, _ change: @escaping @Sendable (inout HubSubscription) -> Void
    ) async throws
}
