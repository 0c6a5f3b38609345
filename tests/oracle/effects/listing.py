"""list: no points; an interval on a list. Also the state of each list on a day."""
from breaks import READINGS


def counted(state, c, _points, _on):
    state.in_force[c] = 0


def left(state, c, _on):
    del state.in_force[c]


def states(book, contributions, on, breaks):
    """For each list whether the subject is on it; since, until and record are of the listing that leaves last."""
    found = []
    for name in book.lists:
        listed = [c for c in contributions if c.item.effect == "list" and c.rule.effect.on == name and c.start <= on
                  and (c.end is None or on < c.end or (on == c.end and "list-end-included" in breaks))]
        item = {"list": name, "listed": bool(listed)}
        if listed:
            key = leaves_last if READINGS["list-state-of-last-to-leave"] else started_last
            c = (min if "list-state-of-other" in breaks else max)(listed, key=key)
            item |= {"since": c.start.isoformat(), "record": c.version.id}
            if c.end is not None:
                item["until"] = c.end.isoformat()
        found.append(item)
    return found


def leaves_last(c):
    """On ties the one that started first, then the first in order."""
    return c.end is None, c.end.toordinal() if c.end else 0, -c.start.toordinal(), Backwards(c.order)


def started_last(c):
    return c.start, c.order


class Backwards:
    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        return other.key < self.key

    def __gt__(self, other):
        return other.key > self.key

    def __eq__(self, other):
        return self.key == other.key
