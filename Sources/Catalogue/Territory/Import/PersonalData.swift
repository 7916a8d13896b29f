/// Hides what could reach a person in a text meant for everybody.
enum PersonalData {
    /// The text with every e-mail address and telephone number made `[courriel]` and `[téléphone]`.
    static func masked(_ text: String) -> String {
        let email = /[^\s\[\]()<>,;:]+@[^\s\[\]()<>,;:]+/
        let telephone = /(?:\+\s?\d{1,3}|\b0)(?:\s?\(0\))?[\s.\-]?[1-9](?:[\s.\-\/]?\d{2}){4}\b/
        return text.replacing(email, with: "[courriel]").replacing(telephone, with: "[téléphone]")
    }

    /// The text with one line end between lines, none of them blank.
    static func tidied(_ text: String) -> String {
        text.split(whereSeparator: \.isNewline).map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
            .joined(separator: "\n")
    }
}
