"""What the packages say of what is linked into their programs."""
import os
import sys
import unittest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
sys.path.insert(0, os.path.join(ROOT, "Packaging", "debian"))
import built_using  # noqa: E402


def package(name, version="1", source=None):
    more = {"sourceInfo": f"Debian package {name}-dev of source {source}"} if source else {}
    return {"SPDXID": "SPDXRef-" + name, "name": name, "versionInfo": version} | more


def link(program, part, kind="STATIC_LINK"):
    return {"spdxElementId": "SPDXRef-" + program, "relationshipType": kind, "relatedSpdxElement": "SPDXRef-" + part}


BILL = {
    "packages": [
        package("kith"), package("kith-http"), package("libz.a", "1:1.2.13.dfsg-1", "zlib"), package("libical.a", "3.0.16-1+b1", "libical3"),
        package("libicuuc.a", "72.1-3", "icu"), package("libicui18n.a", "72.1-3", "icu"), package("grdb.swift", "7.10.0"),
        package("libcurl")],
    "relationships": [
        link("kith", "libz.a"), link("kith", "libical.a"), link("kith", "libicuuc.a"), link("kith", "libicui18n.a"),
        link("kith", "grdb.swift"), link("kith-http", "libcurl", "DYNAMIC_LINK")],
}


class BuiltUsingTests(unittest.TestCase):
    def test_sources_of_debian_are_named_once_with_their_own_versions(self):
        self.assertEqual(
            built_using.sources(built_using.linked(BILL, "kith")),
            ["icu (= 72.1-3)", "libical3 (= 3.0.16-1)", "zlib (= 1:1.2.13.dfsg-1)"])

    def test_what_a_program_finds_on_the_system_is_not_in_it(self):
        self.assertEqual(built_using.linked(BILL, "kith-http"), [])

    def test_a_program_that_the_bill_does_not_know_is_no_program_without_parts(self):
        with self.assertRaises(KeyError):
            built_using.linked(BILL, "kith-other")

    def test_a_part_that_the_file_of_copyright_does_not_name_is_found(self):
        text = "Files: *\nCopyright: x\n\nFiles: libz.a\n       libicuuc.a libicui18n.a\nCopyright: y, of grdb.swift\n"
        self.assertEqual(built_using.unnamed(built_using.linked(BILL, "kith"), text), ["libical.a", "grdb.swift"])

    def test_the_file_of_copyright_names_what_the_bill_can_name(self):
        with open(os.path.join(ROOT, "Packaging", "debian", "copyright"), encoding="utf-8") as file:
            text = file.read()
        with open(os.path.join(ROOT, "scripts", "sbom"), encoding="utf-8") as file:
            source = file.read()
        tables = {}
        for name in ["SWIFT_LICENCES", "LIBRARIES"]:
            table = source[source.index(name + " = "):]
            exec(table[:table.index("}") + 1], tables)  # noqa: S102
        names = list(tables["SWIFT_LICENCES"]) + list(tables["LIBRARIES"]) + ["toml++", "swift-runtime"]
        self.assertEqual(len(names), 16)
        self.assertEqual(built_using.unnamed([package(name) for name in names], text), [])


if __name__ == "__main__":
    unittest.main()
