import FeedmillFetcher
import Testing

@Suite struct HubTests {
    private static let body = Array("<feed/>".utf8)
    private static let signatures = [
        "sha1=e2b1657c39836c668a6e86b55fca39341bc742d7",
        "sha256=ce5ba6b4fcde7993dab9367f2a69ed489f518d6c8cb734c18d900e1f262b6ddd",
        "sha384=6e5a42aeef183deef12bfc231f56e206f32ccff765f4d41f3ad17d3075a460e36771966c5d9677c724"
            + "0f5ef1c5f786cb",
        "sha512=964129e5c5cb740e8a9860989a4b64b0635bc65f010336755fdc35d231d69031ed7963c89cf5009076"
            + "a3d5348b77b6beda2cdbc14f7f322a71b337f728ea85dc",
        "SHA256=CE5BA6B4FCDE7993DAB9367F2A69ED489F518D6C8CB734C18D900E1F262B6DDD",
    ]

    @Test(arguments: signatures)
    func aDeliveryWithItsSignatureIsValid(_ value: String) {
        #expect(HubSignature.isValid([value], of: Self.body, secret: "sesame"))
        #expect(!HubSignature.isValid([value], of: Self.body, secret: "Sesame"))
        #expect(!HubSignature.isValid([value], of: Self.body + [0x0A], secret: "sesame"))
        #expect(!HubSignature.isValid([value, value], of: Self.body, secret: "sesame"))
        #expect(!HubSignature.isValid([String(value.dropLast(2))], of: Self.body, secret: "sesame"))
    }

    @Test(arguments: [[], [""], ["sha256="], ["sha256"], ["md5=00"], ["sha256=zz"], ["=00"]])
    func whatIsNoSignatureIsNotValid(_ values: [String]) {
        #expect(!HubSignature.isValid(values, of: Self.body, secret: "sesame"))
    }

    @Test func aSubscriptionIsAskedForWithAForm() {
        let request = HubRequest.subscribe(
            to: "https://a.example/f?x=1&y=é", at: "https://hub.example/", callback: "https://me.example/c/1",
            secret: "s+s", lease: 60)
        #expect(request.method == .post && request.url == "https://hub.example/")
        #expect(request.fields["Content-Type"] == "application/x-www-form-urlencoded")
        #expect(
            String(decoding: request.body, as: UTF8.self)
                == "hub.mode=subscribe&hub.topic=https%3A%2F%2Fa.example%2Ff%3Fx%3D1%26y%3D%C3%A9"
                + "&hub.callback=https%3A%2F%2Fme.example%2Fc%2F1&hub.secret=s%2Bs&hub.lease_seconds=60")
    }

    @Test func aChangeIsToldWithAForm() {
        let request = HubRequest.publish("https://a.example/f", at: "https://hub.example/")
        #expect(
            String(decoding: request.body, as: UTF8.self)
                == "hub.mode=publish&hub.url=https%3A%2F%2Fa.example%2Ff&hub.topic=https%3A%2F%2Fa.example%2Ff")
    }

    @Test func whatHubsAskIsRead() {
        #expect(
            HubCall(query: "hub.mode=subscribe&hub.topic=https%3A%2F%2Fa%2F&hub.challenge=a+b%2B&hub.lease_seconds=60")
                == .verification(mode: "subscribe", topic: "https://a/", challenge: "a b+", lease: 60))
        #expect(
            HubCall(query: "x=1&hub.mode=unsubscribe&hub.topic=t&hub.challenge=c")
                == .verification(mode: "unsubscribe", topic: "t", challenge: "c", lease: nil))
        #expect(HubCall(query: "hub.mode=denied&hub.topic=t&hub.reason=no") == .denial(topic: "t", reason: "no"))
        for query in [
            "", "hub.mode=subscribe", "hub.mode=subscribe&hub.topic=t", "hub.mode=x&hub.topic=t&hub.challenge=c",
        ] {
            #expect(HubCall(query: query) == nil)
        }
    }
}
