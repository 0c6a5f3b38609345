// Ledgers for the tests of chart and table: a small scheme with a cap, and records in any number,
// read and evaluated by core itself.
#pragma once

#include <QByteArray>
#include <QString>

#include "core/explain/catalogue.h"
#include "core/intake/read_case.h"
#include "core/ledger/evaluate.h"
#include "core/rulebook/kinds.h"
#include "core/rulebook/load.h"

namespace clearline::test {

inline const char* const kScheme = R"(clearline-rulebook: 1
id: made
title: {en: A made scheme, zh: 虚构方案}
sources: {us: {title: Ourselves, year: 2024}}
agencies: {police: {title: {en: Traffic police, zh: 交警}}}
score: {from: 2018-11-01, opening: 600, range: [0, 1000], status: assumed}
counting: {from: received_on, values-of: received_on}
parameters:
  fine:
    title: {en: Points for a fine, zh: 罚款扣分}
    unit: points
    values:
      - {value: -15, status: reported, source: us}
characteristics:
  - {id: conduct, title: {en: Conduct, zh: 行为}, cap: {range: [-60, 40]}, status: assumed}
rules:
  - {id: R-1, title: {en: Running a red light, zh: 闯红灯}, agency: police, kinds: [traffic.red-light], effect: {add: fine, to: conduct}, status: published, source: us}
  - {id: R-2, title: {en: Giving blood, zh: 无偿献血}, kinds: [gift.blood], effect: {add: 30, to: conduct}, status: published, source: us}
scales:
  - {id: band, title: {en: Band, zh: 等级}, of: score, steps: [{below: 580, is: low, title: {en: low, zh: 较低}}, {is: good, title: {en: good, zh: 良好}}], status: assumed}
thresholds:
  - {id: lane, title: {en: fast lane, zh: 绿色通道}, kind: benefit, above: 620, status: assumed}
  - {id: metro, title: {en: metro discount, zh: 地铁优惠}, kind: benefit, at-least: 623, from: 2019-01-01, until: 2020-01-01, status: assumed}
)";

inline std::shared_ptr<const Rulebook> scheme(QByteArray text = kScheme) {
    const auto loaded = loadRulebook(text.toStdString(), "made.yaml");
    return loaded ? *loaded : nullptr;
}

// One row per letter: r a red light, b blood given; a week apart from 2018-11-05.
inline QByteArray recordRows(const QByteArray& letters) {
    QByteArray csv = "subject,id,kind,agency,document,received_on\n";
    Date day = *Date::fromIso("2018-11-05");
    for (int k = 0; k < letters.size(); ++k) {
        csv += QByteArray("S,rec-") + QByteArray::number(k + 1) +
               (letters[k] == 'r' ? ",traffic.red-light,police," : ",gift.blood,hospital,") + "D2018-" +
               QByteArray::number(1000 + k) + "," + QByteArray::fromStdString(day.iso()) + "\n";
        day = *day.plusDays(7);
    }
    return csv;
}

inline std::shared_ptr<const CaseInput> readRows(const QByteArray& csv) {
    SourceFile file;
    file.name = "made.csv";
    file.bytes = csv.toStdString();
    auto read = readRecordsCsv(std::move(file));
    return read ? std::make_shared<const CaseInput>(std::move(read).value()) : nullptr;
}

inline std::shared_ptr<const Ledger> ledgerOf(std::shared_ptr<const CaseInput> input,
                                              std::shared_ptr<const Rulebook> rulebook = scheme(),
                                              const char* asOf = "2019-12-31") {
    const Date day = *Date::fromIso(asOf);
    return std::make_shared<const Ledger>(evaluate(std::move(input), std::move(rulebook), "S", {day, day}));
}

inline std::shared_ptr<const Ledger> ledgerOf(const QByteArray& letters) {
    return ledgerOf(readRows(recordRows(letters)));
}

inline std::shared_ptr<const Catalogue> catalogue(Language language = Language::English) {
    auto loaded = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, language);
    return loaded ? std::make_shared<const Catalogue>(std::move(loaded).value()) : nullptr;
}

inline std::shared_ptr<const Kinds> noKinds() { return std::make_shared<const Kinds>(); }

}  // namespace clearline::test
