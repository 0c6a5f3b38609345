// A small rulebook that uses every key of the format once, for the tests of this folder.
#pragma once

#include <algorithm>
#include <string>

#include "core/rulebook/load.h"

namespace clearline {

inline const std::string kSmallRulebook = R"yaml(clearline-rulebook: 1
id: small
title: {en: Small scheme, zh: 小规则}
about: A scheme for tests.
applies-to: [person, firm]
eligibility: subject.age >= 18 and subject.resident = "yes"
sources:
  study: {title: {en: A study, zh: 一份研究}, year: 2019, note: {en: Read twice, zh: 读过两遍}}
agencies:
  traffic-police: {title: {en: Traffic police, zh: 交警}, kind: ministry}
score:
  from: 2018-11-01
  opening: base_points
  formula: opening + 2 * sum(characteristics)
  range: [0, top]
  clamp: running
  rounding: {mode: half even, places: 1}
  status: reported
  source: study
  note: Said twice.
counting:
  from: decided_on
  values-of: in-force
  corrections: from-start
parameters:
  base_points:
    title: {en: Base, zh: 基础分}
    unit: points
    values: [{value: 500, status: reported, source: study}]
  top:
    title: Top
    values: [{value: 1000, status: published, source: study}]
  moderate:
    title: Moderate
    unit: points
    values:
      - {from: 2020-01-01, value: unit_points * 2, status: published, source: study}
      - {from: 2018-11-01, until: 2020-01-01, value: -15, allowed: [-20, -15], status: assumed, note: {en: Ours, zh: 假定}}
  unit_points:
    title: Unit
    values: [{value: -7.5, status: assumed}]
  two_years:
    title: Two years
    unit: duration
    values: [{value: P2Y, status: assumed}]
tables:
  fine:
    title: By fine
    over: record.amount
    unit: yuan
    values:
      - from: 2018-01-01
        status: published
        source: study
        rows: [{up-to: 500, gives: -10}, {below: 2000, gives: -20}, {gives: -40}]
  by_colour:
    title: By colour
    over: record.colour
    values:
      - status: assumed
        rows: [{is: red, gives: 3}, {is: 5, gives: 4}, {is: 2020-01-01, gives: 5}, {is: "6", gives: 6}, {gives: 0}]
characteristics:
  - {id: road, title: Road, cap: {range: [-400, null]}, weight: 0.4, initial: 10, status: assumed}
  - {id: money, title: Money, cap: {range: [unit_points, top]}, weight: 0.6, status: assumed}
rules:
  - id: TP-03
    title: {en: Running a red light, zh: 闯红灯}
    agency: traffic-police
    kinds: [traffic.red-light, traffic.amber]
    when: record.amount > 0 and subject.age < 100 and record.colour = "red"
    gate: confirmed
    effect: {add: moderate, to: road}
    valid-for: 'if points < -14 then duration("P2Y") else duration("P1Y")'
    clock: [ended_on, decided_on]
    tier: moderate
    from: 2018-11-01
    until: 2030-01-01
    status: assumed
    source: study
    note: A row of ours.
  - id: TP-04
    title: Literal
    kinds: [traffic.parking]
    effect: {add: -2.5, to: road}
    valid-for: P1Y6M
    status: assumed
  - id: TP-05
    title: By table
    kinds: [traffic.fine]
    effect: {add: fine, to: money}
    valid-for: two_years
  - id: TP-06
    title: By formula
    kinds: [traffic.speeding]
    effect: {add: fine * 2 - record.quantity, to: money}
scales:
  - id: band
    title: Band
    of: score
    steps: [{below: 350, is: poor, title: {en: Poor, zh: 差}}, {up-to: top, is: fair}, {is: good}]
    from: 2018-11-01
    status: published
    source: study
  - {id: road-band, title: Road band, of: road, steps: [{up-to: 0, is: low}, {is: high}], status: assumed}
thresholds:
  - {id: lane, title: Fast lane, kind: benefit, above: 683, from: 2018-06-01, until: 2020-01-01, status: published, source: study}
  - {id: metro, title: Metro, kind: benefit, at-least: 686, status: reported, source: study}
  - {id: shut, title: Shut, kind: restriction, below: 300, status: assumed}
  - {id: shut-too, title: Shut too, kind: restriction, at-most: 200, status: assumed}
)yaml";

inline std::string listed(const Problems& problems) {
    std::string out;
    for (const Problem& p : problems) {
        out += p.code + " " + std::to_string(p.place.row) + ":" + std::to_string(p.place.column);
        for (const std::string& arg : p.args) out += " [" + arg + "]";
        out += "\n";
    }
    return out;
}

// A problem of that code, as grave as that at least, with a place.
inline bool has(const Problems& problems, const std::string& code, Severity floor = Severity::Notice) {
    return std::any_of(problems.begin(), problems.end(), [&](const Problem& p) {
        return p.code == code && p.severity >= floor && (p.place.row > 0 || floor == Severity::Notice);
    });
}

// `from` replaced by `to` in the small rulebook; it must be there.
inline std::string changed(const std::string& from, const std::string& to, std::string text = kSmallRulebook) {
    const std::size_t at = text.find(from);
    if (at == std::string::npos) return "";
    return text.replace(at, from.size(), to);
}

}  // namespace clearline
