internal import NIOCore
internal import NIOHTTPTypes

/// Gives up a request whose body comes too slowly: a client that sends a byte a minute holds nothing up.
///
/// A form comes with its head nearly always, and then costs no timer and no task of its own.
final class SlowBodies: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart

    /// What whoever reads the body is told.
    struct TooSlow: Error {}

    private let time: TimeAmount
    private var isExpected = false
    private var timer: Scheduled<Void>?

    /// Waits so long for the rest of a request.
    init(atMost time: TimeAmount) {
        self.time = time
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head: isExpected = true
        case .body: break
        case .end: stop()
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if isExpected, timer == nil {
            timer = context.eventLoop.assumeIsolated().scheduleTask(in: time) {
                context.fireErrorCaught(TooSlow())
            }
        }
        context.fireChannelReadComplete()
    }

    func handlerRemoved(context: ChannelHandlerContext) { stop() }

    private func stop() {
        isExpected = false
        timer?.cancel()
        timer = nil
    }
}
