import JobSearch

/// A reason for which a file holds no posting that can be read.
public enum PostingFault: Error, Equatable, Sendable {
    case empty
    /// Neither a text nor a page: a document of this sort.
    case document(Document)
    /// NUL characters, or hardly anything that can be read.
    case notText
    /// A file of more than so many bytes.
    case tooLarge(limit: Int)
    /// A text of more than so many bytes.
    case tooLong(limit: Int)
    /// A page that no site has, for this reason.
    case tangled(String)
    /// A page that asks for a password, or whether its reader is a robot.
    case wall
    /// A page whose text its scripts fetch when it is shown.
    case scriptsOnly

    /// Sorts of files that are often at hand and hold their text in another form.
    public enum Document: String, CaseIterable, Sendable {
        case pdf, word, zip, richText, webArchive, picture, data
    }

    /// The error as a sentence.
    var message: String {
        switch self {
        case .empty: "The file holds no text."
        case .document(let document): "The file is \(document.words), and neither text nor a page."
        case .notText: "The file is not a text."
        case .tooLarge(let limit): "The file is larger than \(limit >> 20) MiB; no posting is."
        case .tooLong(let limit):
            "The text of the file is longer than \(limit >> 10) KiB; no posting is."
        case .tangled(let reason):
            "The page cannot be read: it has \(shown(reason)), which no page needs."
        case .wall: "The page asks to log in or to prove to be human; it holds no posting."
        case .scriptsOnly:
            "The page holds no posting: its scripts fetch the text when a browser shows it."
        }
    }

    /// A remedy, as a sentence.
    var hint: String {
        switch self {
        case .empty: "Have a look at the file; perhaps it is another one."
        case .document(.zip): "Unpack it, and name the file that holds the posting."
        case .document(.picture): "Copy the text of the posting into a file, and name that."
        case .document, .notText: "Save the posting as a page or as text, and name that file."
        case .tooLarge, .tooLong, .tangled:
            "Copy the text of the posting into a file, and name that."
        case .wall:
            "Save the page from a browser in which the posting is seen, or paste its text."
        case .scriptsOnly:
            "Save the page from the browser after it is shown, or paste its text."
        }
    }
}

extension PostingFault.Document {
    /// The sort by the first bytes of a file; `nil` for what may be a text.
    init?(head: [UInt8]) {
        func has(_ name: String) -> Bool {
            head.prefix(8192).firstRange(of: Array(name.utf8)) != nil
        }
        if head.starts(with: Array("%PDF-".utf8)) {
            self = .pdf
        } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            let isWord = has("word/") || has("[Content_Types].xml") || has("opendocument.text")
            self = isWord ? .word : .zip
        } else if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            self = .word
        } else if head.starts(with: Array("{\\rtf".utf8)) {
            self = .richText
        } else if head.starts(with: Array("bplist".utf8)) {
            self = .webArchive
        } else if head.starts(with: [0x89, 0x50, 0x4E, 0x47])
            || head.starts(with: [0xFF, 0xD8, 0xFF])
            || head.starts(with: Array("GIF8".utf8))
            || head.starts(with: Array("RIFF".utf8)) && has("WEBP")
        {
            self = .picture
        } else if head.starts(with: [0x1F, 0x8B]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .zip
        } else if head.starts(with: [0x7F, 0x45, 0x4C, 0x46])
            || head.starts(with: Array("SQLite format 3".utf8))
        {
            self = .data
        } else {
            return nil
        }
    }

    var words: String {
        switch self {
        case .pdf: "a PDF"
        case .word: "a document of a word processor"
        case .zip: "packed"
        case .richText: "a document in Rich Text Format"
        case .webArchive: "a web archive"
        case .picture: "a picture"
        case .data: "data of a program"
        }
    }
}
