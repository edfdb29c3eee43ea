import DAVSync

/// Names of the fields of items, by which their two sides are merged: names of properties (RFC 5545,
/// RFC 6350), and `X-KITH-…` for what these have no word for.
enum SyncField {
    /// The kind of the thing, by its word; `setting` for a setting.
    static let kind = "X-KITH-KIND"
}
