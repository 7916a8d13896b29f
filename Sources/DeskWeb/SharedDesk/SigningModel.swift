internal import Access
internal import HTTPTypes
internal import Territory
internal import Wording

/// What the page that asks who is there shows.
struct SigningModel {
    /// Somebody who may say that they are there.
    struct Person {
        let id: String
        let name: String
        let inputID: String
        /// The key that chooses them; `nil` beyond the ninth.
        let digit: Int?
        let isChosen: Bool
    }

    /// A field of the form that waits.
    struct Kept {
        let name: String
        let value: String
    }

    let action: String
    let kept: [Kept]
    /// Whether something typed waits for the answer.
    let isWaiting: Bool
    let people: [Person]
    let hasPeople: Bool
    let isShared: Bool
    let isLocked: Bool
    let isChoosing: Bool
    let fault: String?

    init(
        _ accounts: [Account],
        chosen: Account?,
        isLocked: Bool,
        isShared: Bool,
        request: DeskRequest,
        fault: String?,
        _ t: PageTexts
    ) {
        let isForm = request.method == .post
        action = isForm ? request.path : "/poste"
        let own = request.form.without(prefix: SigningDesk.Field.prefix).pairs
        let token = request.visitor?.session.formToken ?? ""
        kept =
            isForm
            ? own.map { Kept(name: $0.name, value: $0.value) }
            : [Kept(name: "jeton", value: token), Kept(name: "retour", value: SigningModel.way(back: request))]
        isWaiting = isForm && request.path != "/poste"
        let sorted = accounts.sorted { ($0.displayName.folded, $0.id) < ($1.displayName.folded, $1.id) }
        people = sorted.enumerated().map { index, account in
            Person(
                id: account.id,
                name: account.displayName,
                inputID: "qui-\(index + 1)",
                digit: index < 9 ? index + 1 : nil,
                isChosen: account.id == chosen?.id
            )
        }
        hasPeople = !people.isEmpty
        isChoosing = !people.contains { $0.isChosen }
        self.isShared = isShared
        self.isLocked = isLocked
        self.fault = fault
    }

    /// Where to go once it is known who is there: one of the desk's own pages.
    static func way(back request: DeskRequest) -> String {
        let asked = request.form["retour"] ?? request.query["retour"] ?? "/comptoir"
        let isOwn =
            asked.hasPrefix("/") && !asked.hasPrefix("//") && asked != "/poste"
            && asked.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                    UInt8(ascii: "0")...UInt8(ascii: "9"):
                    true
                default: "/-_.?=&".utf8.contains(byte)
                }
            }
        return isOwn ? asked : "/comptoir"
    }
}

/// The same answer for the script: who signs from now on, or what is wrong.
struct SigningAnswer: Encodable {
    let name: String?
    let label: String?
    let fault: String?
    let isLocked: Bool
}
