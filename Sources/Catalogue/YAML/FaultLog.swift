/// Where the faults met while reading files are gathered: a reader goes on after one, so that a person sees them all.
///
/// A log belongs to one reading, on one task, and does not outlive it.
final class FaultLog {
    private var met: [Fault] = []

    /// Notes a fault.
    func add(_ fault: Fault) {
        met.append(fault)
    }

    /// The faults by file, then by line, those of a whole file first; each once.
    var faults: [Fault] {
        var seen: Set<Fault> = []
        let once = met.filter { seen.insert($0).inserted }
        return once.enumerated()
            .sorted { left, right in
                let (first, second) = (left.element, right.element)
                return (first.file, first.line ?? 0, left.offset) < (second.file, second.line ?? 0, right.offset)
            }
            .map(\.element)
    }
}
