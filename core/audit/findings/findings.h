// Findings: all that the checks find in a case under one rulebook: of each subject, of the case as a whole and of the
// rulebook; and which checks were made. Where it sits: over ledgers that it evaluates itself; told by finding_words.h
// and the writers of export/. Promises: each finding has a key of its own that stays when it is found again.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/audit/findings/finding.h"
#include "core/audit/findings/list_timeline.h"

namespace clearline {

// What a check is called, and what it looks at.
struct FindingCheck {
    enum class Of : std::uint8_t { Subject, Case, Rulebook };
    std::string_view code;
    Of of = Of::Subject;
    bool ofRulebook = false;  // its findings hang on the rulebook
};
[[nodiscard]] std::span<const FindingCheck> findingChecks();

struct FindingsQuestion {
    std::shared_ptr<const CaseInput> input;
    std::shared_ptr<const Rulebook> rulebook;
    std::shared_ptr<const LawBook> law;
    const Kinds& kinds;
    Clock clock{Date::kMin, Date::kMin};
    std::string subject = {};               // whose findings are wanted; empty: everybody's
    std::vector<std::string> without = {};  // codes of checks that are not to be made
    // How far it is, of how much; asked within long checks too. False cancels: of a subject not done nothing is told.
    std::function<bool(std::size_t, std::size_t)> progress = {};
};

struct SubjectFindings {
    std::string subject;
    std::shared_ptr<const Ledger> ledger;
    std::vector<Finding> findings;  // by gravity
    ListTimeline listings;
};

struct FindingReport {
    std::shared_ptr<const CaseInput> input;
    std::shared_ptr<const Rulebook> rulebook;
    std::shared_ptr<const LawBook> law;
    Clock clock{Date::kMin, Date::kMin};
    std::vector<Finding> ofRulebook, ofCase;
    std::vector<SubjectFindings> subjects;
    std::vector<std::string> checksMade, checksLeftOut;  // codes
    bool cancelled = false;

    // In the order of the report: rulebook, case, subjects.
    [[nodiscard]] std::vector<const Finding*> all() const;
};

[[nodiscard]] FindingReport findFindings(const FindingsQuestion& question);

}  // namespace clearline
