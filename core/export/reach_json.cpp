#include "core/audit/reach_words.h"
#include "core/export/buffered_sink.h"
#include "core/export/json_report.h"
#include "core/export/problem_json.h"
#include "core/export/reach_writers.h"
#include "core/record/record.h"

namespace clearline {

namespace {

class ReachJson {
public:
    ReachJson(const Reach& reach, const Catalogue& words, const Kinds& kinds, BufferedSink& buffer)
        : reach_(reach), words_(reach, words, kinds), json_(buffer) {}

    void write() {
        const Ledger& ledger = *reach_.ledger;
        json_.open('{');
        json_.field("subject", ledger.subject().id);
        json_.field("rulebook", ledger.rulebook().named());
        json_.field("sha256", ledger.rulebook().sha256);
        json_.field("asOf", ledger.clock().asOf.iso());
        json_.field("knownOn", ledger.clock().knownOn.iso());
        json_.boolean("incomplete", ledger.incomplete());
        if (const auto score = ledger.score()) json_.field("score", *score);
        json_.list("goals", reach_.goals, [this](const GoalReach& goal) { write(goal); });
        json_.list("variables", reach_.variables, [this](const SolvedVariable& solved) { write(solved); });
        json_.list("durations", reach_.durations, [this](const TriedDuration& tried) {
            json_.field("parameter", parameterOf(tried));
            json_.field("value", tried.now.iso());
            json_.field("triedFrom", tried.low.iso());
            json_.field("triedTo", tried.high.iso());
        });
        outlook();
        json_.key("corrections");
        json_.open('{');
        json_.whole("asked", reach_.corrections.asked);
        json_.whole("of", reach_.corrections.of);
        json_.close('}');
        if (reach_.stopped) json_.boolean("stopped", true);
        json_.close('}');
    }

private:
    [[nodiscard]] std::string idOf(std::size_t item) const { return std::string(reach_.items[item].id); }

    void write(const GoalReach& found) {
        const Ledger& ledger = *reach_.ledger;
        json_.field("goal", goalText(found.goal.of));
        json_.field("id", goalId(found.goal, ledger));
        json_.key("reached");
        if (found.reached)
            json_.boolean(*found.reached);
        else
            json_.null();
        json_.boolean("wanted", found.wanted);
        const auto points = [this](std::string_view name, const std::optional<GoalMissing>& missing) {
            if (!missing) return;
            json_.field(name, missing->points);
            if (missing->exclusive) json_.boolean("exclusive", true);
        };
        points("missing", found.missing);
        points("margin", found.margin);
        if (found.turn) {
            json_.key("turn");
            json_.open('{');
            json_.field("day", found.turn->day.iso());
            json_.field("becomes", reachedText(found.turn->becomes));
            json_.close('}');
        }
        json_.list("values", found.variables, [this](const VariableWay& way) { write(way); });
        json_.list("durations", found.durations, [this](const DurationWay& way) {
            json_.field("parameter", parameterOf(reach_.durations[way.duration]));
            if (way.below) json_.field("below", way.below->iso());
            if (way.above) json_.field("above", way.above->iso());
            json_.field("text", words_.duration(way));
        });
        json_.list("records", found.records, [this](std::size_t item) {
            json_.field("record", idOf(item));
            would(reach_.singles[item]);
        });
        json_.list("corrections", found.corrections, [this](std::size_t index) {
            const Amendment& correction = reach_.corrections.tried[index];
            json_.field("what", amendmentText(correction.of));
            json_.field("record", correction.edit.record);
            json_.whole("version", correction.edit.version);
            json_.field("column", correction.edit.field);
            json_.field("value", correction.edit.value);
            would(correction.would);
        });
        if (found.sets) write(*found.sets);
        json_.field("text", words_.state(found));
    }

    [[nodiscard]] std::string parameterOf(const TriedDuration& tried) const {
        return nameOf({Variable::Of::Parameter, tried.parameter, tried.version, 0}, reach_.ledger->rulebook());
    }

    void would(const WouldBe& would) {
        if (would.score) json_.field("score", *would.score);
        if (would.incomplete) json_.boolean("incomplete", true);
    }

    void flip(std::string_view name, const std::optional<FlipValue>& value) {
        if (!value) return;
        json_.key(name);
        json_.open('{');
        json_.field("at", value->at);
        json_.boolean("included", value->included);
        json_.close('}');
    }
    void write(const VariableWay& way) {
        const SolvedVariable& solved = reach_.variables[way.variable];
        json_.field("variable", nameOf(solved.variable, reach_.ledger->rulebook()));
        flip("below", way.below);
        flip("above", way.above);
        json_.key("reachedWhere");
        json_.open('[');
        for (const Span& span : way.where) {
            json_.open('{');
            if (span.low) {
                json_.field("low", *span.low);
                json_.boolean("lowIncluded", span.lowIncluded);
            }
            if (span.high) {
                json_.field("high", *span.high);
                json_.boolean("highIncluded", span.highIncluded);
            }
            json_.close('}');
        }
        json_.close(']');
        json_.field("text", words_.variable(way));
    }
    void write(const SetSearch& sets) {
        json_.list("pairs", sets.pairs, [this](const PairWay& pair) {
            json_.key("records");
            json_.open('[');
            json_.string(idOf(pair.first));
            json_.string(idOf(pair.second));
            json_.close(']');
            would(pair.would);
        });
        json_.whole("pairCount", sets.pairCount);
        json_.boolean("pairsWhole", sets.pairsWhole);
        if (sets.none) json_.boolean("noSet", true);
        if (!sets.none) json_.whole("atLeast", sets.set && sets.set->fewest ? sets.set->items.size() : sets.atLeast);
        if (!sets.set) return;
        json_.key("set");
        json_.open('{');
        json_.key("records");
        json_.open('[');
        for (const std::size_t item : sets.set->items) json_.string(idOf(item));
        json_.close(']');
        json_.boolean("fewest", sets.set->fewest);
        json_.boolean("leastChange", sets.set->leastChange);
        would(sets.set->would);
        json_.close('}');
    }

    void write(const SolvedVariable& solved) {
        json_.field("variable", nameOf(solved.variable, reach_.ledger->rulebook()));
        json_.field("state", solvedStateText(solved.state));
        if (!solved.why.empty()) json_.field("why", solved.why);
        if (solved.value) json_.field("value", *solved.value);
        if (const auto allowed = allowedOf(solved.variable, reach_.ledger->rulebook())) {
            json_.key("allowed");
            json_.open('[');
            json_.points(allowed->first);
            json_.points(allowed->second);
            json_.close(']');
        }
        if (solved.state == SolvedVariable::State::Solved) json_.boolean("whole", solved.whole);
    }

    void outlook() {
        json_.list("outlook", reach_.outlook.steps, [this](const OutlookStep& step) {
            json_.field("day", step.day.iso());
            if (step.score) json_.field("score", *step.score);
            if (step.incomplete) json_.boolean("incomplete", true);
            if (&step == reach_.outlook.steps.data()) return;
            json_.field("text", words_.step(*(&step - 1), step));
        });
        json_.field("outlookUntil", reach_.outlook.until.iso());
        json_.boolean("outlookWhole", reach_.outlook.whole);
    }

    const Reach& reach_;
    ReachWords words_;
    JsonReport json_;
};

}  // namespace

void writeReachJsonBegin(const Problems& problems, const Catalogue& words, const Sink& out) {
    beginListJson("reach", problems, words, out);
}

void writeReachJson(const Reach& reach, const Catalogue& words, const Kinds& kinds, bool first, const Sink& out) {
    BufferedSink buffer(out);
    buffer.text() += first ? "\n" : ",\n";
    ReachJson(reach, words, kinds, buffer).write();
}

}  // namespace clearline
