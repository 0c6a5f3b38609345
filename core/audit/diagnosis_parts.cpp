#include "core/audit/diagnosis_parts.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "core/audit/diagnosis_trials.h"
#include "core/record/record.h"

namespace clearline {

namespace {

// A record, or one that a hypothesis makes of it or adds, as far as it says what acts on what.
struct Seen {
    std::string id, kind, act;
};

std::string_view cellOf(const RecordAdded& added, Field field) {
    for (const auto& [column, text] : added.cells)
        if (column == columnName(field)) return text;
    return {};
}

class Grouping {
public:
    Grouping(const Ledger& ledger, const std::vector<Hypothesis>& hypotheses)
        : ledger_(ledger),
          rulebook_(ledger.rulebook()),
          book_(*ledger.input().records),
          hypotheses_(hypotheses),
          spentFrom_(rulebook_.characteristics.size()) {
        for (const Rule& rule : rulebook_.rules)
            if (rule.effect.kind == Effect::Kind::Spend) spentFrom_[rule.effect.characteristic] = true;
    }

    DiagnosisParts take() {
        std::set<RecordIndex> records;
        for (const Contribution& c : ledger_.contributions()) records.insert(c.record);
        for (const Silent& silent : ledger_.silent()) records.insert(silent.record);
        for (const RecordIndex r : records) {
            const std::size_t node = nodes_++;
            nodeOfRecord_[r] = node;
            const Record record(book_, r);
            join(node, {std::string(record.id()), std::string(record.kind()), std::string(record.act())});
        }
        nodeOf_.resize(hypotheses_.size());
        for (std::size_t h = 0; h < hypotheses_.size(); ++h) {
            if (hypotheses_[h].ofScheme()) continue;
            const auto own = nodeOfRecord_.find(*hypotheses_[h].record);
            nodeOf_[h] = own == nodeOfRecord_.end() ? nodes_++ : own->second;
            for (const Edit& edit : hypotheses_[h].edits) join(nodeOf_[h], madeBy(edit, *hypotheses_[h].record));
        }
        return parts();
    }

private:
    [[nodiscard]] Seen madeBy(const Edit& edit, RecordIndex r) const {
        if (const auto* added = std::get_if<RecordAdded>(&edit))
            return {std::string(cellOf(*added, Field::Id)), std::string(cellOf(*added, Field::Kind)),
                    std::string(cellOf(*added, Field::Act))};
        const Record record(book_, r);
        Seen seen{std::string(record.id()), std::string(record.kind()), std::string(record.act())};
        if (const auto* amended = std::get_if<RecordAmended>(&edit))
            if (amended->field == columnName(Field::Kind)) seen.kind = amended->value;
        return seen;
    }

    void join(std::size_t node, const Seen& seen) {
        if (group_.size() < nodes_) {
            const std::size_t before = group_.size();
            group_.resize(nodes_);
            couplings_.resize(nodes_);
            std::iota(group_.begin() + static_cast<std::ptrdiff_t>(before), group_.end(), before);
        }
        link(node, "id " + seen.id, {});
        if (rulebook_.counting.perAct != PerAct::EveryItem && !seen.act.empty())
            link(node, "act " + seen.act, Coupling::Act);
        for (const std::size_t r : rulesOfKind(rulebook_, seen.kind)) {
            const Rule& rule = rulebook_.rules[r];
            const Effect& effect = rule.effect;
            const std::string characteristic = std::to_string(effect.characteristic);
            if (rule.repeat) link(node, "repeat " + rule.repeat->ofClass, Coupling::Repeat);
            if (rule.yearlyCap) link(node, "year " + std::to_string(*rule.yearlyCap), Coupling::YearlyCap);
            if (effect.kind == Effect::Kind::Accumulate)
                link(node, "total " + std::to_string(r), Coupling::RunningTotal);
            if (effect.kind == Effect::Kind::Set) link(node, "set " + characteristic, Coupling::SetValue);
            if (effect.touchesPoints() && spentFrom_[effect.characteristic])
                link(node, "spend " + characteristic, Coupling::Spending);
            const bool gains = effect.kind == Effect::Kind::Add || effect.kind == Effect::Kind::Accumulate;
            if (rulebook_.counting.suspendGains && (gains || effect.kind == Effect::Kind::Hold))
                link(node, "suspend", Coupling::Suspension);
        }
    }
    void link(std::size_t node, const std::string& key, std::optional<Coupling> by) {
        const auto [first, fresh] = firstOf_.try_emplace(key, node);
        const std::size_t a = root(node), b = root(first->second);
        if (by && !fresh) couplings_[a][static_cast<std::size_t>(*by)] = true;
        if (a == b) return;
        group_[a] = b;
        for (std::size_t k = 0; k < kCouplings; ++k) couplings_[b][k] = couplings_[b][k] || couplings_[a][k];
    }
    std::size_t root(std::size_t node) {
        while (group_[node] != node) node = group_[node] = group_[group_[node]];
        return node;
    }

    DiagnosisParts parts() {
        DiagnosisParts parts;
        parts.partOf.assign(hypotheses_.size(), DiagnosisParts::kNoPart);
        std::map<std::size_t, std::uint32_t> numbers;
        const auto partOf = [&](std::size_t node) {
            const std::size_t of = root(node);
            const auto [number, fresh] = numbers.try_emplace(of, static_cast<std::uint32_t>(parts.all.size()));
            if (fresh) parts.all.emplace_back().by = couplings_[of];
            return number->second;
        };
        for (const auto& [record, node] : nodeOfRecord_) parts.all[partOf(node)].records.push_back(record);
        for (std::uint32_t h = 0; h < hypotheses_.size(); ++h) {
            if (hypotheses_[h].ofScheme()) continue;
            const std::uint32_t part = partOf(nodeOf_[h]);
            parts.partOf[h] = part;
            parts.all[part].hypotheses.push_back(h);
        }
        return parts;
    }

    const Ledger& ledger_;
    const Rulebook& rulebook_;
    const RecordBook& book_;
    const std::vector<Hypothesis>& hypotheses_;
    std::vector<bool> spentFrom_;
    std::size_t nodes_ = 0;
    std::map<RecordIndex, std::size_t> nodeOfRecord_;
    std::vector<std::size_t> nodeOf_, group_;
    std::vector<std::array<bool, kCouplings>> couplings_;
    std::map<std::string, std::size_t> firstOf_;
};

}  // namespace

std::string_view couplingText(Coupling coupling) {
    constexpr std::string_view kWords[] = {"act",       "repeat",   "yearly-cap", "running-total",
                                           "set-value", "spending", "suspension", "whole"};
    static_assert(std::size(kWords) == kCouplings);
    return kWords[static_cast<std::size_t>(coupling)];
}

std::vector<std::size_t> rulesOfKind(const Rulebook& rulebook, std::string_view kind) {
    std::vector<std::size_t> rules;
    for (std::size_t r = 0; r < rulebook.rules.size(); ++r) {
        const Rule& rule = rulebook.rules[r];
        if (std::find(rule.kinds.begin(), rule.kinds.end(), kind) == rule.kinds.end()) continue;
        rules.push_back(r);
        for (const Booking& booking : rule.bookTo) rules.push_back(booking.rule);
    }
    return rules;
}

bool dependsOnOrder(const Rulebook& rulebook) {
    if (!rulebook.score) return true;
    const ScoreRule& score = *rulebook.score;
    if (score.clamp == ClampMode::Running && (score.low || score.high)) return true;
    // The opening is that of the first day, and which that is depends on the records.
    if (!score.from && score.opening.kind == NumberSource::Kind::Parameter &&
        rulebook.parameters[score.opening.index].values.size() > 1)
        return true;
    for (const char* name : {"record.id", "record.subject", "subject.id"})
        if (anyFormulaReads(rulebook, name)) return true;
    return false;
}

DiagnosisParts diagnosisParts(const Ledger& ledger, const std::vector<Hypothesis>& hypotheses, bool whole) {
    DiagnosisParts parts = Grouping(ledger, hypotheses).take();
    if (!whole) return parts;
    DiagnosisPart all;
    all.by[static_cast<std::size_t>(Coupling::Whole)] = true;
    for (const DiagnosisPart& part : parts.all) {
        all.records.insert(all.records.end(), part.records.begin(), part.records.end());
        all.hypotheses.insert(all.hypotheses.end(), part.hypotheses.begin(), part.hypotheses.end());
    }
    std::sort(all.records.begin(), all.records.end());
    std::sort(all.hypotheses.begin(), all.hypotheses.end());
    for (std::uint32_t& part : parts.partOf)
        if (part != DiagnosisParts::kNoPart) part = 0;
    parts.all = {std::move(all)};
    parts.whole = true;
    return parts;
}

}  // namespace clearline
