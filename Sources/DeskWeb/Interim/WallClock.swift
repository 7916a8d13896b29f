internal import Foundation
internal import Territory

extension CivilZone {
    /// The civil day and the time on the wall at an instant.
    func wall(_ instant: Instant) -> (day: Day, time: String) {
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
        let seconds = Int(instant.milliseconds / 1000) + zone.secondsFromGMT(for: date)
        let day = Int((Double(seconds) / 86_400).rounded(.down))
        let minutes = (seconds - day * 86_400) / 60
        return (Day(number: day), TimeOfDay(minutes: minutes)?.description ?? "")
    }
}
