internal import HTTPTypes
internal import Hummingbird

/// Catches what no route took: an unknown path or method, a host that is not ours, a fault on the way.
struct LastResort: RouterMiddleware {
    let doorkeeper: Doorkeeper

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
            return refusal(error.status == .contentTooLarge ? .tooLarge : .notFound, request, context)
        } catch {
            return refusal(.broken, request, context)
        }
    }

    private func refusal(_ fault: DeskFault, _ request: Request, _ context: DeskContext) -> Response {
        let wantsJSON = request.headers[.accept]?.contains("json") ?? false
        let read = doorkeeper.reader.read(request, context)
        return doorkeeper.refusal(fault, read, wantsJSON ? .json : .page)
    }
}
