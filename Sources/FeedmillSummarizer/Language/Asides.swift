/// Sentences that publishing software and newspapers put around an article: where it first appeared, who helped, what else to read. They
/// say nothing of what it is about.
enum Asides {
    /// Whether a sentence is one. Only the last sentences of a text and those that have a line of their own are looked at, and only
    /// short ones.
    static func isAside(_ row: Int, of spans: [SentenceSpan], in text: ByteText) -> Bool {
        let span = spans[row]
        guard span.range.count <= longest else { return false }
        let isAlone =
            (row == 0 || spans[row - 1].line != span.line)
            && (row + 1 == spans.count || spans[row + 1].line != span.line)
        guard isAlone || row + last >= spans.count else { return false }
        let bytes = text.bytes[span.range].map { 0x41...0x5A ~= $0 ? $0 | 0x20 : $0 }
        if matches(starts, bytes, 0) { return true }
        if frames.contains(where: { bytes.starts(with: $0.start) && bytes.firstRange(of: $0.content) != nil }) {
            return true
        }
        return bytes.indices.contains { matches(contents, bytes, $0) }
    }

    private static let longest = 240
    /// So many sentences at the end.
    private static let last = 4

    /// Phrases by their first byte, so that most places of a text are passed over at one look.
    private typealias Phrases = [[[UInt8]]]

    private static func matches(_ phrases: Phrases, _ bytes: [UInt8], _ start: Int) -> Bool {
        guard start < bytes.count else { return false }
        return phrases[Int(bytes[start])].contains { bytes[start...].starts(with: $0) }
    }

    private static func phrases(_ list: String) -> Phrases {
        var phrases = Phrases(repeating: [], count: 256)
        for phrase in list.split(separator: "\n").map({ Array($0.utf8) }) {
            if let first = phrase.first { phrases[Int(first)].append(phrase) }
        }
        return phrases
    }

    /// Words that are ordinary without each other.
    private static let frames = [
        ("the post ", "first appeared on"), ("l'articolo ", "proviene da"), ("l’articolo ", "proviene da"),
    ].map { (start: Array($0.utf8), content: Array($1.utf8)) }

    private static let starts = phrases(
        """
        read more
        read this:
        read also
        read next
        continue reading
        click here
        sign up
        subscribe
        follow us
        related:
        see also:
        weiterlesen
        mehr lesen
        lesen sie auch
        lire la suite
        lire aussi
        à lire aussi
        À lire aussi
        leer más
        lee también
        sigue leyendo
        leggi anche
        leggi tutto
        continua a leggere
        leia mais
        leia também
        continue lendo
        lees ook
        lees verder
        читайте также
        Читайте также
        читать далее
        Читать далее
        続きを読む
        関連記事
        あわせて読みたい
        阅读全文
        阅读更多
        延伸阅读
        관련 기사
        """)

    private static let contents = phrases(
        """
        appeared first on
        contributed to this report
        was originally published
        all rights reserved
        erschien zuerst auf
        alle rechte vorbehalten
        est apparu en premier sur
        tous droits réservés
        aparece primero en
        apareció primero en
        todos los derechos reservados
        tutti i diritti riservati
        apareceu primeiro em
        todos os direitos reservados
        verscheen eerst op
        alle rechten voorbehouden
        впервые появилась на
        все права защищены
        無断転載
        最先出现在
        版权所有
        무단 전재
        """)
}
