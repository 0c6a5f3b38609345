"""The authority's file as the oracle reads it: records, and the small tables of subjects and readings."""
from pathlib import Path
import csv

import yaml

from exact import day, number

DATES = ("occurred_on", "decided_on", "received_on", "ended_on", "confirmed_on", "made_good_on")
NUMBERS = ("amount", "quantity")


class Version:
    """One version of one record. `fields` is what a formula sees as record.<name>."""
    __slots__ = ("subject", "id", "version", "kind", "agency", "withdrawn", "fields", "row")

    def __init__(self, cells):
        fields = {}
        for name, text in cells.items():
            if text is None or text == "":
                continue
            if name in DATES:
                fields[name] = day(text)
            elif name in NUMBERS:
                fields[name] = number(text)
            elif name != "version":
                fields[name] = text
        fields["version"] = int(cells.get("version") or 1)
        self.fields = fields
        self.row = cells
        self.subject, self.id, self.version = fields.get("subject", ""), fields["id"], fields["version"]
        self.kind, self.agency = fields.get("kind", ""), fields.get("agency", "")
        self.withdrawn = fields.get("status") == "withdrawn"


class Case:
    def __init__(self, rows, subjects=(), readings=()):
        self.by_subject = {}
        for row in rows:
            version = row if isinstance(row, Version) else Version(row)
            self.by_subject.setdefault(version.subject, []).append(version)
        self.subjects = {row["id"]: dict(row) for row in subjects}
        for name in self.subjects:
            self.by_subject.setdefault(name, [])
        self.readings = [dict(row) for row in readings]


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_case(records):
    """x.csv with its tables x.subjects.csv and x.readings.csv, where they are there."""
    def table(name):
        beside = Path(records).with_suffix(f".{name}.csv")
        return rows_of(beside) if beside.exists() else ()
    return Case(rows_of(records), table("subjects"), table("readings"))


def declared_kinds():
    """The kinds of resources/kinds."""
    found = set()
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    for path in sorted((Path(__file__).resolve().parents[2] / "resources" / "kinds").glob("*.yaml")):
        found |= set(yaml.load(path.read_text(encoding="utf-8"), Loader=loader) or ())
    return frozenset(found)
