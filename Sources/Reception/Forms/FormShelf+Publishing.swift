extension FormShelf {
    /// What keeps a form from being published after those of the shelf; `nil` when nothing does.
    ///
    /// A version never changes: the next one is one higher, a new form begins at 1, and a motif has one form.
    public func objection(to next: Form) -> FormRemark? {
        if let same = forms.first(where: { $0.id == next.id && $0.version == next.version }) {
            let isSame = same.hash == next.hash
            return remark(isSame ? "forms.alreadyPublished" : "forms.changedVersion", next, version: next.version + 1)
        }
        let expected = (current(next.id)?.version ?? 0) + 1
        guard next.version == expected else { return remark("forms.wrongVersion", next, version: expected) }
        return motifObjection(to: next)
    }

    /// The first motif that another current form already has.
    public func motifObjection(to next: Form) -> FormRemark? {
        for other in current where other.id != next.id {
            guard let motif = next.motifs.first(where: other.motifs.contains) else { continue }
            return FormRemark(line: nil, textKey: "forms.motifTaken", places: ["motif": motif, "id": other.id])
        }
        return nil
    }

    private func remark(_ textKey: String, _ form: Form, version: Int) -> FormRemark {
        let places = ["id": form.id, "version": String(form.version), "expected": String(version)]
        return FormRemark(line: nil, textKey: textKey, places: places)
    }
}
