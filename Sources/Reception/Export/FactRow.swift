/// A row of facts: one service request, without personal data, as `maillage export` writes it.
public struct FactRow: Hashable, Sendable {
    /// The columns, in the order that scripts rely on.
    public static let columns = [
        "requestId", "visitId", "house", "houseCommune", "houseEpci", "receivedAt", "channel", "level", "theme",
        "motif", "operators", "transmitted", "status", "outcome", "firstActAt", "answeredAt", "closedAt", "reopened",
        "waitSeconds", "handlingSeconds", "announcedSeconds", "workingDelaySeconds", "commune", "epci", "typology",
        "ageBand", "publics", "obstacles", "satisfaction", "usefulness", "wrongOperator",
    ]

    /// The first line of a CSV file, with its line end.
    public static let csvHeader = columns.joined(separator: ",") + "\r\n"

    /// The cells, one a column.
    public let values: [FactValue]

    /// The cell of a column; unknown when there is no such column.
    public subscript(_ column: String) -> FactValue {
        FactRow.columns.firstIndex(of: column).map { values[$0] } ?? .unknown
    }

    /// One JSON object with every column in order, without line end.
    public var json: String {
        "{" + zip(FactRow.columns, values).map { "\"\($0)\":\($1.json)" }.joined(separator: ",") + "}"
    }

    /// One line of CSV, with its line end.
    public var csv: String {
        values.map(\.csv).joined(separator: ",") + "\r\n"
    }
}
