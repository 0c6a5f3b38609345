"""Deliberate mistakes (the positive control of the comparison), and choices of the specification.

BREAKS are names that the oracle takes to be wrong in one way each; a comparison that does not notice is
worth nothing. READINGS are choices that core/README.md has settled since; `--reading NAME` turns one
round, to see whether the comparison would notice.
"""

BREAKS = {
    "expiry-off-by-one": "an interval is one day too long",
    "leap-spills": "P1Y from 29 February ends on 1 March",
    "clock-last": "validity runs from the last clock date that is there",
    "cap-ignored": "caps do nothing",
    "weights-ignored": "every weight is 1",
    "running-as-shown": "a running clamp is computed as a shown one",
    "takes-back-all": "under a running clamp a leaving contribution takes back all its points",
    "half-even": "half up rounds half to even",
    "half-towards-plus": "half up rounds -0.5 to 0",
    "rounding-ignored": "nothing is rounded",
    "values-of-ignored": "points are taken on the start instead of the values-of date",
    "no-revaluation": "in-force: a changed parameter does not revalue",
    "frame-frozen": "caps, range and weights stay as they were on the opening day",
    "gate-ignored": "unconfirmed records count",
    "gate-known-ignored": "a confirmation after the known-on day counts",
    "confirmed-late-ignored": "a confirmation does not move the start",
    "corrections-swapped": "on-receipt and from-start swapped",
    "successor-lowest": "of versions received on one day the lower succeeds",
    "successor-highest": "the successor is the highest version, not the first received",
    "first-received-ignored": "from-start: the surviving version keeps its own received day",
    "known-on-ignored": "everything is known",
    "blank-received-unknown": "a version without a received day is not known",
    "agency-ignored": "a rule takes the records of any agency",
    "rule-dates-ignored": "a rule is always in force",
    "rule-until-included": "a rule is still in force on its until day",
    "missing-is-false": "a condition that fails is false",
    "silent-first-rule": "the reason is that of the first rule, not of the one that got furthest",
    "opening-day-ignored": "what began before the opening day counts from its own day",
    "expiry-last": "what leaves on a day comes after what counts on it",
    "rule-order-ignored": "within a class of a day the record id comes before the rule",
    "utf16-order": "ids are ordered by UTF-16 units",
    "amended-as-withdrawn": "an amended version is said to be withdrawn",
    "up-to-below": "a table's up-to is read as below",
    "scale-up-to-below": "a scale's up-to is read as below",
    "above-as-at-least": "above includes its number",
    "threshold-dates-ignored": "thresholds are always in force",
    "threshold-applies-to-ignored": "a threshold concerns subjects of any kind",
    "missing-off-grid": "missing is not put on the rounding grid",
    "underneath-plain": "underneath leaves the cap part out",
    "opening-crosses": "the opening entry crosses thresholds",
    "crossed-on-first": "crossings stand on the entry's first line",
    "left-out-unsaid": "a ledger may be complete though a rule of the rulebook was left out",
    "incomplete-hidden": "the ledger never says that it is incomplete",
    "capped-standing-raw": "the standing of a characteristic is of its uncapped sum",
    "zero-lines-dropped": "an own line of 0 is not listed",
}

READINGS = {
    # A number that fails makes the ledger incomplete although the version then turns out expired or not yet begun.
    "incomplete-when-silent": False,
    # Under in-force, points that fail on the law day make the ledger incomplete although those of the start do not.
    "incomplete-by-law-day": False,
    # Under in-force, the points that valid-for reads are those of the law day, not those of the final start.
    "valid-for-points-on-law-day": True,
    # Under in-force, points that stop being computable on a day count as 0, so 0 to not computable is no entry.
    "not-computable-is-0": True,
    # Section 3.6: `replaced` only where the successor came before the end by validity.
    "replaced-needs-earlier-successor": True,
    # Without score.from, a structural change before the first contribution is the first event.
    "structural-opens": False,
    # Crossings are told in an incomplete ledger too.
    "crossed-when-incomplete": True,
    # `underneath` is given for reached thresholds too.
    "underneath-when-reached": False,
}

# Those of effects and modifiers.
EFFECT_READINGS = {
    # ends, removed and suspend take made_good_on only if it is known.
    "repair-needs-known": True,
    # Rules with gate made-good stay outside per-act, rather than competing among themselves.
    "repairs-outside-per-act": True,
    # The start of an accrue record is from check 6 on that of its first unit.
    "accrue-starts-at-first-unit": True,
    # accumulate: delta = f(new total) - what the total gave so far, rather than - f(old total) by today's table.
    "accumulate-from-what-was-given": True,
    # Under in-force a spend is valued again while it is in force.
    "spend-revalued": False,
    # An extension moves the end by validity only, not the end by version, ends, removed or per-act.
    "extension-moves-only-validity": True,
    # A record that names an act extends the listing of that act or nothing.
    "extension-needs-its-act": True,
    # A listing of the same day is extended even where it comes later in the order of that day.
    "extension-in-any-order-of-a-day": True,
    # What is below 0 makes no room under a yearly cap.
    "yearly-cap-counts-gains-only": True,
    # A rule that is booked to checks its agency and kinds of subject: if they do not fit, silent no-rule.
    "booked-rule-checks-agency": True,
    # Where changes settle, a prolonged end settles again.
    "extension-settles-again": True,
    # The end of a hold has class 4 whatever its reason.
    "hold-ends-with-delisted": True,
    # `underneath` adds the hold part.
    "underneath-includes-hold": True,
    # Of several listings on one list, the state tells the one that leaves last, rather than the one that started last.
    "list-state-of-last-to-leave": True,
    # The standing of a scale of lists is unknown in an incomplete ledger.
    "lists-unknown-when-incomplete": True,
}

READINGS |= EFFECT_READINGS
