internal import Feedmill

extension FuzzProperty {
    /// Sanitised markup is within its policy, and sanitising it again changes nothing; its text is never longer than it.
    static let markup = FuzzProperty("markup") { bytes in
        let sent = Text(String(decoding: bytes, as: UTF8.self), type: .html)
        for policy in [ContentPolicy.sanitized, .relaxed] {
            let once = sent.sanitized(policy)
            if once.sanitized(policy) != once { return "\(policy): sanitising again changes \(once.value)" }
            if let leak = SafeMarkup.leak(in: once.value, policy) { return "\(policy): \(leak) in \(once.value)" }
            if once.plainValue.utf8.count > 4 * once.value.utf8.count + 16 { return "more text than markup" }
        }
        return nil
    }
}

/// What sanitised markup may not hold, seen with other eyes than the sanitiser's: a tag is `<`, a name, attributes in double
/// quotes, `>`; every other `<` or `>` is a reference.
enum SafeMarkup {
    static func leak(in markup: String, _ policy: ContentPolicy) -> String? {
        var rest = Array(markup.utf8)[...]
        var open: [String] = []
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            if rest[..<start].contains(UInt8(ascii: ">")) { return "a stray >" }
            rest = rest[(start + 1)...]
            let isEnd = rest.first == UInt8(ascii: "/")
            if isEnd { rest = rest.dropFirst() }
            let name = String(decoding: rest.prefix(while: isNameByte), as: UTF8.self)
            rest = rest.dropFirst(name.utf8.count)
            let isTitleOfPicture = policy == .relaxed && name == "title" && open.contains("svg")
            if name.isEmpty || !isTitleOfPicture && forbidden.contains(name.lowercased()) {
                return "the element \"\(name)\""
            }
            if policy == .sanitized, foreign.contains(name.lowercased()) { return "the element \"\(name)\"" }
            var isEmpty = void.contains(name)
            while let byte = rest.first, byte != UInt8(ascii: ">") {
                if byte == UInt8(ascii: "/") {
                    isEmpty = true
                    rest = rest.dropFirst()
                } else if byte == UInt8(ascii: " ") {
                    rest = rest.dropFirst()
                } else if let problem = attribute(&rest) {
                    return problem
                }
            }
            guard rest.popFirst() != nil else { return "a tag that does not end" }
            if isEnd, open.popLast() != name { return "</\(name)> out of place" }
            if !isEnd, !isEmpty { open.append(name) }
        }
        return open.isEmpty ? nil : "\(open.joined(separator: " ")) left open"
    }

    /// Reads `name="value"`; says what is wrong with it.
    private static func attribute(_ rest: inout ArraySlice<UInt8>) -> String? {
        let name = String(decoding: rest.prefix(while: isNameByte), as: UTF8.self).lowercased()
        rest = rest.dropFirst(name.utf8.count)
        guard !name.isEmpty, rest.prefix(2).elementsEqual("=\"".utf8) else { return "an attribute without quotes" }
        rest = rest.dropFirst(2)
        guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { return "a value that does not end" }
        let value = rest[..<end]
        rest = rest[(end + 1)...]
        if name.hasPrefix("on") || name == "srcdoc" || name == "formaction" { return "the attribute \(name)" }
        if value.contains(UInt8(ascii: "<")) || value.contains(UInt8(ascii: ">")) { return "a bare sign in \(name)" }
        // The one reference that is written for its own sake: some browsers took a backtick for a quotation mark.
        // Browsers pass over blanks and controls in front, and over tabs and line ends everywhere (URL Standard §4.4).
        let seen = value.drop { $0 <= 0x20 }.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
        let bare = String(decoding: seen, as: UTF8.self).lowercased().replacing("&#96;", with: "`")
        let scripts = ["javascript:", "vbscript:", "data:text", "&#", "livescript:"]
        let isURL = ["href", "src", "poster", "cite", "action", "xlink:href", "background"].contains(name)
        if isURL, scripts.contains(where: bare.hasPrefix) { return "\(name)=\(bare)" }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x3A).contains(byte) || byte == 0x2D || byte == 0x5F
            || byte == 0x2E
    }

    private static let forbidden: Set<String> = [
        "script", "style", "iframe", "object", "embed", "frame", "frameset", "link", "meta", "base", "template",
        "title",
        "plaintext", "xmp", "noembed", "noframes", "foreignobject", "applet", "html", "head", "body",
    ]
    private static let foreign: Set<String> = [
        "svg", "math", "form", "input", "button", "select", "textarea", "noscript",
    ]
    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "keygen", "nextid", "command", "spacer", "sound", "basefont", "bgsound", "frame",
    ]
}
