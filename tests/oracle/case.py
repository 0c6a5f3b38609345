"""The authority's file as the oracle reads it: records, and the small tables of subjects, readings and relations."""
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
    def __init__(self, rows, subjects=(), readings=(), relations=()):
        self.by_subject, self.by_chain = {}, {}
        for row in rows:
            version = row if isinstance(row, Version) else Version(row)
            self.by_subject.setdefault(version.subject, []).append(version)
        self.subjects = {row["id"]: dict(row) for row in subjects}
        for name in self.subjects:
            self.by_subject.setdefault(name, [])
        self.readings = [dict(row) for row in readings]
        # For each subject Y and each other X: by kind the spans in which Y is X's ("other"), or X is Y's ("subject").
        self.relations = {}
        for row in relations:
            span = day(row.get("from") or None), day(row.get("until") or None)
            for of, to, towards in ((row["other"], row["subject"], "other"), (row["subject"], row["other"], "subject")):
                found = self.relations.setdefault(of, {}).setdefault(to, {"other": {}, "subject": {}})
                found[towards].setdefault(row["kind"], []).append(span)

    def related(self, name):
        return self.relations.get(name, {})

    def chains(self, name):
        """The records of a subject, each as its versions in order."""
        if name not in self.by_chain:
            chains = {}
            for version in self.by_subject.get(name, ()):
                chains.setdefault(version.id, []).append(version)
            for chain in chains.values():
                chain.sort(key=lambda version: version.version)
            self.by_chain[name] = list(chains.values())
        return self.by_chain[name]


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def read_case(records):
    """x.csv with its tables x.subjects.csv, x.readings.csv and x.relations.csv, where they are there."""
    def table(name):
        beside = Path(records).with_suffix(f".{name}.csv")
        return rows_of(beside) if beside.exists() else ()
    return Case(rows_of(records), table("subjects"), table("readings"), table("relations"))


def declared_kinds():
    """The kinds of resources/kinds."""
    found = set()
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    for path in sorted((Path(__file__).resolve().parents[2] / "resources" / "kinds").glob("*.yaml")):
        found |= set(yaml.load(path.read_text(encoding="utf-8"), Loader=loader) or ())
    return frozenset(found)
