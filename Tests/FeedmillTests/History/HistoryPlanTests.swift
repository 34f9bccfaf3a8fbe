import Feedmill
import Testing

@Suite struct HistoryPlanTests {
    @Test(arguments: [(0, [0..<0]), (3, [0..<3]), (4, [0..<3, 3..<4]), (6, [0..<3, 3..<6])] as [(Int, [Range<Int>])])
    func pagesHoldAsManyEntriesAsTheyMay(_ count: Int, _ expected: [Range<Int>]) {
        let plan = HistoryPlan(sizes: Array(repeating: 1, count: count), limits: HistoryLimits(entries: 3))
        #expect(plan.pages == expected)
    }

    @Test func pagesHoldAsManyBytesAsTheyMay() {
        let limits = HistoryLimits(entries: 50, bytes: 100)
        #expect(HistoryPlan(sizes: [30, 30, 200, 60, 10], head: 20, limits: limits).pages == [0..<2, 2..<3, 3..<5])
    }

    @Test func whatFitsIsNotArchived() {
        let (current, sealed) = HistoryPlan(sizes: [1, 1, 1, 1], limits: HistoryLimits(entries: 4)).archives
        #expect(current == 0..<4)
        #expect(sealed.isEmpty)
    }

    @Test func oneMoreArchivesTheOlderHalf() {
        let (current, sealed) = HistoryPlan(sizes: [1, 1, 1, 1, 1], limits: HistoryLimits(entries: 4)).archives
        #expect(current == 0..<2)
        #expect(sealed == [2..<5])
    }

    @Test func aLongBacklogGoesIntoFullArchivesTheOldestFirst() {
        let sizes = Array(repeating: 1, count: 10)
        let (current, sealed) = HistoryPlan(sizes: sizes, limits: HistoryLimits(entries: 4)).archives
        #expect(current == 0..<2)
        #expect(sealed == [6..<10, 2..<6])
    }

    @Test(arguments: 0..<200 as Range<UInt64>) func nothingIsLostAndNothingIsTooLarge(_ seed: UInt64) {
        var state = seed
        func number(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let sizes = (0..<number(40)).map { _ in number(90) + 1 }
        let limits = HistoryLimits(entries: number(9) + 1, bytes: number(2) == 0 ? nil : number(200) + 1)
        let plan = HistoryPlan(sizes: sizes, head: 10, limits: limits)
        let (current, sealed) = plan.archives
        #expect(plan.pages.flatMap { $0 } == Array(sizes.indices))
        #expect(([current] + sealed.reversed()).flatMap { $0 } == Array(sizes.indices))
        for document in plan.pages + [current] + sealed where document.count > 1 {
            #expect(document.count <= limits.entries)
            let bytes = 10 + sizes[document].reduce(0, +)
            #expect(bytes <= limits.bytes ?? .max)
        }
        #expect(sealed.allSatisfy { !$0.isEmpty })
    }
}
