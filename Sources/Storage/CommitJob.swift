internal import GRDB
internal import Journal

/// A piece of work that waits for its commit, and how to tell whoever asked for it.
struct CommitJob: Sendable {
    /// Tells whoever waits, once the commit is made; with a fault when it failed after all.
    typealias Settlement = @Sendable (_ fault: StoreFault?) -> Void

    /// Does the work in the transaction; gives whom to tell after the commit, and why it was refused, if it was.
    ///
    /// In a savepoint of its own when it is given the heads of the streams, so that it is undone alone; else it must be
    /// undone with the rest of the transaction, and may be done again.
    let run: @Sendable (_ db: Database, _ apart: StreamHeads?) -> (tell: Settlement, refusal: StoreFault?)
    /// Tells that its turn never came.
    let refuse: @Sendable (StoreFault) -> Void

    /// A job that does something and tells what came of it.
    init<Value: Sendable>(
        path: String,
        _ work: @escaping @Sendable (Database) throws -> Value,
        tell: @escaping @Sendable (Result<Value, StoreFault>) -> Void
    ) {
        run = { db, apart in
            do {
                let value = if let apart { try apart.inSavepoint(db, work) } else { try work(db) }
                return ({ tell($0.map(Result.failure) ?? .success(value)) }, nil)
            } catch {
                let fault = StoreFault(error, path: path)
                return ({ _ in tell(.failure(fault)) }, fault)
            }
        }
        refuse = { tell(.failure($0)) }
    }
}
