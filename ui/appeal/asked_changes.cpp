#include "ui/appeal/asked_changes.h"

#include <algorithm>

#include "core/record/record.h"
#include "ui/appeal/appeal_pick.h"

namespace clearline {

namespace {

constexpr struct {
    Asked asked;
    std::vector<ChangeWish> (*wishes)();
} kWishes[] = {
    {Asked::Strike, [] { return std::vector{ChangeWish::Strike}; }},
    {Asked::Delist, [] { return std::vector{ChangeWish::Delist}; }},
    {Asked::StopPublicity, [] { return std::vector{ChangeWish::StopPublicity}; }},
    {Asked::StopUse, [] { return std::vector{ChangeWish::StopUse}; }},
    {Asked::DelistAndHide,
     [] {
         return std::vector{ChangeWish::Delist, ChangeWish::StopPublicity};
     }},
    {Asked::DelistAndStop,
     [] {
         return std::vector{ChangeWish::Delist, ChangeWish::StopUse};
     }},
};

void take(AskedOfRecord& asked, const RequestedChange& change) {
    const bool delisted = asked.what == Asked::Delist;
    if (change.on) asked.on = change.on;
    switch (change.wish) {
        case ChangeWish::Strike: asked.what = Asked::Strike; break;
        case ChangeWish::Delist:
            asked.what = asked.what == Asked::StopPublicity ? Asked::DelistAndHide
                         : asked.what == Asked::StopUse     ? Asked::DelistAndStop
                                                            : Asked::Delist;
            break;
        case ChangeWish::StopPublicity: asked.what = delisted ? Asked::DelistAndHide : Asked::StopPublicity; break;
        case ChangeWish::StopUse: asked.what = delisted ? Asked::DelistAndStop : Asked::StopUse; break;
        case ChangeWish::Correct: {
            asked.what = Asked::Correct;
            if (!asked.draft) break;
            const auto& cells = asked.draft->cells();
            for (std::size_t i = 0; i < cells.size(); ++i)
                if (cells[i].field == change.field) asked.draft->set(i, change.to);
            break;
        }
    }
}

bool isOf(const RequestedChange& change, const ContestedLine& line) {
    return change.record == line.record && (change.wish != ChangeWish::Correct || change.version == line.version);
}

}  // namespace

std::vector<AskedOfRecord> askedOf(const std::vector<ContestedLine>& lines, const std::vector<RequestedChange>& changes,
                                   const CaseInput& input) {
    std::vector<AskedOfRecord> all;
    for (const ContestedLine& line : lines) {
        const bool known = std::any_of(all.begin(), all.end(), [&](const AskedOfRecord& other) {
            return other.line.record == line.record && other.line.version == line.version;
        });
        if (known) continue;
        AskedOfRecord asked{line, Asked::Nothing, std::nullopt, std::nullopt, false};
        if (const auto index = recordOf(*input.records, line))
            asked.draft.emplace(Record(*input.records, *index), *input.records, Scenario{});
        for (const RequestedChange& change : changes)
            if (isOf(change, line)) take(asked, change);
        all.push_back(std::move(asked));
    }
    return all;
}

Asked usuallyAsked(Ground ground) {
    switch (ground) {
        case Ground::NotMine:
        case Ground::Duplicate:
        case Ground::PunishedTwice:
        case Ground::NoBasis:
        case Ground::NotConfirmed:
        case Ground::NotNotified: return Asked::Strike;
        case Ground::WrongFact:
        case Ground::WrongValue:
        case Ground::WrongDate: return Asked::Correct;
        case Ground::OverListed: return Asked::Delist;
        case Ground::Expired:
        case Ground::AlreadyRepaired: return Asked::StopUse;
        case Ground::PeriodOver:
        case Ground::Performed:
        case Ground::Committed: return Asked::StopPublicity;
    }
    return Asked::Nothing;
}

std::vector<RequestedChange> changesOf(const AskedOfRecord& asked) {
    std::vector<RequestedChange> changes;
    const auto add = [&](ChangeWish wish) {
        RequestedChange change;
        change.wish = wish;
        change.record = asked.line.record;
        if (wish == ChangeWish::Correct) change.version = asked.line.version;
        if (asked.what >= Asked::Delist) change.on = asked.on;
        changes.push_back(std::move(change));
    };
    for (const auto& known : kWishes)
        if (known.asked == asked.what)
            for (const ChangeWish wish : known.wishes()) add(wish);
    if (asked.what != Asked::Correct || !asked.draft) return changes;
    for (const RecordDraft::Cell& cell : asked.draft->cells()) {
        if (cell.given || cell.now == cell.inFile) continue;
        add(ChangeWish::Correct);
        changes.back().field = cell.field;
        changes.back().from = cell.inFile;
        changes.back().to = cell.now;
    }
    return changes;
}

std::vector<RequestedChange> changesOf(const std::vector<AskedOfRecord>& asked) {
    std::vector<RequestedChange> all;
    for (const AskedOfRecord& each : asked)
        for (RequestedChange& change : changesOf(each)) all.push_back(std::move(change));
    return all;
}

}  // namespace clearline
