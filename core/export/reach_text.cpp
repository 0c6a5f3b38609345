#include <algorithm>

#include "core/audit/plain_titles.h"
#include "core/audit/reach_words.h"
#include "core/export/buffered_sink.h"
#include "core/export/reach_writers.h"
#include "core/export/text_table.h"

namespace clearline {

namespace {

using Side = TextTable::Side;
constexpr std::size_t kHashShown = 12;
constexpr std::size_t kValuesTold = 6;

class ReachText {
public:
    ReachText(const Reach& reach, const Catalogue& words, const Kinds& kinds, BufferedSink& buffer)
        : reach_(reach), catalogue_(words), words_(reach, words, kinds), buffer_(buffer), out_(buffer.text()) {}

    void write() {
        head();
        for (const GoalReach& goal : reach_.goals) {
            out_ += "\n" + catalogue_.text("reach.goal.is", {words_.goal(goal.goal), words_.state(goal)}) + "\n";
            ways(goal);
            buffer_.rowDone();
        }
        stair();
        unsolved();
        bounds();
    }

private:
    [[nodiscard]] std::string word(const char* key) const { return catalogue_.text(key); }

    void head() {
        const Ledger& ledger = *reach_.ledger;
        const Subject& subject = ledger.subject();
        const std::string who =
            subject.name.empty() ? subject.id : catalogue_.text("head.named", {subject.name, subject.id});
        out_ += catalogue_.text("reach.head", {who, titleOf(ledger.rulebook(), catalogue_.language())}) + "\n";
        out_ +=
            catalogue_.text("head.clock", {ledger.clock().asOf.iso(), ledger.clock().knownOn.iso(),
                                           ledger.rulebook().named(), ledger.rulebook().sha256.substr(0, kHashShown)}) +
            "\n";
        if (ledger.score())
            out_ += catalogue_.text("end.score", {words_.score(ledger.score(), ledger.incomplete())}) + "\n";
        if (ledger.rulebook().score && !ledger.score())
            out_ += word(ledger.eligible() ? "reach.no-score" : "reach.not-eligible") + "\n";
        else if (reach_.goals.empty())
            out_ += word("reach.no-goals") + "\n";
    }

    void ways(const GoalReach& goal) {
        TextTable table({Side::Left, Side::Left});
        bool first = true;
        const char* label = "";
        const auto begin = [&](const char* key) {
            label = key;
            first = true;
        };
        const auto add = [&](const std::string& text) {
            table.add({first ? word(label) : std::string(), text});
            first = false;
        };
        begin("reach.way.itself");
        if (goal.turn) add(words_.turn(goal.goal, *goal.turn));
        begin("reach.way.record");
        for (const std::size_t item : goal.records)
            add(catalogue_.text("reach.becomes", {words_.record(item), words_.moveTo(goal, reach_.singles[item])}));
        begin("reach.way.correction");
        for (const std::size_t index : goal.corrections) {
            const Amendment& correction = reach_.corrections.tried[index];
            add(catalogue_.text("reach.becomes",
                                {words_.correction(correction), words_.moveTo(goal, correction.would)}));
        }
        if (goal.sets) sets(goal, begin, add);
        begin("reach.way.value");
        // Where one goal is asked for, all of them; among several the nearest.
        const std::size_t told =
            reach_.goals.size() == 1 ? goal.variables.size() : std::min(goal.variables.size(), kValuesTold);
        for (std::size_t i = 0; i < told; ++i) add(words_.variable(goal.variables[i]));
        for (const DurationWay& way : goal.durations) add(words_.duration(way));
        if (told < goal.variables.size())
            add(catalogue_.text("reach.more-values",
                                {std::to_string(goal.variables.size() - told), goalId(goal.goal, *reach_.ledger)}));
        table.appendTo(out_);
    }

    template <class Begin, class Add>
    void sets(const GoalReach& goal, const Begin& begin, const Add& add) {
        const SetSearch& sets = *goal.sets;
        begin("reach.way.pair");
        for (const PairWay& pair : sets.pairs)
            add(catalogue_.text("reach.becomes",
                                {words_.records({pair.first, pair.second}), words_.moveTo(goal, pair.would)}));
        if (sets.pairCount > sets.pairs.size())
            add(catalogue_.text("reach.more-pairs", {std::to_string(sets.pairCount - sets.pairs.size())}));
        begin("reach.way.set");
        if (sets.set && sets.set->items.size() > 1)
            add(catalogue_.text("reach.becomes",
                                {words_.records(sets.set->items), words_.moveTo(goal, sets.set->would)}));
        if (const std::string searched = words_.searched(sets); !searched.empty()) add(searched);
    }

    void stair() {
        const auto& steps = reach_.outlook.steps;
        if (steps.empty()) return;
        out_ += "\n" + word("reach.stair") + "\n";
        TextTable table({Side::Left, Side::Right, Side::Left});
        for (std::size_t i = 1; i < steps.size(); ++i)
            table.add({steps[i].day.iso(), words_.score(steps[i].score, steps[i].incomplete),
                       words_.step(steps[i - 1], steps[i])});
        table.appendTo(out_);
        const char* key = reach_.outlook.whole ? "reach.stair-until" : "reach.stair-not-whole";
        out_ += "  " + catalogue_.text(key, {reach_.outlook.until.iso()}) + "\n";
    }

    void unsolved() {
        std::string told;
        for (const SolvedVariable& solved : reach_.variables)
            if (const std::string why = words_.unsolved(solved); !why.empty()) told += "  " + why + "\n";
        for (const TriedDuration& tried : reach_.durations) told += "  " + words_.looked(tried) + "\n";
        if (!told.empty()) out_ += "\n" + word("reach.unsolved.section") + "\n" + told;
    }

    void bounds() {
        const Amendments& corrections = reach_.corrections;
        if (corrections.asked < corrections.of)
            out_ += "\n" +
                    catalogue_.text("reach.corrections-bound",
                                    {std::to_string(corrections.asked), std::to_string(corrections.of)}) +
                    "\n";
        if (reach_.stopped) out_ += "\n" + word("reach.stopped") + "\n";
    }

    const Reach& reach_;
    const Catalogue& catalogue_;
    ReachWords words_;
    BufferedSink& buffer_;
    std::string& out_;
};

}  // namespace

void writeReachText(const Reach& reach, const Catalogue& words, const Kinds& kinds, const Sink& out) {
    BufferedSink buffer(out);
    ReachText(reach, words, kinds, buffer).write();
}

}  // namespace clearline
