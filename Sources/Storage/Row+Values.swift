internal import Foundation
internal import GRDB

/// A stored value that is not of the kind or the size that its column holds: the file was touched by something else.
struct StrangeValue: Error {}

extension Row {
    /// The integer of a column, refused rather than cut when it does not fit.
    func exact<Number: FixedWidthInteger>(_ index: Int) throws -> Number {
        guard let value = Int64.fromDatabaseValue(self[index]), let number = Number(exactly: value) else {
            throw StrangeValue()
        }
        return number
    }

    /// The integer of a column that may be null.
    func exactOrNil<Number: FixedWidthInteger>(_ index: Int) throws -> Number? {
        hasNull(atIndex: index) ? nil : try exact(index)
    }

    /// The text of a column.
    func text(_ index: Int) throws -> String {
        guard let text = try textOrNil(index) else { throw StrangeValue() }
        return text
    }

    /// The text of a column that may be null.
    func textOrNil(_ index: Int) throws -> String? {
        if hasNull(atIndex: index) { return nil }
        guard let text = String.fromDatabaseValue(self[index]) else { throw StrangeValue() }
        return text
    }

    /// The bytes of a column.
    func bytes(_ index: Int) throws -> [UInt8] {
        guard let data = Data.fromDatabaseValue(self[index]) else { throw StrangeValue() }
        return Array(data)
    }

    /// The list of texts that a column holds as JSON, or `nil` when it is null.
    func listOrNil(_ index: Int) throws -> [String]? {
        guard let text = try textOrNil(index) else { return nil }
        guard let list = JSONText.readList(text) else { throw StrangeValue() }
        return list
    }
}
