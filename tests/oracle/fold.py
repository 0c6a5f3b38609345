"""From events to lines: section 5 of core/README.md "The ledger", with the effects of effects/."""
from fractions import Fraction

from effects import accumulate, add, hold, listing, set_base, spend
from effects.state import State
from events import Events
from exact import divide, grid, number, plain, rounded, show, whole
from feel import NotComputable

EFFECTS = {"add": add, "accrue": add, "set": set_base, "accumulate": accumulate, "spend": spend, "hold": hold,
           "list": listing, "extend": listing}
LEAVES = ("expired", "withdrawn", "amended", "delisted")


def limit(value, low, high):
    if low is not None and value < low:
        return low
    if high is not None and value > high:
        return high
    return value


class Fold(Events):
    """fold() makes the lines, and what stands in force on the as-of day."""

    def __init__(self, *args):
        super().__init__(*args)
        self.lines, self.sums, self.capped = [], [], []
        self.score = self.opening = None
        self.parts = (0, 0, 0)

    def fold(self):
        book = self.book
        if book.score is None or not self.eligible:
            events = self.events()  # values that cannot be computed are known without a score too
            if self.eligible:
                self.list_lines(events)
            return
        opens = self.opening_day()
        if opens > self.as_of:
            return
        events = self.events()
        score, running = book.score, book.score.running and "running-as-shown" not in self.breaks
        opening_value = number(score.opening)
        if opening_value is None:
            opening_value = book.parameter(score.opening, opens)
        state = State(book, self.breaks)
        entry = 0
        raw = cap = clamp = held = rounding = shown = 0
        frame = None
        for (on, *_), kind, c, points in [((opens,), "opening", None, 0), *events]:
            entry += 1
            if frame is None or "frame-frozen" not in self.breaks:
                frame = book.frame(on)
                self.incomplete |= frame.incomplete
            back = 0
            if kind in LEAVES:
                EFFECTS[c.item.effect].left(state, c, on)
                back = 0 if "takes-back-all" in self.breaks or not running else c.lost
            elif c is not None:
                effect = EFFECTS[c.item.effect]
                (effect.revalued if kind == "rule-change" else effect.counted)(state, c, points, on)
            new_raw = self.formula(frame, opening_value, state.sums)
            self.capped = [limit(s, *bounds) for s, bounds in zip(state.sums, frame.caps)]
            new_cap = 0 if self.capped == state.sums else self.formula(frame, opening_value, self.capped) - new_raw
            own = new_raw - raw - back
            clamp -= back
            if running:
                x = new_raw + new_cap + clamp
                clamped = limit(x, frame.low, frame.high) - x
                new_clamp = clamp + clamped
                if c is not None:
                    c.lost += clamped
            else:
                x = new_raw + new_cap
                new_clamp = limit(x, frame.low, frame.high) - x
            x = new_raw + new_cap + new_clamp
            new_held = hold.part(state, new_raw + new_cap if "hold-before-clamp" in self.breaks else x)
            x += new_held
            new_rounding = self.rounding(x)
            changes = [("cap", new_cap - cap), ("clamp", new_clamp - clamp), ("hold", new_held - held),
                       ("rounding", new_rounding - rounding)]
            changes = [change for change in changes if change[1] != 0]
            listed = c is not None or kind == "opening" or own != 0 or changes
            if c is not None and own == 0 and not changes and "zero-lines-dropped" in self.breaks:
                listed = False
            raw, cap, clamp, held, rounding = new_raw, new_cap, new_clamp, new_held, new_rounding
            if not listed:
                entry -= 1
                continue
            before = shown
            first = len(self.lines)
            for name, delta in [(kind, own), *changes]:
                self.lines.append(self.line(entry, on, name, c, shown, delta))
                shown += delta
            if kind != "opening" or "opening-crosses" in self.breaks:
                place = first if "crossed-on-first" in self.breaks else -1
                self.lines[place]["crossed"] = self.crossed(on, before, shown)
            if kind == "opening":
                self.opening = own
        self.score, self.parts = shown, (cap, 0 if running else clamp, held)
        self.sums = state.sums
        self.incomplete |= state.incomplete
        if state.without_value():
            self.seen.add("set: no value")
            self.incomplete |= "set-no-value-hidden" not in self.breaks
        self.seen |= state.seen

    def rounding(self, x):
        score = self.book.score
        mode = score.mode
        if mode == "half up" and "half-even" in self.breaks:
            mode = "half even"
        if mode is None or "rounding-ignored" in self.breaks:
            return 0
        if mode == "half up" and "half-towards-plus" in self.breaks:
            unit = grid(score.places)
            return whole(divide(x, unit) + Fraction(1, 2), "floor") * unit - x
        return rounded(x, mode, score.places) - x

    def list_lines(self, events):
        """The lines of a rulebook without a score: those of lists, without points."""
        for (on, *_), kind, c, _ in events:
            if c.item.effect in ("list", "extend"):
                line = self.line(len(self.lines) + 1, on, kind, c, 0, 0)
                for key in ("before", "delta", "after"):
                    del line[key]
                self.lines.append(line)
                self.seen.add("list: without a score")

    def formula(self, frame, opening, values):
        def look(name):
            if name == "opening":
                return opening
            if name == "characteristics":
                return [w * v for w, v in zip(frame.weights, values)]
            place = self.book.place.get(name)
            if place is not None:
                return values[place]
            if name in frame.parameters:
                return frame.parameters[name]
            raise NotComputable(name)
        return plain(self.book.score.formula(look))

    def line(self, entry, on, kind, c, before, delta):
        line = {"n": len(self.lines) + 1, "entry": entry, "date": on.isoformat(), "kind": kind,
                "before": show(before), "delta": show(delta), "after": show(before + delta), "crossed": []}
        if c is not None:
            line |= {"record": c.version.id, "version": c.version.version, "rule": c.rule.id}
            if c.rule.characteristic is not None:
                line["characteristic"] = c.rule.characteristic
            if c.item.relation is not None:
                line["relation"] = c.item.relation
        return line

    # Section 6

    def crossed(self, on, before, after):
        found = []
        if before != after and self.tells_crossings():
            for threshold in self.book.thresholds:
                if threshold.concerns(on, self.subject):
                    was, is_now = threshold.reached(before), threshold.reached(after)
                    if was != is_now:
                        found.append({"threshold": threshold.id, "direction": "reached" if is_now else "lost"})
        return found
