internal import HTTPTypes
internal import Hummingbird
internal import HummingbirdCore
internal import NIOCore
public import ServiceLifecycle

/// The desk's pages: every route, behind its door, over a house's services.
public struct DeskSite: Sendable {
    let services: DeskServices
    let settings: DeskSettings
    let press: PagePress
    let doorkeeper: Doorkeeper
    /// Counts what is answered.
    let meter: DeskMeter
    /// Every way into the desk.
    let routes: [DeskRoute]

    /// The desk of a house.
    /// - Parameters:
    ///   - services: what the pages stand on.
    ///   - settings: what the network wants its own.
    /// - Throws: the parser's error for a page that is not Mustache: a fault of ours that every test meets.
    public init(services: DeskServices, settings: DeskSettings = DeskSettings()) throws {
        let assets = AssetShelf(settings, digest: services.digest)
        let press = try PagePress(services, settings, assets)
        let tokens = Tokens(
            randomBytes: services.randomBytes,
            digest: services.digest,
            secret: services.deviceSecret
        )
        let brake = SignInBrake(settings.throttle)
        let doorkeeper = Doorkeeper(
            services: services,
            settings: settings,
            tokens: tokens,
            press: press,
            reader: RequestReader(
                now: services.now,
                formBytes: settings.formBytes,
                uploadBytes: settings.uploadBytes
            ),
            brake: brake,
            bearers: Bearers(services: services, tokens: tokens, brake: brake),
            pins: PinBrake(settings.pinThrottle)
        )
        self.services = services
        self.settings = settings
        self.press = press
        self.doorkeeper = doorkeeper
        meter = DeskMeter(startedAt: services.now())
        let finder = Finder(services, settings)
        let referrals = services.cases.map { DeskRoute.referrals(doorkeeper, $0) } ?? []
        routes =
            DeskRoute.all(doorkeeper, finder) + referrals + DeskRoute.persons(doorkeeper, finder)
            + DeskRoute.api(doorkeeper, finder, meter) + assets.routes
    }

    /// The desk as a service on an address; it stops when its group does, after the answers under way.
    /// - Parameters:
    ///   - host: the name or address to listen on, such as `127.0.0.1`.
    ///   - port: the port; 0 takes a free one.
    ///   - listening: told the port once the desk answers.
    /// - Returns: a service for `ServiceGroup`.
    public func service(
        host: String,
        port: Int,
        listening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some Service {
        application(.hostname(host, port: port), listening)
    }

    /// The routes as Hummingbird takes them; nothing answers that is not in `routes`.
    func router() -> Router<DeskContext> {
        let router = Router(context: DeskContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: Watch(logger: services.logger, meter: meter))
        router.add(middleware: Hardening(isSecure: settings.secureCookies))
        router.add(middleware: LastResort(doorkeeper: doorkeeper, methods: MethodsByPath(routes)))
        for route in routes {
            let doorkeeper = doorkeeper
            router.on(RouterPath(route.path), method: route.method) { request, context in
                await doorkeeper.answer(request, context, at: route)
            }
        }
        return router
    }

    func application(
        _ address: BindAddress,
        _ listening: @escaping @Sendable (Int) async -> Void
    ) -> Application<RouterResponder<DeskContext>> {
        let bodyTime = TimeAmount.seconds(Int64(settings.formSeconds))
        let connections = HTTP1Channel.Configuration(
            additionalChannelHandlers: [SlowBodies(atMost: bodyTime)],
            idleTimeout: .seconds(Int64(settings.idleSeconds)),
            httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
                maxHeaderFieldSize: 16_384,
                maxHeaderListSize: 32_768,
                maxHeaderFieldCount: 100
            )
        )
        return Application(
            router: router(),
            server: HTTPServerBuilder { responder in
                PinnedChannel(plain: HTTP1Channel(responder: responder, configuration: connections))
            },
            configuration: ApplicationConfiguration(
                address: address,
                availableConnectionsDelegate: MaximumAvailableConnections(settings.connections)
            ),
            onServerRunning: { channel in await listening(channel.localAddress?.port ?? 0) },
            logger: services.logger
        )
    }
}
