internal import Territory

extension YAMLMap {
    /// The code that the key `commune` must hold, one of those that exist today.
    func knownCommune(_ communes: Set<String>) -> String? {
        guard let value = required("commune"), let code = value.read("territory.badCommuneCode", Codes.commune)
        else { return nil }
        guard communes.contains(code) else {
            value.fault("territory.unknownCommune", ["code": code])
            return nil
        }
        return code
    }

    /// The point of `latitude` and `longitude`; `nil` unless both are there and make one.
    var coordinates: Coordinates? {
        guard let latitude = self["latitude"], let longitude = self["longitude"] else { return nil }
        guard let north = latitude.double, let east = longitude.double else { return nil }
        let point = Coordinates(latitude: north, longitude: east)
        if point == nil { latitude.fault("territory.badCoordinates", ["value": "\(north), \(east)"]) }
        return point
    }
}
