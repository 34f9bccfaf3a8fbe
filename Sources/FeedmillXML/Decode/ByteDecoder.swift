/// Raw bytes in, UTF-8 out.
package struct ByteDecoder: ~Copyable {
    package private(set) var encoding: String? = "utf-8"
    package private(set) var problems: [XMLProblem] = []

    package init(contentType: String?) {}

    package mutating func push(_ bytes: Span<UInt8>, _ sink: (Span<UInt8>) -> Void) { sink(bytes) }
    package mutating func finish(_ sink: (Span<UInt8>) -> Void) {}
}
