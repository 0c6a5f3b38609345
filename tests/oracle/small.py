"""Small rulebooks and files for the oracle's own tests, and what its ledgers tell of them."""
from book import Book
from case import Case
from exact import day
from oracle import evaluate, ledgers

HEAD = "clearline-rulebook: 1\nid: small\n"
PLAIN = """
score: {from: 2019-01-01, opening: 100, formula: opening + sum(characteristics), range: [0, 200]}
characteristics: [{id: c}]
rules:
  - {id: R-1, kinds: [k], effect: {add: -10, to: c}, valid-for: P1Y}
"""


def row(record="A", version="", kind="k", on="2020-03-01", **cells):
    days = {name: on for name in ("occurred_on", "decided_on", "received_on")}
    return {"subject": "S", "id": record, "version": str(version), "kind": kind, **days, **cells}


def ledger(book, rows, as_of="2022-01-01", known_on=None, subjects=(), readings=(), kinds=frozenset(), relations=(),
           who="S"):
    case = Case(rows, subjects, readings, relations)
    return evaluate(Book(HEAD + book), case, who, day(as_of), day(known_on), kinds)


def all_ledgers(book, rows, as_of="2022-01-01", **more):
    return ledgers(Book(HEAD + book), Case(rows, **more), day(as_of))


def told(result):
    """Lines as (date, kind, delta), the opening's own line apart."""
    return [(line["date"], line["kind"], line["delta"]) for line in result["lines"][1:]]


def silent(result):
    return [(s["record"], s["version"], s["reason"]) for s in result["silent"]]


def replaced(text, *pairs):
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text
