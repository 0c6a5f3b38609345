#include <algorithm>
#include <set>

#include "core/intake/side_tables.h"
#include "core/mapping/mapped_table.h"
#include "core/tables/look_alike.h"
#include "core/tables/odd_problems.h"

namespace clearline {

// The id that a column gives: of the subjects, else the subject that another of our tables is told of.
SlotCell MappedTable::idCell(std::size_t row) {
    if (const Slot* slot = slots_->find(TargetTable::Subjects, "id")) return slot->take(table_, row, problems_);
    for (const TargetTable table :
         {TargetTable::Records, TargetTable::Readings, TargetTable::Statement, TargetTable::Relations})
        if (const Slot* slot = slots_->find(table, "subject")) return slot->take(table_, row, problems_);
    return {};
}

void MappedTable::identify() {
    const auto fills = [this](TargetTable table, std::string_view field) {
        return slots_->find(table, field) != nullptr;
    };
    const bool others = fills(TargetTable::Relations, "other") || fills(TargetTable::Relations, "other.name") ||
                        fills(TargetTable::Relations, "other.identifier");
    called_.reserve(rows_.size());
    for (std::size_t at = 0; at < rows_.size() && rowDone(); ++at) {
        const std::size_t row = rows_[at];
        const auto by = [&](const SlotCell& id, const SlotCell& identifier, const SlotCell& name) {
            for (const SlotCell* each : {&id, &identifier, &name}) tellOddOnce(*each, row);
            return calledBy(id, identifier, name);
        };
        called_.push_back(by(idCell(row), cell(TargetTable::Subjects, "identifier", row, problems_),
                             cell(TargetTable::Subjects, "name", row, problems_)));
        if (others)
            others_.push_back(by(cell(TargetTable::Relations, "other", row, problems_),
                                 cell(TargetTable::Relations, "other.identifier", row, problems_),
                                 cell(TargetTable::Relations, "other.name", row, problems_)));
    }
    called_.resize(rows_.size());
    others_.resize(rows_.size());
    knowByName();
    knowOthersByName();
    tellLookAlikes();
    const bool nobody = std::all_of(called_.begin(), called_.end(),
                                    [](const Called& c) { return c.id.empty() && !c.refused && c.column == 0; });
    const bool said = std::any_of(plan_.subjects.begin(), plan_.subjects.end(),
                                  [](const SubjectChoice& choice) { return choice.called.empty(); });
    if (!nobody || said || called_.empty()) return;
    problems_.add("map.no-subject", Severity::Error, planned_.form.headerRow, 0, {planned_.mapping.id});
    for (Called& called : called_) called.refused = true;
}

void MappedTable::tellOddOnce(const SlotCell& cell, std::size_t row) {
    if (cell.text.empty() || !oddSeen_.emplace(cell.text).second) return;
    tellOdd(cell.text, {source_->name, table_.row(row).number, cell.column}, problems_);
}

// Two names that look alike may be one that was written wrongly, or somebody who wants to be taken for another.
void MappedTable::tellLookAlikes() {
    std::vector<std::string> names;
    std::vector<std::pair<std::size_t, std::uint32_t>> places;
    std::set<std::string_view> seen;
    for (const std::vector<Called>* all : {&called_, &others_}) {
        for (std::size_t at = 0; at < all->size(); ++at) {
            const Called& called = (*all)[at];
            if (called.name.empty() || !seen.insert(called.name).second) continue;
            names.push_back(called.name);
            places.emplace_back(rows_[at], called.nameColumn);
        }
    }
    for (const auto& [first, later] : lookAlikes(names))
        problems_.add("text.look-alike", Severity::Warning, table_.row(places[later].first).number,
                      places[later].second, lookAlikeProblem(names[later], names[first], {}).args);
}

// A row with a name alone belongs to the one whom other rows give that name and an identifier.
void MappedTable::knowByName() {
    std::map<std::string, std::set<std::string>, std::less<>> idsOf;
    for (const Called& called : called_)
        if (!called.byNameOnly && !called.name.empty() && !called.id.empty()) idsOf[called.name].insert(called.id);
    for (std::size_t at = 0; at < called_.size(); ++at) {
        Called& called = called_[at];
        const auto ids = called.byNameOnly ? idsOf.find(called.name) : idsOf.end();
        if (ids == idsOf.end()) continue;
        const bool one = ids->second.size() == 1;
        problems_.add(
            one ? "map.subject-by-name" : "map.subject-name-shared", Severity::Warning, table_.row(rows_[at]).number,
            called.column,
            {ProblemList::shown(called.name), one ? *ids->second.begin() : std::to_string(ids->second.size())});
        if (one) called.id = *ids->second.begin();
    }
}

// Two firms may have representatives of one name: they are one person only if an identifier says so.
void MappedTable::knowOthersByName() {
    std::map<std::pair<std::string, std::string>, std::set<std::string>> idsOf;
    for (std::size_t at = 0; at < others_.size(); ++at)
        if (!others_[at].byNameOnly && !others_[at].name.empty())
            idsOf[{called_[at].id, others_[at].name}].insert(others_[at].id);
    for (std::size_t at = 0; at < others_.size(); ++at) {
        Called& other = others_[at];
        if (!other.byNameOnly || other.id.empty()) continue;
        const auto ids = idsOf.find({called_[at].id, other.name});
        if (ids != idsOf.end() && ids->second.size() == 1)
            other.id = *ids->second.begin();
        else
            other.id = other.name + "（" + (called_[at].name.empty() ? called_[at].id : called_[at].name) + "）";
    }
}

void MappedTable::choose() {
    std::map<std::string_view, std::string_view> choices;
    for (const SubjectChoice& choice : plan_.subjects) choices.emplace(choice.called, choice.subject);
    if (choices.empty()) return;
    for (std::vector<Called>* all : {&called_, &others_}) {
        for (Called& called : *all) {
            const auto choice = choices.find(called.id);
            // Nobody is chosen for a representative who is not there.
            if (choice != choices.end() && (all == &called_ || !called.id.empty())) called.id = choice->second;
        }
    }
}

void MappedTable::gather(CaseInput& input) {
    const bool own = slots_->any(TargetTable::Subjects), only = isOnly(TargetTable::Subjects);
    const bool others =
        slots_->find(TargetTable::Relations, "other.name") || slots_->find(TargetTable::Relations, "other.identifier");
    if (!own && !others) return;
    GatheredSubjects subjects(problems_);
    for (std::size_t at = 0; at < rows_.size() && rowDone(); ++at) {
        const std::size_t row = rows_[at];
        const RowPlace place = placeOf(row);
        const Called& called = called_[at];
        if (own && !called.refused && (only || !called.id.empty())) {
            subjects.begin(called.id, called.column, place, only);
            for (const Slot& slot : slots_->all()) {
                if (slot.table != TargetTable::Subjects || slot.field == "id") continue;
                const bool told = slot.field == "name" || slot.field == "identifier";
                subjects.say(called.id, slot.field, slot.take(table_, row, told ? untold_ : problems_), place);
            }
        }
        const Called& other = others_[at];
        if (!others || other.refused || other.id.empty()) continue;
        subjects.begin(other.id, other.column, place);
        for (const std::string field : {"name", "identifier", "kind"})
            subjects.say(other.id, field,
                         cell(TargetTable::Relations, "other." + field, row, field == "kind" ? problems_ : untold_),
                         place);
    }
    SubjectRows rows(input.subjects, problems_);
    subjects.giveTo(rows, planned_.form.headerRow);
}

}  // namespace clearline
