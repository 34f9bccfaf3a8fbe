import Foundation

/// The program as people run it: a process with arguments, input, output and an exit status.
struct Command {
    var status: Int32
    var output: String
    var errors: String
    /// The number it had.
    var process: Int32

    /// Where the package's checkout is.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "feedmill")

    static func run(_ arguments: String..., input: String? = nil, environment: [String: String] = [:]) throws -> Command
    {
        try run(arguments, input: input, environment: environment)
    }

    static func run(
        _ arguments: [String], input: String? = nil, environment: [String: String] = [:]
    ) throws -> Command {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = root
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let (output, errors, given) = (Pipe(), Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = given
        try process.run()
        try given.fileHandleForWriting.write(contentsOf: Data((input ?? "").utf8))
        try given.fileHandleForWriting.close()
        let out = try output.fileHandleForReading.readToEnd() ?? Data()
        let err = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Command(
            status: process.terminationStatus, output: String(decoding: out, as: UTF8.self),
            errors: String(decoding: err, as: UTF8.self), process: process.processIdentifier)
    }

    /// The lines of the output as JSON objects.
    var objects: [[String: Any]] {
        get throws {
            try output.split(separator: "\n").compactMap {
                try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
            }
        }
    }
}

/// A folder that is gone when the test is over.
final class Scratch {
    let folder: URL

    init(_ files: [String: String] = [:]) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "feedmill-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func path(_ name: String) -> String { folder.appending(path: name).path }
}
