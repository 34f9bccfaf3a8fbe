import Testing

@testable import FeedmillHTML

@Suite struct HTMLTextTests {
    @Test func blocksStandOnLinesOfTheirOwn() {
        #expect(
            HTMLText.plainText(of: "<h2>Weather</h2><p>Rain &amp; wind.<br>Later sun.<p>End")
                == "Weather\n\nRain & wind.\nLater sun.\n\nEnd")
    }
}
