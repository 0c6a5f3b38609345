// What formulas of a rulebook see while a record is judged: record.*, subject.*, parameters and
// tables as of one day, and `points` where a validity asks for them. Used by ledger/
// to judge and by explain/ to say what was found.
#pragma once

#include <optional>
#include <string_view>

#include "core/formula/formula.h"
#include "core/record/record.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

class RecordBindings : public Bindings {
public:
    RecordBindings(const Rulebook& rulebook, const Subject& subject, Date asOf, Date day, const RecordBook* book,
                   RecordIndex record)
        : rulebook_(rulebook), subject_(subject), asOf_(asOf), day_(day), book_(book), record_(record) {}

    void setPoints(Points points) { points_ = std::move(points); }
    [[nodiscard]] std::optional<Bound> find(std::string_view name) const override;

private:
    [[nodiscard]] std::optional<Bound> ofRecord(std::string_view field) const;
    [[nodiscard]] std::optional<Bound> ofSubject(std::string_view field) const;

    const Rulebook& rulebook_;
    const Subject& subject_;
    Date asOf_, day_;
    const RecordBook* book_;  // null: no record (eligibility)
    RecordIndex record_;
    std::optional<Points> points_;
};

// A table's value for these bindings on a day, with its provenance, or nothing.
[[nodiscard]] std::optional<Bound> tableOnDay(const Rulebook& rulebook, std::size_t table, Date day,
                                              const Bindings& bindings, Steps* trail = nullptr);

// Whole years from birth to a day; someone born on 29 February comes of age on 28 February.
[[nodiscard]] int ageOn(Date born, Date day);

}  // namespace clearline
