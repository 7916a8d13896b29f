internal import Foundation
internal import Journal

/// Seals what is being typed before it reaches the disk: a draft may hold answers that the journal keeps under a key.
///
/// The key is made from the secret that lies beside the database, in a file of its own: a copy of the database tells
/// nothing of a draft, and a house whose secret is lost has lost its drafts alone.
struct DraftSeal: Sendable {
    private static let nonceBytes = 12

    private let sealing: any Sealing
    private let randomBytes: @Sendable (Int) -> [UInt8]
    private let key: [UInt8]

    init(_ services: DeskServices) {
        sealing = services.sealing
        randomBytes = services.randomBytes
        let secret = services.deviceSecret ?? services.randomBytes(32)
        key = services.digest(Array("maillage.drafts.1".utf8) + secret)
    }

    /// The sealed text, in base 64; `nil` when it could not be sealed: then nothing is kept.
    func seal(_ text: String, of draft: String) -> String? {
        let nonce = randomBytes(DraftSeal.nonceBytes)
        let box = try? sealing.seal(Array(text.utf8), key: key, nonce: nonce, context: Array(draft.utf8))
        return box.map { Data(nonce + $0).base64EncodedString() }
    }

    /// The text; `nil` when it was sealed by another house, or changed.
    func open(_ sealed: String, of draft: String) -> String? {
        guard let bytes = Data(base64Encoded: sealed).map(Array.init), bytes.count > DraftSeal.nonceBytes else {
            return nil
        }
        let (nonce, box) = (Array(bytes.prefix(DraftSeal.nonceBytes)), Array(bytes.dropFirst(DraftSeal.nonceBytes)))
        return sealing.open(box, key: key, nonce: nonce, context: Array(draft.utf8))
            .map { String(decoding: $0, as: UTF8.self) }
    }
}
