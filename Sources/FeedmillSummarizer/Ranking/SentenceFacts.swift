/// What one look at a sentence tells, before it is compared with the others.
struct SentenceFacts {
    var characters = 0
    var words = 0
    var numbers = 0
    var quoted = 0
    var brackets = 0
    var commas = 0
    /// Cues anywhere in it.
    var cues: Cues = []
    /// Cues of its first word or phrase.
    var startCues: Cues = []
    /// Cues of its last phrase.
    var endCues: Cues = []
    var opensQuote = false
    /// A quotation mark has no partner: someone's words begin or end in another sentence.
    var breaksQuote = false
    /// Begins as one that leans on the sentence before.
    var leans = false
    var isQuestion = false
    var isExclamation = false
    /// No mark at its end: a heading, a list item, a caption.
    var isUnfinished = false
    /// Stands around the article rather than in it.
    var isAside = false
    /// Japanese verb ends in です or ます.
    var isPolite = false
    /// The verb is one of public speech.
    var isFormal = false
    /// Its terms in `Document.terms`.
    var terms = 0..<0
}
