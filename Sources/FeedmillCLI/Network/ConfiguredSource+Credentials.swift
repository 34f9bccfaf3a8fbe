internal import FeedmillFetcher

extension ConfiguredSource {
    /// Who asks; the secret itself stands in a variable or a file, never in the configuration.
    ///
    /// - Throws: `FileBytes.Failure`, also for a variable that is not set.
    func credentials() throws -> Credentials? {
        if let token = try Self.secret(tokenVariable, tokenFile) { return .bearer(token) }
        if let password = try Self.secret(passwordVariable, passwordFile) {
            return .basic(user: user ?? "", password: password)
        }
        return nil
    }

    private static func secret(_ variable: String?, _ file: String?) throws -> String? {
        if let variable {
            guard let value = environment(variable) else {
                throw FileBytes.Failure(path: "$" + variable, reason: "not set")
            }
            return value
        }
        guard let file else { return nil }
        // An editor ends the file with a line end that is not part of the secret.
        return String(decoding: try FileBytes.all(of: file), as: UTF8.self).split(whereSeparator: \.isNewline).first
            .map(String.init)
    }
}
