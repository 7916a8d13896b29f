internal import Journal
internal import ServiceLifecycle
internal import Storage

/// Checks a house's file while it is served, when it was too large to be checked before; a damaged one stops the desk.
struct FileCheck: Service {
    let store: HouseStore

    /// A house whose file is damaged.
    struct Damaged: Error {
        let fault: StoreFault
    }

    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown { [store] in try await store.checkPages() }
        } catch StoreFault.corrupted(let path) {
            throw Damaged(fault: .corrupted(path: path))
        } catch {
            // Too busy, or closed meanwhile: the next start checks again.
        }
        try await gracefulShutdown()
    }
}
