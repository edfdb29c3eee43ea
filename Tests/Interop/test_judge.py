#!/usr/bin/python3
"""Whether the judge sees what is wrong: a comparison that forgives everything would prove nothing."""
import copy
import os
import unittest

os.environ["TZ"] = "Europe/Berlin"

import shortcomings
import torture
from clients import CLIENTS
from expected import Expectation, parsed
from judge import judge

LOG = torture.make(["/there.ics"])
EVENTS = Expectation(LOG, now=parsed("2026-01-05T09:00:00+01:00"), place="/there.ics").records()
STRICT = CLIENTS[0].__class__("strict", "", (), None)
BY_NAME = {client.name: client for client in CLIENTS}

def change(named, **fields):
    """All records, of which the first of a title is otherwise."""
    found = copy.deepcopy(EVENTS)
    next(record for record in found if record["title"] == named).update(fields)
    return found

class JudgeTests(unittest.TestCase):
    def faults(self, found, client=STRICT):
        return judge(EVENTS, found, client).faults

    def test_what_is_as_expected_has_no_faults(self):
        self.assertEqual(self.faults(copy.deepcopy(EVENTS)), [])
        self.assertGreater(len(EVENTS), 2500)

    def test_a_letter_an_hour_an_alarm_and_a_status_are_each_one_fault(self):
        for fields in ({"title": "one day!"}, {"end": "2026-04-12"}, {"alarms": []}, {"status": "confirmed"},
                       {"location": "x"}, {"description": "x"}):
            self.assertEqual(len(self.faults(change("one day", **fields))), 1, fields)

    def test_nothing_at_all_is_no_calendar_to_any_client(self):
        for client in CLIENTS:
            if "event" in client.kinds:
                verdict = judge(EVENTS, [], client)
                self.assertGreater(len(verdict.faults), 600, client.name)

    def test_an_instance_too_many_or_too_few_is_a_fault(self):
        self.assertEqual(len(self.faults(EVENTS[1:])), 1)
        self.assertEqual(len(self.faults(EVENTS + [EVENTS[0]])), 1)

    def test_shortcomings_foretell_exactly(self):
        doubtful = next(r for r in EVENTS if r.get("doubt") == "overlap")
        later = {"start": shortcomings.shifted(doubtful["start"], shortcomings.HOUR)}
        found = [{**r, **later} if r is doubtful else r for r in EVENTS]
        self.assertEqual(self.faults(found, BY_NAME["khal"]), [])
        self.assertEqual(len(self.faults(found, BY_NAME["vobject"])), 1)
        wrong = {"start": shortcomings.shifted(doubtful["start"], 2 * shortcomings.HOUR)}
        self.assertEqual(len(self.faults([{**r, **wrong} if r is doubtful else r for r in EVENTS], BY_NAME["khal"])), 1)

    def test_a_series_of_another_zone_is_forgiven_to_calcurse_alone(self):
        found = change("every two weeks in Asia/Tehran", start="2026-01-06T07:45:00Z")
        self.assertEqual(self.faults(found, BY_NAME["calcurse"]), [])
        self.assertEqual(len(self.faults(found, BY_NAME["Thunderbird"])), 1)

if __name__ == "__main__":
    unittest.main()
