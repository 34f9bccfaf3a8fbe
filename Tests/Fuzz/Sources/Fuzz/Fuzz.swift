internal import CLibFuzzer
internal import FuzzProperties
internal import Glibc

/// The property under test. libFuzzer's callback is a C function and captures nothing; it is set once, before the first call.
nonisolated(unsafe) private var property = FuzzProperty.all[0]

/// `Fuzz PROPERTY [libFuzzer options] [corpus folders]`. SwiftPM calls a program's entry point by this name, and libFuzzer's own
/// `main` is therefore never linked in.
@_cdecl("Fuzz_main")
func fuzz(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
    // A job of several processes starts itself by argument 0 and the options alone; the property comes to them this way.
    let variable = "FUZZ_PROPERTY"
    let first = count > 1 ? unsafe arguments[1].map { unsafe String(cString: $0) } ?? "" : ""
    let isNamed = FuzzProperty.all.contains { $0.name == first }
    let name = isNamed ? first : unsafe getenv(variable).map { unsafe String(cString: $0) } ?? first
    guard let chosen = FuzzProperty.all.first(where: { $0.name == name }) else {
        print("usage: Fuzz PROPERTY [libFuzzer options] [corpus folders]")
        print("properties: " + FuzzProperty.all.map(\.name).joined(separator: " "))
        return 64
    }
    unsafe property = chosen
    unsafe setenv(variable, name, 1)
    var rest = unsafe Array(UnsafeBufferPointer(start: arguments, count: Int(count)))
    if isNamed { unsafe rest.remove(at: 1) }
    unsafe rest.append(nil)
    let options = unsafe CInt(rest.count - 1)
    return unsafe rest.withUnsafeMutableBufferPointer { buffer in
        var arguments = buffer.baseAddress
        var count = options
        return unsafe LLVMFuzzerRunDriver(&count, &arguments) { data, size in
            let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: size))
            if let violation = unsafe property.violation(bytes) { fatalError(violation) }
            return 0
        }
    }
}
