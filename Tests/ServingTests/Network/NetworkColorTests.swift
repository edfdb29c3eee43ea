import Foundation
import Testing

@testable import Serving

@Suite("Colours of drawn networks")
struct NetworkColorTests {
    private static let papers = (light: "#ffffff", dark: "#17191b")
    private static let inks = (light: "#1d1f21", dark: "#e6e4e1")

    /// Luminance as WCAG 2.2 has it.
    private func luminance(_ color: String) throws -> Double {
        let digits = try #require(UInt32(color.dropFirst(), radix: 16))
        #expect(color.count == 7)
        let parts = [16, 8, 0].map { shift -> Double in
            let part = Double(digits >> UInt32(shift) & 0xFF) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    private func contrast(_ one: String, _ other: String) throws -> Double {
        let (first, second) = (try luminance(one), try luminance(other))
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    @Test("stand out from the paper of both schemes where they say something")
    func lines() throws {
        let lines = NetworkColor.all.filter { $0.role == .line }
        #expect(lines.count > 8)
        for color in lines {
            #expect(try contrast(color.light, Self.papers.light) >= 3, "\(color.name)")
            #expect(try contrast(color.dark, Self.papers.dark) >= 3, "\(color.name)")
        }
    }

    @Test("let the text of a meetup be read")
    func text() throws {
        let meetup = try #require(NetworkColor.all.first { $0.name == "meetup" })
        #expect(try contrast(meetup.light, Self.inks.light) >= 4.5)
        #expect(try contrast(meetup.dark, Self.inks.dark) >= 4.5)
    }

    @Test("are all defined and used, with the papers and inks that this test knows")
    func names() throws {
        let style = NetworkStyle.text
        for color in NetworkColor.all {
            #expect(style.contains("var(--net-\(color.name))"), "\(color.name)")
        }
        for use in style.matches(of: /var\(--net-([a-z-]+)\)/) {
            #expect(NetworkColor.all.contains { $0.name == use.1 }, "\(use.1)")
        }
        for color in [Self.papers.dark, Self.inks.light, Self.inks.dark] {
            #expect(PageStyle.text.contains(color))
        }
        #expect(style.count { $0 == "{" } == style.count { $0 == "}" })
    }
}
