internal import Territory

extension VisitRecorded {
    /// The body as `EntryDraft.json` writes it, byte for byte, without the coder's machinery; `nil` when a text in it has
    /// to be escaped, which no identifier has.
    ///
    /// Every visit passes here while an agent waits, and the coder takes longer than all the rest but the disk.
    var plainJSON: [UInt8]? {
        // What is chosen among proposals is rarer, and longer: the general writer's.
        guard requests.allSatisfy({ $0.orientation == nil }) else { return nil }
        var json = PlainJSON()
        json.text("ageBand", ageBand)
        json.text("caseId", caseID)
        json.text("channel", channel)
        json.text("commune", commune)
        json.text("day", day.description)
        json.text("epci", epci)
        json.object("form") { form in
            form.text("hash", self.form.hash)
            form.text("id", self.form.id)
            form.number("version", Int64(self.form.version))
        }
        json.number("handlingSeconds", handlingSeconds.map(Int64.init))
        json.text("level", level)
        json.texts("obstacles", obstacles)
        json.number("people", Int64(people))
        json.texts("publics", publics)
        json.number("receivedAt", receivedAt.milliseconds)
        json.objects("requests", requests) { request, json in
            json.text("effect", request.effect.rawValue)
            json.text("motif", request.motif)
            json.texts("operators", request.operators)
            json.text("outcome", request.outcome)
            json.text("theme", request.theme)
        }
        json.text("source", source)
        json.text("typology", typology)
        json.number("waitSeconds", waitSeconds.map(Int64.init))
        return json.finished
    }
}
