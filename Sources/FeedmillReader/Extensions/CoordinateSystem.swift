/// Coordinate reference systems, as far as the order of their axes goes.
enum CoordinateSystem {
    /// GeoRSS is latitude first unless a system says otherwise; of EPSG's, the geographic ones are, the projected ones
    /// (eastings and northings) are not.
    static func isLatitudeFirst(_ srsName: String?) -> Bool {
        guard let srsName, srsName.uppercased().contains("EPSG") else {
            return srsName.map { !$0.uppercased().contains("CRS84") } ?? true
        }
        guard
            let code = srsName.split(whereSeparator: { $0 == ":" || $0 == "/" || $0 == "#" }).last.flatMap({ Int($0) })
        else { return true }
        return geographic.contains(code)
    }

    /// EPSG gives the geographic systems codes in this range; projected ones are elsewhere.
    private static let geographic = 4001...4999
}
