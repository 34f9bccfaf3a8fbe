/// What is wrong with a date that had to have one certain form.
package enum DateFault: Hashable, Sendable {
    /// Not of the form; the byte where it leaves it.
    case form(offset: Int)
    /// A number outside its range, or a day its month does not have; where the number starts.
    case range(offset: Int)
    /// A date and time without the time zone it has to have.
    case zone(offset: Int)
}
