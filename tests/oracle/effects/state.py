"""What is in force while the fold goes from entry to entry: the sums of the characteristics and what makes them."""


class State:
    def __init__(self, book, breaks):
        self.book, self.breaks = book, breaks
        self.sums = [c.initial for c in book.characteristics]
        self.in_force = {}   # contribution -> points
        self.totals = {}     # (rule, year or None) -> running total of accumulate
        self.given = {}      # the same -> what it has given by now
        self.initial_taken = [0] * len(self.sums)
        self.took = {}       # spend -> [(lot or None for the initial one, amount)]
        self.lowests = {}    # hold -> lowest value of its step
        self.incomplete, self.seen = False, set()

    def bases(self, place):
        """The set contributions in force on a characteristic, the one that counts latest last."""
        found = [c for c in self.in_force if c.item.effect == "set" and self.book.place[c.rule.characteristic] == place]
        return sorted(found, key=lambda c: (c.start, c.order))

    def without_value(self):
        """Whether a characteristic that some rule sets has neither a value nor a written initial."""
        for place, part in enumerate(self.book.characteristics):
            is_set = any(rule.effect.name == "set" and rule.characteristic == part.id for rule in self.book.rules)
            if is_set and not part.initial_written and not self.bases(place):
                return True
        return False
