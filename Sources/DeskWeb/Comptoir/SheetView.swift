internal import Journal
internal import Reception

/// A sheet and what the page says around it.
struct SheetView {
    var sheet: VisitSheet
    /// What has the focus when the page opens.
    var focus: SheetModel.Focus
    var commune = CommuneField.blank
    /// The motifs that answer what was typed.
    var choices: [MotifMatch] = []
    var faults: [SheetFault] = []
    /// What its free texts hold that looks like somebody's.
    var warnings: [PrivacyWarning] = []
    /// How many answers of each form can no longer be read, by request; 0 stands for the visit.
    var erased: [Int: Int] = [:]
    /// Why the store did not take it.
    var store: StoreFault?
    /// The motif whose reflex sheet stands open beside it.
    var reflex: String?
    /// Something to say that is no fault.
    var note: String?

    init(_ sheet: VisitSheet, focus: SheetModel.Focus) {
        self.sheet = sheet
        self.focus = focus
    }

    /// Where something that was told asks to be told better: several communes, or none.
    var question: SheetModel.Focus? {
        switch commune {
        case .several: .communes
        case .unknown: .commune
        case .blank, .one: nil
        }
    }
}
