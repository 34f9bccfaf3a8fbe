import Testing

@testable import FeedmillWriter

@Suite struct JSONLayoutTests {
    @Test func everyMemberHasALine() {
        let json = #"{"a":[],"b":{},"c":[1,"x,{\"[y]\\",{"d":null}],"é":"日"}"#
        let expected = #"""
            {
              "a": [],
              "b": {},
              "c": [
                1,
                "x,{\"[y]\\",
                {
                  "d": null
                }
              ],
              "é": "日"
            }
            """#
        var whole = JSONLayout()
        #expect(string(whole.laidOut(Array(json.utf8))) == expected)
        var pieces = JSONLayout()
        var bytes: [UInt8] = []
        for byte in json.utf8 { bytes += pieces.laidOut([byte]) }
        #expect(string(bytes) == expected)
    }
}
