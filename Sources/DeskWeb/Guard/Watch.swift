internal import HTTPTypes
internal import Hummingbird
internal import Logging

/// One line of log a request: its route, its status and how long it took; never its address, fields or visitor.
struct Watch: RouterMiddleware {
    let logger: Logger
    let meter: DeskMeter

    /// The methods that are told by name: any other may be whatever somebody typed.
    private static let named: Set<HTTPRequest.Method> = [.get, .head, .post, .put, .delete]

    func handle(
        _ request: Request,
        context: DeskContext,
        next: @concurrent (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        let clock = ContinuousClock()
        let start = clock.now
        let response = try await next(request, context)
        let (seconds, attoseconds) = (clock.now - start).components
        let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
        let method = Watch.named.contains(request.method) ? request.method.rawValue : "other"
        let route = context.endpointPath ?? "none"
        meter.count(method: method, route: route, status: response.status.code, microseconds: microseconds)
        logger.info(
            "request",
            metadata: [
                "method": "\(method)",
                "route": "\(route)",
                "status": "\(response.status.code)",
                "milliseconds": "\(microseconds / 1_000)",
            ]
        )
        return response
    }
}
