import Foundation

/// An answer as a model gives it, to be spoilt in one place at a time.
struct GoodAnswer: Encodable {
    struct Group: Encodable {
        var title: String?
        var points: [String]
    }

    var language = "en"
    var overview = [
        "Eastwick has a flood gate at last: it cost 84 million pounds, opened two years late and shields about 12,000 homes on the river. Fishermen doubt that it is harmless for eels."
    ]
    var keyPoints = [
        Group(
            points: [
                "The gate guards 12,000 homes after the storm of 2013", "Two thirds of the money came from the region",
                "Fishermen fear for the eels", "A second ferry is promised, though not before 2027",
            ])
    ]

    /// The answer to `SampleText.all[1]`, a report in English about a flood gate.
    static func json(_ spoil: (inout GoodAnswer) -> Void = { _ in }) -> String {
        var answer = GoodAnswer()
        spoil(&answer)
        return String(decoding: (try? JSONEncoder().encode(answer)) ?? Data(), as: UTF8.self)
    }
}
