import Logbook
import Publishing
import Testing

@testable import kith

@Suite("Settings and sync")
struct SyncedSettingTests {
    @Test("of the command line stay in their log", arguments: Setting.allCases)
    fileprivate func local(setting: Setting) {
        #expect(SettingScope.of(setting.rawValue) == .local)
    }
}
