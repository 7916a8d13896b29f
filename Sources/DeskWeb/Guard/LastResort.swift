internal import HTTPTypes
internal import Hummingbird

/// Catches what no route took: an unknown path or method, a host that is not ours, a fault on the way.
struct LastResort: RouterMiddleware {
    let doorkeeper: Doorkeeper
    /// What answers under each address.
    let methods: MethodsByPath

    func handle(
        _ request: Request,
        context: DeskContext,
        next: @concurrent (Request, DeskContext) async throws -> Response
    ) async throws -> Response {
        let hosts = doorkeeper.settings.hosts
        guard Origin.isOurs(authority: request.head.authority, hosts: hosts) else {
            return refusal(.wrongHost, request, context)
        }
        do {
            return try await next(request, context)
        } catch let error as any HTTPResponseError where error.status.kind == .clientError {
            return refusal(error.status == .contentTooLarge ? .tooLarge : missing(request), request, context)
        } catch {
            return refusal(.broken, request, context)
        }
    }

    /// Scripts are told when the address is right and the method wrong; a browser's page is simply not there.
    private func missing(_ request: Request) -> DeskFault {
        let allowed = methods.allowed(at: request.uri.path)
        return allowed.isEmpty || !isForScripts(request) ? .notFound : .methodNotAllowed(allowed)
    }

    private func isForScripts(_ request: Request) -> Bool { methods.isForScripts(request.uri.path) }

    private func refusal(_ fault: DeskFault, _ request: Request, _ context: DeskContext) -> Response {
        let wantsJSON = isForScripts(request) || request.headers[.accept]?.contains("json") ?? false
        let read = doorkeeper.reader.read(request, context)
        return doorkeeper.refusal(fault, read, wantsJSON ? .json : .page)
    }
}
