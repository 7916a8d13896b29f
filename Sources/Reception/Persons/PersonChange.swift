public import Journal

/// What happens to a person's record beside what is known of them, each an entry of the house's own stream.
public enum PersonChange {
    /// The names of the kinds in the journal.
    public enum Kind {
        /// `Merged`.
        public static let merged = "person.merged"
        /// `Parted`.
        public static let parted = "person.parted"
        /// `Looked`.
        public static let looked = "person.looked"
        /// `Erased`.
        public static let erased = "person.erased"
    }

    /// Two records are of one person, and the first stands for both.
    ///
    /// What is known of either stays, so that it can be undone.
    public struct Merged: Hashable, Sendable, Codable {
        /// The record that stands.
        public var kept: String
        /// The one that is read as the first from now on.
        public var merged: String

        /// A merge of the second in the first.
        public init(kept: String, merged: String) {
            self.kept = kept
            self.merged = merged
        }

        /// The entry to write.
        public var draft: EntryDraft { .json(.ownHouse, Kind.merged, 1, self) }
    }

    /// They were two persons after all.
    public struct Parted: Hashable, Sendable, Codable {
        /// The record that stands by itself again.
        public var merged: String

        /// An undone merge.
        public init(merged: String) {
            self.merged = merged
        }

        /// The entry to write.
        public var draft: EntryDraft { .json(.ownHouse, Kind.parted, 1, self) }
    }

    /// Somebody read what is known of a person (RGPD, article 32: who saw what, and when).
    public struct Looked: Hashable, Sendable, Codable {
        /// Why: what the page was for.
        public enum Purpose: String, Hashable, Sendable, Codable, CaseIterable {
            /// Found among others by name.
            case search
            /// Their own page.
            case page
            /// A file handed to the person (RGPD, article 15).
            case copy
            /// Something sent to an operator on their behalf.
            case referral
        }

        /// The person.
        public var person: String
        /// Why.
        public var purpose: Purpose

        /// A look at a person.
        public init(person: String, purpose: Purpose) {
            self.person = person
            self.purpose = purpose
        }

        /// The entry to write.
        public var draft: EntryDraft { .json(.ownHouse, Kind.looked, 1, self) }
    }

    /// The key of a person is destroyed: what was known can never be read again (RGPD, article 17).
    ///
    /// The proof: counts and dates stay, nothing of the person.
    public struct Erased: Hashable, Sendable, Codable {
        /// Why.
        public enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
            /// They asked for it.
            case asked
            /// Their term is past.
            case term
        }

        /// The person.
        public var person: String
        /// Why.
        public var reason: Reason

        /// An erasure.
        public init(person: String, reason: Reason) {
            self.person = person
            self.reason = reason
        }

        /// The entry to write.
        public var draft: EntryDraft { .json(.ownHouse, Kind.erased, 1, self) }
    }
}
