/// An object or array that is open.
struct JSONFrame {
    /// What a frame is to a feed.
    enum Role {
        case root
        /// RSS-in-JSON: the value of "rss", and of "channel" in it.
        case rss, channel
        /// The array whose elements are the feed's items: they are handed over one by one.
        case items
        case other
    }

    let role: Role
    let isObject: Bool
    let place: JSONPlace
    private(set) var members: [JSONMember] = []
    private(set) var elements: [JSONNode] = []
    /// The name whose value is being read.
    var key = ""
    /// Elements so far, those handed over included.
    var count = 0
    /// Where each name is, once there are many.
    private var index: [String: Int] = [:]

    init(_ role: Role, isObject: Bool, place: JSONPlace) {
        self.role = role
        self.isObject = isObject
        self.place = place
    }

    /// What a container is that begins here.
    func role(ofChild isObject: Bool) -> Role {
        switch (role, key, isObject) {
        case (.root, "items", false), (.channel, "item", false): .items
        case (.root, "rss", true): .rss
        case (.rss, "channel", true): .channel
        default: .other
        }
    }

    /// Whether the value of the current name is an item although it is no array: the only one, as some converters do it.
    var holdsSingleItem: Bool {
        (role == .root && key == "items") || (role == .channel && key == "item")
    }

    mutating func append(_ node: JSONNode) {
        elements.append(node)
    }

    /// Adds a member; the last one of a name counts.
    /// - Returns: whether the name was there already.
    mutating func set(_ node: JSONNode) -> Bool {
        if let known = position(of: key) {
            members[known].node = node
            return true
        }
        if members.count >= 16 {
            if index.isEmpty {
                for (position, member) in members.enumerated() { index[member.key] = position }
            }
            index[key] = members.count
        }
        members.append(JSONMember(key: key, node: node))
        return false
    }

    private func position(of key: String) -> Int? {
        index.isEmpty ? members.firstIndex { $0.key == key } : index[key]
    }

    /// The value that is complete now.
    var node: JSONNode { JSONNode(value: isObject ? .object(members) : .array(elements), place: place) }
}
