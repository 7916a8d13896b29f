internal import Reception
internal import Territory
internal import Wording

/// The sheet of paper a person leaves with: where to go, when, with what; plain words, large letters, nothing of who they
/// are.
struct OrientationSlip {
    let title: String
    let motif: String
    let who: String
    let isHouse: Bool
    let when: String?
    let place: String?
    let address: String?
    let commune: String?
    let point: String?
    let map: PlaceMap?
    let how: String?
    let doubt: String?
    let bring: [String]
    let hasBring: Bool
    let ask: String
    let house: String
    let houseAddress: String
    let printed: String

    /// The slip of an orientation: for a motif, from where the person lives if it was told, with what is known of the way.
    init(
        _ orientation: Orientation,
        motif id: String,
        home: String?,
        how: String?,
        now: Instant,
        _ services: DeskServices,
        _ t: PageTexts
    ) {
        let texts = OrientationText(services, t)
        let today = services.day(of: now)
        let offer = texts.offer(orientation)
        let geography = services.geography
        title = t("routing.slipTitle")
        motif = services.words.motif(id)?.label.text(t.language) ?? id
        let house = offer?.place?.house.flatMap { id in services.territory.houses.first { $0.id == id } }
        isHouse = offer?.serviceOperator == nil && house != nil
        let served = orientation.serviceOperator.flatMap { services.words.serviceOperator($0)?.label.text(t.language) }
        who =
            served.map { t("routing.slipWho", ["operator": $0, "offer": texts.name(orientation)]) }
            ?? texts.name(orientation)
        when = texts.when(orientation)
        place = house?.name ?? offer?.place?.name
        address = house.map { "\($0.address), \($0.postalCode)" }
        let there = (offer?.place?.commune).flatMap { geography.commune($0, on: today) }
        commune = there?.name
        let location = offer?.place?.location ?? house?.location ?? there?.centroid
        point = location.map { t("routing.slipPoint", ["latitude": $0.written.0, "longitude": $0.written.1]) }
        map = location.flatMap { location in
            PlaceMap(
                to: (location, there?.name ?? texts.name(orientation)),
                from: home.flatMap { geography.commune($0, on: today) },
                communes: geography.communes(on: today),
                t
            )
        }
        self.how = how
        doubt = offer?.doubt?.text(t.language)
        let sheet = services.sheets.sheet(id)
        let labels = (offer?.bring).flatMap { $0.isEmpty ? nil : $0 } ?? sheet?.bring ?? []
        bring = labels.map { $0.text(t.language) }
        hasBring = !bring.isEmpty
        self.house = services.house.name
        houseAddress = "\(services.house.address), \(services.house.postalCode)"
        ask = t("routing.slipAsk", ["house": services.house.name])
        printed = t("routing.slipPrinted", ["day": today.inFull(t.language)])
    }
}

extension Coordinates {
    /// Latitude and longitude to the ten thousandth, some ten metres.
    fileprivate var written: (String, String) {
        func digits(_ degrees: Double) -> String {
            let rounded = (degrees * 10_000).rounded() / 10_000
            return String(rounded)
        }
        return (digits(latitude), digits(longitude))
    }
}

/// Where a place is among the network's communes: a dot each, the place and the person's commune named.
struct PlaceMap {
    struct Dot {
        let x: String
        let y: String
    }

    /// Its width; its height follows the territory's.
    private static let width = 640.0
    private static let margin = 14.0

    let title: String
    let width: String
    let height: String
    let dots: [Dot]
    let place: Dot
    let home: Dot?

    /// `nil` when the network's communes have no place.
    init?(
        to target: (location: Coordinates, name: String),
        from home: Commune?,
        communes: [Commune],
        _ t: PageTexts
    ) {
        let points = communes.compactMap(\.centroid)
        guard let first = points.first else { return nil }
        var (south, north, west, east) = (first.latitude, first.latitude, first.longitude, first.longitude)
        for point in points + [target.location] {
            (south, north) = (min(south, point.latitude), max(north, point.latitude))
            (west, east) = (min(west, point.longitude), max(east, point.longitude))
        }
        // A degree of longitude is shorter the further north: near enough over one network.
        let narrowing = PlaceMap.cosine(ofDegrees: (south + north) / 2)
        let span = max((east - west) * narrowing, 0.01)
        let scale = (PlaceMap.width - 2 * PlaceMap.margin) / span
        func dot(_ point: Coordinates) -> Dot {
            let x = PlaceMap.margin + (point.longitude - west) * narrowing * scale
            let y = PlaceMap.margin + (north - point.latitude) * scale
            return Dot(x: String(Int(x.rounded())), y: String(Int(y.rounded())))
        }
        width = String(Int(PlaceMap.width))
        height = String(Int(((north - south) * scale + 2 * PlaceMap.margin).rounded()))
        dots = points.map(dot)
        place = dot(target.location)
        self.home = home?.centroid.map(dot)
        let places = ["place": target.name, "home": home?.name ?? ""]
        title = t(home?.centroid == nil ? "routing.mapPlace" : "routing.mapBoth", places)
    }

    /// The first terms of the series, right to a thousandth between the tropics and the polar circles: no library for a
    /// drawing.
    private static func cosine(ofDegrees degrees: Double) -> Double {
        let angle = degrees * Double.pi / 180
        let square = angle * angle
        return 1 - square / 2 + square * square / 24 - square * square * square / 720
    }
}
