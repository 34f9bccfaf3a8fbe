internal import CLibFuzzer
internal import FuzzProperties

/// The property under test. libFuzzer's callback is a C function and captures nothing; it is set once, before the first call.
nonisolated(unsafe) private var property = FuzzProperty.all[0]

/// `Fuzz PROPERTY [libFuzzer options] [corpus folders]`. SwiftPM calls a program's entry point by this name, and libFuzzer's own
/// `main` is therefore never linked in.
@_cdecl("Fuzz_main")
func fuzz(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
    let name = count > 1 ? unsafe arguments[1].map { unsafe String(cString: $0) } ?? "" : ""
    guard let chosen = FuzzProperty.all.first(where: { $0.name == name }) else {
        print("usage: Fuzz PROPERTY [libFuzzer options] [corpus folders]")
        print("properties: " + FuzzProperty.all.map(\.name).joined(separator: " "))
        return 64
    }
    unsafe property = chosen
    // The name stays in place as the program's: a job of several processes starts itself by argument 0, so it is made whole again.
    var rest = unsafe Array(UnsafeBufferPointer(start: arguments, count: Int(count)))
    unsafe rest.remove(at: 1)
    unsafe rest.append(nil)
    return unsafe rest.withUnsafeMutableBufferPointer { buffer in
        var arguments = buffer.baseAddress
        var count = count - 1
        return unsafe LLVMFuzzerRunDriver(&count, &arguments) { data, size in
            let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: size))
            if let violation = unsafe property.violation(bytes) { fatalError(violation) }
            return 0
        }
    }
}
