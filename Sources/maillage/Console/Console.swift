internal import Foundation

/// Standard output for what scripts read, standard error for what people read.
enum Console {
    /// A sentence of the catalogue, to people.
    static func say(_ key: String, _ places: [String: String] = [:]) {
        write(Speech.text(key, places) + "\n", to: .standardError)
    }

    /// A line as it is, to people.
    static func note(_ line: String) {
        write(line + "\n", to: .standardError)
    }

    /// A line as it is, on standard output.
    static func put(_ line: String) {
        write(line + "\n", to: .standardOutput)
    }

    /// One JSON document on standard output.
    static func put(_ document: JSON) {
        put(document.text)
    }

    /// Whether a person looks at standard error.
    static var isWatched: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes all of a text; a reader who left (a closed pipe) is no fault of ours.
    static func write(_ text: String, to handle: FileHandle) {
        try? handle.write(contentsOf: Data(text.utf8))
    }
}
