public import Journal
public import Reception
internal import Synchronization

/// The forms in force, as everybody at the desk reads them: the files of `forms/`, and what was published over them.
///
/// Read again after each publication, so that nothing has to be started anew.
public final class FormsInForce: Sendable {
    private let files: [FormEdition]
    private let visitFile: Form
    private let held: Mutex<FormEditions>
    /// Where what is published, and what is being written, is kept.
    let book: any FormBook
    /// Reads what is written.
    let checker: any FormChecking

    /// The files alone, until what is published is read.
    ///
    /// - Parameters:
    ///   - visit: the visit's form, without which there is no desk.
    ///   - others: the other forms of `forms/`, and other versions of the visit's.
    ///   - book: where what is published is kept.
    ///   - checker: reads what is published.
    public init(visit: FormEdition, others: [FormEdition] = [], book: any FormBook, checker: any FormChecking) {
        visitFile = visit.form
        files = [visit] + others
        held = Mutex(FormEditions(files: files))
        self.book = book
        self.checker = checker
    }

    /// Reads what is published anew.
    ///
    /// A published text that the network's words no longer let read is left out: the version before stays in force.
    /// - Throws: what kept the book from being read; everything then stays as it was.
    public func refresh() async throws(StoreFault) {
        let published = try await book.publishedForms().compactMap { found -> FormEdition? in
            guard let form = checker.review(found.form.text).form else { return nil }
            return FormEdition(
                form: form,
                text: found.form.text,
                actor: found.actor,
                publishedAt: found.publishedAt
            )
        }
        let editions = FormEditions(files: files, published: published)
        held.withLock { $0 = editions }
    }

    /// Every form, all versions of it.
    var editions: FormEditions { held.withLock { $0 } }

    /// The form that a visit is typed in.
    var visit: Form { editions.shelf.current(VisitField.formID) ?? visitFile }
}
