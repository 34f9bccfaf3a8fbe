internal import FeedmillModel

/// Members that no table knows, as the model keeps them: `_blue_shed` and the like.
enum JSONExtension {
    /// A member as elements: an array becomes one for each of its values, an object has one for each of its members.
    static func extensions(_ member: JSONMember) -> [Extension] {
        guard case .array(let elements) = member.node.value else { return [element(member.key, member.node)] }
        return elements.map { element(member.key, $0) }
    }

    private static func element(_ name: String, _ node: JSONNode) -> Extension {
        switch node.value {
        case .null: Extension(name: name, namespace: "")
        case .bool(let value): Extension(name: name, namespace: "", value: value ? "true" : "false")
        case .number(let value), .string(let value): Extension(name: name, namespace: "", value: value)
        case .array(let elements):
            Extension(name: name, namespace: "", children: elements.map { element("item", $0) })
        case .object(let members):
            Extension(name: name, namespace: "", children: members.flatMap(extensions))
        }
    }
}
