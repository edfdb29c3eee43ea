import ICalendar
import JobSearch

/// A survey of the files of a zip: those that can be read, with their formats, and the others.
struct ZipLook {
    let zip: ByteSource
    let only: IntakeFormat?
    let map: ColumnMap?
    private(set) var files: [ZipContents.File] = []
    private(set) var unused = 0
    private(set) var problems: [String] = []
    private(set) var owner: String?

    init(zip: ByteSource, only: IntakeFormat?, map: ColumnMap?) {
        self.zip = zip
        self.only = only
        self.map = map
    }

    mutating func inspect(_ entry: ZipEntry) throws(IntakeError) {
        if entry.name.isAstray {
            return tell(entry, "its name leads out of the zip, so that it is not read")
        }
        switch entry.packing {
        case .encrypted: return tell(entry, "it is encrypted; unpack it with its password")
        case .other(let method):
            return tell(entry, "it is packed in a way that is not known (\(method)); unpack it")
        case .stored, .deflated: break
        }
        let head = try ZipMember(entry, in: zip).head()
        if let format = format(of: head, named: entry.name) {
            files.append(ZipContents.File(format: format, entry: entry))
        } else if ZipLook.isZip(head), !ZipLook.isDocument(head) {
            tell(entry, "it is a zip itself; unpack it, and import it by itself")
        } else {
            owner = owner ?? LinkedInOwner.name(head)
            unused += 1
        }
    }

    private func format(of head: [UInt8], named name: ZipName) -> IntakeFormat? {
        // Pictures are ruled out at once: a zip may hold thousands of them.
        if head.contains(0), TextEncoding.marked(head: head).utf16 == nil { return nil }
        if let map {
            guard let text = SourceText(headOf: head) else { return nil }
            return (try? MappedCSV(text, map)) == nil ? nil : .csv
        }
        let isSkills = LinkedInSkills.recognises(head, named: name)
        let format = isSkills ? .linkedInSkills : Intake.recognise(head: head)
        return only == nil || only == format ? format : nil
    }

    private mutating func tell(_ entry: ZipEntry, _ problem: String) {
        problems.append("\(shown(entry.name.path)): \(problem)")
    }

    private static func isZip(_ head: [UInt8]) -> Bool {
        head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6])
    }

    /// True for a zip that no one would unpack: a document of an office program, by the name of its
    /// first file.
    private static func isDocument(_ head: [UInt8]) -> Bool {
        let name = head.dropFirst(ZipEntry.localLength)
        return ["[Content_Types].xml", "_rels/", "mimetype"].contains {
            name.starts(with: $0.utf8)
        }
    }

    /// The error of a zip in which nothing can be read.
    func refusal(files count: Int) -> IntakeError {
        if map != nil { return .zip(.noColumns) }
        if let only { return .zip(.noneOf(only)) }
        let head = (try? zip.bytes(at: 0, count: 128)) ?? []
        if ZipLook.isDocument(head) { return .zip(.document) }
        return .zip(.nothingKnown(files: count, problem: problems.first))
    }
}

/// Limits on the bytes that may come out of a zip.
enum ZipLimits {
    /// Maximum size of a file that is sorted: it keeps the memory bounded, however small its rows
    /// are.
    static let sorted = 128 << 20
    /// Maximum size of all files of a zip, which are read a piece at a time.
    static let all = 4 << 30
    /// Texts shrink to a tenth, repeated events to a hundredth. Of less than this nobody has to be
    /// afraid.
    private static let harmless = 8 << 20
    private static let times = 200

    /// Throws an error for the file that is too large, by the sizes in the list of the zip: no more
    /// than these is ever unpacked.
    static func check(_ files: [ZipContents.File]) throws(IntakeError) {
        var (size, packedSize) = (0, 0)
        for file in files {
            let entry = file.entry
            guard entry.size <= all - size else { throw .zip(.tooLarge(file.path, limit: all)) }
            size += entry.size
            packedSize += entry.packedSize
            // Many small files may be a trap together.
            if isTrap(entry.size, entry.packedSize) || isTrap(size, packedSize) {
                throw .zip(.bomb(file.path, times: times))
            }
            if file.format.isSorted, entry.size > sorted {
                throw .zip(.tooLarge(file.path, limit: sorted))
            }
        }
    }

    private static func isTrap(_ size: Int, _ packedSize: Int) -> Bool {
        size > harmless && size / times > packedSize
    }
}
