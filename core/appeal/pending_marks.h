// PendingMarks: which entries of a ledger are under an objection or repair that is not decided yet, and by which words
// that is said. Where it sits: between the objections of a case and whoever writes or prints its ledgers. Promises: a
// line is marked for its own record, version and rule alone; of several, objections come before repairs.
#pragma once

#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/appeal/objection.h"
#include "core/explain/catalogue.h"
#include "core/ledger/ledger.h"

namespace clearline {

struct PendingMark {
    AppealKind kind = AppealKind::Objection;
    std::string words;  // "objection pending (No. 3)"; of several, one after another
};

class PendingMarks {
public:
    PendingMarks(const std::map<ObjectionId, Objection>& objections, const Ledger& ledger, const Catalogue& words);
    [[nodiscard]] bool empty() const { return under_.empty(); }
    [[nodiscard]] std::optional<PendingMark> of(const EntryRow& row) const;

private:
    struct Under {
        std::string rule;  // blank: every
        AppealKind kind;
        std::string words;
    };
    const Ledger& ledger_;
    std::unordered_map<RecordIndex, std::vector<Under>> under_;
};

}  // namespace clearline
