public import Territory

/// A referral's life, folded from how it was made and every step since.
///
/// ``` swift
/// var referral = Referral(made)                          // state .new, one hop
/// try referral.apply(step)                               // a person acts: a fault when the table has no such thing
/// let same = Referral.folded(made, recordedSteps)        // a replay or a sync: never fails, faults are anomalies
/// ```
///
/// To act: build a `ReferralStep`, `apply` it to a copy of the folded value, and when it does not throw append
/// `step.draft(for: .operator(…))`. To read: keep `ReferralMade` and `RecordedStep`s by case number and fold them anew
/// whenever one comes, late ones included: the fold sorts, so every node that holds the same steps holds the same life.
/// Clocks read `history`, `hops` and `deadline` alone.
public struct Referral: Hashable, Sendable {
    /// How it was made.
    public let made: ReferralMade
    /// Where it stands.
    public internal(set) var state: ReferralState = .new
    /// What it waits for; `nil` unless it waits.
    public internal(set) var wait: ReferralWait?
    /// Its priority, by identifier; `nil` for the ordinary one.
    public internal(set) var priority: String?
    /// The chain of addressees, at least one; the last has it.
    public internal(set) var hops: [ReferralHop]
    /// The deadline set by hand, which never moves but by hand; `nil` when none is.
    public internal(set) var deadline: Instant?
    /// How it ended; `nil` unless it is closed.
    public internal(set) var closing: ReferralClosing?
    /// What is planned for the person, by number.
    public internal(set) var followUps: [FollowUp] = []
    /// The reminders given, oldest first.
    public internal(set) var reminders: [ReferralReminder] = []
    /// Every step that was taken, in order.
    public internal(set) var history: [ReferralEvent] = []
    /// Every step that could not be.
    public internal(set) var anomalies: [ReferralAnomaly] = []
    /// Where it goes back to once it no longer waits.
    var resumesTo: ReferralState = .new

    /// A referral that was just made.
    public init(_ made: ReferralMade) {
        self.made = made
        priority = made.priority
        hops = [ReferralHop(addressee: made.addressee, from: made.at)]
    }

    /// Its case number.
    public var id: CaseNumber { made.referral }

    /// Who has it.
    public var addressee: ReferralAddressee { hops.last?.addressee ?? made.addressee }

    /// The instant of the last step taken, or of its making.
    public var lastAt: Instant { history.last?.at ?? made.at }

    /// A referral as the journal tells it, whatever the order in which its steps came; one told twice counts once.
    ///
    /// - Parameters:
    ///   - made: how it was made.
    ///   - steps: the steps that are known.
    /// - Returns: its life; what contradicts it is among `anomalies`.
    public static func folded(_ made: ReferralMade, _ steps: some Sequence<RecordedStep>) -> Referral {
        var referral = Referral(made)
        var last: RecordedStep?
        for recorded in steps.sorted() where recorded != last {
            referral.take(recorded.step)
            last = recorded
        }
        return referral
    }
}
