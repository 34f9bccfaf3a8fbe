/// Decides which hosts and addresses may be asked. Every request that leaves Feedmill passes it, at every hop, and once
/// more when the socket is opened: the address that was checked is the one connected to.
public struct OutgoingGuard: Hashable, Sendable {
    /// Hosts that are let through though they are not public.
    public var allowed: [AllowedHost]

    public init(allowing allowed: [AllowedHost] = []) {
        self.allowed = allowed
    }

    /// Whether a host is on the list. An entry without a port covers the port of the URL that the operator gave, and no
    /// other that a redirect or a page leads to.
    ///
    /// - Parameter source: The operator's own URL, when the target was only found on the way from there.
    func exempts(_ target: FetchTarget, from source: FetchTarget?) -> Bool {
        allowed.contains { entry in
            guard entry.host == target.host else { return false }
            if let port = entry.port { return port == target.port }
            return source == nil || source?.port == target.port
        }
    }

    /// Why a target may not be asked, by its name and port alone.
    func refusal(of target: FetchTarget, from source: FetchTarget?) -> String? {
        if exempts(target, from: source) { return nil }
        if let address = IPAddress(target.host) {
            if let reason = refusal(of: address) { return reason }
        } else if LocalNames.contains(target.host) {
            return "\(target.host) is a local name"
        }
        return BlockedPorts.allows(target.port) ? nil : "port \(target.port) is not one that feeds are served from"
    }

    /// Why an address may not be connected to.
    func refusal(of address: IPAddress) -> String? {
        SpecialAddresses.name(of: address).map { "\(address) is not a public address (\($0))" }
    }
}
