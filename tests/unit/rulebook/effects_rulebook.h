// A rulebook that uses every effect and every modifier once, for the tests of this folder.
#pragma once

#include <string>

#include "tests/unit/rulebook/small_rulebook.h"

namespace clearline {

inline const std::string kEffectsRulebook = R"yaml(clearline-rulebook: 1
id: effects
title: {en: Every effect, zh: 各种效果}
applies-to: [person, firm]
agencies:
  court: {title: {en: Court, zh: 人民法院}, kind: court}
  bus: {title: {en: Bus company, zh: 公交公司}, kind: public-body}
accepts: [court, public-body]
calendar: {holidays: [2019-10-02, 2019-10-01, 2019-10-01], workdays: [2019-10-12]}
rank: {title: {en: Place, zh: 名次}, status: assumed}
score:
  opening: 1000
  formula: opening + sum(characteristics)
  clamp: shown
  rounding: {mode: half up, places: 1}
  status: assumed
counting:
  per-act: hold-else-largest
  settle: {monthly: 6, status: reported, source: press}
  suspend: gains-while-held
sources:
  press: {title: Press, year: 2019}
parameters:
  most_gifts: {title: Most, unit: points, values: [{value: 40, status: assumed}]}
  twice: {title: Twice, unit: times, values: [{value: 2, status: assumed}]}
  grade_years: {title: Years, unit: duration, values: [{value: P3Y, status: assumed}]}
  bottom: {title: Bottom, values: [{value: 0, status: assumed}]}
tables:
  hours:
    title: Hours
    unit: hours
    values: [{status: assumed, rows: [{below: 10, gives: 0}, {below: 20, gives: 2}, {gives: 5}]}]
  rates:
    title: Rates
    unit: hours
    values: [{status: assumed, rows: [{up-to: 20, gives: 1}, {up-to: 80, gives: 1, per: 2}, {gives: 1, per: 3}]}]
characteristics:
  - {id: conduct, title: Conduct, initial: 0}
  - {id: factor, title: Factor}
  - {id: purse, title: Purse, initial: 7, status: assumed}
yearly-caps:
  - {id: gifts, title: Gifts, most: most_gifts}
  - {id: hours-a-year, title: Hours, most: 60, status: assumed}
lists:
  - {id: defaulters, title: Defaulters, kind: black}
  - {id: model, title: Model firms, kind: red}
scales:
  - id: grade
    title: Grade
    of: score
    status: assumed
    steps: [{below: 600, lowest: bottom, is: D}, {up-to: 849, is: C}, {is: B}]
  - {id: state, title: State, of: lists, steps: [{on: defaulters, is: bad}, {on: model, is: very-good}, {is: good}]}
rules:
  - id: SET
    title: Factor
    kinds: [factor.value]
    effect: {set: record.quantity, to: factor}
  - id: TOTAL
    title: Hours, all of them
    kinds: [volunteer.hours]
    effect: {accumulate: record.quantity, over: life, gives: hours, reading: total, to: conduct}
    yearly-cap: hours-a-year
    status: assumed
  - id: MARGINAL
    title: Hours of a year
    kinds: [volunteer.more-hours]
    effect: {accumulate: 2, over: calendar-year, gives: rates, reading: marginal, to: conduct}
    valid-for: P1Y
    status: assumed
  - id: ARREARS
    title: Arrears
    applies-to: [firm]
    kinds: [bank.overdue]
    effect: {accrue: -10, per: P1M, counting: completed, from: occurred_on, until: ended_on, to: conduct}
    repeat: {class: arrears, times: twice}
    valid-for: 'if points < -40 then duration("P2Y") else duration("P1Y")'
    clock: [ended_on, decided_on]
    continues-until: ended_on
    book-to:
      - {relation: representative, rule: HEAD}
      - {relation: branch, towards: subject, rule: MAIN}
    status: assumed
  - id: HEAD
    title: Of the head
    applies-to: [person]
    effect: {add: -5, to: conduct}
    status: assumed
  - id: MAIN
    title: Of the main house
    kinds: [firm.abnormal]
    effect: {add: -1, to: conduct}
    status: assumed
  - id: GIFT
    title: A gift
    kinds: [welfare.donation]
    effect: {add: 5, to: conduct}
    yearly-cap: gifts
    status: assumed
  - id: BUY
    title: Spent
    kinds: [green.redeemed]
    effect: {spend: record.amount, from: purse}
  - id: EARN
    title: Earned
    kinds: [green.bus]
    effect: {add: 1, to: purse}
    status: assumed
  - id: GRADE
    title: Grade B at best
    kinds: [traffic.drunk]
    effect: {hold: {scale: grade, at: C}}
    valid-for: grade_years
    ends: made_good_on
  - id: MADE-GOOD
    title: Made good
    kinds: [traffic.drunk]
    gate: [confirmed, made-good]
    effect: {add: -50, to: conduct}
    repeat: {class: drunk, times: 1.5}
    status: assumed
  - id: LISTED
    title: Listed
    kinds: [court.defaulter]
    effect: {list: {on: defaulters, ground: {en: refuses, zh: 拒不履行}}}
    valid-for: P2Y
    removed: {after: made_good_on, working-days: 3}
    status: assumed
  - id: LONGER
    title: Longer
    kinds: [court.defaulter-extended]
    effect: {list: {on: defaulters, extend: P1Y}}
    status: assumed
  - id: MODEL
    title: Model
    kinds: [firm.red-list]
    gate: made-good
    effect: {list: {on: model, ground: {en: named, zh: 评定}}}
)yaml";

}  // namespace clearline
