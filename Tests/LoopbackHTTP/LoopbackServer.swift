internal import Foundation
internal import Glibc
internal import Synchronization

/// A real HTTP server on a port of 127.0.0.1 that answers each request on a connection of its own, byte for byte as told.
public final class LoopbackServer: Sendable {
    public struct Request: Sendable {
        public var method = ""
        public var path = ""
        /// Names in lower case.
        public var fields: [String: String] = [:]
        public var body: [UInt8] = []
    }

    public enum Answer: Sendable {
        case bytes([UInt8])
        /// Then the connection stays open, and nothing more comes.
        case stall(after: [UInt8])

        /// A whole answer with its length.
        public static func status(
            _ status: Int, _ fields: [String] = [], _ body: [UInt8] = []
        ) -> Answer {
            let head =
                ["HTTP/1.1 \(status) Words", "Content-Length: \(body.count)", "Connection: close"] + fields + ["", ""]
            return .bytes(Array(head.joined(separator: "\r\n").utf8) + body)
        }

        public static func raw(_ text: String) -> Answer { .bytes(Array(text.utf8)) }
    }

    public let port: Int
    private let descriptor: Int32
    private let received = Mutex<[Request]>([])
    private let answer: @Sendable (Request) -> Answer

    public var requests: [Request] { received.withLock { $0 } }
    public var base: String { "http://127.0.0.1:\(port)" }

    public init(_ answer: @escaping @Sendable (Request) -> Answer) throws {
        self.answer = answer
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = descriptor
        let isListening = unsafe withUnsafeMutablePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe bind(descriptor, pointer, length) == 0 && listen(descriptor, 64) == 0
                    && getsockname(descriptor, pointer, &length) == 0
            }
        }
        guard isListening else { throw POSIXError(.EADDRNOTAVAIL) }
        port = Int(UInt16(bigEndian: address.sin_port))
        Thread.detachNewThread {
            // Closed here alone: elsewhere its number could be another's by the next accept.
            defer { close(descriptor) }
            while true {
                let connection = accept(descriptor, nil, nil)
                guard connection >= 0 else { return }
                Thread.detachNewThread { self.serve(connection) }
            }
        }
    }

    /// Ends the listening; connections under way end by themselves.
    public func stop() {
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    private func serve(_ connection: Int32) {
        defer { close(connection) }
        guard let request = read(connection) else { return }
        received.withLock { $0.append(request) }
        switch answer(request) {
        case .bytes(let bytes): send(bytes, connection)
        case .stall(let bytes):
            send(bytes, connection)
            // Until the client goes away.
            var byte: UInt8 = 0
            _ = unsafe Glibc.read(connection, &byte, 1)
        }
    }

    private func send(_ bytes: [UInt8], _ connection: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes {
                unsafe Glibc.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    private func read(_ connection: Int32) -> Request? {
        var bytes: [UInt8] = []
        var request = Request()
        var headEnd: Int?
        while true {
            if headEnd == nil, let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) {
                headEnd = end.upperBound
                let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
                let words = lines[0].split(separator: " ")
                guard words.count == 3 else { return nil }
                (request.method, request.path) = (String(words[0]), String(words[1]))
                for line in lines.dropFirst() {
                    let parts = line.split(separator: ":", maxSplits: 1)
                    guard parts.count == 2 else { continue }
                    request.fields[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
                }
            }
            if let headEnd {
                let length = request.fields["content-length"].flatMap { Int($0) } ?? 0
                if bytes.count >= headEnd + length {
                    request.body = Array(bytes[headEnd..<(headEnd + length)])
                    return request
                }
            }
            var room = [UInt8](repeating: 0, count: 65536)
            let count = unsafe Glibc.read(connection, &room, room.count)
            guard count > 0 else { return nil }
            bytes += room[..<count]
        }
    }
}
