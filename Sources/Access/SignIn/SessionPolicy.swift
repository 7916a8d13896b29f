public import Territory

/// How long somebody stays signed in.
public struct SessionPolicy: Hashable, Sendable {
    /// How long a session lasts without being used, in seconds; 3 600 unless told, the length of one long reception.
    public var idleSeconds: Int64
    /// How long it lasts in all, in seconds; 43 200 unless told: nobody's day is longer, and each begins by signing in.
    public var absoluteSeconds: Int64
    /// How old the last noted use may grow before another is noted, in seconds; 60 unless told, to spare the disk.
    public var noteSeconds: Int64

    /// How far in the future a session may have been opened: clocks are put right by seconds, not more.
    private static let clockSeconds: Int64 = 300

    /// A policy from its spans.
    public init(idleSeconds: Int64 = 3600, absoluteSeconds: Int64 = 43_200, noteSeconds: Int64 = 60) {
        self.idleSeconds = idleSeconds
        self.absoluteSeconds = absoluteSeconds
        self.noteSeconds = noteSeconds
    }

    /// Whether a session still stands for its holder.
    ///
    /// One that was opened in the future is over: the clock was wrong then or is now, and nobody can tell its age.
    public func isValid(_ session: Session, now: Instant) -> Bool {
        now < session.usedAt.adding(seconds: idleSeconds)
            && now < session.openedAt.adding(seconds: absoluteSeconds)
            && session.openedAt <= now.adding(seconds: Self.clockSeconds)
            && session.usedAt <= now.adding(seconds: Self.clockSeconds)
    }

    /// Whether the use made of a session now is worth noting.
    public func isWorthNoting(_ session: Session, now: Instant) -> Bool {
        now >= session.usedAt.adding(seconds: noteSeconds)
    }

    /// When a session ends at the latest, whatever use is made of it.
    public func end(of session: Session) -> Instant {
        session.openedAt.adding(seconds: absoluteSeconds)
    }
}
