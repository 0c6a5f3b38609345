// An objection or a repair, and the records that it is about, for tests.
#pragma once

#include "core/appeal/objection.h"
#include "core/audit/law/law.h"
#include "core/explain/catalogue.h"
#include "tests/unit/ledger/ledgers.h"

namespace clearline::test {

// Records of P, one a row, with the columns that the checks of admissibility read.
inline std::string rowsUnderHeader(const std::string& rows) {
    return "subject,id,version,kind,type,agency,document,decided_on,received_on,ended_on,confirmed_on,made_good_on,"
           "status,publicity_class,publicity_until,valid_until,removed_on\n" +
           rows;
}

inline const std::shared_ptr<const LawBook>& theLaw() {
    static const auto book = loadLaw({CLEARLINE_SOURCE_DIR "/resources"});
    if (!book || !book.value()->problems.empty()) qFatal("the law does not load");
    return book.value();
}

// Read once: there are many words.
inline const Catalogue* theWords(Language language) {
    static const auto english = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::English),
                      chinese = Catalogue::load({CLEARLINE_SOURCE_DIR "/resources"}, Language::Chinese);
    return &(language == Language::English ? *english : *chinese);
}

inline Evidence paper(const char* which, const char* sha256 = "aa") {
    return {1, std::string(which) + ".pdf", "application/pdf", sha256, 1, {}, which};
}

inline RequestedChange wish(ChangeWish what, const char* on = nullptr, const char* record = "A") {
    return {what, record, 1, {}, {}, {}, on ? std::optional(day(on)) : std::nullopt};
}

// Nothing is missing in it: a repair of the record A with all papers.
inline Objection repair() {
    Objection o;
    o.id = 1;
    o.kind = AppealKind::Repair;
    o.subject = "P";
    o.ground = Ground::PeriodOver;
    o.lines = {{"A", 1, {}, {}, {}, {}, {}}};
    o.changes = {wish(ChangeWish::StopPublicity, "2030-01-01")};
    for (const char* which : {"commitment-letter", "identity", "performance", "form", "training"})
        o.evidence.push_back(paper(which));
    o.performedOn = day("2010-01-01");
    o.stages = {{Stage::Draft, day("2020-01-01"), {}, {}}};
    return o;
}

inline Objection objection() {
    Objection o = repair();
    o.kind = AppealKind::Objection;
    o.ground = Ground::WrongFact;
    o.changes = {wish(ChangeWish::Strike)};
    o.performedOn.reset();
    return o;
}

}  // namespace clearline::test
