/// What to do about a breach.
extension Rule {
    static let help: [RuleCode: String] = [
        documentsHelp, atomHelp, rssHelp, valuesHelp, mediaHelp, commonHelp,
    ].reduce(into: [:]) { all, some in all.merge(some) { first, _ in first } }

    private static let commonHelp: [RuleCode: String] = [
        .missingElement: "Add the element; the clause says what it has to hold.",
        .duplicateElement: "Keep one of them.",
        .unknownElement: "Check the spelling and the place, or use an element of a namespace of its own.",
        .missingAttribute: "Add the attribute.",
        .invalidRfc3339Date: "Write it like 2026-01-31T09:30:00Z or with an offset such as +09:00.",
        .invalidRfc822Date: "Write it like Sat, 31 Jan 2026 09:30:00 GMT.",
        .problematicRfc822Date: "Use a four-digit year and GMT or an offset such as +0900.",
        .dateWeekdayMismatch: "Correct the weekday or leave it out.",
        .invalidUriCharacter: "Percent-encode the character.",
        .invalidAbsoluteUri: "Give the whole address with its scheme.",
        .missingSelfLink: "Add <link rel=\"self\" href=\"…\"/> with the address of this feed.",
        .missingAtomSelfLink: "Add <atom:link rel=\"self\" type=\"application/rss+xml\" href=\"…\"/>.",
        .selfLinkMismatch: "Make the self link the address this feed is fetched from.",
        .undefinedEntity: "Write the character itself or a numeric reference such as &#160;.",
        .undeclaredNamespacePrefix: "Declare the prefix with an xmlns attribute.",
        .containsHtml: "Leave the markup out: readers show it as it stands.",
        .containsUndeclaredHtml: "Add type=\"html\", or leave the markup out.",
        .invalidHtml: "Close what is open, use elements that HTML knows, and escape every \"<\" that is text.",
        .unsafeHtmlElement: "Readers remove this element; leave it out.",
        .unsafeHtmlAttribute: "Readers remove this attribute; leave it out.",
        .relativeReferenceInContent: "Use whole addresses, or state the base with xml:base.",
        .duplicateEntryId: "Give every entry an id of its own.",
        .missingGuid: "Add a guid that never changes.",
        .undecodableBytes: "Save the document in the encoding it declares.",
        .xmlDeclarationNotFirst: "Remove what stands before \"<?xml\".",
        .invalidTrueFalse: "Write true or false.",
        .legacyItunesExplicit: "Write true or false.",
        .invalidEmailAddress: "Write it like user@example.org (Name).",
        .invalidAddrSpec: "Write the address alone, like user@example.org.",
        .blankElement: "Give it content or leave it out.",
        .implausibleDate: "Check the year and the clock of the machine that wrote it.",
        .nonCanonicalId: "For new entries use the normal form; never change the id of a published one.",
    ]
}
