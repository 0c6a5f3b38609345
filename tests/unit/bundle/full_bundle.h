// A bundle with everything in it, for tests that hide or forge each field of it in turn: every table, records in two
// versions, one that is booked from a firm, a rulebook read in one of its ways, a correction.
#pragma once

#include <QString>

#include <set>

#include "core/bundle/bundle_check.h"
#include "core/export/correction_check.h"
#include "tests/unit/bundle/bundles.h"

namespace clearline {

// Somebody with records of their own in two versions, one that is booked from a firm, and every table beside them.
inline constexpr const char* kRecords =
    "subject,id,version,kind,type,agency,document,occurred_on,decided_on,received_on,ended_on,confirmed_on,amount,"
    "quantity,act,note,street\n"
    "P-1,A-1,,traffic.red-light,notice,traffic-police,D-1,2019-02-27,2019-03-01,2019-03-14,,2019-03-05,200,,X-1,"
    "told 11010119900307002X,East\n"
    "P-1,A-1,2,traffic.red-light,notice,traffic-police,D-1,2019-02-27,2019-03-01,2019-04-14,2019-03-02,2019-03-05,300,,"
    "X-1,,East\n"
    "P-1,A-2,,traffic.parking,notice,traffic-police,D-2,2019-04-27,2019-05-01,2019-05-14,,,600,,,,\n"
    "P-1,A-3,,welfare.blood-donation,positive,health,D-3,2019-05-01,2019-05-01,2019-05-02,,,,400,,,\n"
    "F-1,B-1,,quay.arrears,bad,human-resources,D-4,,2019-06-01,2019-06-05,,,,7,,,\n";
inline constexpr const char* kSubjects =
    "id,name,kind,identifier,born_on,ward\nP-1,Lin Hai,person,11010119900307002X,1990-03-07,"
    "North\nF-1,Harbour Works,firm,,,\n";
inline constexpr const char* kRelations =
    "subject,other,kind,from,until\nF-1,P-1,representative,2018-01-01,2020-03-02\n";
inline constexpr const char* kReadings = "subject,date,score,rulebook\nP-1,2019-12-31,600,harbour\n";
inline constexpr const char* kStatement =
    "subject,date,item,points,balance,document,record,rulebook\nP-1,2019-04-14,Red light,-15,585,D-1,A-1,harbour\n";

// Books what a firm owes to who represents it, and is read in one of its two ways.
inline constexpr const char* kQuay = R"yaml(clearline-rulebook: 1
id: quay
title: {en: Quay score, zh: 码头分}
applies-to: [person, firm]
agencies: {human-resources: {title: {en: Human resources, zh: 人社局}}}
score: {opening: 100, formula: opening + sum(characteristics), status: assumed}
parameters:
  owed: {title: {en: Points a month, zh: 每月扣分}, unit: points, values: [{value: -2, status: assumed}]}
characteristics: [{id: conduct, title: {en: Conduct, zh: 操行}}]
rules:
  - id: QF-1
    title: {en: Dues owed, zh: 拖欠费用}
    applies-to: [firm]
    kinds: [quay.arrears]
    effect: {add: 5 * owed, to: conduct}
    book-to: [{relation: representative, rule: QP-1}]
    status: assumed
  - id: QP-1
    title: {en: Dues unpaid by one's firm, zh: 所代表企业欠费}
    applies-to: [person]
    effect: {add: owed * record.quantity, to: conduct}
    status: assumed
readings:
  - id: mild
    title: {en: Mild, zh: 从轻}
    about: {en: One point a month., zh: 每月一分。}
    instead: {parameters: {owed: {values: [{value: -1, status: assumed}]}}}
)yaml";
inline std::shared_ptr<const Rulebook> quay() {
    static const auto read = loadRulebook(kQuay, "quay.yaml", {"mild"}).value();
    return read;
}

inline const Kinds& kinds() {
    static const Kinds all = withKindsOf(kindsOfTests(), *quay());
    return all;
}

inline ReadOptions reading() {
    ReadOptions options;
    options.kindDeclared = [](std::string_view kind) { return kinds().declared(kind); };
    options.relationDeclared = [](std::string_view kind) { return kinds().relationDeclared(kind); };
    options.relationMutual = [](std::string_view kind) { return kinds().relationMutual(kind); };
    return options;
}

inline BundleWish wish(Identifiers identifiers) {
    BundleWish wish = wishFor("P-1");
    const auto file = [](const char* name, const char* text) {
        return std::make_shared<const SourceFile>(SourceFile{name, text, {}});
    };
    wish.input = std::make_shared<const CaseInput>(
        readSources({file("a.csv", kRecords), file("a.subjects.csv", kSubjects), file("a.relations.csv", kRelations),
                     file("a.readings.csv", kReadings), file("a.statement.csv", kStatement)},
                    reading())
            .value());
    wish.rulebooks.push_back(quay());
    wish.identifiers = identifiers;
    wish.root = Root{7, hashOf("a case")};
    Objection objection;
    objection.id = 1;
    objection.subject = "P-1";
    objection.changes = {{ChangeWish::Strike, "A-2", 1, {}, {}, {}, {}}};
    const auto made = makeCorrection(objection, {wish.input, wish.rulebooks, {}, reading(), "test"}, {wish.clock, {}});
    wish.files.push_back({"correction", "c.json", "application/json", "", correctionText(made.value())});
    return wish;
}
inline const Bundle& whole(Identifiers identifiers = Identifiers::Masked) {
    static const Bundle masked = makeBundle(wish(Identifiers::Masked)).value().bundle;
    static const Bundle shown = makeBundle(wish(Identifiers::Shown)).value().bundle;
    return identifiers == Identifiers::Masked ? masked : shown;
}

inline std::vector<BundleCheck> checked(const Bundle& bundle) {
    return checkBundle(bundle, "x", kinds(), wordsOfTests());
}

inline QString told(const std::vector<BundleCheck>& checks) {
    QString text;
    for (const BundleCheck& check : checks) {
        text += (text.isEmpty() ? "" : "; ") + QString::fromStdString(check.of) + " " +
                QString::fromUtf8(checkStateText(check.state).data());
        if (!check.why.empty()) text += " " + QString::fromStdString(check.why);
        for (const std::string& arg : check.args) text += " [" + QString::fromStdString(arg) + "]";
        for (const Problem& problem : check.problems) text += " " + QString::fromStdString(problem.code);
    }
    return text;
}
inline QString told(const std::set<std::string>& names) {
    QString text;
    for (const std::string& name : names) text += QString::fromStdString(name) + "\n";
    return text;
}

}  // namespace clearline
