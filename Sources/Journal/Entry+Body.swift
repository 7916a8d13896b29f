internal import Foundation

extension Entry {
    /// Reads what this version knows of the body; `nil` when the body is not of that shape.
    ///
    /// Fields it does not know are passed over here and stay in `body`, which is never written again.
    public func decoded<Body: Decodable>(as type: Body.Type) -> Body? {
        known?.value as? Body ?? (try? JSONDecoder().decode(type, from: Data(body)))
    }

    /// What the body was written from, when it was written here as a value of that kind.
    public func written<Body>(as type: Body.Type = Body.self) -> Body? { known?.value as? Body }
}
