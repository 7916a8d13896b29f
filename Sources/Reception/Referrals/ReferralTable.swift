/// The one table of transitions of a referral: what is not in it cannot be done by anyone, by any route or by sync.
public enum ReferralTable {
    /// Where an act leads.
    public enum Target: Hashable, Sendable {
        /// To a state.
        case to(ReferralState)
        /// Nowhere: the state stays.
        case same
        /// Back to where it was before it waited.
        case beforeWaiting
    }

    /// What an act does in a state, and who may do it.
    public struct Row: Hashable, Sendable {
        /// Where it leads.
        public var target: Target
        /// The sides that may.
        public var sides: Set<ReferralSide>
    }

    /// What an act does in a state; `nil` when it cannot be done there.
    public static func row(_ act: ReferralAct.Kind, in state: ReferralState) -> Row? {
        rows[Key(state: state, act: act)]
    }

    /// The acts that a side may do in a state, in the order of the cases.
    public static func acts(_ side: ReferralSide, in state: ReferralState) -> [ReferralAct.Kind] {
        ReferralAct.Kind.allCases.filter { row($0, in: state)?.sides.contains(side) == true }
    }

    private typealias Line = ([ReferralState], ReferralAct.Kind, Target, Set<ReferralSide>)

    private static let theirs: Set<ReferralSide> = [.serviceOperator]
    private static let ours: Set<ReferralSide> = [.house]
    private static let either: Set<ReferralSide> = [.house, .serviceOperator]
    private static let open: [ReferralState] = [.new, .acknowledged, .inCharge, .answered, .reopened]

    private static let lines: [Line] = [
        ([.new, .reopened], .acknowledge, .to(.acknowledged), theirs),
        ([.new, .acknowledged, .answered, .reopened], .takeCharge, .to(.inCharge), theirs),
        (open, .wait, .to(.waiting), either),
        ([.waiting], .resume, .beforeWaiting, either),
        (open + [.waiting], .answer, .to(.answered), theirs),
        (open + [.waiting], .treat, .to(.treated), theirs),
        (open + [.waiting, .treated, .refused], .close, .to(.closed), either),
        ([.treated, .closed], .reopen, .to(.reopened), ours),
        ([.new, .acknowledged, .inCharge, .reopened, .waiting], .refuse, .to(.refused), theirs),
        (open + [.refused], .passOn, .to(.new), either),
        // What the person owes, they owe the next addressee too: the pause goes on.
        ([.waiting], .passOn, .same, either),
        (open + [.waiting, .treated, .refused], .cancel, .to(.cancelled), ours),
        (open + [.waiting, .refused], .setPriority, .same, ours),
        (open + [.waiting, .refused], .setDeadline, .same, either),
        (open + [.waiting], .remind, .same, ours),
        ([.answered, .treated, .closed], .planFollowUp, .same, ours),
        (ReferralState.allCases.filter { $0 != .cancelled }, .settleFollowUp, .same, ours),
        (ReferralState.allCases.filter { $0 != .cancelled }, .message, .same, either),
        (ReferralState.allCases, .note, .same, either),
    ]

    private struct Key: Hashable {
        var state: ReferralState
        var act: ReferralAct.Kind
    }

    private static let rows: [Key: Row] = lines.reduce(into: [:]) { rows, line in
        for state in line.0 {
            rows[Key(state: state, act: line.1)] = Row(target: line.2, sides: line.3)
        }
    }
}
