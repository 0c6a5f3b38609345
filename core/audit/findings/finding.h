// Finding: something that an auditor should look at: what is wrong or cannot be told, how grave it is, where it stands,
// on what law or part of the rulebook it rests, and a key by which it is known again. Where it sits: made by the checks
// beside this file, told by finding_words.h, accepted or dismissed by its key in a case.
// Promises: data only, no words; the same records, rulebook, law and days give the same findings in the same order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/local_text.h"
#include "core/base/problem.h"
#include "core/date/period.h"
#include "core/number/number.h"
#include "core/record/record_book.h"
#include "core/rulebook/dated.h"

namespace clearline {

// One thing to look at. Whatever is absent does not apply.
struct FindingPlace {
    Place place;          // cell of a file, or line of the rulebook
    std::string subject;  // whose record or row it is
    std::optional<RecordIndex> record;
    std::optional<std::size_t> rule;      // into Rulebook::rules
    std::optional<std::size_t> line;      // of the ledger of `subject`, from 0
    std::optional<std::size_t> official;  // into CaseInput::statement
    std::optional<std::size_t> relation;  // into CaseInput::relations
};

// What the words need, still in no language.
struct NamedKind {
    std::string kind;
};
struct NamedAgency {
    std::string agency;
};
struct NamedFact {
    std::string name;  // a column: one of ours or a fact
};
struct NamedWord {
    std::string key;  // of the catalogue
};
struct PlainPoints {
    Number points;  // without a sign
};
using FindingArg = std::variant<std::string, Date, Number, PlainPoints, Period, LocalText, NamedKind, NamedAgency,
                                NamedFact, NamedWord>;

struct Finding {
    std::string code;     // of the check: "late-filing"; the key of its words
    std::string variant;  // which of several sentences; empty: the one
    std::string about;    // tells several findings of one check and record apart; part of the key
    Severity severity = Severity::Warning;
    // The columns for want of which it cannot be said whether there is anything: a finding of its own kind.
    std::vector<std::string> wants;
    std::string subject;  // id; empty: of the rulebook, or of the file as a whole
    std::vector<FindingPlace> places;
    std::vector<FindingArg> args;         // {0}, {1}… of the sentence
    std::vector<std::size_t> provisions;  // into LawBook::provisions
    std::vector<Citation> citations;      // of the rulebook
    std::optional<Problem> problem;       // lifted: its words are the finding's
    std::string key;                      // "late-filing/P-1/R-7": the same whenever it is found again

    [[nodiscard]] bool undecided() const { return !wants.empty(); }
};

}  // namespace clearline
