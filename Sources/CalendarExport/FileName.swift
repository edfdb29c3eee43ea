import JobSearch

/// The name of an item's own file.
public enum FileName {
    /// `UID.ics`, where the uid is a safe name on every system; else a name made of it, always the
    /// same.
    ///
    /// The uids of imported things can be anything: with slashes, with a dot at the beginning,
    /// longer than a file name may be. Letters, digits and `-_.@+=` are taken for safe, at most 200
    /// of them.
    public static func ofItem(uid: String) -> String {
        (isSafe(uid) ? uid : NameUUID.make("file", in: uid)) + ".ics"
    }

    private static func isSafe(_ uid: String) -> Bool {
        // A dot would hide the file; a minus reads as an option in a shell.
        guard let first = uid.utf8.first, first != 0x2E, first != 0x2D else { return false }
        return uid.utf8.count <= 200
            && uid.utf8.allSatisfy { byte in
                switch byte {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
                case 0x2B, 0x2D, 0x2E, 0x3D, 0x40, 0x5F: true
                default: false
                }
            }
    }
}
