internal import Foundation
public import Journal
public import Territory

/// Seals the personal answers of a case and opens them again; chance and cryptography are given.
///
/// Each answer that tells something of a person is sealed under the case's key of its own term. The case, the request
/// and the form are proven with it: sealed answers moved elsewhere do not open.
public struct AnswerVault: Sendable {
    /// What was answered in one form, checked.
    public struct Answered: Sendable {
        /// The request that the form goes with, from 1; 0 for the visit itself.
        public var ordinal: Int
        /// The form.
        public var form: Form
        /// The answers by field, as `AnswerValue.json` writes them.
        public var answers: [String: JSONValue]

        /// Answers from their parts.
        public init(ordinal: Int, form: Form, answers: [String: JSONValue]) {
            self.ordinal = ordinal
            self.form = form
            self.answers = answers
        }
    }

    /// What was read of one form.
    public struct Opened: Sendable {
        /// The request that the form goes with, from 1; 0 for the visit itself.
        public var ordinal: Int
        /// The form as it was asked.
        public var form: FormStamp
        /// The answers that may still be read, by field.
        public var answers: [String: JSONValue]
        /// How many answers can no longer be read: their term is past, or their key is destroyed.
        public var erased: Int
    }

    private let sealing: any Sealing
    private let randomBytes: @Sendable (Int) -> [UInt8]

    /// A vault.
    ///
    /// - Parameters:
    ///   - sealing: the authenticated encryption.
    ///   - randomBytes: so many bytes that nobody can guess.
    public init(_ sealing: any Sealing, randomBytes: @escaping @Sendable (Int) -> [UInt8]) {
        self.sealing = sealing
        self.randomBytes = randomBytes
    }

    /// Makes the answers of a case what the journal records.
    ///
    /// - Parameters:
    ///   - answered: the forms; those without an answer are left out.
    ///   - caseID: the case.
    ///   - day: the day of the visit, from which terms are counted.
    ///   - keys: the keys that the case has already, used again.
    /// - Returns: the record, and the new keys to keep beside it; `nil` when nothing was answered.
    /// - Throws: what kept an answer from being sealed: then nothing may be recorded.
    public func seal(
        _ answered: [Answered],
        caseID: String,
        on day: Day,
        keys: [AnswerKey] = []
    ) throws(SealingFault) -> (recorded: AnswersRecorded, newKeys: [AnswerKey])? {
        var known = keys
        var sheets: [AnswersRecorded.Sheet] = []
        for given in answered {
            var clear: [String: JSONValue] = [:]
            var personal: [Day: [String: JSONValue]] = [:]
            for field in given.form.fields {
                guard let answer = given.answers[field.name] else { continue }
                if field.dataClass == .neutral {
                    clear[field.name] = answer
                } else {
                    // A personal field without term is refused by the checker; should one come, it is kept no longer
                    // than its day.
                    personal[field.retention.lastDay(ofVisitOn: day) ?? day, default: [:]][field.name] = answer
                }
            }
            guard !clear.isEmpty || !personal.isEmpty else { continue }
            var sealed: [AnswersRecorded.Sealed] = []
            for (until, answers) in personal.sorted(by: { $0.key < $1.key }) {
                let key: AnswerKey
                if let found = known.first(where: { $0.until == until }) {
                    key = found
                } else {
                    key = AnswerKey(caseID: caseID, until: until, key: randomBytes(32))
                    known.append(key)
                }
                sealed.append(try seal(answers, key, given.ordinal, given.form.stamp))
            }
            sheets.append(
                AnswersRecorded.Sheet(ordinal: given.ordinal, form: given.form.stamp, clear: clear, sealed: sealed)
            )
        }
        guard !sheets.isEmpty else { return nil }
        return (AnswersRecorded(caseID: caseID, sheets: sheets), Array(known.dropFirst(keys.count)))
    }

    /// Reads the answers of a case with the keys that are left; none whose term is past, whether or not its key is
    /// destroyed yet.
    ///
    /// - Parameters:
    ///   - recorded: the answers as the journal has them.
    ///   - keys: the case's keys.
    ///   - today: the present civil day.
    /// - Returns: what may still be read, form by form.
    public func open(_ recorded: AnswersRecorded, keys: [AnswerKey], on today: Day) -> [Opened] {
        recorded.sheets.map { sheet in
            var opened = Opened(ordinal: sheet.ordinal, form: sheet.form, answers: sheet.clear, erased: 0)
            for sealed in sheet.sealed {
                let context = AnswerVault.context(recorded.caseID, sheet.ordinal, sheet.form)
                guard sealed.until >= today, let key = keys.first(where: { $0.until == sealed.until }),
                    let bytes = sealing.open(sealed.box, key: key.key, nonce: sealed.nonce, context: context),
                    let answers = try? JSONDecoder().decode([String: JSONValue].self, from: Data(bytes))
                else {
                    opened.erased += sealed.count
                    continue
                }
                opened.answers.merge(answers) { clear, _ in clear }
            }
            return opened
        }
    }

    private func seal(
        _ answers: [String: JSONValue],
        _ key: AnswerKey,
        _ ordinal: Int,
        _ form: FormStamp
    ) throws(SealingFault) -> AnswersRecorded.Sealed {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let plain = try? encoder.encode(answers) else { throw .refused }
        let nonce = randomBytes(12)
        let context = AnswerVault.context(key.caseID, ordinal, form)
        let box = try sealing.seal(Array(plain), key: key.key, nonce: nonce, context: context)
        return AnswersRecorded.Sealed(until: key.until, count: answers.count, nonce: nonce, box: box)
    }

    private static func context(_ caseID: String, _ ordinal: Int, _ form: FormStamp) -> [UInt8] {
        Array("maillage.answers.1|\(caseID)|\(ordinal)|\(form.id)|\(form.version)|\(form.hash)".utf8)
    }
}
