#include "core/audit/sensitivity.h"

#include <algorithm>

#include "core/audit/along.h"
#include "core/audit/bands.h"
#include "core/ledger/evaluate.h"

namespace clearline {

namespace {

Points size(const Points& points) { return points.sign() < 0 ? Number(0) - points : points; }

// One in the last place of a decimal: 1 of 15, 0.05 of 2.25 is 0.01.
Number unitOf(const Number& value) {
    const std::string text = value.text();
    const std::size_t point = text.find('.');
    if (point == text.npos || text.find('/') != text.npos) return Number(1);
    return gridStep(static_cast<int>(text.size() - point - 1));
}

// One of the smallest that it is told in: a year of P2Y, a month of P1Y6M, a day of P30D.
Period unitOf(const Period& period) {
    if (period.days != 0 || period.months == 0) return {0, 1};
    return {period.months % 12 == 0 ? 12 : 1, 0};
}

class Trying {
public:
    Trying(Sensitivity& into, const SensitivityOptions& options)
        : into_(into), options_(options), ledger_(*into.ledger), asIs_(wouldBeOf(ledger_)) {}

    void run() {
        collect();
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (options_.progress && !options_.progress(i, rows_.size() + 1)) {
                into_.stopped = true;
                return;
            }
            finish(rows_[i]);
        }
        std::stable_sort(into_.rows.begin(), into_.rows.end(), [](const SensitivityRow& a, const SensitivityRow& b) {
            return a.effect != b.effect ? a.effect > b.effect : a.turned.size() > b.turned.size();
        });
    }

private:
    void collect() {
        const Rulebook& rulebook = ledger_.rulebook();
        for (std::size_t p = 0; p < rulebook.parameters.size(); ++p) {
            const Parameter& parameter = rulebook.parameters[p];
            for (std::size_t v = 0; v < parameter.values.size(); ++v) {
                const DatedValue& value = parameter.values[v];
                const bool one = parameter.values.size() == 1;
                if (value.formula || (!one && !value.when.from)) {
                    ++into_.untried;
                    continue;
                }
                SensitivityRow row;
                row.variable = {Variable::Of::Parameter, p, one ? std::nullopt : std::optional(v), 0};
                if (ends(value.value, value.allowed, row))
                    rows_.push_back(std::move(row));
                else
                    ++into_.untried;
            }
        }
        for (std::size_t t = 0; t < rulebook.tables.size(); ++t)
            for (std::size_t v = 0; v < rulebook.tables[t].values.size(); ++v)
                for (std::size_t r = 0; r < rulebook.tables[t].values[v].rows.size(); ++r) {
                    SensitivityRow row;
                    row.variable = {Variable::Of::TableRow, t, v, r};
                    if (ends(rulebook.tables[t].values[v].rows[r].gives, {}, row))
                        rows_.push_back(std::move(row));
                    else
                        ++into_.untried;
                }
    }

    static bool ends(const Value& now, const std::optional<std::pair<Number, Number>>& allowed, SensitivityRow& row) {
        row.now = now;
        if (const Number* number = now.as<Number>()) {
            row.ofRange = allowed.has_value();
            row.low = allowed ? Value(allowed->first) : Value(*number - unitOf(*number));
            row.high = allowed ? Value(allowed->second) : Value(*number + unitOf(*number));
            return true;
        }
        if (const Period* period = now.as<Period>()) {
            const Period unit = unitOf(*period);
            row.low = Value(Period{std::max(period->months - unit.months, 0), std::max(period->days - unit.days, 0)});
            row.high = Value(Period{period->months + unit.months, period->days + unit.days});
            return true;
        }
        return false;
    }

    // Nothing if the rulebook cannot have it so.
    [[nodiscard]] std::optional<WouldBe> with(const SensitivityRow& row, const Value& value) const {
        if (value == row.now) return asIs_;
        const Rulebook& rulebook = ledger_.rulebook();
        const Variable& of = row.variable;
        Edit edit;
        if (of.of == Variable::Of::TableRow) {
            edit = TableEdit{rulebook.tables[of.index].id, *of.version, of.row, value};
        } else {
            const Parameter& parameter = rulebook.parameters[of.index];
            edit =
                ParameterEdit{parameter.id, of.version ? parameter.values[*of.version].when.from : std::nullopt, value};
        }
        const auto edited = applyToRulebook(Scenario{}.with(std::move(edit)), ledger_.rulebookPointer());
        if (!edited) return std::nullopt;
        return wouldBeOf(evaluate(ledger_.inputPointer(), *edited, ledger_.subject().id, ledger_.clock(), &ledger_));
    }

    void finish(SensitivityRow& row) {
        auto low = with(row, row.low), high = with(row, row.high);
        if (!low || !high) {
            ++into_.untried;
            return;
        }
        row.atLow = *std::move(low);
        row.atHigh = *std::move(high);
        if (row.atLow == asIs_ && row.atHigh == asIs_) {
            ++into_.unmoved;
            return;
        }
        for (const WouldBe* would : {&row.atLow, &row.atHigh}) {
            if (would->score && asIs_.score) row.effect = std::max(row.effect, size(*would->score - *asIs_.score));
            for (std::size_t g = 0; g < into_.goals.size(); ++g) {
                const bool turned = reachedIn(into_.goals[g], *would) != reachedIn(into_.goals[g], asIs_);
                if (turned && std::find(row.turned.begin(), row.turned.end(), g) == row.turned.end())
                    row.turned.push_back(g);
            }
        }
        std::sort(row.turned.begin(), row.turned.end());
        into_.rows.push_back(std::move(row));
    }

    Sensitivity& into_;
    const SensitivityOptions& options_;
    const Ledger& ledger_;
    const WouldBe asIs_;
    std::vector<SensitivityRow> rows_;
};

}  // namespace

std::string_view bandWayText(BandEntry::Way way) {
    constexpr std::string_view kWords[] = {"as-written",    "not-rounded",  "each-value",   "each-characteristic",
                                           "each-weighted", "each-change",  "at-the-end",   "reversed",
                                           "gains-first",   "losses-first", "coming-first", "permuted"};
    return kWords[static_cast<std::size_t>(way)];
}

Sensitivity sensitivity(std::shared_ptr<const Ledger> ledger, const SensitivityOptions& options) {
    Sensitivity into;
    into.ledger = std::move(ledger);
    into.goals = goalsOf(*into.ledger);
    Trying(into, options).run();
    if (into.stopped) return into;
    into.rounding = roundingBand(*into.ledger, into.goals);
    into.order = orderBand(*into.ledger, into.goals, options.mostOrders);
    return into;
}

}  // namespace clearline
