#include "core/audit/reach_words.h"
#include "core/export/csv_row.h"
#include "core/export/reach_writers.h"

namespace clearline {

namespace {

class ReachRows {
public:
    ReachRows(const Reach& reach, const Catalogue& words, const Kinds& kinds, const Sink& out)
        : reach_(reach), words_(reach, words, kinds), buffer_(out) {}

    void write() {
        for (const GoalReach& goal : reach_.goals) write(goal);
        const auto& steps = reach_.outlook.steps;
        for (std::size_t i = 1; i < steps.size(); ++i) {
            CsvRow row(buffer_);
            row.cell(reach_.ledger->subject().id).blank(2).cell("outlook").cell(steps[i].day.iso()).blank(2);
            number(row, steps[i].score);
            row.cell(words_.step(steps[i - 1], steps[i]));
        }
    }

private:
    static void number(CsvRow& row, const std::optional<Number>& value) {
        if (value)
            row.number(*value);
        else
            row.blank();
    }
    // `what`: records, a variable, a day; `value`: of a variable, with whether it is included.
    void row(const GoalReach& goal, std::string_view way, const std::string& what, const std::optional<Number>& value,
             const std::string& included, const std::optional<Points>& score, const std::string& text) {
        CsvRow row(buffer_);
        row.cell(reach_.ledger->subject().id).cell(goalText(goal.goal.of)).cell(goalId(goal.goal, *reach_.ledger));
        row.cell(way).cell(what);
        number(row, value);
        row.cell(included);
        number(row, score);
        row.cell(text);
    }
    [[nodiscard]] std::string durationName(std::size_t index) const {
        const TriedDuration& tried = reach_.durations[index];
        return nameOf({Variable::Of::Parameter, tried.parameter, tried.version, 0}, reach_.ledger->rulebook());
    }
    [[nodiscard]] std::string ids(const std::vector<std::size_t>& items) const {
        std::string out;
        for (const std::size_t item : items) out += (out.empty() ? "" : " ") + std::string(reach_.items[item].id);
        return out;
    }

    void write(const GoalReach& goal) {
        std::optional<Number> distance;
        if (goal.missing) distance = goal.missing->points;
        if (goal.margin) distance = goal.margin->points;
        row(goal, "state",
            !goal.reached   ? ""
            : *goal.reached ? "reached"
                            : "not-reached",
            distance, {}, reach_.ledger->score(), words_.state(goal));
        if (goal.turn) row(goal, "turn", goal.turn->day.iso(), {}, {}, {}, words_.turn(goal.goal, *goal.turn));
        for (const std::size_t item : goal.records)
            row(goal, "record", ids({item}), {}, {}, reach_.singles[item].score, words_.record(item));
        for (const std::size_t index : goal.corrections) {
            const Amendment& correction = reach_.corrections.tried[index];
            row(goal, "correction", correction.edit.record, {}, {}, correction.would.score,
                words_.correction(correction));
        }
        for (const VariableWay& way : goal.variables) {
            const std::string name = nameOf(reach_.variables[way.variable].variable, reach_.ledger->rulebook());
            for (const auto& flip : {way.below, way.above})
                if (flip)
                    row(goal, "value", name, flip->at, flip->included ? "true" : "false", {}, words_.variable(way));
            if (!way.below && !way.above) row(goal, "value", name, {}, {}, {}, words_.variable(way));
        }
        for (const DurationWay& way : goal.durations)
            for (const auto& length : {way.below, way.above})
                if (length)
                    row(goal, "duration", durationName(way.duration) + "=" + length->iso(), {}, {}, {},
                        words_.duration(way));
        if (!goal.sets) return;
        for (const PairWay& pair : goal.sets->pairs)
            row(goal, "pair", ids({pair.first, pair.second}), {}, {}, pair.would.score,
                words_.records({pair.first, pair.second}));
        if (!goal.sets->set) row(goal, "set", {}, {}, {}, {}, words_.searched(*goal.sets));
        if (goal.sets->set)
            row(goal, "set", ids(goal.sets->set->items), {}, {}, goal.sets->set->would.score,
                words_.searched(*goal.sets));
    }

    const Reach& reach_;
    ReachWords words_;
    BufferedSink buffer_;
};

}  // namespace

void writeReachCsvHeader(const Sink& out) { out("subject,goal,id,way,what,value,included,score,text\r\n"); }

void writeReachCsv(const Reach& reach, const Catalogue& words, const Kinds& kinds, const Sink& out) {
    ReachRows(reach, words, kinds, out).write();
}

}  // namespace clearline
