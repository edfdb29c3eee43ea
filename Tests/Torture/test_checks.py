#!/usr/bin/python3
"""Whether the checks see what is wrong, and the tracer does what it is told."""
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True

import invariants  # noqa: E402
from home import TRACER, Broken, Ended, Home  # noqa: E402
from model import Round  # noqa: E402

def ended(code, errors=""):
    return Ended(("met",), code, "", errors)

class Checks(unittest.TestCase):
    def setUp(self):
        self.folder = Home.folder()
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def breaks(self, invariant, check, *what):
        with self.assertRaises(Broken) as caught:
            check(*what)
        self.assertEqual(caught.exception.invariant, invariant)

    def test_codes(self):
        invariants.codes(ended(74, "Error: The disk is full.\n"))
        self.breaks("codes", invariants.codes, ended(-11))
        self.breaks("codes", invariants.codes, ended(3, "Error: what\n"))
        self.breaks("codes", invariants.codes, ended(74))
        self.breaks("hang", invariants.codes, ended(None))
        self.breaks("words", invariants.codes, ended(74, "Error: Error Domain=NSCocoaErrorDomain\n"))

    def test_whole(self):
        self.assertTrue(invariants.whole({"a": 2}, {"a": 1}, {"a": 2}, ""))
        self.assertFalse(invariants.whole({"a": 1}, {"a": 1}, {"a": 2}, ""))
        self.breaks("whole", invariants.whole, {"a": 3}, {"a": 1}, {"a": 2}, "")
        self.breaks("whole", invariants.same_things, {"contacts": [], "exports": []}, {"contacts": [{"id": 1}], "exports": []}, "")
        self.breaks("said", invariants.said, ended(0), False)

    def test_words(self):
        invariants.words(ended(74, "Error: Nothing was changed."), False)
        invariants.words(ended(74, "Error: The change is made (step 1), but"), True)
        self.breaks("words", invariants.words, ended(74, "Error: Nothing was changed."), True)
        self.breaks("words", invariants.words, ended(74, "Error: The change is made (step 1), but"), False)
        self.breaks("words", invariants.words, ended(74, "Error: The disk failed."), True)

    def test_files(self):
        invariants.files({"a": b"new", "b": b"old"}, {"a": b"old", "b": b"old"}, {"a": b"new", "b": b"new"}, "")
        self.breaks("files", invariants.files, {"a": b"ne"}, {"a": b"old"}, {"a": b"new"}, "")
        self.breaks("files", invariants.files, {}, {"a": b"old"}, {"a": b"new"}, "")
        self.breaks("files", invariants.same_files, {"a": b"old"}, {"a": b"new"}, "")

    def test_marks(self):
        thing = {"id": 1, "sequence": 2, "modifiedAt": "2026-01-02"}
        invariants.marks({"contacts": [thing]}, {"contacts": [thing]}, "")
        self.breaks("marks", invariants.marks, {"contacts": [thing]}, {"contacts": [{**thing, "sequence": 1}]}, "")

    def test_log(self):
        home = Home(f"{self.folder}/log")
        home.must("met", "Ada Lovelace")
        known = home.uids()
        before = home.state(known)
        home.must("note", "c1", "likes tea")
        after = home.state(known)
        invariants.index(home)
        invariants.undo(home, before, after, known)
        self.breaks("undo", invariants.undo, home, {**before, "settings": {}}, after, known)
        home.must("redo")
        self.breaks("redo", invariants.undo, home, before, {**after, "settings": {}}, known)
        invariants.drafts(home, "")
        home.write("home/exports/kith.ics.new-0123456789ab", "")
        self.breaks("drafts", invariants.drafts, home, "")
        log = sqlite3.connect(home.log)
        log.execute("DELETE FROM handle WHERE text LIKE '%lovelace%'")
        log.commit()
        log.close()
        self.breaks("index", invariants.index, home)

    def test_model(self):
        steps = Round("1", 0, self.folder)
        command = Round.command

        def meddling(self):
            # Somebody else changes something in the same step.
            next = self.model.next
            self.model.next = lambda: (self.home.must("tag", "c1", "meddled"), next())[1]
            command(self)
        Round.command = meddling
        try:
            self.breaks("said", steps.run, 3)
        finally:
            Round.command = command

    def test_tracer(self):
        with tempfile.TemporaryDirectory() as folder:
            def trace(action, *command, seconds="20"):
                output = subprocess.run([TRACER, seconds, f"{folder}/report", action, *command], capture_output=True, cwd=folder)
                with open(f"{folder}/report", encoding="ascii") as lines:
                    return lines.read().splitlines()[-1], output.stdout
            self.assertEqual(trace("count", "/bin/echo", "a")[0], "exit 0 0")
            self.assertEqual(trace("fail:write:1:28", "/bin/echo", "a"), ("exit 1 1", b""))
            self.assertEqual(trace("short:write:1", "/bin/echo", "abcdefg"), ("exit 0 1", b"abcdefg\n"))
            self.assertEqual(trace("kill:write:1", "/bin/echo", "a"), ("signal 9 1", b""))
            self.assertEqual(trace("count", "/bin/sleep", "60", seconds="1")[0], "hang 0")

if __name__ == "__main__":
    sys.argv = [argument.replace("--quiet", "-q") for argument in sys.argv]
    unittest.main()
