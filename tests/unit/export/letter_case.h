// An invented case with one objection, for tests of letters: a red light entered with a wrong date, and the same thing
// recorded twice.
#pragma once

#include "core/export/letter.h"
#include "core/intake/read_sources.h"
#include "tests/unit/ledger/ledgers.h"

namespace clearline::test {

inline const char* const kLetterScheme = R"(clearline-rulebook: 1
id: small
title: {en: Small score, zh: 小城分}
agencies: {traffic-police: {title: {en: traffic police, zh: 交警}}}
score: {from: 2019-01-01, opening: 100, formula: opening + sum(characteristics), range: [0, 120], rounding: {mode: half up, places: 0}}
counting: {from: received_on, values-of: decided_on}
characteristics: [{id: c, title: {en: Conduct, zh: 操行}}]
parameters: {red: {title: {en: Points for red, zh: 闯红灯扣分}, unit: points, values: [{value: -15}]}}
rules:
  - {id: R-1, title: {en: Running a red light, zh: 闯红灯}, agency: traffic-police, kinds: [traffic.red-light], effect: {add: red, to: c}, valid-for: P2Y, clock: [decided_on]}
  - {id: R-2, title: {en: Giving blood, zh: 献血}, kinds: [blood], effect: {add: 5, to: c}}
thresholds:
  - {id: lane, title: {en: Fast lane, zh: 绿色通道}, kind: benefit, at-least: 90}
)";
inline const char* const kLetterResident = "11010519491231002X";

inline std::shared_ptr<const CaseInput> letterInput() {
    auto input = readSources(
        {std::make_shared<const SourceFile>(
             SourceFile{"/home/x/li.csv",
                        "subject,id,kind,agency,document,decided_on,received_on,note\n"
                        "P,A-1,traffic.red-light,traffic-police,JT-2019-0311,2019-03-01,2019-03-14,\n"
                        "P,A-2,traffic.red-light,traffic-police,JT-2019-0311,2019-03-01,2019-03-20,\n"
                        "P,A-3,blood,,,2019-05-01,2019-05-03,\n",
                        {}}),
         std::make_shared<const SourceFile>(
             SourceFile{"/home/x/li.subjects.csv",
                        std::string("id,name,kind,identifier\nP,李见明,person,") + kLetterResident + "\n",
                        {}}),
         std::make_shared<const SourceFile>(SourceFile{"/home/x/li.statement.csv",
                                                       "subject,date,item,points,balance,record\nP,2019-03-14,闯红灯,-"
                                                       "15,85,A-1\nP,2019-03-20,闯红灯,-20,65,A-2\n",
                                                       {}})});
    if (!input) qFatal("the test's case does not load");
    return std::make_shared<const CaseInput>(std::move(input).value());
}

inline Objection letterObjection() {
    Objection objection;
    objection.id = 3;
    objection.subject = "P";
    objection.ground = Ground::Duplicate;
    objection.lines = {{"A-2", 1, "small", "R-1", Date::fromIso("2019-03-20"), "-15", ""}};
    objection.changes = {{ChangeWish::Strike, "A-2", 1, "", "", "", {}}};
    objection.argument = "There was one red light on that day, and it is recorded twice. 日期和文号相同。";
    objection.evidence = {
        {1, "日期.pdf", "application/pdf", std::string(64, 'a'), 1234, "the one notice that was sent", ""}};
    objection.citations = {{"", "Order 36, article 5: what is entered must be true. 信息应当准确。", false},
                           {"law/x", "left out by a person", true}};
    objection.notifiedOn = Date::fromIso("2019-04-01");
    objection.stages = {{Stage::Draft, *Date::fromIso("2019-04-02"), "", ""}};
    return objection;
}

// The same red light, paid for: it is right, and made good.
inline Objection letterRepair() {
    Objection repair = letterObjection();
    repair.kind = AppealKind::Repair;
    repair.ground = Ground::Performed;
    repair.lines = {{"A-1", 1, "small", "R-1", Date::fromIso("2019-03-14"), "-15", ""}};
    repair.changes = {{ChangeWish::StopUse, "A-1", 1, "", "", "", Date::fromIso("2020-01-01")}};
    repair.argument = "The fine was paid on the day that it was due. 罚款已按期缴清。";
    repair.evidence = {
        {1, "缴款书.pdf", "application/pdf", std::string(64, 'c'), 4321, "the fine was paid", "performance"},
        {2, "承诺书.pdf", "application/pdf", std::string(64, 'd'), 987, "", "commitment-letter"}};
    repair.performedOn = Date::fromIso("2019-03-20");
    repair.committedOn = Date::fromIso("2019-12-30");
    return repair;
}

// Keeps what a LetterQuestion only points at.
struct LetterCase {
    AppealEffect effect;
    LetterQuestion question;

    explicit LetterCase(Objection objection = letterObjection()) {
        question.objection = std::move(objection);
        question.input = letterInput();
        question.rulebooks = {rulebookOf(kLetterScheme)};
        question.clock = {*Date::fromIso("2020-01-01"), *Date::fromIso("2020-01-01")};
        auto worked =
            effectOf({question.input, question.rulebooks, question.objection.changes, "P", question.clock, {}});
        if (!worked) qFatal("the effect was not worked out");
        effect = std::move(worked).value();
        question.effect = &effect;
        question.caseRoot = std::string(64, 'b');
        question.caseEntries = 7;
        question.answerBy = Date::fromIso("2020-01-21");
    }
    LetterCase(const LetterCase&) = delete;
    LetterCase& operator=(const LetterCase&) = delete;
};

inline const Catalogue& letterWords(Language language) {
    static const auto english = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::English);
    static const auto chinese = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::Chinese);
    return language == Language::Chinese ? *chinese : *english;
}
inline const Kinds& letterKinds() {
    static const auto loaded = Kinds::load({CLEARLINE_SOURCE_DIR "/resources"});
    return *loaded;
}

// In the languages given, from the templates of the resources.
inline Document letterIn(const LetterCase& of, const std::vector<Language>& languages, LetterWish wish = {}) {
    wish.date = Date::fromIso("2020-01-01");
    std::vector<LetterTemplate> forms;
    for (const Language language : languages) {
        auto form = findLetterTemplate(wish.kind, language, {CLEARLINE_SOURCE_DIR "/resources"});
        if (!form) qFatal("no template");
        forms.push_back(std::move(form).value());
    }
    std::vector<LetterSide> sides;
    for (const LetterTemplate& form : forms) {
        std::vector<std::string> citations;
        for (const AppealCitation& each : of.question.objection.citations)
            if (!each.left) citations.push_back(each.text);
        sides.push_back({form, letterWords(form.language), citations, {}});
    }
    auto made = letter(of.question, wish, sides, letterKinds());
    if (!made) qFatal("no letter");
    return std::move(made).value();
}

}  // namespace clearline::test
