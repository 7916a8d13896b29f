internal import Access
internal import Journal
internal import SecureTransport
internal import Storage
internal import Territory

/// Opening and making the folder in which a house keeps its journal.
enum HouseFolder {
    /// Opens a house's folder.
    ///
    /// - Parameters:
    ///   - path: the folder.
    ///   - purpose: whether this process will write.
    /// - Returns: its store.
    /// - Throws: what kept it from opening, with its exit code.
    static func open(_ path: String, _ purpose: HouseStore.Purpose) throws(Failure) -> HouseStore {
        do {
            return try HouseStore.open(folder: path, for: purpose, digest: Digests.sha256)
        } catch {
            throw Failure(error)
        }
    }

    /// Makes a house's folder, empty but for its journal.
    ///
    /// - Parameters:
    ///   - path: the folder, which must not hold a house already.
    ///   - house: the house's identifier.
    /// - Returns: its store.
    /// - Throws: what kept it from being made, with its exit code.
    static func make(_ path: String, house: String) throws(Failure) -> HouseStore {
        let epoch = try randomBytes(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        do {
            return try HouseStore.create(
                folder: path,
                house: house,
                now: World.now(),
                randomEpoch: epoch,
                digest: Digests.sha256
            )
        } catch {
            throw Failure(error)
        }
    }

    /// Bytes nobody can guess.
    ///
    /// - Throws: a fault of the system's generator; nothing may go on without it.
    static func randomBytes(_ count: Int) throws(Failure) -> [UInt8] {
        do {
            return try SecureRandom.bytes(count)
        } catch {
            throw Failure(status: .ourFault, textKey: "command.randomFailed")
        }
    }
}
