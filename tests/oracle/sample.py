"""A sample for the comparison: a rulebook, a file of records with its tables, the two clocks; and how they are written.

The YAML is ours, so that decimals, days and formulas stand there as a person would write them: plain.
"""
import csv
import os
import re

COLUMNS = ("subject", "id", "version", "kind", "type", "agency", "document", "occurred_on", "decided_on", "received_on",
           "ended_on", "confirmed_on", "made_good_on", "amount", "quantity", "act", "status", "note")
SUBJECT_COLUMNS = ("id", "name", "kind", "born_on", "resident")
READING_COLUMNS = ("subject", "rulebook", "date", "score")
RELATION_COLUMNS = ("subject", "other", "kind", "from", "until")
PLAIN = re.compile(r"[\w.][\w.\-/*+()<>= \"]*\Z|-\d+(\.\d+)?\Z")
WORDS = {"yes", "no", "on", "off", "y", "n", "null", "true", "false", "~"}


def scalar(text, null=False):
    """A plain scalar where YAML surely reads it as that text, else single-quoted."""
    if text == "null" and null:
        return text
    if text in ("true", "false"):
        return text
    if PLAIN.match(text) and not text.endswith(" ") and text.lower() not in WORDS and '"' not in text[:1]:
        return text
    return "'" + text.replace("'", "''") + "'"


def flow(node):
    if isinstance(node, str):
        text = scalar(node, null=True)
        return "'" + node.replace("'", "''") + "'" if text == node and re.search(r"[,\[\]{}\"]", node) else text
    if isinstance(node, list):
        return "[" + ", ".join(flow(item) for item in node) + "]"
    return "{" + ", ".join(f"{key}: {flow(value)}" for key, value in node.items()) + "}"


def block(node, indent=0):
    pad = "  " * indent
    lines = []
    if isinstance(node, dict):
        for key, value in node.items():
            if isinstance(value, str):
                lines.append(f"{pad}{key}: {scalar(value, null=True)}")
            elif small(value):
                lines.append(f"{pad}{key}: {flow(value)}")
            else:
                lines.append(f"{pad}{key}:")
                lines += block(value, indent + 1)
        return lines
    for item in node:
        if small(item):
            lines.append(f"{pad}- {flow(item)}")
        else:
            inner = block(item, indent + 1)
            lines += [f"{pad}- {inner[0].lstrip()}", *inner[1:]]
    return lines


def small(node):
    """Whether a node goes on one line."""
    if isinstance(node, str):
        return True
    inner = node if isinstance(node, list) else list(node.values())
    return all(isinstance(item, str) for item in inner) or len(flow(node)) < 60


def yaml_text(node):
    return "\n".join(block(node)) + "\n"


def write_table(path, columns, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


class Sample:
    """A rulebook, a file of records with its tables, and the two clocks."""

    def __init__(self, node, records, subjects, readings, relations, as_of, known_on, used):
        self.node, self.records, self.subjects, self.readings = node, records, subjects, readings
        self.relations = relations
        self.as_of, self.known_on, self.used = as_of, known_on, used

    def only(self, name):
        """The same for one subject and, where records are booked, those who stand with it."""
        relations = [row for row in self.relations if name in (row["subject"], row["other"])]
        names = {name} | {row[key] for row in relations for key in ("subject", "other")}

        def his(rows, key="subject"):
            return [row for row in rows if row[key] in names]
        return Sample(self.node, his(self.records), his(self.subjects, "id"), his(self.readings), relations, self.as_of,
                      self.known_on, self.used)

    def write(self, folder):
        """Writes book.yaml, records.csv and its tables; gives the arguments of the explain command."""
        os.makedirs(folder, exist_ok=True)
        book, records = os.path.join(folder, "book.yaml"), os.path.join(folder, "records.csv")
        with open(book, "w", encoding="utf-8") as file:
            file.write(yaml_text(self.node))
        facts = tuple(dict.fromkeys(key for row in self.records for key in row if key not in COLUMNS))
        write_table(records, COLUMNS + facts, self.records)
        for name, columns, rows in (("subjects", SUBJECT_COLUMNS, self.subjects),
                                    ("readings", READING_COLUMNS, self.readings),
                                    ("relations", RELATION_COLUMNS, self.relations)):
            path = os.path.join(folder, f"records.{name}.csv")
            if rows:
                write_table(path, columns, rows)
            elif os.path.exists(path):
                os.remove(path)
        known = ["--known-on", str(self.known_on)] if self.known_on else []
        return ["explain", records, "--rulebook", book, "--as-of", str(self.as_of), *known, "--format", "json"]
