#!/usr/bin/python3
"""Whether the proofs of sync see what is wrong."""
import unittest

from syncing import Failure
from syncing.logs import differences, is_quiet, must_be_equal
from syncing.place import Watching
from syncing.rows_phones import Held

EMPTY = {kind: [] for kind in ("companies", "contacts", "meetups", "interactions", "followUps", "postings", "referrals", "stories", "skills")}


class Fake:
    """A log that is as it is said."""

    def __init__(self, name, **kinds):
        self.name, self.content = name, {"settings": {}, **EMPTY, **kinds}

    def backup(self):
        return self.content

    def things(self):
        return {(kind, thing["uid"]): thing for kind in EMPTY for thing in self.content[kind]}


def ada(**fields):
    return {"id": 1, "uid": "u1", "sequence": 0, "modifiedAt": "x", "name": "Ada", "emails": ["a", "b"], "tags": ["x", "y"], "title": None, **fields}


class JudgeTests(unittest.TestCase):
    def differ(self, **fields):
        return differences(Fake("A", contacts=[ada()]), Fake("B", contacts=[ada(**fields)]))

    def test_numbers_and_the_order_of_tags_are_a_log_s_own(self):
        self.assertEqual(self.differ(id=7, sequence=3, modifiedAt="y", tags=["y", "x"]), [])

    def test_other_values_and_another_order_of_addresses_are_seen(self):
        self.assertEqual(len(self.differ(title="CTO")), 1)
        self.assertEqual(len(self.differ(emails=["b", "a"])), 1)
        self.assertEqual(len(self.differ(tags=["x"])), 1)

    def test_a_thing_that_only_one_log_has_is_seen(self):
        with self.assertRaises(Failure):
            must_be_equal(Fake("A", contacts=[ada()]), Fake("B"))

    def test_settings_that_sync_are_compared_and_others_are_not(self):
        one, other = Fake("A"), Fake("B")
        one.content["settings"] = {"cadence.tier.1": "P3W", "timeZone": "UTC"}
        self.assertEqual(len(differences(one, other)), 1)
        other.content["settings"] = {"cadence.tier.1": "P3W", "timeZone": "Europe/Berlin"}
        self.assertEqual(differences(one, other), [])

    def test_a_round_with_something_left_is_not_quiet(self):
        nothing = {"added": 0, "changed": 0, "removed": 0}
        quiet = {"in": nothing, "out": nothing, "problems": [], "keptBack": 0}
        self.assertTrue(is_quiet(quiet))
        for name, value in (("in", {**nothing, "changed": 1}), ("out", {**nothing, "removed": 1}), ("problems", [1]), ("keptBack", 6)):
            self.assertFalse(is_quiet({**quiet, name: value}))

    def test_what_a_phone_has_not_done_is_seen(self):
        held = Held(Fake("A", contacts=[ada()]))
        held.expect("contacts", "Ada", title="CTO")
        held.check(Fake("A", contacts=[ada(title="CTO")]))
        for other in ([ada()], [ada(title="CTO", emails=["a"])], [], [ada(title="CTO"), ada(uid="u2", name="Eve")]):
            with self.assertRaises(Failure):
                held.check(Fake("A", contacts=other))

    def test_what_was_to_go_and_what_was_to_come_is_seen(self):
        held = Held(Fake("A", contacts=[ada()]))
        held.leave("contacts", "Ada")
        held.new.append(("contacts", "Eve"))
        with self.assertRaises(Failure):
            held.check(Fake("A"))

    def test_a_write_without_a_condition_is_remembered(self):
        watching = Watching("http://127.0.0.1:9/")
        try:
            for headers in ([], [("if-match", '"1"')]):
                with self.assertRaises(OSError):
                    watching._ask("PUT /x HTTP/1.1", headers, b"")
            self.assertEqual(watching.bare, ["PUT /x HTTP/1.1"])
        finally:
            watching.close()


if __name__ == "__main__":
    unittest.main()
