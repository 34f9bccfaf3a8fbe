/// The bytes as text, for expectations that people read.
func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
