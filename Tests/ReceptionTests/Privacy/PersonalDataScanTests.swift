import Reception
import Testing

@Suite("What looks personal in a free text")
struct PersonalDataScanTests {
    @Test(
        "Numbers and addresses of people are found, however they are spaced",
        arguments: [
            ("NIR 2 55 08 14 168 025 38", PersonalDataKind.nir, "2 55 08 14 168 025 38"),
            ("255081416802538.", .nir, "255081416802538"),
            ("né 1.85.05.78.006.084.91 à", .nir, "1.85.05.78.006.084.91"),
            ("2 85 12 2A 004 123 21", .nir, "2 85 12 2A 004 123 21"),
            ("285122b00412348", .nir, "285122b00412348"),
            ("RIB : FR76 3000 6000 0112 3456 7890 189 merci", .iban, "FR76 3000 6000 0112 3456 7890 189"),
            ("fr7630006000011234567890189", .iban, "fr7630006000011234567890189"),
            ("BE68 5390 0754 7034", .iban, "BE68 5390 0754 7034"),
            ("DE89370400440532013000", .iban, "DE89370400440532013000"),
            ("rappeler au 06 12 34 56 78 demain", .phone, "06 12 34 56 78"),
            ("tel:0243000000", .phone, "0243000000"),
            ("02.43.00.00.00", .phone, "02.43.00.00.00"),
            ("+33 6 12 34 56 78", .phone, "+33 6 12 34 56 78"),
            ("+33(0)6-12-34-56-78", .phone, "+33(0)6-12-34-56-78"),
            ("0033612345678", .phone, "0033612345678"),
            ("06\u{202F}12\u{202F}34\u{202F}56\u{202F}78", .phone, "06\u{202F}12\u{202F}34\u{202F}56\u{202F}78"),
            ("écrire à jean.dupont+caf@exemple.fr.", .email, "jean.dupont+caf@exemple.fr"),
            ("allocataire 1234567 à la Caf", .allocataire, "1234567"),
            ("n° 1234567A", .allocataire, "1234567A"),
        ]
    )
    func found(_ text: String, _ kind: PersonalDataKind, _ expected: String) {
        let findings = PersonalDataScan.find(in: text)
        #expect(findings.map(\.kind) == [kind], "\(text)")
        #expect(findings.map { String(text[$0.range]) } == [expected])
    }

    @Test(
        "Postal codes, dates, hours, years, amounts and references are nobody's",
        arguments: [
            "72350 Brûlon", "le 23/11/2026 à 10h30", "01/02/2024 10:15", "2026-11-23T10:05", "de 2019 à 2026",
            "1 234 567,89 €", "1500000 euros", "1234567,50", "€ 1234567", "12 345 678", "dossier 12-1234567",
            "01 02 03", "2 55 08 14 168 025 39", "FR76 3000 6000 0112 3456 7890 188", "FR12 bonjour monsieur",
            "00 12 34 56 78", "06 12 34 56 7", "06 12 34 56 789", "@mairie", "a@b", "art. L. 231-1", "SIREN 200073087",
            "123456", "12345678", "v1.2.3", "4 x 10 mg", "05/06/2024 07 08", "",
        ]
    )
    func notFound(_ text: String) {
        #expect(PersonalDataScan.find(in: text).isEmpty, "\(text)")
    }

    @Test("Several findings are told in order and masked, the rest of the text untouched")
    func several() {
        let text = "Mme D., 06 12 34 56 78 ou d@exemple.fr, 255081416802538 : à rappeler 😀"
        #expect(PersonalDataScan.find(in: text).map(\.kind) == [.phone, .email, .nir])
        let masked = PersonalDataScan.masked(text) { "[\($0.rawValue)]" }
        #expect(masked == "Mme D., [phone] ou [email], [nir] : à rappeler 😀")
        #expect(PersonalDataScan.find(in: masked).isEmpty)
        #expect(PersonalDataScan.masked("rien", with: \.rawValue) == "rien")
    }

    @Test("Of thousands of dates, postal codes, years and amounts, none is taken for somebody's")
    func neverFalse() {
        let seed = UInt64.random(in: .min ... .max)
        var chance = SeededGenerator(seed: seed)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        for _ in 0..<20_000 {
            let (day, month, year) = (two(number(1...31)), two(number(1...12)), number(1900...2100))
            let amount = number(0...99_999_999)
            let grouped = String(
                String(amount).reversed().enumerated().flatMap { $0 > 0 && $0 % 3 == 0 ? [" ", $1] : [$1] }.reversed()
            )
            let separator = ["/", "-", ".", " "][number(0...3)]
            let text = [
                "\(day)\(separator)\(month)\(separator)\(year)",
                "\(day)/\(month)/\(year) \(two(number(0...23)))h\(two(number(0...59)))",
                "\(year)-\(month)-\(day) \(two(number(0...23))):\(two(number(0...59)))",
                "\(number(1_000...95_999)) Commune", "\(year)", "\(grouped) €", "\(amount),\(two(number(0...99)))",
                "\(amount) euros", "\(amount)€",
            ][number(0...8)]
            let findings = PersonalDataScan.find(in: text)
            #expect(findings.isEmpty, "« \(text) » was taken for \(findings.map(\.kind)), seed \(seed)")
        }
    }

    @Test("Of thousands of right numbers written at random, none is missed")
    func neverMissed() {
        let seed = UInt64.random(in: .min ... .max)
        var chance = SeededGenerator(seed: seed)
        func digits(_ count: Int) -> String {
            (0..<count).map { _ in String(Int.random(in: 0...9, using: &chance)) }.joined()
        }
        for _ in 0..<5_000 {
            let month = Int.random(in: 1...12, using: &chance)
            let place = ["72", "2A", "2B"][Int.random(in: 0...2, using: &chance)]
            let body =
                "\(Int.random(in: 1...2, using: &chance))\(digits(2))\(month < 10 ? "0" : "")\(month)\(place)\(digits(6))"
            let plain = body.replacing("2A", with: "19").replacing("2B", with: "18")
            // A digit before may make « 2A » of the letters alone: only the place may have them.
            guard let value = Int(plain), plain.count == 13 else { continue }
            let key = 97 - value % 97
            let separator = ["", " ", ".", "-"][Int.random(in: 0...3, using: &chance)]
            let nir = (Array(body) + Array("\(key < 10 ? "0" : "")\(key)")).map(String.init).joined(
                separator: separator
            )
            let found = PersonalDataScan.find(in: "avant \(nir) après").map(\.kind)
            #expect(found == [.nir], "« \(nir) », seed \(seed)")
        }
    }
}
