extension TreeBuilder {
    /// Declares a prefix for the element about to begin.
    mutating func bind(_ prefix: UnsafeBufferPointer<UInt8>, _ uri: UInt32) {
        var hash = Self.hashSeed
        for index in prefix.indices { unsafe Self.hash(&hash, prefix[index]) }
        bindingCount += 1
        bindings.append(Binding(prefix: hash, uri: uri, number: bindingCount))
        prefixes.insert(hash)
    }

    /// Takes the declarations from `outer` on for those of the innermost element.
    mutating func coverBindings(from outer: Int) {
        guard open.count > 0 else { return }
        var top = open[open.count - 1]
        top.bindings = Int32(truncatingIfNeeded: outer)
        open[open.count - 1] = top
    }

    static let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325
    @inline(__always) static func hash(_ hash: inout UInt64, _ byte: UInt8) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// Which declarations are in force, by the innermost of them: the same number, the same meaning of each prefix.
    @inline(__always) var scope: UInt32 { bindings.count > 0 ? bindings[bindings.count - 1].number : 0 }

    /// The URI a prefix stands for here; nil when it is not declared.
    @inline(__always) func uri(ofPrefix hash: UInt64) -> UInt32? {
        var index = bindings.count - 1
        while index >= 0 {
            if bindings[index].prefix == hash { return bindings[index].uri }
            index -= 1
        }
        return nil
    }

    /// Stops when there are more names, namespaces or prefixes than any honest document has.
    @inline(__always) mutating func checkNames() {
        if names.count > limits.names || prefixes.count > limits.names {
            _ = stop(.tooManyNames)
        }
    }
}
