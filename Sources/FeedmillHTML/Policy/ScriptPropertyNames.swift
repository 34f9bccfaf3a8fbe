/// Names that scripts of a page ask documents and forms for. An `id` or `name` of that value would answer in
/// their place ("DOM clobbering").
enum ScriptPropertyNames {
    private static let names = """
        __proto__ acceptCharset accessKey action activeElement activeViewTransition addEventListener \
        adoptedStyleSheets adoptNode after aLink alinkColor all anchors animate append appendChild applets \
        ariaActionsElements ariaActiveDescendantElement ariaAtomic ariaAutoComplete ariaBrailleLabel \
        ariaBrailleRoleDescription ariaBusy ariaChecked ariaColCount ariaColIndex ariaColIndexText \
        ariaColSpan ariaControlsElements ariaCurrent ariaDescribedByElements ariaDescription \
        ariaDetailsElements ariaDisabled ariaErrorMessageElements ariaExpanded ariaFlowToElements \
        ariaHasPopup ariaHidden ariaInvalid ariaKeyShortcuts ariaLabel ariaLabelledByElements ariaLevel \
        ariaLive ariaModal ariaMultiLine ariaMultiSelectable ariaNotify ariaOrientation ariaPlaceholder \
        ariaPosInSet ariaPressed ariaReadOnly ariaRelevant ariaRequired ariaRoleDescription ariaRowCount \
        ariaRowIndex ariaRowIndexText ariaRowSpan ariaSelected ariaSetSize ariaSort ariaValueMax \
        ariaValueMin ariaValueNow ariaValueText assignedSlot attachInternals attachShadow attributes \
        attributeStyleMap autocapitalize autocomplete autocorrect autofocus background baseURI before \
        bgColor blur body browsingTopics captureEvents caretPositionFromPoint caretRangeFromPoint \
        characterSet charset checkValidity checkVisibility childElementCount childNodes children classList \
        className clear click clientHeight clientLeft clientTop clientWidth cloneNode close closest \
        compareDocumentPosition compatMode computedStyleMap constructor contains contentEditable contentType \
        cookie createAttribute createAttributeNS createCDATASection createComment createDocumentFragment \
        createElement createElementNS createEvent createExpression createNodeIterator createNSResolver \
        createProcessingInstruction createRange createTextNode createTreeWalker currentCSSZoom currentScript \
        customElementRegistry dataset defaultView designMode dir dispatchEvent doctype documentElement \
        documentURI domain draggable editContext elementFromPoint elements elementsFromPoint elementTiming \
        embeds encoding enctype enterKeyHint evaluate execCommand exitFullscreen exitPictureInPicture \
        exitPointerLock featurePolicy fgColor firstChild firstElementChild focus focusGroup focusGroupStart \
        fonts forms fragmentDirective fullscreen fullscreenElement fullscreenEnabled getAnimations \
        getAttribute getAttributeNames getAttributeNode getAttributeNodeNS getAttributeNS \
        getBoundingClientRect getClientRects getElementById getElementsByClassName getElementsByName \
        getElementsByTagName getElementsByTagNameNS getHTML getRootNode getSelection hasAttribute \
        hasAttributeNS hasAttributes hasChildNodes hasFocus hasOwnProperty hasPointerCapture hasPrivateToken \
        hasRedemptionRecord hasStorageAccess hasUnpartitionedCookieAccess head hidden hidePopover id images \
        implementation importNode inert innerHTML innerText inputEncoding inputMode insertAdjacentElement \
        insertAdjacentHTML insertAdjacentText insertBefore isConnected isContentEditable isDefaultNamespace \
        isEqualNode isPrototypeOf isSameNode lang lastChild lastElementChild lastModified length link \
        linkColor links localName location lookupNamespaceURI lookupPrefix matches method moveBefore name \
        namespaceURI nextElementSibling nextSibling nodeName nodeType nodeValue nonce normalize noValidate \
        offsetHeight offsetLeft offsetParent offsetTop offsetWidth open outerHTML outerText ownerDocument \
        parentElement parentNode part pictureInPictureElement pictureInPictureEnabled plugins \
        pointerLockElement popover prefix prepend prerendering previousElementSibling previousSibling \
        propertyIsEnumerable pseudo queryCommandEnabled queryCommandIndeterm queryCommandState \
        queryCommandSupported queryCommandValue querySelector querySelectorAll readyState referrer rel \
        releaseEvents releasePointerCapture relList remove removeAttribute removeAttributeNode \
        removeAttributeNS removeChild removeEventListener replaceChild replaceChildren replaceWith \
        reportValidity requestFullscreen requestPointerLock requestStorageAccess requestSubmit reset role \
        rootElement scripts scroll scrollBy scrollHeight scrollingElement scrollIntoView \
        scrollIntoViewIfNeeded scrollLeft scrollTo scrollTop scrollWidth setAttribute setAttributeNode \
        setAttributeNodeNS setAttributeNS setHTML setHTMLUnsafe setPointerCapture shadowRoot showPopover \
        slot spellcheck startViewTransition style styleSheets submit tabIndex tagName target text \
        textContent timeline title toggleAttribute togglePopover toLocaleString toString translate valueOf \
        virtualKeyboardPolicy visibilityState vLink vlinkColor wasDiscarded webkitCancelFullScreen \
        webkitCurrentFullScreenElement webkitExitFullscreen webkitFullscreenElement webkitFullscreenEnabled \
        webkitHidden webkitIsFullScreen webkitMatchesSelector webkitRequestFullScreen webkitVisibilityState \
        when write writeln writingSuggestions xmlEncoding xmlStandalone xmlVersion
        """

    private static let table = NameTable(names.split(separator: " ").map { $0.lowercased() })

    static func contains(_ value: [UInt8]) -> Bool {
        var hash = NameTable.seed
        for byte in value { hash = NameTable.mix(hash, byte.lowercased) }
        return table.id(0..<value.count, hash: hash, in: value.span) != 0
    }
}
