import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import DeskWeb

@Suite("Forged requests")
struct ForgeryTests {
    @Test("A form without the session's token, or with another's, writes nothing")
    func token() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            try await browser.get("/comptoir")
            var sheet = try browser.sheet().filter { $0.0 != "jeton" }
            sheet += [("motif.1", "logement.apl"), ("issue.1", "resoluSurPlace"), ("geste", "enregistrer")]
            for forged in [[], [("jeton", "")], [("jeton", String(repeating: "0", count: 64))]] {
                #expect(try await browser.post("/comptoir", forged + sheet).status == .forbidden)
            }
            #expect(desk.books.visitCount == 0)
        }
    }

    @Test("A form sent from another site is refused, its token right or not")
    func origin() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.signIn()
            let token = try await browser.token()
            let site = try #require(HTTPField.Name("Sec-Fetch-Site"))
            for headers in [
                [.origin: "http://evil.example"], [.origin: "null"], [site: "cross-site"], [site: "same-site"],
            ]
                as [HTTPFields]
            {
                let response = try await browser.post("/deconnexion", [("jeton", token)], headers: headers)
                #expect(response.status == .forbidden, "\(headers)")
            }
            let own: HTTPFields = [.origin: "http://localhost", site: "same-origin"]
            #expect(try await browser.post("/deconnexion", [("jeton", token)], headers: own).status == .seeOther)
        }
    }

    @Test("The sign-in form is bound to the browser that asked for it")
    func signIn() async throws {
        let desk = SmallDesk()
        try await visiting(desk) { browser in
            try await browser.get("/connexion")
            let fields = [
                ("jeton", try browser.hidden("jeton")), ("identifiant", "agent"), ("motdepasse", SmallDesk.password),
            ]
            browser.forget("maillage_formulaire")
            #expect(try await browser.post("/connexion", fields).status == .forbidden)
            #expect(desk.books.sessionCount == 0)
        }
    }

    @Test("A name that is not the desk's gets no page, so that no other site can be made to look like it")
    func host() {
        #expect(Origin.isOurs(authority: "localhost:8080", hosts: []))
        #expect(Origin.isOurs(authority: "127.0.0.1", hosts: []))
        #expect(Origin.isOurs(authority: "[::1]:8080", hosts: []))
        #expect(Origin.isOurs(authority: "Brulon.local:8080", hosts: ["brulon.local"]))
        for other in ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "", "[::2]"] {
            #expect(!Origin.isOurs(authority: other, hosts: ["brulon.local"]), "\(other)")
        }
        #expect(!Origin.isOurs(authority: nil, hosts: []))
    }

    @Test("What is too long, too odd or not a form is refused with a page, not a crash")
    func oddBodies() async throws {
        try await visiting(SmallDesk()) { browser in
            try await browser.signIn()
            let token = try await browser.token()
            let long = String(repeating: "a", count: 70_000)
            #expect(
                try await browser.post("/comptoir", [("jeton", token), ("saisie", long)]).status == .contentTooLarge
            )
            let type: HTTPFields = [.contentType: "application/json"]
            let cookie = browser.cookies.map { "\($0)=\($1)" }.joined(separator: "; ")
            for (body, headers) in [
                ("{}", type), ("jeton=%ZZ", [.contentType: "application/x-www-form-urlencoded"]),
                (String(repeating: "a&", count: 5_000), [.contentType: "application/x-www-form-urlencoded"]),
            ] as [(String, HTTPFields)] {
                var all = headers
                all[.cookie] = cookie
                let response = try await browser.client.executeRequest(
                    uri: "/comptoir",
                    method: .post,
                    headers: all,
                    body: ByteBuffer(string: body)
                )
                #expect(response.status == .badRequest)
            }
        }
    }
}
