import CivilTime

/// A move of a company to another stage.
public struct StageMove: Entry {
    public var stage: Company.Stage
    public var on: Day
    public var note: String?

    public init(stage: Company.Stage, on: Day, note: String? = nil) {
        self.stage = stage
        self.on = on
        self.note = note
    }
}

extension StageMove {
    public static var blank: StageMove { StageMove(stage: .researching, on: Day(ordinal: 0)) }
    public static let fields = declare {
        Field("stage", \.stage)
        Field("on", \.on)
        Field("note", \.note)
    }
}

/// A move of a posting to another status.
public struct StatusMove: Entry {
    public var status: Posting.Status
    public var on: Day
    public var note: String?

    public init(status: Posting.Status, on: Day, note: String? = nil) {
        self.status = status
        self.on = on
        self.note = note
    }
}

extension StatusMove {
    public static var blank: StatusMove { StatusMove(status: .saved, on: Day(ordinal: 0)) }
    public static let fields = declare {
        Field("status", \.status)
        Field("on", \.on)
        Field("note", \.note)
    }
}
