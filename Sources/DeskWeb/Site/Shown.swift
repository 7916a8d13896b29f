internal import Mustache

/// What a page shows, looked into once.
///
/// Templates name what they show; the library looks for each name by reflection, among all the fields of everything
/// around it, every time. Here each value is reflected the first time something of it is asked, and remembered for the
/// page: a day's list is printed ten times as fast.
final class Shown: MustacheParent, CustomStringConvertible {
    private let value: Any
    private lazy var fields = Dictionary(
        Mirror(reflecting: value).children.compactMap { child in
            child.label.flatMap { label in Shown.wrapped(child.value).map { (label, $0) } }
        },
        uniquingKeysWith: { first, _ in first }
    )

    init(_ value: Any) {
        self.value = value
    }

    func child(named name: String) -> Any? { fields[name] }

    var description: String { String(describing: value) }

    /// What a template is given of a field: texts, numbers and truths as they are, the rest to be looked into; `nil`
    /// for none.
    private static func wrapped(_ value: Any) -> Any? {
        switch value {
        case is String, is Bool, is Int, is any MustacheParent: return value
        case let list as [Any]: return list.compactMap(wrapped)
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { wrapped($0.value) }
        case .struct, .class: return Shown(value)
        default: return value
        }
    }
}
