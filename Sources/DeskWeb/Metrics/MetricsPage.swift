internal import Hummingbird

/// What Prometheus reads.
struct MetricsPage: Sendable {
    let services: DeskServices
    let meter: DeskMeter

    /// The counts since the start.
    func show(_ request: DeskRequest) -> Response {
        meter.text(services.load(), services.terms()).response(.ok, "text/plain; version=0.0.4; charset=utf-8")
    }
}
