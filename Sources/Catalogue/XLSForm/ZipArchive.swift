internal import CZlib

/// A ZIP file read as a spreadsheet needs it: by its central directory, each entry whole, nothing larger than told.
///
/// What an office program does not write is refused rather than guessed: encryption, ZIP64, several volumes, methods
/// other than stored and deflated, two entries of one name.
struct ZipArchive {
    /// Why a file is refused.
    enum Refusal: Error, Equatable {
        /// It is no ZIP file, or it is cut or altered.
        case damaged
        /// It is one of a kind that is not read.
        case unsupported
        /// What it holds is larger than a form ever is.
        case tooLarge
    }

    private struct Entry {
        var method: Int
        var checksum: UInt
        var packed: Int
        var unpacked: Int
        var offset: Int
    }

    /// The most bytes of an entry, unpacked.
    static let longest = 16 << 20
    private static let entryLimit = 1000

    private let bytes: [UInt8]
    private var entries: [String: Entry] = [:]

    /// Reads the directory of a file.
    init(_ bytes: [UInt8]) throws(Refusal) {
        self.bytes = bytes
        guard let end = endRecord() else { throw .damaged }
        let (count, start) = (short(end + 10), long(end + 16))
        guard short(end + 4) == 0, short(end + 6) == 0, short(end + 8) == count, start < 0xFFFF_FFFF else {
            throw .unsupported
        }
        guard count <= ZipArchive.entryLimit else { throw .tooLarge }
        var place = start
        for _ in 0..<count {
            guard place + 46 <= bytes.count, long(place) == 0x0201_4B50 else { throw .damaged }
            let nameLength = short(place + 28)
            let next = place + 46 + nameLength + short(place + 30) + short(place + 32)
            guard next <= bytes.count,
                let name = String(validating: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
            else { throw .damaged }
            let entry = Entry(
                method: short(place + 10),
                checksum: UInt(long(place + 16)),
                packed: long(place + 20),
                unpacked: long(place + 24),
                offset: long(place + 42)
            )
            guard short(place + 8) & 1 == 0, entries.updateValue(entry, forKey: name) == nil else { throw .unsupported }
            place = next
        }
    }

    /// The bytes of an entry; `nil` when there is none of that name.
    func contents(_ name: String) throws(Refusal) -> [UInt8]? {
        guard let entry = entries[name] else { return nil }
        guard entry.unpacked <= ZipArchive.longest else { throw .tooLarge }
        guard entry.offset + 30 <= bytes.count, long(entry.offset) == 0x0403_4B50 else { throw .damaged }
        let start = entry.offset + 30 + short(entry.offset + 26) + short(entry.offset + 28)
        guard start + entry.packed <= bytes.count else { throw .damaged }
        let packed = bytes[start..<(start + entry.packed)]
        let unpacked: [UInt8]
        switch entry.method {
        case 0: unpacked = Array(packed)
        case 8: unpacked = try inflated(Array(packed), length: entry.unpacked)
        default: throw .unsupported
        }
        let checksum = crc32(0, unpacked, UInt32(unpacked.count))
        guard unpacked.count == entry.unpacked, UInt(checksum) == entry.checksum else { throw .damaged }
        return unpacked
    }

    /// Unpacks into exactly the room that the directory announces: what would be longer stops there.
    private func inflated(_ packed: [UInt8], length: Int) throws(Refusal) -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else { throw .damaged }
        defer { inflateEnd(&stream) }
        var packed = packed
        var unpacked = [UInt8](repeating: 0, count: length + 1)
        let status = packed.withUnsafeMutableBufferPointer { source in
            unpacked.withUnsafeMutableBufferPointer { target in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                return inflate(&stream, Z_FINISH)
            }
        }
        guard status == Z_STREAM_END, Int(stream.total_out) == length else { throw .damaged }
        unpacked.removeLast()
        return unpacked
    }

    /// Where the end record begins; it is last but for a comment.
    private func endRecord() -> Int? {
        let first = max(0, bytes.count - 22 - 0xFFFF)
        guard bytes.count >= 22 else { return nil }
        return stride(from: bytes.count - 22, through: first, by: -1).first { place in
            long(place) == 0x0605_4B50 && place + 22 + short(place + 20) == bytes.count
        }
    }

    private func short(_ place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 }

    private func long(_ place: Int) -> Int { short(place) | short(place + 2) << 16 }
}
