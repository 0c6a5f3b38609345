#include "core/audit/findings/findings.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/audit/findings/checks.h"
#include "core/ledger/evaluate.h"

namespace clearline {

namespace {

using Of = FindingCheck::Of;

struct Made {
    FindingCheck check;
    void (*run)(const SubjectView&, FindingList&);
};

constexpr std::array kOfSubject{
    Made{{"invalid-identifier", Of::Subject, false}, checkIdentifiers},
    Made{{"date-order", Of::Subject, false}, checkDateOrder},
    Made{{"odd-characters", Of::Subject, false}, checkOddNames},
    Made{{"duplicate", Of::Subject, false}, checkDuplicates},
    Made{{"punished-twice", Of::Subject, true}, checkPunishedTwice},
    Made{{"late-filing", Of::Subject, false}, checkFiling},
    Made{{"publicity", Of::Subject, false}, checkPublicity},
    Made{{"kept-too-long", Of::Subject, false}, checkRetention},
    Made{{"listed-too-long", Of::Subject, false}, checkListings},
    Made{{"representative-listed", Of::Subject, false}, checkRepresentative},
    Made{{"outside-tier", Of::Subject, true}, checkTier},
    Made{{"no-citation", Of::Subject, true}, checkCited},
    Made{{"before-receipt", Of::Subject, true}, checkReceipt},
    Made{{"after-validity", Of::Subject, true}, checkValidity},
    Made{{"retroactive", Of::Subject, true}, checkRetroactive},
    Made{{"unconfirmed-counted", Of::Subject, true}, checkConfirmed},
    Made{{"basic-scored", Of::Subject, true}, checkBasic},
    Made{{"forbidden-ground", Of::Subject, true}, checkGround},
};
constexpr FindingCheck kSameFacts{"same-facts", Of::Case, true};
constexpr FindingCheck kLookAlike{"look-alike", Of::Case, false};
constexpr FindingCheck kRulebook{"rulebook", Of::Rulebook, true};
constexpr std::size_t kOfCase = 3;  // with the rulebook

const std::vector<FindingCheck>& allChecks() {
    static const std::vector<FindingCheck> all = [] {
        std::vector<FindingCheck> checks;
        for (const Made& made : kOfSubject) checks.push_back(made.check);
        checks.insert(checks.end(), {kSameFacts, kLookAlike, kRulebook});
        return checks;
    }();
    return all;
}

bool concerns(const Finding& finding, const std::string& subject) {
    return subject.empty() || std::any_of(finding.places.begin(), finding.places.end(),
                                          [&](const FindingPlace& place) { return place.subject == subject; });
}

class Finder {
public:
    explicit Finder(const FindingsQuestion& question)
        : question_(question),
          subjects_(subjectsOf(*question.input)),
          watch_(question.progress, steps()),
          all_(question.input, question.rulebook, *question.law, question.kinds, question.clock, &watch_) {}

    FindingReport find() {
        report_.input = question_.input;
        report_.rulebook = question_.rulebook;
        report_.law = question_.law;
        report_.clock = question_.clock;
        for (const FindingCheck& check : allChecks())
            (wanted(check) ? report_.checksMade : report_.checksLeftOut).emplace_back(check.code);
        // What is wanted of one subject alone may still hang on what the others got.
        for (const std::string& subject : subjects_) {
            if (!watch_.begin()) break;
            if (!asked(subject) && !wanted(kSameFacts)) continue;
            views_.push_back(std::make_unique<SubjectView>(
                all_, std::make_shared<const Ledger>(
                          evaluate(question_.input, question_.rulebook, subject, question_.clock))));
            if (asked(subject)) ofSubject(*views_.back());
        }
        if (!watch_.stopped()) ofCase();
        report_.cancelled = watch_.stopped();
        return std::move(report_);
    }

private:
    [[nodiscard]] bool wanted(const FindingCheck& check) const {
        return std::find(question_.without.begin(), question_.without.end(), check.code) == question_.without.end();
    }

    [[nodiscard]] bool asked(const std::string& subject) const {
        return question_.subject.empty() || subject == question_.subject;
    }
    // A step for each ledger, each check of a subject and each of the case.
    [[nodiscard]] std::size_t steps() const {
        const auto of = std::count_if(subjects_.begin(), subjects_.end(), [this](const auto& s) { return asked(s); });
        return subjects_.size() + static_cast<std::size_t>(of) * (kOfSubject.size() + 1) + kOfCase;
    }

    void ofSubject(const SubjectView& view) {
        if (!watch_.begin()) return;
        SubjectFindings found;
        found.subject = view.id();
        found.ledger = view.ledgerPointer();
        found.listings = listTimeline(view);
        FindingList list(all_, view.id());
        for (const Made& made : kOfSubject) {
            if (!watch_.begin()) return;
            if (!wanted(made.check)) continue;
            list.begin(made.check.code, made.check.ofRulebook);
            made.run(view, list);
        }
        if (watch_.stopped()) return;
        found.findings = list.take();
        report_.subjects.push_back(std::move(found));
    }

    void ofCase() {
        FindingList list(all_, "");
        const auto begin = [&](const FindingCheck& check) {
            list.begin(check.code, check.ofRulebook);
            return watch_.begin() && wanted(check);
        };
        if (begin(kSameFacts)) checkSameFacts(views_, list);
        if (begin(kLookAlike)) checkLookAlikes(all_, list);
        if (!watch_.begin()) return;
        for (Finding& finding : list.take())
            if (concerns(finding, question_.subject)) report_.ofCase.push_back(std::move(finding));
        FindingList rulebook(all_, "");
        rulebook.begin(kRulebook.code, kRulebook.ofRulebook);
        if (wanted(kRulebook)) checkRulebookFindings(all_, rulebook);
        report_.ofRulebook = rulebook.take();
    }

    const FindingsQuestion& question_;
    const std::vector<std::string> subjects_;
    FindingsWatch watch_;
    CaseView all_;
    std::vector<std::unique_ptr<SubjectView>> views_;
    FindingReport report_;
};

}  // namespace

std::span<const FindingCheck> findingChecks() { return allChecks(); }

FindingReport findFindings(const FindingsQuestion& question) { return Finder(question).find(); }

std::vector<const Finding*> FindingReport::all() const {
    std::vector<const Finding*> all;
    for (const Finding& finding : ofRulebook) all.push_back(&finding);
    for (const Finding& finding : ofCase) all.push_back(&finding);
    for (const SubjectFindings& subject : subjects)
        for (const Finding& finding : subject.findings) all.push_back(&finding);
    return all;
}

}  // namespace clearline
