internal import Reception
internal import Territory

/// A person in a list: as little as tells them apart.
struct PersonRow {
    let id: String
    let path: String
    let name: String
    let birth: String?
    let contact: String
    let isExact: Bool

    init(_ found: PersonDesk.Found, _ desk: PersonDesk) {
        let (rules, t) = (desk.cases.rules, desk.t)
        id = found.record.id
        path = PersonAddress.page(id)
        name = rules.name(found.record.person)
        birth = rules.birth.flatMap(found.record.person.text).flatMap { Day($0) }.map {
            t("persons.born", ["day": $0.short(t.language)])
        }
        contact = t(
            "persons.lastContact",
            ["day": desk.services.day(of: found.record.stored.lastContact).short(t.language)]
        )
        isExact = found.isExact
    }
}

/// The addresses of the pages of persons: none tells anything of anybody.
enum PersonAddress {
    static let search = "/personnes"
    static let new = "/personnes/nouvelle"

    static func page(_ id: String) -> String { "/personnes/\(id)" }
    static func edit(_ id: String) -> String { "/personnes/\(id)/modifier" }
    static func twins(_ id: String) -> String { "/personnes/\(id)/doublons" }
    static func mandate(_ id: String) -> String { "/personnes/\(id)/mandat" }
    static func copy(_ id: String) -> String { "/personnes/\(id)/copie" }
    static func file(_ id: String) -> String { "/personnes/\(id)/copie.json" }
}
