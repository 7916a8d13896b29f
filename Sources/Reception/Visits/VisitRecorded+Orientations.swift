extension VisitRecorded {
    /// Gives each request that has no orientation the one that the same motif had, in the order of the requests.
    ///
    /// For whoever tells a visit anew without being able to tell where the person was oriented.
    /// - Parameter before: the visit as it was told.
    public mutating func keepOrientations(of before: VisitRecorded) {
        var left = before.requests
        for index in requests.indices {
            guard let same = left.firstIndex(where: { $0.motif == requests[index].motif }) else { continue }
            let kept = left.remove(at: same).orientation
            requests[index].orientation = requests[index].orientation ?? kept
        }
    }
}
