internal import Synchronization

/// What somebody typed to an operator before they left the page to record the person; in memory alone, and not for long.
final class HeldTexts: Sendable {
    private struct Held {
        let handing: HandingOver
        let account: String
        let text: String
    }

    private static let most = 50

    private let held = Mutex<[Held]>([])

    /// Keeps a text in place of the one of the same request and account.
    func keep(_ text: String, of handing: HandingOver, _ account: String) {
        held.withLock { held in
            held.removeAll { $0.handing == handing && $0.account == account }
            if !text.isEmpty { held.append(Held(handing: handing, account: account, text: text)) }
            if held.count > HeldTexts.most { held.removeFirst(held.count - HeldTexts.most) }
        }
    }

    /// What was typed; empty when nothing was.
    func text(of handing: HandingOver, _ account: String) -> String {
        held.withLock { held in held.first { $0.handing == handing && $0.account == account }?.text ?? "" }
    }
}
