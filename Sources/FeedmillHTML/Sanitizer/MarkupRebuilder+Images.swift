/// Images: lazy ones made real, tracking pixels left out.
extension MarkupRebuilder {
    /// What of an `img` matters before it is written.
    private struct ImageAttributes {
        var src: Int?
        var srcset: Int?
        var lazySrc: Int?
        var lazySrcset: Int?
        var width: Int?
        var height: Int?
    }

    private func imageAttributes(in input: Span<UInt8>) -> ImageAttributes {
        var found = ImageAttributes()
        for (index, attribute) in tokenizer.attributes.enumerated() {
            let id = attributeNames.id(attribute.name, hash: attribute.nameHash, in: input)
            switch KnownAttribute(rawValue: id) {
            case .src: found.src = found.src ?? index
            case .srcset: found.srcset = found.srcset ?? index
            case .dataSrc, .dataLazySrc, .dataOriginal: found.lazySrc = found.lazySrc ?? index
            case .dataSrcset, .dataLazySrcset, .dataOriginalSet: found.lazySrcset = found.lazySrcset ?? index
            case .width: found.width = found.width ?? index
            case .height: found.height = found.height ?? index
            default: break
            }
        }
        return found
    }

    /// Writes the attributes of an `img`. The source that a script would have set takes the place of a missing one or
    /// of a `data:` placeholder.
    mutating func writeImageAttributes(in input: Span<UInt8>) {
        let found = imageAttributes(in: input)
        var source: [UInt8]?
        var set: [UInt8]?
        if found.lazySrc != nil || found.lazySrcset != nil {
            let src = found.src.map { SafeURL.cleaned(Self.decoded(tokenizer.attributes[$0], in: input)) } ?? []
            let isPlaceholder = src.isEmpty || SafeURL.isData(src)
            if isPlaceholder, let lazy = found.lazySrc {
                let value = Self.decoded(tokenizer.attributes[lazy], in: input)
                source = acceptedURL(value, on: .img, KnownAttribute.src.rawValue, false)
            }
            if let lazy = found.lazySrcset, isPlaceholder || found.srcset == nil {
                set = sourceSet(Self.decoded(tokenizer.attributes[lazy], in: input), on: .img)
            }
        }
        lastImageWasLazy = source != nil || set?.isEmpty == false

        tagNumber &+= 1
        if let source, !source.isEmpty {
            lastSeen[Int(KnownAttribute.src.rawValue)] = tagNumber
            write(KnownAttribute.src.rawValue, source)
        }
        if let set, !set.isEmpty {
            lastSeen[Int(KnownAttribute.srcset.rawValue)] = tagNumber
            write(KnownAttribute.srcset.rawValue, set)
        }
        for index in tokenizer.attributes.indices {
            let attribute = tokenizer.attributes[index]
            let id = attributeNames.id(attribute.name, hash: attribute.nameHash, in: input)
            if id == 0 || lastSeen[Int(id)] == tagNumber { continue }
            lastSeen[Int(id)] = tagNumber
            writeAttribute(id, attribute, of: .img, .html, in: input)
        }
    }

    /// Whether an image is one to be seen.
    func mayWriteImage(_ token: HTMLToken, in input: Span<UInt8>) -> Bool {
        guard dropsTrackingPixels else { return true }
        let found = imageAttributes(in: input)
        let width = found.width.map { Self.decoded(tokenizer.attributes[$0], in: input) }
        let height = found.height.map { Self.decoded(tokenizer.attributes[$0], in: input) }
        if let width, let height, TrackingPixel.isDot(width), TrackingPixel.isDot(height) { return false }
        guard let src = found.src else { return true }
        return !TrackingPixel.isBeacon(SafeURL.cleaned(Self.decoded(tokenizer.attributes[src], in: input)))
    }
}
