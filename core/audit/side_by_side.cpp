#include "core/audit/side_by_side.h"

#include <algorithm>

#include "core/audit/side_sums.h"
#include "core/ledger/bindings.h"
#include "core/record/record.h"

namespace clearline {

namespace {

SideScoring scoringOf(const Ledger& ledger) {
    const Rulebook& rulebook = ledger.rulebook();
    if (!ledger.eligible()) {
        const auto& kinds = rulebook.appliesTo;
        const SubjectKind kind = ledger.subject().kind;
        const bool other = !kinds.empty() && kind != SubjectKind::NotSaid &&
                           std::find(kinds.begin(), kinds.end(), kind) == kinds.end();
        return other ? SideScoring::OtherKind : SideScoring::NotEligible;
    }
    if (!rulebook.score) return SideScoring::ListsOnly;
    return ledger.score() ? SideScoring::Scored : SideScoring::BeforeScheme;
}

std::optional<Number> boundOn(const Rulebook& rulebook, const BoundSource& bound, Date day) {
    return bound ? numberOn(rulebook, *bound, day) : std::nullopt;
}

SideSystem systemOf(std::shared_ptr<const Ledger> ledger) {
    SideSystem system;
    const Rulebook& rulebook = ledger->rulebook();
    const Date asOf = ledger->clock().asOf;
    system.scoring = scoringOf(*ledger);
    if (system.scoring == SideScoring::NotEligible && rulebook.eligibility)
        system.decisive =
            rulebook.eligibility->decisive(RecordBindings(rulebook, ledger->subject(), asOf, asOf, nullptr, 0));
    if (rulebook.score) {
        system.low = boundOn(rulebook, rulebook.score->low, asOf);
        system.high = boundOn(rulebook, rulebook.score->high, asOf);
    }
    system.transparency = transparency(rulebook);
    system.ledger = std::move(ledger);
    return system;
}

// Every record of any of the ledgers, once, in the order in which it is told.
std::vector<SideRecord> recordsOf(const SideBySide& side) {
    std::vector<RecordIndex> all;
    for (const SideSystem& system : side.systems) {
        for (const Contribution& c : system.ledger->contributions()) all.push_back(c.record);
        for (const Silent& silent : system.ledger->silent()) all.push_back(silent.record);
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    const RecordBook& book = *side.input().records;
    std::sort(all.begin(), all.end(), [&book](RecordIndex a, RecordIndex b) {
        // Bytes of UTF-8 compare as code points do.
        if (const int byId = Record(book, a).id().compare(Record(book, b).id())) return byId < 0;
        return book.version(a) < book.version(b);
    });
    std::vector<SideRecord> records(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) records[i].record = all[i];
    return records;
}

}  // namespace

std::string_view sidePartText(SidePart part) {
    constexpr std::string_view kWords[] = {"caps", "range", "hold", "rounding", "rulebook-change", "order"};
    return kWords[static_cast<std::size_t>(part)];
}

std::string_view sideScoringText(SideScoring scoring) {
    constexpr std::string_view kWords[] = {"scored", "other-kind", "not-eligible", "before-scheme", "lists-only"};
    return kWords[static_cast<std::size_t>(scoring)];
}

std::string_view sideStateText(SideCell::State state) {
    constexpr std::string_view kWords[] = {"not-looked-at", "silent", "left", "counting"};
    return kWords[static_cast<std::size_t>(state)];
}

std::optional<Number> SideSystem::shareOf(const Points& points) const {
    if (!low || !high || *high <= *low) return std::nullopt;
    return points / (*high - *low);
}

std::optional<Number> SideSystem::shareOfRange() const {
    const auto score = ledger->score();
    return score && low ? shareOf(*score - *low) : std::nullopt;
}

const SideGiven* SideBySide::given(std::size_t record, std::size_t system) const {
    const SideCell& at = cell(record, system);
    return at.state >= SideCell::State::Left ? &systems[system].given[at.index] : nullptr;
}

const Silent* SideBySide::silent(std::size_t record, std::size_t system) const {
    const SideCell& at = cell(record, system);
    return at.state == SideCell::State::Silent ? &systems[system].ledger->silent()[at.index] : nullptr;
}

SideBySide sideBySide(std::vector<std::shared_ptr<const Ledger>> ledgers) {
    SideBySide side;
    for (auto& ledger : ledgers) side.systems.push_back(systemOf(std::move(ledger)));
    side.records = recordsOf(side);
    side.cells.resize(side.records.size() * side.systems.size());
    fillSides(side);
    return side;
}

}  // namespace clearline
