internal import NIOCore

/// Why a desk could not listen, told without the network library's own types.
public enum ListenFault {
    /// The system's error number (`EADDRINUSE`, `EACCES`…) inside an error that serving threw.
    ///
    /// - Parameter error: what the service threw.
    /// - Returns: the number, or `nil` for an error of another kind.
    public static func systemNumber(of error: any Error) -> Int32? {
        (error as? IOError)?.errnoCode
    }
}
