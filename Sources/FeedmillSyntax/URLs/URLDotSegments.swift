extension [UInt8] {
    /// Appends a path without its "." and ".." segments (RFC 3986 §5.2.4). A ".." above the root is dropped.
    mutating func appendWithoutDotSegments(_ path: ArraySlice<UInt8>) {
        let root = count
        guard path.contains(0x2E) else {
            append(contentsOf: path)
            return
        }
        var index = path.startIndex
        while index < path.endIndex {
            // A segment with the slash in front of it; the first may have none.
            var next = index + 1
            while next < path.endIndex, path[next] != 0x2F { next += 1 }
            let hasSlash = path[index] == 0x2F
            let segment = path[(hasSlash ? index + 1 : index)..<next]
            let isLast = next == path.endIndex
            if segment.elementsEqual([0x2E]) {
                if isLast, hasSlash { append(0x2F) }
            } else if segment.elementsEqual([0x2E, 0x2E]) {
                while count > root, let last = popLast(), last != 0x2F {}
                if isLast, hasSlash { append(0x2F) }
            } else {
                append(contentsOf: path[index..<next])
            }
            index = next
        }
    }
}
