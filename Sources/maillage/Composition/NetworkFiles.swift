internal import Catalogue
internal import Foundation
internal import Reception
internal import SecureTransport
internal import Territory
internal import Wording

/// A network's whole configuration, as the commands use it.
struct NetworkFiles {
    var tree: SourceTree
    var texts: TextCatalogue
    var territory: Territory
    var words: Words
    var presences: [Presence]
    /// The places taken in their sessions; none but at a desk, or when its data is read.
    var taken = PlacesTaken()
    /// When each offer was last made sure of; nothing but at a desk, or when its data is read.
    var checks: [String: Day] = [:]
    /// The words in which a recurrence is typed.
    var recurrenceWords: RecurrenceWords
    var forms: [Form]
    var sheets: [ReflexSheet]
    var desk: DeskFile
    /// What is kept of persons; `nil` when the configuration keeps nobody.
    var persons: PersonRules?
    /// The rules and the offers of the routing.
    var routing: RoutingFiles
    /// What the network decides about delays.
    var clocks: ClockRules
    /// What `maillage demo` makes; `nil` when the configuration has none.
    var demo: Catalogue.Demo?

    /// Reads everything, and every fault with it: the embedded network, or the folders given in its place.
    static func read(config: String?, forms: String?) -> Reading<NetworkFiles> {
        var tree = SourceTree.embedded
        var faults: [Fault] = []
        for (root, folder) in [("config", config), ("forms", forms)] {
            guard let folder else { continue }
            let reading = tree.replacing(root, with: folder)
            tree = reading.value
            faults += reading.faults
        }
        let texts = TextReader.read(tree)
        let territory = TerritoryReader.read(tree)
        let words = WordsReader.read(tree)
        let presences = PresenceReader.read(tree, territory: territory.value, words: words.value)
        let recurrenceWords = RecurrenceWordsReader.read(tree)
        let forms = FormReader.read(tree, digest: Digests.sha256)
        let sheets = ReflexSheetReader.read(tree, words: words.value)
        let desk = DeskFileReader.read(tree)
        let persons = PersonFileReader.read(tree, words: words.value, forms: forms.value)
        let demo = DemoReader.read(tree, words: words.value)
        let routing = RoutingReader.read(tree, words: words.value, territory: territory.value)
        let clocks = ClockReader.read(tree, words: words.value)
        faults += clocks.faults + texts.faults + territory.faults + words.faults + forms.faults + sheets.faults
        faults += presences.faults + recurrenceWords.faults + routing.faults + desk.faults
        faults += demo.faults + persons.faults
        let files = NetworkFiles(
            tree: tree,
            texts: texts.value,
            territory: territory.value,
            words: words.value,
            presences: presences.value,
            recurrenceWords: recurrenceWords.value,
            forms: forms.value,
            sheets: sheets.value,
            desk: desk.value,
            persons: persons.value,
            routing: routing.value,
            clocks: clocks.value,
            demo: demo.value
        )
        return Reading(files, faults: faults)
    }

    /// Reads everything for a command that needs it whole; the faults are told one by one.
    ///
    /// - Throws: `badConfiguration` when there is a fault.
    static func load(_ options: ConfigurationOptions) throws(Failure) -> NetworkFiles {
        try load(config: options.config, forms: options.forms)
    }

    /// The same, from the folders given in place of the embedded network.
    static func load(config: String? = nil, forms: String? = nil) throws(Failure) -> NetworkFiles {
        let reading = read(config: config, forms: forms)
        guard reading.faults.isEmpty else {
            for fault in reading.faults { Console.note(fault.sentence(Speech.texts, Speech.language)) }
            Console.say("command.check.faults", ["count": String(reading.faults.count)])
            throw .told(.badConfiguration)
        }
        return reading.value
    }

    /// The form that a visit is typed in.
    ///
    /// - Throws: bad configuration when `forms/` has none.
    func visitForm() throws(Failure) -> Form {
        guard let form = FormShelf(forms).current(VisitField.formID) else {
            throw Failure(status: .badConfiguration, textKey: "command.serve.noForm")
        }
        return form
    }

    /// The rules that make a visit of what was typed or read.
    ///
    /// - Throws: bad configuration when `forms/` has no form for visits.
    func visitRules() throws(Failure) -> VisitRules {
        VisitRules(words: words, form: try visitForm(), geography: VisitGeography(Geography(territory)))
    }

    /// Makes the rows of `export` for a house, with exact instants or days alone.
    func factMaker(for house: House, exact: Bool, on day: Day) -> FactMaker {
        FactMaker(
            house: house.id,
            houseCommune: house.commune,
            houseEPCI: Geography(territory).epci(ofCommune: house.commune, on: day)?.siren,
            exactIn: exact ? territory.network.zone : nil
        )
    }

    /// The house with an identifier.
    ///
    /// - Throws: wrong use, told with the houses that are known.
    func house(_ id: String) throws(Failure) -> House {
        guard let house = territory.houses.first(where: { $0.id == id }) else {
            let known = territory.houses.map { "\($0.id) \($0.name)" }.joined(separator: ", ")
            throw Failure(
                status: .wrongUse,
                textKey: "command.unknownHouse",
                places: ["house": id, "known": known]
            )
        }
        return house
    }
}
