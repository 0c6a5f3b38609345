// ContestedFigures: of each contested line what the authority's own statement and the recomputed ledger say of it now,
// beside what stood there when it was picked. Where it sits: worked out from an objection and the case whenever it is
// shown, listed or written into a letter. Promises: no figure without a line; what is not there any more is said so.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/appeal/objection.h"
#include "core/audit/statement_match.h"
#include "core/base/result.h"

namespace clearline {

struct ContestedFigures {
    std::optional<RecordIndex> record;  // absent: the case has no such record and version
    std::optional<std::size_t> line;    // of the ledger under its rulebook, from 0; absent: it counts no more
    std::optional<Date> day;            // of that line
    std::optional<Points> points;       // what it moves
    std::optional<Date> officialDay;    // of the authority's line that stands for it
    std::optional<Points> official;
    bool listed = false;           // a listing, which moves no points
    bool otherThanPicked = false;  // day or points are not those of when it was picked
};

// The ledgers and official statements of one subject under the rulebooks of a case, made when first asked for.
class ContestedLedgers {
public:
    ContestedLedgers(std::shared_ptr<const CaseInput> input, std::vector<std::shared_ptr<const Rulebook>> rulebooks,
                     std::string subject, Clock clock);
    ~ContestedLedgers();

    [[nodiscard]] ContestedFigures figures(const ContestedLine& line) const;
    // What "RECORD[@VERSION][/RULE]" points at: a line for each rulebook and rule under which it counts; where it
    // counts nowhere, the record alone. Without a version, the newest. Problems: objection.no-record (text),
    // objection.no-line (text, rule), objection.other-subject (record, whose it is, subject).
    [[nodiscard]] Result<std::vector<ContestedLine>> linesNamed(std::string_view text) const;
    // All lines of one record under all rulebooks.
    [[nodiscard]] std::vector<ContestedLine> linesOf(RecordIndex record, std::string_view rule) const;
    [[nodiscard]] const Ledger* ledger(std::string_view rulebook) const;

private:
    struct Of;
    [[nodiscard]] Of& of(std::size_t rulebook) const;
    std::shared_ptr<const CaseInput> input_;
    std::vector<std::shared_ptr<const Rulebook>> rulebooks_;
    std::string subject_;
    Clock clock_;
    mutable std::vector<std::unique_ptr<Of>> of_;
};

}  // namespace clearline
