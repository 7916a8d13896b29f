import Journal
import SecureTransport
import Territory
import Testing

let digest: Digest = { Digests.sha256($0) }

/// A short stream of a house, chained as a store would.
func stream(_ bodies: [String], author: String = "425", audience: Audience = .hub, epoch: UInt32 = 7) -> [Entry] {
    var hash = EntryChain.genesis(author: author, audience: audience, epoch: epoch, digest: digest)
    var clock = HybridClock()
    return bodies.enumerated().map { index, body in
        var entry = Entry(
            author: author,
            audience: audience,
            position: Position(epoch: epoch, sequence: UInt64(index + 1)),
            time: clock.tick(now: Instant(seconds: Int64(index))),
            actor: "agent-1",
            kind: "visit.recorded",
            version: 1,
            body: Array(body.utf8),
            hash: []
        )
        hash = EntryChain.hash(of: entry, previous: hash, digest: digest)
        entry.hash = hash
        return entry
    }
}

@Suite("The chain of a stream")
struct EntryChainTests {
    @Test("Changing any one thing an entry says changes its hash")
    func everyFieldIsHashed() throws {
        let entry = try #require(stream(["{}"]).first)
        let previous = [UInt8](repeating: 1, count: 32)
        let changes: [(inout Entry) -> Void] = [
            { $0.author = "426" },
            { $0.audience = .network },
            { $0.position.epoch = 8 },
            { $0.position.sequence = 2 },
            { $0.time.counter += 1 },
            { $0.actor = "agent-2" },
            { $0.kind = "visit.amended" },
            { $0.version = 2 },
            { $0.body = Array("{ }".utf8) },
        ]
        var hashes: Set<[UInt8]> = [EntryChain.hash(of: entry, previous: previous, digest: digest)]
        for change in changes {
            var changed = entry
            change(&changed)
            hashes.insert(EntryChain.hash(of: changed, previous: previous, digest: digest))
        }
        hashes.insert(EntryChain.hash(of: entry, previous: [UInt8](repeating: 2, count: 32), digest: digest))
        #expect(hashes.count == changes.count + 2)
    }

    @Test("What moves from one field to its neighbour changes the bytes that are hashed")
    func fieldsDoNotRunTogether() throws {
        var left = try #require(stream(["{}"]).first)
        var right = left
        (left.actor, left.kind) = ("agent-1v", "isit.recorded")
        (right.actor, right.kind) = ("agent-1", "visit.recorded")
        // The digest that changes nothing gives the bytes themselves.
        let bytes: Digest = { $0 }
        #expect(
            EntryChain.hash(of: left, previous: [], digest: bytes)
                != EntryChain.hash(of: right, previous: [], digest: bytes)
        )
    }

    @Test("The hash of a known entry is the one that any other program finds")
    func knownHash() throws {
        let genesis = EntryChain.genesis(author: "425", audience: .hub, epoch: 7, digest: digest)
        let entry = try #require(stream(["{}"]).first)
        #expect(hexadecimal(genesis) == EntryChainTests.knownGenesis)
        #expect(hexadecimal(entry.hash) == EntryChainTests.knownEntry)
    }

    // Made with Python's hashlib and struct alone: each field's length in 8 bytes, big-endian, then the field.
    static let knownGenesis = "5cf8554cf8f23b377d812971f55ccdef098011f2a2e1ed364177790c1cf0731c"
    static let knownEntry = "03c452e8271c15d2ca5ac5a1c87639e00c00b7ee3ec0cd0591d4c1a4d70e721f"

    @Test("No two streams begin with the same hash")
    func genesisNamesItsStream() {
        let hashes: Set<[UInt8]> = [
            EntryChain.genesis(author: "425", audience: .hub, epoch: 7, digest: digest),
            EntryChain.genesis(author: "426", audience: .hub, epoch: 7, digest: digest),
            EntryChain.genesis(author: "425", audience: .ownHouse, epoch: 7, digest: digest),
            EntryChain.genesis(author: "425", audience: .operator("caf"), epoch: 7, digest: digest),
            EntryChain.genesis(author: "425", audience: .hub, epoch: 8, digest: digest),
        ]
        #expect(hashes.count == 5)
    }
}

@Suite("Checking a stream")
struct ChainCheckTests {
    private let check = ChainCheck(author: "425", audience: .hub, epoch: 7, digest: digest)

    @Test("A stream as it was written has no break")
    func writtenStreamHolds() {
        var check = check
        #expect(check.firstBreak(in: stream(["{}", "[1]", "[2]"])) == nil)
        #expect(check.sequence == 3)
    }

    @Test("A body with one bit changed is found at its place")
    func alteredBodyIsFound() {
        var check = check
        var entries = stream(["{}", "[1]", "[2]"])
        entries[1].body[1] ^= 1
        #expect(check.firstBreak(in: entries) == .altered(at: 2))
    }

    @Test("An entry taken away, twice there or moved is found at its place")
    func denseOnly() {
        let entries = stream(["{}", "[1]", "[2]"])
        var (missing, twice, moved) = (check, check, check)
        #expect(missing.firstBreak(in: [entries[0], entries[2]]) == .notDense(expected: 2, found: 3))
        #expect(twice.firstBreak(in: [entries[0], entries[0]]) == .notDense(expected: 2, found: 1))
        #expect(moved.firstBreak(in: [entries[1], entries[0]]) == .notDense(expected: 1, found: 2))
    }

    @Test("An entry rewritten with a hash of its own breaks the one after it")
    func rewrittenEntryBreaksTheNext() {
        var check = check
        var entries = stream(["{}", "[1]", "[2]"])
        entries[1].body = Array("[9]".utf8)
        entries[1].hash = EntryChain.hash(of: entries[1], previous: entries[0].hash, digest: digest)
        #expect(check.firstBreak(in: entries) == .altered(at: 3))
    }

    @Test("An entry of another house, audience or epoch does not belong")
    func foreignEntry() {
        for foreign in [stream(["{}"], author: "426"), stream(["{}"], audience: .network), stream(["{}"], epoch: 8)] {
            var check = check
            #expect(check.firstBreak(in: foreign) == .foreign(at: 1))
        }
    }
}

@Suite("What an entry says")
struct EntryBodyTests {
    private struct Known: Decodable, Equatable {
        var motif: String
    }

    @Test("Fields that a version does not know are passed over in reading and stay in the body")
    func unknownFieldsStay() throws {
        let text = #"{"later":{"deep":[1,2]},"motif":"logement.apl"}"#
        let entry = try #require(stream([text]).first)
        #expect(entry.decoded(as: Known.self) == Known(motif: "logement.apl"))
        #expect(String(decoding: entry.body, as: UTF8.self) == text)
    }

    @Test("A body of another shape is told as such and stops nothing")
    func strangeBody() throws {
        for text in ["", "[", "{}", "nul", #"{"motif":3}"#] {
            let entry = try #require(stream([text]).first)
            #expect(entry.decoded(as: Known.self) == nil)
        }
    }

    @Test("An audience is read back from its text, and nothing else is one")
    func audiencesAreReadBack() {
        for audience in [Audience.network, .hub, .operator("caf"), .house("a:b"), .ownHouse] {
            #expect(Audience(audience.description) == audience)
        }
        for text in ["", "Hub", "hub:", "operator", "operator:", "house:", "self:x"] { #expect(Audience(text) == nil) }
    }
}

private func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}
