internal import HTTPTypes
internal import Hummingbird

/// Puts the strict headers on every answer, faults and assets included.
struct Hardening: RouterMiddleware {
    let isSecure: Bool

    private static let fixed = [
        (
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                + "font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Embedder-Policy", "require-corp"),
        (
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), "
                + "display-capture=(), browsing-topics=()"
        ),
    ].compactMap { name, value in HTTPField.Name(name).map { HTTPField(name: $0, value: value) } }

    func handle(
        _ request: Request,
        context: DeskContext,
        next: @concurrent (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        // No page sets one of these: nothing has to be looked for and replaced.
        response.headers.append(contentsOf: Hardening.fixed)
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        return response
    }
}
