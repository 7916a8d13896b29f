internal import Journal
public import Territory

/// Makes rows of facts of a house's visits.
public struct FactMaker: Sendable {
    private let house: String
    private let houseCommune: String?
    private let houseEPCI: String?
    private let exactIn: CivilZone?

    /// A maker for a house.
    ///
    /// - Parameters:
    ///   - house: the house's identifier.
    ///   - houseCommune: the code of the commune it stands in; `nil` when unknown.
    ///   - houseEPCI: the SIREN of that commune's EPCI; `nil` when unknown.
    ///   - exactIn: the clock to write instants on; `nil`, the default, writes the civil day alone, for an hour and a
    ///     small commune together may point at someone.
    public init(house: String, houseCommune: String?, houseEPCI: String?, exactIn: CivilZone? = nil) {
        self.house = house
        self.houseCommune = houseCommune
        self.houseEPCI = houseEPCI
        self.exactIn = exactIn
    }

    /// The rows of a visit, one a request, in its order.
    public func rows(of line: VisitLine) -> [FactRow] {
        let visitID = "\(house):\(line.position.epoch):\(line.position.sequence)"
        return line.visit.requests.enumerated().map { index, request in
            row("\(visitID):\(index + 1)", visitID, request, of: line.visit)
        }
    }

    private func row(
        _ requestID: String,
        _ visitID: String,
        _ request: VisitRecorded.Request,
        of visit: VisitRecorded
    ) -> FactRow {
        // What ends at the desk ends the moment the person is received; nothing later is known of it.
        let moment = FactValue.text(exactIn?.iso(visit.receivedAt) ?? visit.day.description)
        let status = RequestStatus(request.effect)
        return FactRow(values: [
            .text(requestID), .text(visitID), .text(house), FactValue(houseCommune), FactValue(houseEPCI), moment,
            .text(visit.channel), FactValue(visit.level), .text(request.theme), .text(request.motif),
            FactValue(list: request.operators), .boolean(request.effect == .transmits), .text(status.rawValue),
            .text(request.outcome),
            .unknown,  // firstActAt: an operator's, and none has acted
            request.effect == .closesOnSite ? moment : .unknown,
            status.isClosed ? moment : .unknown,
            .boolean(false),
            FactValue(visit.waitSeconds), FactValue(visit.handlingSeconds),
            .unknown, .unknown,  // announcedSeconds, workingDelaySeconds
            FactValue(visit.commune), FactValue(visit.epci), FactValue(visit.typology), FactValue(visit.ageBand),
            FactValue(list: visit.publics), FactValue(list: visit.obstacles),
            .unknown, .unknown, .unknown,  // satisfaction, usefulness, wrongOperator: asked of nobody yet
        ])
    }
}
