internal import Foundation
internal import Territory

/// A commune's outline, kept as what the importer needs of it.
struct Outline: Hashable {
    let code: String
    let name: String
    /// The centre of gravity of its surface.
    let centroid: Coordinates
    /// Its surface, from a property when there is one, else measured on the sphere; in hectares.
    let areaHectares: Int
    /// Whether it is one of CARTElette, which is under the ODbL: it alone tells the commune's status and canton.
    let isShareAlike: Bool

    /// The outlines of a GeoJSON text; `nil` when it is not one, features without a commune's code left out.
    static func read(_ text: String) -> [Outline]? {
        guard let root = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
            let features = root["features"] as? [[String: Any]]
        else { return nil }
        return features.compactMap(outline)
    }

    private static func outline(_ feature: [String: Any]) -> Outline? {
        guard let properties = feature["properties"] as? [String: Any],
            let code = (properties["code"] as? String).flatMap(Codes.commune),
            let name = properties["nom"] as? String, let geometry = feature["geometry"] as? [String: Any]
        else { return nil }
        let polygons: [[[[Double]]]]
        switch geometry["type"] as? String {
        case "Polygon": polygons = [geometry["coordinates"] as? [[[Double]]] ?? []]
        case "MultiPolygon": polygons = geometry["coordinates"] as? [[[[Double]]]] ?? []
        default: return nil
        }
        // The first ring is the outside, the others are holes: a hole's moment is taken away.
        var sum = Moment()
        for polygon in polygons {
            for (index, ring) in polygon.enumerated() {
                guard let moment = Moment(ring) else { return nil }
                sum.add(moment, sign: index == 0 ? 1 : -1)
            }
        }
        guard let centroid = sum.centroid else { return nil }
        let given = (properties["surface_km2"] as? NSNumber).map(\.doubleValue)
        let hectares = given.map { $0 * 100 } ?? sum.hectares(at: centroid.latitude)
        guard hectares.isFinite, (0...1e9).contains(hectares) else { return nil }
        return Outline(
            code: code,
            name: name,
            centroid: centroid,
            areaHectares: Int(hectares.rounded()),
            isShareAlike: properties["statut"] != nil && properties["canton"] != nil
        )
    }

    /// A surface in square degrees and its moments.
    private struct Moment {
        var area = 0.0
        var east = 0.0
        var north = 0.0

        init() {}

        /// By the formula of Gauss, from a ring's first corner, so that nothing is lost to great sums.
        init?(_ ring: [[Double]]) {
            guard ring.count >= 4, let origin = ring.first, ring.allSatisfy({ $0.count >= 2 }) else { return nil }
            var area = 0.0
            var east = 0.0
            var north = 0.0
            for (one, other) in zip(ring, ring.dropFirst()) {
                let (x1, y1) = (one[0] - origin[0], one[1] - origin[1])
                let (x2, y2) = (other[0] - origin[0], other[1] - origin[1])
                let cross = x1 * y2 - x2 * y1
                area += cross / 2
                east += (x1 + x2) * cross / 6
                north += (y1 + y2) * cross / 6
            }
            let sign = area < 0 ? -1.0 : 1.0
            self.area = area * sign
            self.east = east * sign + origin[0] * self.area
            self.north = north * sign + origin[1] * self.area
        }

        mutating func add(_ other: Moment, sign: Double) {
            area += sign * other.area
            east += sign * other.east
            north += sign * other.north
        }

        var centroid: Coordinates? {
            guard area > 0 else { return nil }
            return Coordinates(latitude: north / area, longitude: east / area)
        }

        /// On a sphere of 6 371 km: good to a few parts in a thousand over a commune.
        func hectares(at latitude: Double) -> Double {
            let degree = 6371.0 * .pi / 180
            return area * degree * degree * cos(latitude * .pi / 180) * 100
        }
    }
}
