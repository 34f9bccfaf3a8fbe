internal import FeedmillSyntax

/// How a hub proves that it was told the secret (WebSub §7.1).
public enum HubSignature {
    /// Whether a delivery is signed with a secret.
    ///
    /// - Parameter values: Of `X-Hub-Signature`: `method=hexadecimal`, the method sha1, sha256, sha384 or sha512.
    public static func isValid(_ values: [String], of body: [UInt8], secret: String) -> Bool {
        guard values.count == 1, let value = values.first else { return false }
        let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let method = MessageAuthentication(rawValue: parts[0].lowercased()),
            let code = MessageAuthentication.code(ofHex: parts[1])
        else { return false }
        return MessageAuthentication.areSame(code, method.code(of: body, key: Array(secret.utf8)))
    }
}
