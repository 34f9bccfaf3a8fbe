/// Start tags with the attributes that the policy allows.
extension MarkupRebuilder {
    /// Writes a start tag; no token: without attributes.
    mutating func writeStartTag(
        _ name: HTMLElementName, _ token: HTMLToken?, in input: Span<UInt8>, namespace: ElementNamespace,
        isSelfClosing: Bool
    ) {
        writer.bytes.append(startTags, Int(name.rawValue))
        if namespace != .html, name == .svg || name == .math { writeNamespace(of: name) }
        if token != nil {
            if name == .img, namespace == .html {
                writeImageAttributes(in: input)
            } else if !tokenizer.attributes.isEmpty {
                writeAttributes(name, namespace, in: input)
            }
        }
        if isSelfClosing, writer.isXML || namespace != .html {
            writer.bytes.append(contentsOf: " /".utf8)
        }
        writer.bytes.append(UInt8(ascii: ">"))
    }

    /// What a value of `xmlns:xlink` is.
    private static let xlinkNamespace = Array("http://www.w3.org/1999/xlink".utf8)

    /// The namespace of an `svg` or a `math`: XML has to be told, HTML may be.
    private mutating func writeNamespace(of name: HTMLElementName) {
        writer.bytes.append(
            contentsOf: name == .svg
                ? #" xmlns="http://www.w3.org/2000/svg""#.utf8 : #" xmlns="http://www.w3.org/1998/Math/MathML""#.utf8)
    }

    private mutating func writeAttributes(_ name: HTMLElementName, _ namespace: ElementNamespace, in input: Span<UInt8>)
    {
        tagNumber &+= 1
        var usesXLink = false
        var declaresXLink = false
        for index in tokenizer.attributes.indices {
            let attribute = tokenizer.attributes[index]
            let id = attributeNames.id(attribute.name, hash: attribute.nameHash, in: input)
            if id == 0 || lastSeen[Int(id)] == tagNumber { continue }
            lastSeen[Int(id)] = tagNumber
            let start = writer.bytes.count
            writeAttribute(id, attribute, of: name, namespace, in: input)
            guard namespace != .html, writer.bytes.count > start else { continue }
            if AttributeNames.isXLink[Int(id)] { usesXLink = true }
            if id == KnownAttribute.xmlnsXlink.rawValue { declaresXLink = true }
        }
        // Each element for itself: what of its ancestors is written, and with what, is then of no matter.
        if usesXLink, !declaresXLink { write(KnownAttribute.xmlnsXlink.rawValue, Self.xlinkNamespace) }
    }

    mutating func writeAttribute(
        _ id: UInt16, _ attribute: HTMLAttribute, of name: HTMLElementName, _ namespace: ElementNamespace,
        in input: Span<UInt8>
    ) {
        let rules =
            switch namespace {
            case .html: policy.attributes
            case .svg: policy.svgAttributes
            case .mathML: policy.mathAttributes
            }
        switch rules[Int(id)] {
        case .drop: return
        case .keep:
            begin(id)
            writer.value(attribute, in: input)
            end()
        case .url:
            if name == .form, id == KnownAttribute.action.rawValue { return }
            if id == KnownAttribute.ping.rawValue, name == .a || name == .area { return }
            if namespace == .html, attribute.isPlain,
                isFinal(input.extracting(attribute.value), on: name, id)
            {
                begin(id)
                writer.value(attribute, in: input)
                return end()
            }
            let url = Self.decoded(attribute, in: input)
            if namespace == .html, !attribute.isPlain, isFinal(url.span, on: name, id) { return write(id, url) }
            let needsFragment = namespace == .svg && name != .a
            guard let url = acceptedURL(url, on: name, id, needsFragment) else { return }
            write(id, url)
        case .sourceSet:
            let value = sourceSet(Self.decoded(attribute, in: input), on: name)
            if !value.isEmpty { write(id, value) }
        case .style:
            let value = StyleDeclarations.reduced(Self.written(attribute, in: input), isForeign: namespace != .html)
            if !value.isEmpty { write(id, value) }
        case .identifier:
            let value = Self.written(attribute, in: input)
            if !ScriptPropertyNames.contains(value) { write(id, value) }
        case .namespace:
            if Self.decoded(attribute, in: input) == Self.xlinkNamespace { write(id, Self.xlinkNamespace) }
        case .fragment, .paint, .animated, .animatedName:
            let value = Self.written(attribute, in: input)
            if ForeignValue.isSafe(value, rules[Int(id)]) { write(id, value) }
        }
    }

    func sourceSet(_ value: [UInt8], on name: HTMLElementName) -> [UInt8] {
        SourceSet.rebuilt(
            value, keeping: { isFinal($0, on: name, KnownAttribute.srcset.rawValue) },
            accept: { acceptedURL($0, on: name, KnownAttribute.srcset.rawValue, false) })
    }

    mutating func write(_ id: UInt16, _ value: [UInt8]) {
        begin(id)
        writer.value(value)
        end()
    }

    @inline(__always)
    private mutating func begin(_ id: UInt16) {
        writer.bytes.append(attributeOpenings, Int(id) - 1)
    }

    @inline(__always)
    private mutating func end() {
        writer.bytes.append(UInt8(ascii: "\""))
    }

    /// Whether a URL is written as it is. Not for one that has to be looked at more closely.
    @inline(__always)
    private func isFinal(_ url: Span<UInt8>, on name: HTMLElementName, _ id: UInt16) -> Bool {
        if resolve == nil {
            guard SafeURL.isClean(0..<url.count, in: url) else { return false }
        } else {
            guard let isSettled, isSettled(url) else { return false }
        }
        return SafeURL.isAllowed(0..<url.count, in: url, for: Self.purpose(of: name, id), policy: policy)
    }

    /// A URL as it may be written, nil when it may not.
    func acceptedURL(_ value: [UInt8], on name: HTMLElementName, _ id: UInt16, _ needsFragment: Bool) -> [UInt8]? {
        let url = SafeURL.cleaned(value)
        if needsFragment { return url.first == UInt8(ascii: "#") ? url : nil }
        let purpose = Self.purpose(of: name, id)
        guard SafeURL.isAllowed(url, for: purpose, policy: policy) else { return nil }
        guard let resolve, !SafeURL.isData(url) else { return url }
        guard let resolved = resolve(String(decoding: url, as: UTF8.self)) else { return nil }
        let again = SafeURL.cleaned(Array(resolved.utf8))
        return SafeURL.isAllowed(again, for: purpose, policy: policy) ? again : nil
    }

    private static func purpose(of name: HTMLElementName, _ id: UInt16) -> SafeURL.Purpose {
        switch name {
        case _ where id == KnownAttribute.cite.rawValue: .link
        case .img, .source: .image
        case .audio, .video, .track: .media
        default: id == KnownAttribute.background.rawValue ? .media : .link
        }
    }

    /// The value of an attribute as it will be read where it is written: without the characters that are written nowhere, which could
    /// hide a name in front of a list of names.
    private static func written(_ attribute: HTMLAttribute, in input: Span<UInt8>) -> [UInt8] {
        MarkupWriter.writable(decoded(attribute, in: input))
    }

    /// The value of an attribute with its references replaced.
    static func decoded(_ attribute: HTMLAttribute, in input: Span<UInt8>) -> [UInt8] {
        var value: [UInt8] = []
        attribute.appendValue(to: &value, in: input)
        return value
    }
}
