#include "core/audit/scheme_reads.h"

#include <algorithm>

#include "core/ledger/prepared.h"
#include "core/record/record.h"

namespace clearline {

SchemeReads::SchemeReads(const Ledger& ledger, const DiagnosisParts& parts, const std::vector<Hypothesis>& hypotheses)
    : rulebook_(ledger.rulebook()) {
    const auto formula = [this](const Formula& read, Reads& into) {
        addReads(rulebook_, read, into.parameters, into.tables);
    };
    const auto source = [&](const NumberSource& read, Reads& into) {
        if (read.kind == NumberSource::Kind::Parameter)
            addReads(rulebook_, std::vector<std::string>{rulebook_.parameters[read.index].id}, into.parameters,
                     into.tables);
        if (read.kind == NumberSource::Kind::Table)
            addReads(rulebook_, std::vector<std::string>{rulebook_.tables[read.index].id}, into.parameters,
                     into.tables);
        if (read.formula) formula(*read.formula, into);
    };
    for (const Rule& rule : rulebook_.rules) {
        Reads& reads = ofRule_.emplace_back();
        source(rule.effect.points, reads);
        if (rule.effect.kind == Effect::Kind::Accumulate) {
            NumberSource table;
            table.kind = NumberSource::Kind::Table;
            table.index = rule.effect.accumulation.table;
            source(table, reads);
        }
        if (rule.when) formula(*rule.when, reads);
        if (rule.validFor) formula(*rule.validFor, reads);
        if (rule.starts && rule.starts->after) formula(*rule.starts->after, reads);
        if (rule.repeat) source(rule.repeat->times, reads);
        if (rule.yearlyCap) source(rulebook_.yearlyCaps[*rule.yearlyCap].most, reads);
    }
    if (rulebook_.eligibility) formula(*rulebook_.eligibility, ofAll_);

    const RecordBook& book = *ledger.input().records;
    for (const DiagnosisPart& part : parts.all) {
        std::set<std::size_t>& rules = rules_.emplace_back();
        bool act = false;
        const auto add = [&](std::string_view kind) {
            for (const std::size_t r : rulesOfKind(rulebook_, kind)) rules.insert(r);
        };
        for (const RecordIndex r : part.records) {
            add(Record(book, r).kind());
            act = act || !Record(book, r).act().empty();
        }
        for (const std::uint32_t h : part.hypotheses)
            for (const Edit& edit : hypotheses[h].edits) {
                const auto* amended = std::get_if<RecordAmended>(&edit);
                if (amended && amended->field == columnName(Field::Kind)) add(amended->value);
                if (const auto* added = std::get_if<RecordAdded>(&edit))
                    for (const auto& [column, text] : added->cells) {
                        if (column == columnName(Field::Kind)) add(text);
                        act = act || column == columnName(Field::Act);
                    }
            }
        acts_.push_back(act);
    }
}

bool SchemeReads::touches(const Hypothesis& change, std::uint32_t part) const {
    if (change.scheme) {
        const auto any = [&](const auto& holds) {
            return std::any_of(rules_[part].begin(), rules_[part].end(), holds);
        };
        switch (change.cause) {
            case Cause::RepeatOff: return any([&](std::size_t r) { return rulebook_.rules[r].repeat.has_value(); });
            case Cause::YearlyCapOff:
                return any([&](std::size_t r) { return rulebook_.rules[r].yearlyCap == change.scheme->index; });
            case Cause::EveryItem: return acts_[part];
            case Cause::RoundedPoints: return true;
            default: return false;
        }
    }
    const bool ofTable = std::holds_alternative<TableEdit>(change.edits.front());
    const auto reads = [&](const Reads& of) { return (ofTable ? of.tables : of.parameters).contains(*change.part); };
    return reads(ofAll_) ||
           std::any_of(rules_[part].begin(), rules_[part].end(), [&](std::size_t r) { return reads(ofRule_[r]); });
}

}  // namespace clearline
