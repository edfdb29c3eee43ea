"""Makes LinkedIn's files in the directory that is named, and zips of them as Python's zipfile writes them."""
import io
import os
import sys
import zipfile

CONNECTIONS = """Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Ada,Lovelace,https://www.linkedin.com/in/ada-lovelace,ada@example.com,"Engines, Ltd.",Programmer,08 Feb 2026
Grace,Hopper,https://www.linkedin.com/in/grace-hopper,,Navy,Admiral,09 Feb 2026
,,,,,,10 Feb 2026
"""
INVITATIONS = """From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
Alan Turing,Mary Somerville,"1/29/26, 2:37 PM",Hello,INCOMING,https://www.linkedin.com/in/alan-turing,https://www.linkedin.com/in/mary
"""
MESSAGES = """CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
2-a,,Ada Lovelace,https://www.linkedin.com/in/ada-lovelace,Mary Somerville,https://www.linkedin.com/in/mary,2026-02-20 08:00:00 UTC,,"Coffee,
tomorrow?",INBOX
2-b,,Grace Hopper,https://www.linkedin.com/in/grace-hopper,Mary Somerville,https://www.linkedin.com/in/mary,2026-02-21 08:00:00 UTC,,Ahoy,INBOX
"""
PROFILE = """First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry
Mary,Somerville,,,,Astronomer,,Science
"""
USED = {
    "Connections.csv": CONNECTIONS, "Invitations.csv": INVITATIONS, "messages.csv": MESSAGES,
    "Jobs/Saved Jobs.csv": "Saved Date,Job Url,Job Title,Company Name\n1/1/26,http://x.example,Engineer,Acme\n",
}
OTHERS = {
    "Profile.csv": PROFILE, "Positions.csv": "Company Name,Title\nAcme,Boss\n",
    "Rich_Media.csv": "Date/Time,Media Description,Media Link\n", "photo.png": b"\x89PNG\r\n\x1a\n" + bytes(100_000),
}
# Of use in a zip only, where its name tells what it holds.
NAMED = {"Skills.csv": "Name\nAstronomy\n"}


class Pipe(io.RawIOBase):
    """What cannot go back: sums and sizes are then written behind the bytes."""

    def __init__(self, path):
        self.file = open(path, "wb")

    def writable(self):
        return True

    def write(self, data):
        return self.file.write(data)

    def flush(self):
        self.file.flush()


def fill(archive, folder="", long=False):
    archive.comment = b"made by zipfile"
    for name, text in {**OTHERS, **NAMED, **USED}.items():
        with archive.open(folder + name, "w", force_zip64=long) as file:
            file.write(text if isinstance(text, bytes) else text.encode())


os.chdir(sys.argv[1])
os.makedirs("Jobs", exist_ok=True)
for name, text in USED.items():
    with open(name, "w", newline="") as file:
        file.write(text)
with zipfile.ZipFile("deflated.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    fill(archive, "Basic_LinkedInDataExport_02-10-2026/")
with zipfile.ZipFile("stored.no-zip-by-name", "w", zipfile.ZIP_STORED) as archive:
    fill(archive)
with zipfile.ZipFile("long.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    fill(archive, long=True)
with zipfile.ZipFile(Pipe("piped.zip"), "w", zipfile.ZIP_DEFLATED) as archive:
    fill(archive)
with open("program.exe", "wb") as file:
    file.write(b"MZ\0\1" * 1000)
with zipfile.ZipFile("program.exe", "a", zipfile.ZIP_DEFLATED) as archive:
    fill(archive)
with zipfile.ZipFile("bzip2.zip", "w", zipfile.ZIP_BZIP2) as archive:
    fill(archive)
