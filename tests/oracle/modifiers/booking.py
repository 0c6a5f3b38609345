"""book-to: a record of X that meets a rule of X is also held against another rule for those who stand with X."""
from item import Reach
from values import holds

RECEIVED = "received_on"


def law_day(book, version, chain):
    """The day of a record on which relations are looked up; None if it has none."""
    def of(name):
        if name == RECEIVED and not book.on_receipt:
            return chain[0].fields.get(RECEIVED)
        return version.fields.get(name)
    if book.values_of != "in-force":
        return of(book.values_of)
    start = of(book.counting_from)
    if book.on_receipt and chain[0] is not version:
        received = of(RECEIVED)
        return start and received and max(start, received)
    return start


def ways(book, case, version, other, on, breaks):
    """(rule, relation) for each rule under which a record of `other` reaches the subject; once for a rule."""
    found = {}
    kind_of_other = case.subjects.get(other["id"], {}).get("kind")
    for rule in book.by_kind.get(version.kind, ()):
        if not rule.takes(version.agency, kind_of_other, breaks):
            continue
        for kind, towards_other, target in rule.book_to:
            if "book-to-towards-swapped" in breaks:
                towards_other = not towards_other
            for span in other["other" if towards_other else "subject"].get(kind, ()):
                if (on is not None and holds(span, on)) or "book-to-dates-ignored" in breaks:
                    relation = {"kind": kind, "subject": other["id"]}
                    found.setdefault(book.rule[target].index, (book.rule[target], relation))
    return [found[index] for index in sorted(found)]


def reaches(book, case, subject, breaks):
    """The versions of other subjects that reach this one."""
    if "book-to-ignored" in breaks or not any(rule.book_to for rule in book.rules):
        return
    for name, relations in sorted(case.related(subject["id"]).items()):
        if name == subject["id"]:
            continue
        other = {"id": name, **relations}
        for chain in case.chains(name):
            for version in chain:
                rules = ways(book, case, version, other, law_day(book, version, chain), breaks)
                if rules:
                    yield Reach(version, chain, rules)
