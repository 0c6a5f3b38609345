// What the words of `objection new` and `objection edit` mean: grounds, changes, lines, findings, evidence, days, an
// argument in a file. Where it sits: between the command line and an Objection. Promises: what cannot be is refused
// with its reason before anything is written.
#pragma once

#include <set>

#include "app/cli/objection_case.h"
#include "core/appeal/contested_figures.h"
#include "core/casefile/evidence.h"

namespace clearline::cli {

// "RECORD[@VERSION].FIELD=[OLD->]NEW", "strike:RECORD", "delist:RECORD=DAY", "stop-publicity:RECORD=DAY",
// "stop-use:RECORD=DAY". Without OLD, it is what stands in the file. Problems: objection.change-form (text),
// objection.change-day (text, day), those of parseAmend.
[[nodiscard]] Result<RequestedChange> changeGiven(const std::string& text, const CaseInput& input);

// "1,3"; nothing where it is no list of numbers.
[[nodiscard]] std::optional<std::set<std::size_t>> numbersGiven(const std::string& text);

class ObjectionArguments {
public:
    ObjectionArguments(const ObjectionCommand& command, ObjectionCase& opened, Console& console)
        : command_(command), opened_(opened), console_(console) {}

    // Lays them over `objection`. kDone, or the code to end with, its message told.
    [[nodiscard]] int applyTo(Objection& objection);
    [[nodiscard]] const std::vector<EvidenceFile>& evidence() const { return evidence_; }

private:
    int ground(Objection& objection);
    int texts(Objection& objection);
    int days(Objection& objection);
    int drop(Objection& objection);
    int changes(Objection& objection);
    int lines(Objection& objection);
    int findings(Objection& objection, const ContestedLedgers& ledgers);
    int files(Objection& objection);
    int file(Objection& objection, const std::string& path, const std::string& paper);
    [[nodiscard]] bool shows(Objection& objection, const std::string& text);
    int goal(Objection& objection);
    int citations(Objection& objection);
    // The law and the rules that it rests on, as found; of a new one, as begun on the day of the question.
    [[nodiscard]] std::vector<AppealCitation> found(Objection objection) const;
    int refuse(const Problems& problems, int code = kUsage);

    const ObjectionCommand& command_;
    ObjectionCase& opened_;
    Console& console_;
    std::vector<EvidenceFile> evidence_;
};

}  // namespace clearline::cli
