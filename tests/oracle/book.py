"""A rulebook as the oracle reads it (core/README.md "The rulebook file").

Scalars are read as text, so that no float is ever made. Every value that a day decides is remembered by day.
"""
import yaml

from exact import day
from feel import Missing, compile_formula
from parts import Characteristic, Frame, Scale, Score, Threshold
from rule import Rule
from values import Number, Parameter, Table

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


class Book:
    def __init__(self, text, breaks=frozenset()):
        node = yaml.load(text, Loader=LOADER)
        self.breaks = breaks
        self.id = node["id"]
        self.applies_to = node.get("applies-to")
        self.eligibility = compile_formula(node["eligibility"]) if "eligibility" in node else None
        counting = node.get("counting") or {}
        self.counting_from = counting.get("from", "received_on")
        self.values_of = counting.get("values-of", "decided_on")
        self.on_receipt = counting.get("corrections", "on-receipt") == "on-receipt"
        if "corrections-swapped" in breaks:
            self.on_receipt = not self.on_receipt
        self.per_act = counting.get("per-act") == "hold-else-largest"
        self.suspends = "suspend" in counting
        self.lapses = counting.get("suspend") == "gains-lapse-while-held" and "suspend-lapse-ignored" not in breaks
        self.settles = int(counting["settle"]["monthly"]) if "settle" in counting else None
        self.accepts = node.get("accepts")
        self.agency_kinds = {key: agency.get("kind") for key, agency in (node.get("agencies") or {}).items()}
        calendar = node.get("calendar") or {}
        self.holidays, self.workdays = (frozenset(day(text) for text in calendar.get(key) or ())
                                        for key in ("holidays", "workdays"))
        self.lists = [item["id"] for item in node.get("lists") or []]
        self.ranks = "rank" in node
        self.parameters = {}
        for name, parameter in (node.get("parameters") or {}).items():
            self.parameters[name] = Parameter(self, parameter)
        self.tables = {name: Table(table, breaks) for name, table in (node.get("tables") or {}).items()}
        self.characteristics = [Characteristic(c) for c in node.get("characteristics") or []]
        self.place = {c.id: i for i, c in enumerate(self.characteristics)}
        self.yearly_caps = {cap["id"]: Number(self, cap["most"]) for cap in node.get("yearly-caps") or []}
        # Without a score only lists have an effect: the loader leaves the other rules out.
        written = node.get("rules") or []
        rules = [rule for rule in written if node.get("score") or "list" in rule["effect"]]
        self.left_out = len(rules) < len(written) and "left-out-unsaid" not in breaks
        self.rules = [Rule(self, i, rule) for i, rule in enumerate(rules)]
        self.rule = {rule.id: rule for rule in self.rules}
        self.by_kind = {}
        for rule in self.rules:
            for kind in dict.fromkeys(rule.kinds):
                self.by_kind.setdefault(kind, []).append(rule)
        self.scales = [Scale(scale, breaks) for scale in node.get("scales") or []]
        self.thresholds = [Threshold(t, breaks) for t in node.get("thresholds") or []]
        self.score = Score(self, node["score"]) if node.get("score") else None
        self.scale = {scale.id: scale for scale in self.scales}
        self.frames = {}
        self.frame_days = self.days_of(self.frame_names()) if self.score else set()

    def parameter(self, name, on):
        if name not in self.parameters:
            raise Missing(name)
        return self.parameters[name].on(on)

    def days_of(self, names):
        """Every day on which a version of what these names read begins or ends."""
        found, todo, seen = set(), list(names), set()
        while todo:
            name = todo.pop()
            item = self.parameters.get(name) or self.tables.get(name)
            if item is None or name in seen:
                continue
            seen.add(name)
            found |= item.days
            todo += item.reads
        return found

    def frame_names(self):
        names = set(self.score.formula.names) | {self.score.low, self.score.high}
        for c in self.characteristics:
            names |= {c.low, c.high, c.weight}
        return {name for name in names if name in self.parameters}

    def frame(self, on):
        if not self.frame_days:
            on = None
        if on not in self.frames:
            self.frames[on] = Frame(self, on or day("2000-01-01"))
        return self.frames[on]
