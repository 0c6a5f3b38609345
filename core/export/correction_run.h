// CorrectionRun: the ledgers that a correction speaks of, evaluated from what is there: as it is, with the changes laid
// over the records, and with them as new versions. Where it sits: making a correction and checking one are the same run
// (correction_check.h).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/export/claimed_state.h"
#include "core/export/version_file.h"
#include "core/ledger/ledger.h"

namespace clearline {

class CorrectionRun {
public:
    struct Question {
        std::shared_ptr<const CaseInput> input;
        const std::vector<RequestedChange>& changes;
        Clock clock;
        std::optional<Date> receivedOn;
        std::string engine;
        const ReadOptions& reading;
    };
    // Problems: those of editsOf and of applying the edits, and of versionFile where it is asked for.
    [[nodiscard]] static Result<CorrectionRun> of(const Question& question);

    // `rulebook`: with the readings chosen.
    [[nodiscard]] CorrectionClaim claim(const std::shared_ptr<const Rulebook>& rulebook,
                                        const std::string& subject) const;
    // What it does to others than `subject`: a claim for each whose ledger it makes another, laid over the records or
    // as new versions (of which one may act only later), in the order of appeal_effect.h.
    [[nodiscard]] std::vector<CorrectionClaim> others(
        const std::string& subject, const std::vector<std::shared_ptr<const Rulebook>>& rulebooks) const;

    [[nodiscard]] const Scenario& scenario() const { return scenario_; }
    [[nodiscard]] const std::string& scenarioText() const { return text_; }
    [[nodiscard]] const std::optional<VersionFile>& file() const { return file_; }

private:
    explicit CorrectionRun(Clock clock) : clock_(clock) {}
    [[nodiscard]] bool touches(const std::shared_ptr<const Rulebook>& rulebook, const std::string& subject) const;

    Clock clock_;
    std::string engine_, text_;
    Scenario scenario_;
    std::shared_ptr<const CaseInput> input_, changed_, versioned_;
    std::optional<VersionFile> file_;
    std::optional<Date> receivedOn_;
    std::vector<RequestedChange> changes_;
};

// As of and known on the later of the clock's days and the day.
[[nodiscard]] Clock clockFrom(Clock clock, Date day);

}  // namespace clearline
