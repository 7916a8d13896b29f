internal import Hummingbird
internal import NIOCore

/// What travels with one request.
struct DeskContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The other end's address, without its port; empty when unknown.
    let clientAddress: String
    /// The event loop of its connection.
    let loop: any EventLoop

    init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        loop = source.channel.eventLoop
        clientAddress = source.channel.remoteAddress?.ipAddress ?? ""
    }
}

extension EventLoop {
    /// Waits, on this loop's own timers: one that is given up leaves nothing behind and wakes no other thread.
    func pause(_ time: TimeAmount) async {
        let timer = scheduleTask(in: time) {}
        await withTaskCancellationHandler {
            try? await timer.futureResult.get()
        } onCancel: {
            timer.cancel()
        }
    }
}
