"""Deliberate mistakes in effects and modifiers: at least two of each, every one of which the comparison must catch.

MECHANISMS are what the oracle notes while it reckons; a survey in which one never came up has not tried it.
"""

EFFECT_BREAKS = {
    # set
    "set-adds": "what is set is added to the base",
    "set-first-stays": "the value that counts first is the base",
    "set-no-value-hidden": "a characteristic without a value does not make the ledger incomplete",
    # accumulate
    "accumulate-each-alone": "each record is looked up by itself",
    "accumulate-never-leaves": "the running total never falls",
    "accumulate-years-ignored": "calendar-year has one total for life",
    "accumulate-zero-row": "f(0) is what the table's first row gives",
    "accumulate-table-of-entry-day": "the table is that of the entry's day",
    "marginal-per-ignored": "per is ignored",
    # accrue
    "accrue-counting-swapped": "started and completed swapped",
    "accrue-chained": "months are added one after the other, so that month ends drift",
    "accrue-until-included": "a unit that starts on the until day is due",
    # spend
    "spend-newest-first": "the newest lot is spent first",
    "spend-beyond": "more than the balance may be spent",
    "spend-strictly-less": "the whole balance cannot be spent",
    "spend-lot-leaves-whole": "a lot that was spent from takes all its points with it",
    "spend-puts-back-all": "a spend that leaves also puts back what is gone",
    "spend-puts-back-nothing": "a spend that leaves puts nothing back",
    "spent-with-counted": "what is spent stands among what is counted",
    # hold
    "hold-raises": "a hold lifts a lower score",
    "hold-mildest": "of two holds the milder wins",
    "hold-lowest-is-bound": "the lowest value above an up-to is the bound itself",
    "hold-before-clamp": "the hold is reckoned before the clamp",
    # list and extend
    "delisted-by-reason": "a delisting is called by its reason",
    "list-end-included": "still listed on the day it ends",
    "list-state-of-other": "of two listings the state tells the other",
    "list-scale-last": "a scale of lists takes the last step that holds the subject",
    "extend-ignored": "an extension extends nothing",
    "extend-any-act": "an extension does not look at the act",
    "extend-first": "the listing that started first is extended",
    # gate made-good and source
    "made-good-ignored": "what has not been made good counts",
    "made-good-known-ignored": "a repair after the known-on day counts",
    "made-good-late-ignored": "a repair does not move the start",
    "source-ignored": "every source is accepted",
    "source-fact-ignored": "the record's own agency_kind is not looked at",
    # starts
    "starts-ignored": "nothing starts later",
    "starts-corrected": "a correction puts the start off anew",
    "starts-month-of-the-day": "the first working day may be before",
    # continues-until, ends, removed
    "clock-before-gate": "a blank clock for which a gate waits is missing",
    "continues-ignored": "a continuing act has an end",
    "continues-clock-missing": "a blank clock is missing although the act continues",
    "ends-backwards-unseen": "an end before every beginning is nothing to be told",
    "ends-ignored": "the date that ends does nothing",
    "ends-later-too": "a date that ends prolongs too",
    "ends-as-expired": "what was ended is said to be expired",
    "removed-calendar-days": "working days are calendar days",
    "removed-holidays-ignored": "holidays are working days",
    "removed-workdays-ignored": "working days by the calendar's word are free",
    "removed-counts-first-day": "the day itself is the first working day",
    # per-act
    "per-act-ignored": "every item of an act counts",
    "per-act-one-class": "gains and losses of an act compete",
    "per-act-rule-order": "of one day the first in order is chosen, not the heaviest",
    "per-act-first-stays": "a heavier one does not take over",
    "per-act-versions-compete": "versions of one record compete",
    "per-act-repairs-too": "rules with gate made-good compete too",
    # repeat
    "repeat-ignored": "nothing is multiplied",
    "repeat-compounding": "a third time is multiplied twice",
    "repeat-end-included": "the day after the last valid day is a repeat",
    "repeat-own-versions": "versions of one record repeat each other",
    "repeat-validity-plain": "validity reads the points before the factor",
    # suspend
    "suspend-ignored": "gains count while held",
    "suspend-made-good-ignored": "only the end of a hold corrects it",
    "suspend-lapse-ignored": "what lapses only waits",
    "suspend-losses-too": "losses wait too",
    # yearly-cap
    "yearly-cap-ignored": "there is no cap of a year",
    "yearly-cap-for-life": "the cap is for life",
    "yearly-cap-every-version": "every version of a record takes room",
    # settle
    "settle-strictly-after": "what falls on a settlement day waits for the next",
    "settle-starts-only": "ends do not settle",
    "settle-scheme-stays": "scheme changes and revaluations do not settle",
    # book-to, rank, applies-to
    "book-to-ignored": "nothing is booked",
    "book-to-towards-swapped": "towards other and subject swapped",
    "book-to-dates-ignored": "relations have no dates",
    "rank-ties-below": "who has as much stands above",
    "rank-share-of-all": "the share is of all, not of the others",
    "rule-applies-to-ignored": "a rule takes subjects of any kind",
}

MECHANISMS = (
    "set: on another", "set: beneath another", "set: two on one day", "set: leaves from beneath",
    "set: leaves another on top", "set: leaves the initial", "set: no value",
    "accumulate: life, total", "accumulate: life, marginal", "accumulate: validity, total",
    "accumulate: validity, marginal", "accumulate: calendar-year, total", "accumulate: calendar-year, marginal",
    "accumulate: leaves, total", "accumulate: leaves, marginal", "accumulate: within a step", "accumulate: no row",
    "accrue: due on the last day", "accrue: too many",
    "spend", "spend: all of it", "spend: refused", "spend: from several lots", "spend: a lot leaves with its rest",
    "spend: put back", "spend: gone with its lot",
    "hold: two at once", "hold: another stays", "hold: nothing to take",
    "list: without a score", "extend", "extend: an open one", "extend: of several the last",
    "extend: of several the same act", "extend: ends otherwise",
    "starts", "starts: first working day", "ends", "removed", "per-act: taken over", "per-act: on one day", "per-act: successor of the chosen",
    "repeat", "repeat: a third time", "repeat: longer validity", "repeat: on the day after the last",
    "repeat: on the last day", "suspend: later", "suspend: lapsed",
    "yearly-cap: a part", "yearly-cap: exactly full", "yearly-cap: a version again", "yearly-cap: one record twice",
    "settle: on the day itself", "booked",
    "in-force: add", "in-force: set", "in-force: accumulate", "in-force: accrue",
)
