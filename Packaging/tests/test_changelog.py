"""The changelog of Debian that is made of CHANGELOG.md."""
import os
import shutil
import subprocess
import sys
import unittest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "Packaging", "debian"))
import changelog  # noqa: E402

TEXT = """# Changelog

All notable changes.

## [0.2.0] – unreleased

### Added

- A page to look at: it has a line that is longer than eighty columns, and goes on
  in the next one.
  - One below it.

### Fixed

- “Zoë” is found.

## [0.1.0] – 2026-12-01

- The first one.
"""
MAINTAINER = "Ada Lovelace <ada@example.org>"


class ChangelogTests(unittest.TestCase):
    maxDiff = None

    def test_sections_become_entries_the_newest_with_the_time_that_is_given(self):
        self.assertEqual(changelog.convert(TEXT, "0.2.0", MAINTAINER, 1796083200), """\
kith (0.2.0) UNRELEASED; urgency=medium

  [ Added ]
  * A page to look at: it has a line that is longer than eighty columns, and
    goes on in the next one.
    - One below it.
  [ Fixed ]
  * “Zoë” is found.

 -- Ada Lovelace <ada@example.org>  Tue, 01 Dec 2026 00:00:00 +0000

kith (0.1.0) unstable; urgency=medium

  * The first one.

 -- Ada Lovelace <ada@example.org>  Tue, 01 Dec 2026 00:00:00 +0000
""")

    def refusal(self, text, version="0.2.0"):
        with self.assertRaises(changelog.ChangelogError) as refused:
            changelog.convert(text, version, MAINTAINER, 0)
        return str(refused.exception)

    def test_a_changelog_of_another_version_is_refused(self):
        self.assertEqual(self.refusal(TEXT, "0.3.0"), "the newest section is of 0.2.0, the program of 0.3.0")

    def test_a_section_without_items_is_refused(self):
        self.assertEqual(self.refusal("## [0.2.0] – unreleased\n\n### Added\n"), "the section of 0.2.0 is empty")

    def test_what_is_no_section_day_or_item_is_named_with_its_line(self):
        self.assertEqual(
            self.refusal("# Changelog\n\n## 0.2.0\n"),
            "line 3: a section begins like “## [0.2.0] – 2026-12-01”, not “## 0.2.0”")
        self.assertEqual(
            self.refusal("## [0.2.0] – soon\n"), "line 1: “soon” is no day and not “unreleased”")
        self.assertEqual(
            self.refusal("## [0.2.0] – 2026-02-30\n"), "line 1: “2026-02-30” is no day and not “unreleased”")
        self.assertEqual(
            self.refusal("## [0.2.0] – unreleased\n\n- One.\n\nTwo.\n"), "line 5: neither heading nor item: “Two.”")

    @unittest.skipUnless(shutil.which("dpkg-parsechangelog"), "dpkg-dev is not here")
    def test_the_changelog_of_kith_is_one_that_dpkg_reads(self):
        with open(os.path.join(ROOT, "CHANGELOG.md"), encoding="utf-8") as file:
            text = file.read()
        version = changelog.parse(text)[0][0]
        made = changelog.convert(text, version, MAINTAINER, 0)
        read = subprocess.run(
            ["dpkg-parsechangelog", "-l-", "-S", "Version"], input=made, capture_output=True, text=True, check=True)
        self.assertEqual((read.stdout, read.stderr), (version + "\n", ""))
        self.assertEqual([line for line in made.splitlines() if len(line) > 80 and " " in line.strip()], [])


if __name__ == "__main__":
    unittest.main()
