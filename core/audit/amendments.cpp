#include "core/audit/amendments.h"

#include <algorithm>

#include "core/audit/along.h"
#include "core/ledger/bindings.h"
#include "core/ledger/evaluate.h"
#include "core/ledger/ledger_parts.h"

namespace clearline {

namespace {

constexpr std::string_view kRecord = "record.";

class Proposing {
public:
    explicit Proposing(const Ledger& ledger)
        : ledger_(ledger),
          rulebook_(ledger.rulebook()),
          book_(*ledger.input().records),
          day_(std::min(ledger.clock().asOf, ledger.clock().knownOn).iso()) {}

    std::vector<Amendment> run() {
        for (const Silent& silent : ledger_.silent()) propose(silent);
        for (const Contribution& c : ledger_.contributions()) propose(c);
        return std::move(found_);
    }

private:
    void add(Amendment::Of of, RecordIndex record, std::string_view column, std::string value) {
        RecordAmended edit;
        edit.record = book_.symbols().text(book_.id(record));
        edit.version = book_.version(record);
        edit.field = column;
        edit.value = std::move(value);
        const bool known =
            std::any_of(found_.begin(), found_.end(), [&](const Amendment& c) { return c.edit == edit; });
        if (!known) found_.push_back({of, record, std::move(edit), {}});
    }

    void propose(const Silent& silent) {
        if (silent.reason == SilentReason::Unconfirmed)
            add(Amendment::Of::Confirmed, silent.record, columnName(Field::ConfirmedOn), day_);
        if (silent.reason == SilentReason::NotMadeGood)
            add(Amendment::Of::MadeGood, silent.record, columnName(Field::MadeGoodOn), day_);
        if (silent.reason == SilentReason::Condition && silent.decisive) condition(silent);
    }

    // The nearest number for which the comparison that decided holds.
    void condition(const Silent& silent) {
        const Formula::Decisive& decisive = *silent.decisive;
        const Number* bound = decisive.bound.as<Number>();
        if (!decisive.name.starts_with(kRecord) || !bound) return;
        std::optional<Number> value;
        if (decisive.op == ">=" || decisive.op == "<=" || decisive.op == "=") value = *bound;
        if (decisive.op == ">") value = nextTo(*bound, 1);
        if (decisive.op == "<") value = nextTo(*bound, -1);
        if (value) add(Amendment::Of::Condition, silent.record, decisive.name.substr(kRecord.size()), value->text());
    }
    // The nearest whole number on that side, or a hundredth off where the bound is none.
    static Number nextTo(const Number& bound, int side) {
        return bound.isInteger() ? bound + Number(side) : bound + Number::fraction(side, 100);
    }

    void propose(const Contribution& c) {
        const Rule& rule = rulebook_.rules[c.rule];
        const bool counts = c.end == kForGood || Date::ofDays(c.end) > ledger_.clock().asOf;
        if (!counts) return;
        const bool ends = rule.ends == Field::MadeGoodOn || (rule.removed && rule.removed->after == Field::MadeGoodOn);
        const bool suspends = rulebook_.counting.suspendGains && rule.effect.kind == Effect::Kind::Hold;
        if ((ends || suspends) && !book_.date(c.record, Field::MadeGoodOn))
            add(Amendment::Of::MadeGood, c.record, columnName(Field::MadeGoodOn), day_);
        std::optional<std::size_t> table;
        if (rule.effect.points.kind == NumberSource::Kind::Table) table = rule.effect.points.index;
        if (rule.effect.points.formula && rule.effect.points.formula->bareName())
            table = rulebook_.tableNamed(*rule.effect.points.formula->bareName());
        if (table) rows(c, *table);
    }

    // Of every other row of the table the value nearest to the record's own.
    void rows(const Contribution& c, std::size_t index) {
        const Table& table = rulebook_.tables[index];
        const auto name = table.over ? table.over->bareName() : std::nullopt;
        const Date day = Date::ofDays(LedgerParts::schedule(ledger_).slots[c.slot].day);
        const DatedTable* version = rulebook_.tableOn(index, day);
        if (!name || !name->starts_with(kRecord) || !version || version->dmn) return;
        const RecordBindings bindings(rulebook_, ledger_.subject(), ledger_.clock().asOf, day, &book_, c.record);
        const auto bound = bindings.find(*name);
        const Number* now = bound ? bound->value.as<Number>() : nullptr;
        if (!now) return;
        Span rest;  // what no row so far holds
        for (const TableRow& row : version->rows) {
            const Number* limit = row.limit.as<Number>();
            if (row.bound == TableRow::Bound::Is) return;
            Span here = rest;
            if (row.bound != TableRow::Bound::Otherwise) {
                if (!limit) return;
                const bool included = row.bound == TableRow::Bound::UpTo;
                here.notAbove(*limit, included);
                rest.notBelow(*limit, !included);
            }
            if (here.empty() || here.contains(*now)) continue;
            const bool lower = here.high && *here.high <= *now;
            const Number edge = lower ? *here.high : *here.low;
            const bool included = lower ? here.highIncluded : here.lowIncluded;
            const Number value = included ? edge : nextTo(edge, lower ? -1 : 1);
            if (here.contains(value)) add(Amendment::Of::Row, c.record, name->substr(kRecord.size()), value.text());
        }
    }

    const Ledger& ledger_;
    const Rulebook& rulebook_;
    const RecordBook& book_;
    const std::string day_;
    std::vector<Amendment> found_;
};

}  // namespace

std::string_view amendmentText(Amendment::Of of) {
    constexpr std::string_view kWords[] = {"confirmed", "made-good", "row", "condition"};
    return kWords[static_cast<std::size_t>(of)];
}

Amendments amendmentsOf(const Ledger& ledger, std::size_t most, const Counterfactual::KindDeclared& kindDeclared,
                        const std::function<bool()>& goOn) {
    Amendments found;
    const WouldBe asIs = wouldBeOf(ledger);
    std::vector<Amendment> proposed = Proposing(ledger).run();
    found.of = proposed.size();
    for (Amendment& correction : proposed) {
        if (found.asked == most || (goOn && !goOn())) break;
        ++found.asked;
        const auto input = applyToInput(Scenario{}.with(correction.edit), ledger.inputPointer(), kindDeclared);
        if (!input) continue;  // the file could not have it so
        correction.would = wouldBeOf(evaluate(*input, ledger.rulebookPointer(), ledger.subject().id, ledger.clock()));
        if (!(correction.would == asIs)) found.tried.push_back(std::move(correction));
    }
    return found;
}

}  // namespace clearline
