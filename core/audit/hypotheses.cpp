#include <algorithm>
#include <set>

#include "core/audit/hypothesis_makers.h"
#include "core/ledger/evaluate.h"
#include "core/scenario/record_cells.h"

namespace clearline {

namespace {

constexpr int kQuarter = 92;  // days

std::optional<Date> firstDiffering(const OfficialFigures& figures) {
    std::optional<Date> first;
    const auto see = [&](Date day) { first = first ? std::min(*first, day) : day; };
    if (figures.readings && figures.readings->first) see(figures.readings->first->by);
    if (figures.statement && figures.statement->first) see(figures.statement->first->by);
    return first;
}

std::set<Date> gapTurns(const OfficialFigures& figures, std::span<const std::optional<Points>> recomputed) {
    std::set<Date> turns;
    Points before;
    for (std::size_t i = 0; i < figures.all.size() && i < recomputed.size(); ++i) {
        if (!recomputed[i]) continue;
        const Points gap = figures.all[i].score - *recomputed[i];
        if (gap != before) turns.insert(figures.all[i].clock.asOf);
        before = gap;
    }
    return turns;
}

}  // namespace

bool HypothesisGround::seen(Date from, Date until) const {
    const auto first = std::lower_bound(days.begin(), days.end(), from);
    return first != days.end() && *first < until;
}

bool HypothesisGround::shortlyBefore(Date day) const {
    return firstDiffers && day <= *firstDiffers && firstDiffers->days() - day.days() <= kQuarter;
}

std::string idOfCopy(const Record& record, std::string_view what) {
    std::string id = std::string(record.id()) + " (" + std::string(what);
    if (record.version() > 1) id += '-' + std::to_string(record.version());
    id += ')';
    while (record.book().symbols().find(id) != 0) id += '\'';
    return id;
}

RecordAdded addedLike(const Record& record, const std::string& id, std::string_view subject, bool keepAct) {
    RecordAdded added;
    for (const FieldName& known : kFields) {
        std::string text;
        if (known.field == Field::Subject)
            text = subject;
        else if (known.field == Field::Id)
            text = id;
        else if (known.field != Field::Version && known.field != Field::Status &&
                 (known.field != Field::Act || keepAct))
            text = heldText(record, known.field);
        if (!text.empty()) added.cells.emplace_back(known.column, std::move(text));
    }
    const auto& facts = record.book().facts();
    for (std::size_t f = 0; f < facts.size(); ++f)
        if (const std::string_view text = record.fact(f); !text.empty())
            added.cells.emplace_back(facts[f].name, std::string(text));
    return added;
}

Hypotheses hypotheses(const Ledger& ledger, const OfficialFigures& figures,
                      std::span<const std::optional<Points>> recomputed) {
    std::set<Date> days;
    for (const OfficialFigure& figure : figures.all) days.insert(figure.clock.asOf);
    const HypothesisGround ground{
        ledger, figures, {days.begin(), days.end()}, firstDiffering(figures), gapTurns(figures, recomputed)};
    Hypotheses found;
    addRecordHypotheses(ground, found);
    addForeignHypotheses(ground, found);
    addSchemeHypotheses(ground, found);
    weighHypotheses(ground, found);
    return found;
}

}  // namespace clearline
