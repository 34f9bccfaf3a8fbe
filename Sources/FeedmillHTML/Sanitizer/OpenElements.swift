/// The stack of open elements (§13.2.4.2).
///
/// What is asked of the stack alone is asked of it here: asking the whole rebuilder would copy it for each question.
extension FlatArray<OpenElement> {
    /// The place of the nearest HTML element of that name in scope, nil when there is none.
    func lastIndexInScope(of name: HTMLElementName, bounds: ElementSet) -> Int? {
        var index = count - 1
        while index >= 0 {
            let element = self[index]
            if element.name == name, element.namespace == .html { return index }
            if element.traits.contains(.scope) || (element.namespace == .html && bounds.contains(element.name)) {
                return nil
            }
            index -= 1
        }
        return nil
    }

    var nearestTable: Int? { lastIndex { $0.name == .table && $0.namespace == .html } }

    /// The table whose content before it is being read: no cell or caption of it is open.
    var fosteringTable: Int? {
        var index = count - 1
        while index >= 0 {
            let element = self[index]
            if element.name == .table, element.namespace == .html { return index }
            if element.traits.contains(.marker) { return nil }
            index -= 1
        }
        return nil
    }

    func firstSpecial(after index: Int) -> Int? {
        var place = index + 1
        while place < count {
            if self[place].traits.contains(.special) { return place }
            place += 1
        }
        return nil
    }
}

/// The list of active formatting elements (§13.2.4.3).
extension FlatArray<FormattingElement> {
    /// The last of that name behind the last marker.
    func lastIndex(of name: HTMLElementName) -> Int? {
        for index in indices.reversed() {
            if self[index].name == .unknown { return nil }
            if self[index].name == name { return index }
        }
        return nil
    }
}
