/// Where decoders put what comes out, before it is handed on.
@safe struct OutputRoom: ~Copyable {
    private let room: UnsafeMutableBufferPointer<UInt8>

    init() { unsafe room = .allocate(capacity: 1 << 16) }
    deinit { unsafe room.deallocate() }

    var start: UnsafeMutablePointer<UInt8>? { unsafe room.baseAddress }
    var count: Int { unsafe room.count }

    /// The first bytes.
    func prefix(_ count: Int) -> UnsafeBufferPointer<UInt8> { unsafe UnsafeBufferPointer(rebasing: room[..<count]) }
}
