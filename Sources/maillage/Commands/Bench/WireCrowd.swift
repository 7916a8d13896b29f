internal import Foundation

/// Many agents at their desks at once, each saving a visit as soon as the last one is saved; one thread plays them all.
final class WireCrowd {
    private let desk: BenchDesk
    private let visits: BenchVisits
    private let agents: [WireClient]
    private let token: String
    private var turn = 0
    /// How long each answer took.
    private(set) var answers = Timings()

    /// So many connections, one session: who is signed in costs the same, and a password takes a second of this machine.
    init(_ desk: BenchDesk, clients: Int, _ visits: BenchVisits) throws(Failure) {
        self.desk = desk
        self.visits = visits
        let (first, token) = try desk.signIn()
        var agents = [first]
        while agents.count < clients { agents.append(try WireClient(port: desk.port, sharing: first)) }
        self.agents = agents
        self.token = token
    }

    /// Saves so many visits between them; how long it took.
    func save(_ count: Int) throws(Failure) -> Duration {
        let start = ContinuousClock.now
        var sent = [ContinuousClock.Instant](repeating: start, count: agents.count)
        var (asked, answered) = (0, 0)
        for index in agents.indices.prefix(count) {
            try ask(index)
            asked += 1
        }
        var polls = agents.map { pollfd(fd: $0.socket, events: Int16(POLLIN), revents: 0) }
        while answered < count {
            poll(&polls, nfds_t(polls.count), -1)
            for index in polls.indices where polls[index].revents != 0 {
                guard let answer = try agents[index].receive() else { continue }
                guard answer.status == 303 else { throw desk.refused(answer) }
                let now = ContinuousClock.now
                answers.add(now - sent[index])
                answered += 1
                if asked < count {
                    sent[index] = now
                    try ask(index)
                    asked += 1
                }
            }
        }
        return ContinuousClock.now - start
    }

    private func ask(_ index: Int) throws(Failure) {
        turn += 1
        try agents[index].send(agents[index].request("POST", "/comptoir", form: visits.form(turn, token: token)))
    }
}
