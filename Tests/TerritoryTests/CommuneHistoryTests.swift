import Territory
import Testing

struct CommuneHistoryTests {
    private func commune(_ code: String, _ name: String) -> Commune {
        Commune(
            code: code,
            name: name,
            departement: "01",
            centroid: Coordinates(latitude: 46, longitude: 5),
            areaHectares: 100,
            postalCodes: ["01000"]
        )
    }

    private func movement(
        _ date: String,
        _ kind: CommuneMovement.Kind,
        _ from: (String, String),
        _ to: (String, String)
    ) throws -> CommuneMovement {
        CommuneMovement(
            day: try day(date),
            kind: kind,
            fromCode: from.0,
            fromName: from.1,
            toCode: to.0,
            toName: to.1
        )
    }

    private func geography(_ current: [Commune], _ movements: [CommuneMovement]) throws -> Geography {
        var territory = Territory(network: Network(name: "", departements: ["01"], zone: try zone()))
        territory.communes = CommuneHistory.versions(current: current, movements: movements)
        territory.movements = movements
        return Geography(territory)
    }

    private func told(_ versions: [Commune]) -> [String] {
        versions.map {
            "\($0.code) \($0.name) \($0.validity.from?.description ?? "…")-\($0.validity.until?.description ?? "…")"
        }
    }

    @Test("A commune that no movement names has always been")
    func always() {
        let versions = CommuneHistory.versions(current: [commune("01001", "A")], movements: [])
        #expect(versions == [commune("01001", "A")])
    }

    @Test("A commune merged and later re-established is found on each side, and the code still leads to it")
    func reestablished() throws {
        // The file has no line B to B on the re-establishment; B goes on all the same.
        let movements = [
            try movement("1973-01-01", .merger, ("01002", "B"), ("01002", "B-A")),
            try movement("1973-01-01", .merger, ("01001", "A"), ("01002", "B-A")),
            try movement("2001-01-01", .creation, ("01002", "B-A"), ("01001", "A")),
            try movement("2003-05-01", .renaming, ("01002", "B-A"), ("01002", "B")),
        ]
        let geography = try geography([commune("01001", "A"), commune("01002", "B")], movements)
        #expect(told(geography.versions(of: "01001")) == ["01001 A …-1973-01-01", "01001 A 2001-01-01-…"])
        #expect(
            told(geography.versions(of: "01002")) == [
                "01002 B …-1973-01-01", "01002 B-A 1973-01-01-2001-01-01", "01002 B-A 2001-01-01-2003-05-01",
                "01002 B 2003-05-01-…",
            ]
        )
        #expect(try geography.resolve("01001", on: day("1980-01-01")).codes == ["01002"])
        #expect(try geography.resolve("01001", on: day("2026-01-01")).codes == ["01001"])
        // Known of old and gone since, it may be either.
        let old = try geography.resolve("01002", asOf: day("1990-01-01"), on: day("2026-01-01"))
        #expect(old.codes == ["01001", "01002"])
        #expect(old.isAmbiguous)
        #expect(try geography.absorbed(by: "01002", on: day("2026-01-01")) == [])
        #expect(try geography.absorbed(by: "01002", on: day("1980-01-01")) == ["01001"])
    }

    @Test("A commune shared out among several leads to all of them, with every movement told")
    func split() throws {
        let movements = [
            try movement("2010-01-01", .merger, ("01003", "C"), ("01001", "A")),
            try movement("2010-01-01", .merger, ("01003", "C"), ("01002", "B")),
            try movement("2010-01-01", .merger, ("01001", "A"), ("01001", "A")),
            try movement("2010-01-01", .merger, ("01002", "B"), ("01002", "B")),
            try movement("2015-01-01", .merger, ("01002", "B"), ("01004", "D")),
            try movement("2015-01-01", .merger, ("01004", "D"), ("01004", "D")),
        ]
        let geography = try geography([commune("01001", "A"), commune("01004", "D")], movements)
        let resolution = try geography.resolve("01003", on: day("2020-01-01"))
        #expect(resolution.codes == ["01001", "01004"])
        #expect(resolution.communes.map(\.name) == ["A", "D"])
        #expect(resolution.trail.count == 3)
        #expect(try geography.resolve("01003", on: day("2012-01-01")).codes == ["01001", "01002"])
        #expect(try geography.resolve("01003", on: day("2009-12-31")).codes == ["01003"])
    }

    @Test("A change of code is followed, and the new code is no one before its day")
    func recoding() throws {
        let movements = [try movement("1976-01-01", .recoding, ("20004", "Ajaccio"), ("2A004", "Ajaccio"))]
        let geography = try geography([commune("2A004", "Ajaccio")], movements)
        #expect(told(geography.versions(of: "20004")) == ["20004 Ajaccio …-1976-01-01"])
        #expect(told(geography.versions(of: "2A004")) == ["2A004 Ajaccio 1976-01-01-…"])
        #expect(geography.versions(of: "20004").first?.departement == "20")
        #expect(try geography.resolve("20004", on: day("2026-01-01")).codes == ["2A004"])
        #expect(try geography.resolve("2A004", on: day("1970-01-01")).codes == [])
        #expect(try geography.resolve("2A004", on: day("1976-01-01")).codes == ["2A004"])
    }

    @Test("Movements that go round end, and unknown codes lead nowhere")
    func round() throws {
        let movements = [
            try movement("2000-01-01", .recoding, ("01001", "A"), ("01002", "A")),
            try movement("2001-01-01", .recoding, ("01002", "A"), ("01001", "A")),
            try movement("2002-01-01", .recoding, ("01001", "A"), ("01002", "A")),
        ]
        let geography = try geography([commune("01002", "A")], movements)
        #expect(try geography.resolve("01001", asOf: day("1999-01-01"), on: day("2026-01-01")).codes == ["01002"])
        #expect(try geography.resolve("01001", asOf: day("1999-01-01"), on: day("2026-01-01")).trail.count == 3)
        #expect(try geography.absorbed(by: "01002", on: day("2026-01-01")) == ["01001"])
        #expect(try geography.resolve("99999", on: day("2026-01-01")).codes == [])
        #expect(try geography.resolve("99999", asOf: day("2000-01-01"), on: day("2026-01-01")).codes == [])
        #expect(try geography.resolve("", on: day("2026-01-01")).communes.isEmpty)
    }

    @Test("The end of a delegated commune changes no commune")
    func delegated() throws {
        let movements = [try movement("2020-05-28", .endOfDelegated, ("01001", "A"), ("01001", "A-B"))]
        #expect(
            CommuneHistory.versions(current: [commune("01001", "A-B")], movements: movements) == [
                commune("01001", "A-B")
            ]
        )
    }

    @Test("A version before a renaming keeps centroid, area and postal codes; one before a merger has none of them")
    func facts() throws {
        let movements = [
            try movement("2000-01-01", .merger, ("01001", "A"), ("01001", "A")),
            try movement("2010-01-01", .renaming, ("01001", "A"), ("01001", "Aa")),
        ]
        let versions = CommuneHistory.versions(current: [commune("01001", "Aa")], movements: movements)
        #expect(told(versions) == ["01001 A …-2000-01-01", "01001 A 2000-01-01-2010-01-01", "01001 Aa 2010-01-01-…"])
        #expect(versions.map { $0.areaHectares } == [nil, 100, 100])
        #expect(versions.map(\.postalCodes) == [[], ["01000"], ["01000"]])
    }

    @Test("The order of the lines of both files does not matter")
    func anyOrder() throws {
        let current = [commune("01001", "A"), commune("01004", "D"), commune("01005", "E")]
        var movements = [
            try movement("2010-01-01", .merger, ("01003", "C"), ("01001", "A")),
            try movement("2010-01-01", .merger, ("01001", "A"), ("01001", "A")),
            try movement("2015-01-01", .merger, ("01002", "B"), ("01004", "D")),
            try movement("2015-01-01", .merger, ("01004", "D"), ("01004", "D")),
            try movement("1999-01-01", .renaming, ("01003", "Cc"), ("01003", "C")),
        ]
        let expected = CommuneHistory.versions(current: current, movements: movements)
        var generator = Seeded(seed: 20_261_123)
        for _ in 0..<20 {
            movements.shuffle(using: &generator)
            #expect(
                CommuneHistory.versions(current: current.shuffled(using: &generator), movements: movements) == expected,
                "seed 20261123"
            )
        }
    }
}

/// SplitMix64: the same numbers for the same seed.
struct Seeded: RandomNumberGenerator {
    var seed: UInt64

    mutating func next() -> UInt64 {
        seed &+= 0x9E37_79B9_7F4A_7C15
        var mixed = seed
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
