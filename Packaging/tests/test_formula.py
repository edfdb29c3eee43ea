"""The formula for Homebrew and the stand-in that runs it, with programs that are as small as can be."""
import hashlib
import os
import shutil
import subprocess
import tarfile
import tempfile
import unittest

ROOT = os.path.realpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
HOMEBREW = os.path.join(ROOT, "Packaging", "homebrew")
KITH = """#!/bin/sh
case "$1 $2" in
    "--version ") echo 0.2.0 ;;
    "completion "*) echo "# of $2" ;;
    "met Ada Lovelace") mkdir "$KITH_HOME"; echo "New contact: Ada Lovelace (c1)" ;;
    "contact list") echo "c1  Ada Lovelace" ;;
    "export -o") : >"$3" ;;
    "show Grace") echo "Error: Nothing is called “Grace”." >&2; exit 2 ;;
    *) exit 64 ;;
esac
"""


@unittest.skipUnless(shutil.which("ruby"), "ruby is not here")
class FormulaTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.archive = os.path.join(self.folder, "kith-0.2.0.tar.gz")
        with tarfile.open(self.archive, "w:gz") as archive:
            for name in ("kith.1", "kith-phone.7"):
                page = os.path.join(self.folder, name)
                with open(page, "w", encoding="utf-8") as file:
                    file.write(".TH KITH\n")
                archive.add(page, "kith-0.2.0/Manual/" + name)
        self.program("kith", KITH)
        for name in ("kith-http", "kith-serve"):
            self.program(name, f"#!/bin/sh\necho {name} 0.2.0\n")
        with open(os.path.join(HOMEBREW, "kith.rb"), encoding="utf-8") as file:
            self.formula = file.read().replace("@URL@", "file://" + self.archive).replace("@HOMEPAGE@", "https://kith.example/")
        with open(self.archive, "rb") as file:
            self.formula = self.formula.replace("@SHA256@", hashlib.sha256(file.read()).hexdigest())

    def program(self, name, text):
        path = os.path.join(self.folder, "built", name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(path, 0o755)

    def run_formula(self, old="", new=""):
        """Runs the formula, with one thing in it changed, and returns its exit code and last line."""
        self.assertIn(old, self.formula)
        path = os.path.join(self.folder, "formula.rb")
        with open(path, "w", encoding="utf-8") as file:
            file.write(self.formula.replace(old, new, 1) if old else self.formula)
        made = os.path.join(self.folder, "made")
        shutil.rmtree(made, ignore_errors=True)
        os.mkdir(made)
        ran = subprocess.run(
            ["ruby", "-W", os.path.join(HOMEBREW, "check.rb"), path, made, os.path.join(self.folder, "built")],
            capture_output=True, encoding="utf-8", timeout=60, check=False)
        lines = (ran.stderr or ran.stdout).strip().splitlines()
        return ran.returncode, lines[-1].replace(self.folder, "FOLDER") if lines else ""

    def test_the_formula_installs_programs_pages_and_completions_and_passes_its_test(self):
        self.assertEqual(self.run_formula(), (0, "formula  kith 0.2.0: 8 files in its prefix, its test passes"))
        made = os.path.join(self.folder, "made", "prefix")
        files = sorted(os.path.relpath(os.path.join(path, name), made) for path, _, names in os.walk(made) for name in names)
        self.assertEqual(files, [
            "bin/kith", "bin/kith-http", "bin/kith-serve", "etc/bash_completion.d/kith",
            "share/fish/vendor_completions.d/kith.fish", "share/man/man1/kith.1", "share/man/man7/kith-phone.7", "share/zsh/site-functions/_kith"])

    def test_a_word_that_is_not_known_fails_wherever_it_stands(self):
        for old, new, word in [
            ('  license "MIT"', '  license "MIT"\n  conflicts_with "kin"', "conflicts_with"),
            ("    man1.install", '    inreplace "Manual/kith.1", "a", "b"\n    man1.install', "inreplace"),
            ("  test do\n", "  test do\n    assert_sorted [1]\n", "assert_sorted"),
        ]:
            with self.subTest(word):
                self.assertEqual(self.run_formula(old, new), (1, f"formula-check: unknown word in the formula: {word}"))

    def test_a_value_that_homebrew_would_refuse_fails(self):
        for old, new, said in [
            ('"libical"\n', '"libical" => :never\n', "not a dependency: libical never"),
            ("since: :sequoia", "since: :leopard", "unknown bounds: since leopard"),
            ('desc "Command', 'desc "A command', "desc begins with an article or ends with a period"),
            ('  license "MIT"\n', "", "the formula does not say: license"),
        ]:
            with self.subTest(said):
                self.assertEqual(self.run_formula(old, new), (1, "formula-check: " + said))

    def test_an_archive_with_another_sum_is_not_unpacked(self):
        with open(self.archive, "ab") as file:
            file.write(b"\0")
        with open(self.archive, "rb") as file:
            sum_now = hashlib.sha256(file.read()).hexdigest()
        code, line = self.run_formula()
        self.assertEqual((code, f"FOLDER/kith-0.2.0.tar.gz has the sum {sum_now}" in line), (1, True))
        self.assertEqual(os.listdir(os.path.join(self.folder, "made")), [])

    def test_a_program_that_is_missing_or_says_something_else_fails_the_formula(self):
        self.program("kith", KITH.replace("echo 0.2.0", "echo 0.1.0"))
        self.assertEqual(self.run_formula(), (1, 'formula-check: "0.2.0" is not in "0.1.0\\n"'))
        self.program("kith", KITH.replace('"completion "*)', "completion)"))
        self.assertEqual(
            self.run_formula(), (1, "formula-check: FOLDER/made/prefix/bin/kith completion bash ended with 64"))
        os.remove(os.path.join(self.folder, "built", "kith-http"))
        self.assertEqual(
            self.run_formula(),
            (1, "formula-check: .build/release/kith-http is not there, to be installed into FOLDER/made/prefix/bin"))

    def test_a_line_of_the_system_that_fails_fails_the_formula(self):
        self.assertEqual(
            self.run_formula("    man1.install", '    system "false"\n    man1.install'), (1, "formula-check: false ended with 1"))


if __name__ == "__main__":
    unittest.main()
