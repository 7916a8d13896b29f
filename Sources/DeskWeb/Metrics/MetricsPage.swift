internal import Access
internal import Hummingbird

/// What Prometheus reads.
struct MetricsPage: Sendable {
    private let services: DeskServices
    private let settings: DeskSettings
    private let meter: DeskMeter

    init(_ keeper: Doorkeeper, _ meter: DeskMeter) {
        services = keeper.services
        settings = keeper.settings
        self.meter = meter
    }

    /// The counts, for whoever is on the machine itself, or has a token for them.
    ///
    /// Behind a proxy every browser seems to be on the machine: the token alone decides then.
    func show(_ request: DeskRequest) throws -> Response {
        if let machine = request.machine {
            guard machine.scopes.contains(.readMetrics) else { throw DeskFault.forbidden }
        } else {
            let isHere = request.clientAddress == "::1" || request.clientAddress.hasPrefix("127.")
            guard isHere, !settings.secureCookies else { throw DeskFault.signedOut }
        }
        return meter.text(services.load()).response(.ok, "text/plain; version=0.0.4; charset=utf-8")
    }
}
