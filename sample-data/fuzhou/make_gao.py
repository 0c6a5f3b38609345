#!/usr/bin/env python3
"""Writes gao.csv: 400 invented records of one courier over twelve years, November 2014 to October 2026.

Run it in this folder; it gives the same bytes every time (its own number generator, no clock).
The result is committed, so nobody needs to run it to use the sample.
"""
import csv
import datetime as dt

SUBJECT = "P-GAO"
FIRST, OPENING, LAST, COUNT = dt.date(2014, 11, 3), dt.date(2018, 11, 1), dt.date(2026, 10, 20), 400
EARLIER, VERSIONS = 60, 8    # decided before the scheme opened; rows that are second versions
COLUMNS = ["subject", "id", "version", "kind", "type", "agency", "document", "occurred_on", "decided_on",
           "received_on", "ended_on", "confirmed_on", "made_good_on", "amount", "quantity", "act", "status", "note"]

# kind, type, agency, code in the document number, how often, fine in yuan or range of a quantity
KINDS = [
    ("traffic.parking", "bad", "traffic-police", "JJ", 16, "150"),
    ("traffic.phone", "bad", "traffic-police", "JJ", 5, "50"),
    ("traffic.red-light", "bad", "traffic-police", "JJ", 5, "200"),
    ("traffic.wrong-way", "bad", "traffic-police", "JJ", 2, "200"),
    ("traffic.speeding", "bad", "traffic-police", "JJ", 1, "1000"),
    ("city.stall", "bad", "urban-management", "CG", 4, "50"),
    ("city.litter", "bad", "urban-management", "CG", 4, "20"),
    ("fire.stairwell-charging", "bad", "fire-rescue", "XF", 2, "100"),
    ("transport.fare-dodging", "bad", "transport", "JT", 2, "20"),
    ("welfare.blood-donation", "positive", "health", "WJ", 5, (200, 400)),
    ("volunteer.award", "positive", "civil-affairs", "MZ", 3, (60, 700)),
    ("epidemic.duty", "positive", "health", "WJ", 2, (1, 40)),
    ("honour.neighbourhood", "positive", "district-government", "QZ", 4, None),
    ("honour.district", "positive", "district-government", "QZ", 3, None),
    ("skills.contest", "positive", "human-resources", "RS", 2, None),
    ("skills.first-aid", "positive", "fire-rescue", "XF", 1, None),
    ("work.mentor", "positive", "human-resources", "RS", 2, None),
    ("payments.tax-year", "positive", "tax-bureau", "SW", 1, None),
    ("payments.fund-year", "positive", "housing-fund", "GJ", 2, None),
    ("payments.bills-year", "positive", "utilities", "GY", 7, None),
    ("court.assessor-service", "positive", "court", "FY", 1, None),
    ("basic.employment", "basic", "human-resources", "RS", 3, None),
    ("notice.utility-arrears", "notice", "utilities", "GY", 3, "86.40"),
]


class Dice:
    """A linear congruential generator: small, and the same on every machine."""

    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % n

    def between(self, low, high):
        return low + self.below(high - low + 1)


def day_of(number):
    if number <= EARLIER:
        return FIRST + (OPENING - FIRST) * number // (EARLIER + 1)
    return OPENING + (LAST - OPENING) * (number - EARLIER) // (COUNT - VERSIONS - EARLIER)


def records():
    dice = Dice(20141103)
    bag = [kind for kind in KINDS for _ in range(kind[4])]
    rows = []
    number = 0
    while len(rows) < COUNT:
        number += 1
        decided = day_of(number)
        kind, type_, agency, code, _, extra = bag[dice.below(len(bag))]
        bad = type_ == "bad"
        late = dice.below(25) == 0
        received = decided + dt.timedelta(dice.between(120, 500) if late else dice.between(1, 9))
        row = dict.fromkeys(COLUMNS, "")
        row.update(subject=SUBJECT, id=f"G-{number:03d}", version="1", kind=kind, type=type_, agency=agency,
                   document=f"FZ{code}-{decided.year}-{dice.between(1000, 9999)}",
                   decided_on=decided.isoformat(), received_on=min(received, LAST + dt.timedelta(5)).isoformat())
        if bad:
            row["occurred_on"] = (decided - dt.timedelta(dice.between(2, 30))).isoformat()
            if dice.below(20):
                row["confirmed_on"] = decided.isoformat()
        if isinstance(extra, tuple):
            row["quantity"] = str(dice.between(*extra))
        elif extra:
            row["amount"] = extra
        rows.append(row)
        # Now and then the body corrects or withdraws what it reported.
        if bad and dice.below(25) == 0 and len(rows) < COUNT:
            later = dict(row, version="2", status="withdrawn" if dice.below(2) else "")
            day = dt.date.fromisoformat(row["received_on"]) + dt.timedelta(dice.between(20, 90))
            later["received_on"] = min(day, LAST + dt.timedelta(6)).isoformat()
            if not later["status"] and agency == "traffic-police":
                later["kind"] = "traffic.parking" if kind != "traffic.parking" else "traffic.phone"
            rows.append(later)
    return sorted(rows, key=lambda row: (row["received_on"], row["id"], row["version"]))


with open("gao.csv", "w", newline="", encoding="utf-8") as file:
    writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(records())
