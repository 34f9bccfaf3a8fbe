/// What must hold for every input of one kind, however broken.
///
/// A new one is a file beside this with a static member, a line in `all`, and a folder of seeds in `Corpora`.
public struct FuzzProperty: Sendable {
    /// Also the name of its folder in `Corpora`, and of its dictionary if it has one.
    public let name: String
    /// What is wrong with the outcome, in words; `nil` when the property holds. Traps, leaks and hangs need no words.
    public let violation: @Sendable ([UInt8]) -> String?

    init(_ name: String, violation: @escaping @Sendable ([UInt8]) -> String?) {
        self.name = name
        self.violation = violation
    }

    public static let all: [FuzzProperty] = [
        .xml, .json, .decoding, .dates, .markup, .urls, .sections, .text,
    ]
}
