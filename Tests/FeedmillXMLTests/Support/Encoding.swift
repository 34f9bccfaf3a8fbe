import Glibc

/// Encodes a text by iconv; what the encoding does not have is left out.
func encode(_ text: String, as name: String) -> [UInt8] {
    let converter = unsafe iconv_open(name + "//IGNORE", "UTF-8")
    var input = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: input.count * 4 + 16)
    var left = output.count
    unsafe input.withUnsafeMutableBytes { input in
        unsafe output.withUnsafeMutableBytes { output in
            var source = unsafe input.baseAddress?.assumingMemoryBound(to: CChar.self)
            var target = unsafe output.baseAddress?.assumingMemoryBound(to: CChar.self)
            var count = input.count
            _ = unsafe iconv(converter, &source, &count, &target, &left)
            _ = unsafe iconv(converter, nil, nil, &target, &left)
        }
    }
    _ = unsafe iconv_close(converter)
    return Array(output.dropLast(left))
}
