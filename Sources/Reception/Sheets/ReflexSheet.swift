public import Territory
public import Wording

/// A reflex sheet (*fiche réflexe*): what to ask and what to bring for a motif, who decides and in how long.
///
/// A working document of the network's, dated and signed; read from `config/sheets/`.
public struct ReflexSheet: Hashable, Sendable {
    /// Who decides, as far as the network knows.
    public struct Decision: Hashable, Sendable {
        /// The operators that decide, by identifier, most usual first; empty when none of the network's does.
        public var operators: [String]
        /// What else is to be said of it; `nil` when nothing is.
        public var label: Label?

        /// A decision from its parts.
        public init(operators: [String] = [], label: Label? = nil) {
            self.operators = operators
            self.label = label
        }
    }

    /// In how long it is decided, as a sentence.
    public struct Delay: Hashable, Sendable {
        /// The sentence.
        public var text: Label
        /// Where the sentence comes from, such as an article of a law; `nil` when it states no fact.
        public var source: Label?

        /// A delay from its parts.
        public init(text: Label, source: Label? = nil) {
            self.text = text
            self.source = source
        }
    }

    /// The motif's identifier.
    public var motif: String
    /// What the sheet is called.
    public var title: Label
    /// The questions to ask, in the order they are asked.
    public var ask: [Label]
    /// The papers usually asked for.
    public var bring: [Label]
    /// Who decides.
    public var decides: Decision
    /// In how long.
    public var delay: Delay
    /// Addresses to type or to give, shown as text and never loaded.
    public var addresses: [String]
    /// Who wrote it, as the sheet is signed.
    public var author: Label
    /// When it was written or last checked.
    public var date: Day
    /// The last day on which it may be trusted as it is.
    public var reviewBy: Day

    /// A sheet from its parts.
    public init(
        motif: String,
        title: Label,
        ask: [Label],
        bring: [Label],
        decides: Decision,
        delay: Delay,
        addresses: [String] = [],
        author: Label,
        date: Day,
        reviewBy: Day
    ) {
        self.motif = motif
        self.title = title
        self.ask = ask
        self.bring = bring
        self.decides = decides
        self.delay = delay
        self.addresses = addresses
        self.author = author
        self.date = date
        self.reviewBy = reviewBy
    }

    /// Whether the sheet is to be checked again before it is trusted: its last day is over.
    public func isToReview(on day: Day) -> Bool { day > reviewBy }
}
