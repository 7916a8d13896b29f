internal import Hummingbird
internal import NIOCore

/// What travels with one request.
struct DeskContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The other end's address, without its port; empty when unknown.
    let clientAddress: String

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        clientAddress = source.channel.remoteAddress?.ipAddress ?? ""
    }
}
