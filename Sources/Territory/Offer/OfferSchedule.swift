/// When an offer is there.
public enum OfferSchedule: Hashable, Sendable {
    /// While a house is open, its exceptions and the public holidays taken out; by the house's identifier.
    case house(String)
    /// While an antenna of a house is open; by the house's identifier and the antenna's name.
    case antenna(house: String, name: String)
    /// By a timetable of its own, public holidays taken out.
    case weekly(WeeklyHours)
    /// When these presences (permanences) really happen, by their identifiers.
    case presences([String])
    /// At any hour.
    case always
    /// Not known: nobody may be told an hour.
    case unknown
}
