/// The measures of an ego ring, in units of its drawing.
struct EgoForm: Sendable {
    /// A column of names, beside the rings.
    struct Side: Sendable {
        /// The end of the names that stands in line.
        var anchor: DrawnLabel.Anchor
        /// Distances from the left edge to where names, a company's bar and its name start; on the
        /// left side, to where they end.
        var (name, bar, heading): (Double, Double, Double)
        var nameWidth: Double
        var headingWidth: Double
    }

    /// Most people that are drawn.
    var most: Int
    var width: Double
    /// Distance of me from the left.
    var center: Double
    /// Least distance of the rim from me.
    var radius: Double
    var margin: Double
    var sides: [Side]
    var nameSize: Double
    var headingSize: Double
    var ringSize: Double
    /// Height of a name's line.
    var pitch: Double
    /// Least height of a company with its people.
    var least: Double
    /// Height of a company's line above its people; 0 where it stands beside them.
    var headingPitch: Double
    /// Distance between two companies.
    var gap: Double
    /// Most that is added to it where there is room.
    var mostSpread: Double
    /// Distance from the left edge to the words of the rings; with two sides they are above me.
    var ringInset = 0.0
    var rimWidth = 8.0
    var dot: Double

    /// Two columns on each side of the rings: for screens and for paper.
    static let wide = EgoForm(
        most: 48, width: 1240, center: 620, radius: 226, margin: 16,
        sides: [
            Side(
                anchor: .right, name: 366, bar: 166, heading: 156, nameWidth: 192,
                headingWidth: 152),
            Side(
                anchor: .left, name: 874, bar: 1074, heading: 1084, nameWidth: 192,
                headingWidth: 152),
        ],
        nameSize: 17, headingSize: 15, ringSize: 15, pitch: 23, least: 38, headingPitch: 0, gap: 10,
        mostSpread: 26, dot: 5.5)

    /// One column at the right of half rings: for telephones.
    static let narrow = EgoForm(
        most: 24, width: 360, center: 24, radius: 116, margin: 12,
        sides: [
            Side(
                anchor: .left, name: 180, bar: 168, heading: 168, nameWidth: 176,
                headingWidth: 190)
        ],
        nameSize: 14, headingSize: 13, ringSize: 12, pitch: 21, least: 0, headingPitch: 22, gap: 8,
        mostSpread: 14, ringInset: 4, dot: 4.5)
}
