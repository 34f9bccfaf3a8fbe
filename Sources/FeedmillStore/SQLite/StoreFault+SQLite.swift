internal import GRDB

extension StoreFault {
    /// Does something with a database; what SQLite says against it is thrown as a fault of the store.
    static func translating<Value>(_ body: () async throws -> Value) async throws -> Value {
        do { return try await body() } catch { throw translation(of: error) }
    }

    /// The same at once.
    static func translating<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch { throw translation(of: error) }
    }

    private static func translation(of error: any Error) -> any Error {
        switch error {
        case let error as DatabaseError: StoreFault(error)
        case is RecordDamage:
            StoreFault(reason: "a record cannot be read (see: feedmill check)", isDamage: true)
        default: error
        }
    }

    private init(_ error: DatabaseError) {
        self.init(
            reason: error.message ?? "SQLite error \(error.resultCode.rawValue)",
            isDamage: error.resultCode == .SQLITE_CORRUPT || error.resultCode == .SQLITE_NOTADB)
    }
}
