/// What an import would write, said before it writes.
public struct ImportPlan: Sendable {
    /// The text of each table by its path, such as `config/territory/communes.csv`, the unchanged ones among them.
    public var tables: [String: String]
    /// What was done with each file, row and cell, in the order of the files' kinds and of their lines.
    public var remarks: [ImportRemark]
    /// What changes in each table that changes, by path; empty when nothing does.
    public var differences: [TableDifference]
    /// What is still wrong in the tables as they would be written; empty unless an existing file is faulty.
    public var faults: [Fault]

    /// Whether anything would be written.
    public var changesNothing: Bool { differences.isEmpty }
}
