internal import Foundation

extension Coordinates {
    /// The distance as the crow flies, in metres, on the WGS 84 ellipsoid; never a distance by road.
    ///
    /// Lambert's formula for long lines: the haversine between reduced latitudes, corrected for the flattening; right
    /// to some metres. A plain haversine is wrong by up to 0.3 % in France, which is enough to move a commune across a
    /// threshold of 10 km.
    public func metres(to other: Coordinates) -> Double {
        let radians = Double.pi / 180
        let (radius, flattening) = (6_378_137.0, 1 / 298.257223563)
        let south = atan((1 - flattening) * tan(latitude * radians))
        let north = atan((1 - flattening) * tan(other.latitude * radians))
        let (mean, half) = ((south + north) / 2, (north - south) / 2)
        let eastward = sin((other.longitude - longitude) * radians / 2)
        let chord = min(1, sin(half) * sin(half) + cos(south) * cos(north) * eastward * eastward)
        let angle = 2 * asin(chord.squareRoot())
        // The same place has no correction, and opposite ends of the Earth none that can be computed so.
        guard chord > 0, chord < 1 else { return radius * angle }
        let across = (angle - sin(angle)) * pow(sin(mean) * cos(half), 2) / (1 - chord)
        let along = (angle + sin(angle)) * pow(cos(mean) * sin(half), 2) / chord
        return radius * (angle - flattening / 2 * (across + along))
    }
}
