/// Foreign content (§13.2.6.5): SVG and MathML, written only where the policy allows them.
extension MarkupRebuilder {
    /// SVG elements that do nothing by themselves: what they hold is drawn. Others that are not allowed go with their
    /// content.
    static let svgNames: ElementSet = [.svg, .a, .g, .text, .tspan, .switch]

    /// `svg` or `math` in HTML.
    mutating func foreignRoot(_ name: HTMLElementName, _ token: HTMLToken, in input: Span<UInt8>) {
        guard noscriptDepth == 0, !isOpen(.select) else { return }
        if currentNamespace == .html { reopenFormatting() }
        let namespace: ElementNamespace = name == .svg ? .svg : .mathML
        writeForeign(name, token, namespace, in: input)
    }

    /// A start tag in foreign content. True: it is HTML again, and foreign content has been left.
    mutating func foreignStartTag(_ name: HTMLElementName, _ token: HTMLToken, in input: Span<UInt8>) -> Bool {
        let isAtIntegrationPoint = currentTraits.contains(.integration)
        if isAtIntegrationPoint, !(name == .mglyph || name == .malignmark) || currentNamespace == .svg {
            if name == .svg || name == .math { foreignRoot(name, token, in: input) }
            // HTML in there is not written, but raw text must still be skipped as raw text.
            if traits[Int(name.rawValue)].contains(.raw) { enterRaw(name, token, in: input, writes: false) }
            return false
        }
        if traits[Int(name.rawValue)].contains(.breakout) || (name == .font && hasFontAttribute(in: input)) {
            leaveForeign()
            return currentNamespace == .html
        }
        writeForeign(name, token, currentNamespace, in: input)
        return false
    }

    private func hasFontAttribute(in input: Span<UInt8>) -> Bool {
        tokenizer.attributes.contains { attribute in
            let id = attributeNames.id(attribute.name, hash: attribute.nameHash, in: input)
            return id == KnownAttribute.color.rawValue || id == KnownAttribute.face.rawValue
                || id == KnownAttribute.size.rawValue
        }
    }

    /// Back to HTML, or to a place where HTML may stand.
    private mutating func leaveForeign() {
        while let last = stack.last, last.namespace != .html, !last.traits.contains(.integration) {
            pop(to: stack.count - 1)
        }
    }

    private mutating func writeForeign(
        _ name: HTMLElementName, _ token: HTMLToken, _ namespace: ElementNamespace, in input: Span<UInt8>
    ) {
        let allowed = namespace == .svg ? policy.svgElements : policy.mathElements
        // Nothing but text is written in `title` and `desc`.
        let isInText = currentNamespace == .svg && currentTraits.contains(.integration)
        let isAllowed = allowed.contains(name) && !isInText
        if token.isSelfClosing {
            guard isAllowed, suppressing == 0 else { return }
            writeStartTag(name, token, in: input, namespace: namespace, isSelfClosing: true)
            return
        }
        // What is unknown in MathML is shown; in SVG it would be drawn.
        let isUnwrapped =
            namespace == .mathML && !isInText && !policy.mathElements.contains(.math) == false
            && !(name == .annotation || name == .annotationXML || name == .script || name == .style)
        push(
            name, token, in: input, namespace: namespace, isEmitted: isAllowed,
            isSuppressing: !isAllowed && !isUnwrapped)
    }

    /// An end tag in foreign content. True: it ends HTML.
    mutating func foreignEndTag(_ name: HTMLElementName) -> Bool {
        if name == .br || name == .p {
            leaveForeign()
            return currentNamespace == .html
        }
        if overflow[Int(name.rawValue)] > 0 {
            overflow[Int(name.rawValue)] -= 1
            overflowTotal -= 1
            return false
        }
        var index = stack.count - 1
        while index >= 0, stack[index].namespace != .html {
            if stack[index].name == name {
                pop(to: index)
                return false
            }
            index -= 1
        }
        return true
    }
}
