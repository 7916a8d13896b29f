import Access
import HTTPTypes
import HummingbirdTesting
import Reception
import Testing

@testable import DeskWeb

@Suite("What Prometheus reads")
struct MetricsTests {
    @Test("Requests are counted by route and status; no address, name or token is ever told")
    func counted() async throws {
        var desk = SmallDesk()
        desk.terms = TermState(failures: 3)
        let (watcher, other) = (
            try await desk.token("Prometheus", scopes: [.readMetrics]), try await desk.token(scopes: [.readVisits])
        )
        try await visiting(desk) { browser in
            #expect(try await browser.send(.get, "/metrics").status == .unauthorized)
            #expect(try await browser.send(.get, "/metrics", token: other).status == .forbidden)
            try await browser.send(.get, "/api/v1/visits/2026-11-23/7", token: other)
            try await browser.get("/qui-est-la?nom=Camille")
            let answer = try await browser.send(.get, "/metrics", token: watcher)
            #expect(answer.status == .ok)
            #expect(answer.headers[.contentType] == "text/plain; version=0.0.4; charset=utf-8")
            let page = browser.page
            #expect(
                page.contains(
                    #"maillage_http_requests_total{method="GET",route="/api/v1/visits/{day}/{number}",status="404"} 1"#
                )
            )
            #expect(page.contains(#"maillage_http_requests_total{method="GET",route="NotFound",status="404"} 1"#))
            #expect(page.contains("maillage_store_commits_total 0") && page.contains(#"le="+Inf"} 1"#))
            #expect(page.contains("maillage_erasure_failures_total 3"))
            #expect(!page.contains("Camille") && !page.contains("2026-11-23") && !page.contains("mlg_"))
        }
    }
}
