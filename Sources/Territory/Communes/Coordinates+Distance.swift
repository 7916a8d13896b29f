internal import Foundation

extension Coordinates {
    /// The distance as the crow flies, in metres: haversine on a sphere of the Earth's mean radius, 6 371 008.8 m.
    ///
    /// Within 0.5 % of the ellipsoid. It is never a distance by road.
    public func metres(to other: Coordinates) -> Double {
        let radians = Double.pi / 180
        let (north, east) = ((other.latitude - latitude) * radians, (other.longitude - longitude) * radians)
        let chord =
            sin(north / 2) * sin(north / 2)
            + cos(latitude * radians) * cos(other.latitude * radians) * sin(east / 2) * sin(east / 2)
        return 2 * 6_371_008.8 * asin(min(1, chord.squareRoot()))
    }
}
