internal import Access
internal import Foundation
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

    /// The secret by which a house knows the browsers that signed in before, kept in its folder for its owner alone.
    ///
    /// - Parameter folder: the house's data folder.
    /// - Returns: 32 bytes, made the first time.
    /// - Throws: what kept it from being written.
    static func deviceSecret(in folder: String) throws(Failure) -> [UInt8] {
        let file = URL(filePath: folder).appending(path: "devices.key")
        if let data = try? Data(contentsOf: file), data.count == 32 { return Array(data) }
        let secret = try randomBytes(32)
        let path = file.path(percentEncoded: false)
        try? FileManager.default.removeItem(at: file)
        guard
            FileManager.default.createFile(
                atPath: path,
                contents: Data(secret),
                attributes: [.posixPermissions: 0o600]
            )
        else { throw Failure(status: .cannotWrite, textKey: "command.cannotWrite", places: ["path": path]) }
        return secret
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
