internal import FeedmillSyntax

/// How one part of a record is written and read.
struct RecordPart<Value>: Sendable {
    let number: UInt8
    let write: @Sendable (Value, inout RecordWriter) -> Void
    let read: @Sendable (inout Value, RecordReader) throws -> Void

    typealias Path<Part> = WritableKeyPath<Value, Part> & Sendable

    static func text(_ number: UInt8, _ path: any Path<String?>) -> Self {
        Self(
            number: number,
            write: { value, writer in if let text = value[keyPath: path] { writer.part(number, text) } },
            read: { value, body in value[keyPath: path] = body.text })
    }

    static func text(_ number: UInt8, _ path: any Path<String>) -> Self {
        Self(
            number: number, write: { value, writer in writer.part(number, value[keyPath: path]) },
            read: { value, body in value[keyPath: path] = body.text })
    }

    static func texts(_ number: UInt8, _ path: any Path<[String]>) -> Self {
        Self(
            number: number,
            write: { value, writer in for text in value[keyPath: path] { writer.part(number, text) } },
            read: { value, body in value[keyPath: path].append(body.text) })
    }

    static func integer(_ number: UInt8, _ path: any Path<Int?>) -> Self {
        Self(
            number: number,
            write: { value, writer in
                if let integer = value[keyPath: path] { writer.part(number) { $0.append(Int64(integer)) } }
            },
            read: { value, body in
                var body = body
                value[keyPath: path] = Int(try body.integer(Int64.self))
            })
    }

    static func integers(_ number: UInt8, _ path: any Path<[Int]>) -> Self {
        Self(
            number: number,
            write: { value, writer in
                for integer in value[keyPath: path] { writer.part(number) { $0.append(Int64(integer)) } }
            },
            read: { value, body in
                var body = body
                value[keyPath: path].append(Int(try body.integer(Int64.self)))
            })
    }

    static func double(_ number: UInt8, _ path: any Path<Double?>) -> Self {
        Self(
            number: number,
            write: { value, writer in
                if let double = value[keyPath: path] { writer.part(number) { $0.append(double.bitPattern) } }
            },
            read: { value, body in
                var body = body
                value[keyPath: path] = Double(bitPattern: try body.integer(UInt64.self))
            })
    }

    static func flag(_ number: UInt8, _ path: any Path<Bool?>) -> Self {
        Self(
            number: number,
            write: { value, writer in
                if let flag = value[keyPath: path] { writer.part(number) { $0.append(flag ? UInt8(1) : 0) } }
            },
            read: { value, body in
                var body = body
                value[keyPath: path] = try body.integer(UInt8.self) != 0
            })
    }

    static func record<Part: Record>(_ number: UInt8, _ path: any Path<Part?>) -> Self {
        Self(
            number: number,
            write: { value, writer in
                if let part = value[keyPath: path] { writer.part(number) { part.write(to: &$0) } }
            },
            read: { value, body in value[keyPath: path] = try Part(body) })
    }

    static func record<Part: Record>(_ number: UInt8, _ path: any Path<Part>) -> Self {
        Self(
            number: number,
            write: { value, writer in writer.part(number) { value[keyPath: path].write(to: &$0) } },
            read: { value, body in value[keyPath: path] = try Part(body) })
    }

    static func records<Part: Record>(_ number: UInt8, _ path: any Path<[Part]>) -> Self {
        Self(
            number: number,
            write: { value, writer in
                for part in value[keyPath: path] { writer.part(number) { part.write(to: &$0) } }
            },
            read: { value, body in value[keyPath: path].append(try Part(body)) })
    }
}
