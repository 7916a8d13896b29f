public import Territory

extension VisitGeography {
    /// The territory as the rules of visits ask it: a code that split into several names none of them.
    public init(_ geography: Geography) {
        let zone = geography.territory.network.zone
        self.init(
            day: { zone.day(of: $0) },
            place: { code, day in
                let found = geography.resolve(code, on: day)
                guard let commune = found.communes.first, !found.isAmbiguous else { return nil }
                return Place(
                    commune: commune.code,
                    epci: geography.epci(ofCommune: commune.code, on: day)?.siren,
                    typology: geography.typology(ofCommune: commune.code, on: day)?.id
                )
            }
        )
    }
}
