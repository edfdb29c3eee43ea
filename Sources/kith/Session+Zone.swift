import CivilTime
import JobSearch
import Logbook
import Publishing

extension Session {
    /// The zone in which typed times are meant: `--tz`, else the setting, else the system's.
    var zone: Zone {
        get throws {
            if let knownZone { return knownZone }
            let zone = try options.tz.map(Zone.named) ?? logZone ?? systemZone
            knownZone = zone
            return zone
        }
    }

    /// The zone of the log; `nil` where none is settled.
    private var logZone: Zone? {
        get throws {
            guard let name = try logbook.setting(Setting.timeZone.rawValue) else { return nil }
            do { return try Zone.named(name) } catch ZoneError.unknown {
                throw CommandError(
                    "The log's time zone is “\(shown(name))”, and there is no such zone.",
                    hint: "Settle another one: kith config timeZone Europe/Berlin",
                    status: .unreadable)
            }
        }
    }

    /// The zone that this computer is set to.
    var systemZone: Zone {
        get throws {
            if let name = world.environment["TZ"]?.drop(while: { $0 == ":" }), !name.isEmpty {
                if let zone = try? Zone.named(String(name)) { return zone }
                if let zone = Zone.keeping(toRule: String(name)) { return zone }
            }
            return try Zone.system()
        }
    }

    /// The zone that this computer is set to, where its clocks are not those of the log's zone and
    /// no other one was asked for.
    var otherZone: Zone? {
        get throws {
            guard options.tz == nil else { return nil }
            let zone = try self.zone
            // Most computers have the zone's name: nothing has to be read.
            guard world.environment["TZ"] != zone.name, (try? Zone.systemName()) != zone.name,
                let system = try? systemZone, system != zone
            else { return nil }
            // Now, and half a year from now.
            let isOther = [now, Instant(seconds: now.seconds + 182 * 86_400)].contains {
                system.offset(at: $0) != zone.offset(at: $0)
            }
            return isOther ? system : nil
        }
    }

    /// Settles in which zone the log's times are meant, so that another computer or a journey moves
    /// none of them.
    ///
    /// - Throws: `ZoneError` if it is to be the system's zone, and that is none that is known.
    func settleZone(of logbook: Logbook) throws {
        if isRestoring { return }
        let setting = Setting.timeZone.rawValue
        // A log that holds things already is not refused for it.
        let isNeeded = logbook.isNew && options.tz == nil
        settledZone =
            try logbook.settle(setting, on: isNeeded ? systemZone.name : try? systemZone.name)
            ?? settledZone
    }
}
