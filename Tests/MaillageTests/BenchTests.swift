import Foundation
import Testing

/// That each benchmark runs and tells its figures; what they are depends on the machine, and no test asks.
@Suite("The benchmarks")
struct BenchTests {
    private func run(_ arguments: String...) async throws -> [String: Any] {
        let scratch = try Scratch()
        let result = try await Program.run(["bench"] + arguments + ["--json", "--data", scratch.path("")])
        #expect(result.status == 0, "\(result.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("")).isEmpty)
        return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    }

    private func number(_ document: [String: Any], _ path: String...) throws -> Double {
        let found = path.reduce(document as Any?) { ($0 as? [String: Any])?[$1] }
        return try #require((found as? NSNumber)?.doubleValue, "\(path)")
    }

    @Test("One entry, beside a bare commit")
    func entry() async throws {
        let told = try await run("--rounds", "20")
        #expect(try number(told, "entryCommit", "rounds") == 20)
        #expect(try number(told, "entryCommit", "medianSeconds") > 0)
        #expect(try number(told, "entryCommit", "bareMedianSeconds") > 0)
        #expect(try number(told, "entryCommit", "ratio") > 0)
    }

    @Test("One visit over HTTP, beside a bare commit")
    func overHTTP() async throws {
        let told = try await run("http", "--rounds", "5")
        #expect(try number(told, "visitOverHTTP", "rounds") == 5)
        #expect(try number(told, "visitOverHTTP", "p99Seconds") > 0)
        #expect(try number(told, "visitOverHTTP", "bareP99Seconds") > 0)
    }

    @Test("Agents who save at once, beside bare commits")
    func agents() async throws {
        let told = try await run("agents", "--clients", "4", "--rounds", "100")
        #expect(try number(told, "agents", "clients") == 4)
        for rate in ["barePerSecond", "storePerSecond", "httpPerSecond"] {
            #expect(try number(told, "agents", rate) > 0, "\(rate)")
        }
    }

    @Test("A desk with many visits under it: its start, its pages, its memory")
    func large() async throws {
        let told = try await run("large", "--visits", "900", "--rounds", "5")
        #expect(try number(told, "large", "visits") == 900)
        #expect(try number(told, "large", "startSeconds") > 0)
        #expect(try number(told, "large", "save", "rounds") == 5)
        let pages = try #require((told["large"] as? [String: Any])?["pages"] as? [[String: Any]])
        #expect(pages.count > 5)
        #expect(pages.allSatisfy { (($0["bytes"] as? NSNumber)?.intValue ?? 0) > 0 })
    }

    @Test("Routing questions in a network of some size")
    func route() async throws {
        let told = try await run("route", "--houses", "5", "--questions", "20")
        let figures = try #require((told["route"] as? [[String: Any]])?.first)
        #expect((figures["houses"] as? NSNumber)?.intValue == 5)
        #expect((figures["questions"] as? NSNumber)?.intValue == 20)
        #expect((figures["medianSeconds"] as? NSNumber)?.doubleValue ?? 0 > 0)
        #expect((figures["timetableBytes"] as? NSNumber)?.intValue ?? 0 > 0)
    }

    @Test("Routing questions in the real national tables, read where they are")
    func national() async throws {
        let scratch = try Scratch()
        for folder in ["national", "services"] {
            try FileManager.default.createDirectory(
                at: scratch.url.appending(path: folder),
                withIntermediateDirectories: true
            )
        }
        let communes = """
            code,type,nom,departement,region,arrondissement,canton,epci,siren_commune,pmun_2023
            01001,COM,L'Abergement-Clémenciat,01,84,012,0108,200069193,210100012,860
            01002,COM,L'Abergement-de-Varey,01,84,011,0101,240100883,210100020,270
            01033,COM,Valserhône,01,84,011,0101,240100883,210100335,16000
            """
        let epci = """
            siren,nom,nature,mode,dept,nb_membres,pop_tot,pop_mun
            200069193,CC de la Dombes,CC,FPU,01,36,39000,38000
            240100883,CC de la Plaine de l'Ain,CC,FPU,01,53,80000,79000
            """
        let houses = """
            id_fs,insee_dep,lib_fs,adresse,complement_adresse,insee_com,code_postal,lib_com,latitude,longitude,h_lundi,\
            h_mardi,h_mercredi,h_jeudi,h_vendredi,h_samedi,prise_rdv,commentaire,type_fs,format_fs,groupe_fs,\
            labellisation_fs
            1,01,France services de Valserhône,5-9 Rue des Papetiers,,01033,01200,Valserhône,46.1,5.8,13:30 - 17:00,\
            09:00 - 12:00,09:00 - 12:00,09:00 - 12:00,09:00 - 12:00,,Non,,Principal,Fixe,,Espace labellisé 01/01/2020
            """
        _ = try scratch.file("national/communes-fr-cog2026.csv", communes)
        _ = try scratch.file("national/epci-fr-2025.csv", epci)
        let folder = scratch.path("")
        let missing = try await Program.run("bench", "route", "--national", folder)
        #expect(missing.status == 65)
        #expect(missing.errors.contains("france-services-fr-"))
        _ = try scratch.file("services/france-services-fr-20240801.csv", houses)
        let told = try await run("route", "--national", folder, "--questions", "20")
        let figures = try #require((told["route"] as? [[String: Any]])?.first)
        #expect((figures["houses"] as? NSNumber)?.intValue == 1)
        #expect((figures["communes"] as? NSNumber)?.intValue == 3)
        #expect((figures["questions"] as? NSNumber)?.intValue == 20)
        let both = try await Program.run("bench", "route", "--national", folder, "--houses", "3")
        #expect(both.status == 64)
        let said = try await Program.run("bench", "route", "--national", folder, "--questions", "5")
        // The commune of another EPCI of the same département is put near its houses too.
        #expect(said.errors.contains("3 sont estimées") && said.errors.contains("0 reste sans lieu"), "\(said.errors)")
    }

    @Test("A folder that is not there, or a number out of bounds, is told, and nothing is measured")
    func refusals() async throws {
        let nowhere = try await Program.run("bench", "--data", "/nowhere/at/all")
        #expect(nowhere.status == 73)
        let none = try await Program.run("bench", "agents", "--clients", "0")
        #expect(none.status == 64)
        #expect(none.errors.contains("clients"))
    }

    @Test("Every clock of many referrals")
    func clocks() async throws {
        let told = try await run("clocks", "--referrals", "200")
        #expect(try number(told, "referrals") == 200)
        #expect(try number(told, "clocks") > 800)
        #expect(try number(told, "seconds") > 0)
    }
}
