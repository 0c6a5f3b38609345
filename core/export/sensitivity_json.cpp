#include "core/audit/reach.h"
#include "core/audit/sensitivity_words.h"
#include "core/export/buffered_sink.h"
#include "core/export/json_report.h"
#include "core/export/problem_json.h"
#include "core/export/sensitivity_writers.h"

namespace clearline {

namespace {

class SensitivityJson {
public:
    SensitivityJson(const Sensitivity& found, const Catalogue& words, BufferedSink& buffer)
        : found_(found), words_(found, words), asIs_(wouldBeOf(*found.ledger)), buffer_(buffer), json_(buffer) {}

    void write() {
        const Ledger& ledger = *found_.ledger;
        json_.open('{');
        json_.field("subject", ledger.subject().id);
        json_.field("rulebook", ledger.rulebook().named());
        json_.field("sha256", ledger.rulebook().sha256);
        json_.field("asOf", ledger.clock().asOf.iso());
        json_.field("knownOn", ledger.clock().knownOn.iso());
        json_.boolean("incomplete", ledger.incomplete());
        if (asIs_.score) json_.field("score", *asIs_.score);
        json_.onNewLine();
        json_.key("numbers");
        json_.open('[');
        for (const SensitivityRow& row : found_.rows) {
            json_.onNewLine();
            write(row);
            buffer_.rowDone();
        }
        json_.close(']');
        json_.whole("unmoved", found_.unmoved);
        json_.whole("untried", found_.untried);
        if (found_.stopped) {
            json_.boolean("stopped", true);
        } else {
            write("rounding", found_.rounding, words_.rounding());
            write("order", found_.order, words_.order());
        }
        json_.close('}');
    }

private:
    void value(std::string_view name, const Value& value) {
        if (const Number* number = value.as<Number>()) return json_.field(name, *number);
        if (const Period* period = value.as<Period>()) return json_.field(name, period->iso());
        json_.field(name, value.text());
    }
    void goals(std::string_view name, const std::vector<std::size_t>& goals) {
        json_.key(name);
        json_.open('[');
        for (const std::size_t goal : goals) json_.string(goalId(found_.goals[goal], *found_.ledger));
        json_.close(']');
    }
    [[nodiscard]] std::vector<std::size_t> turned(const WouldBe& would) const {
        std::vector<std::size_t> goals;
        for (std::size_t g = 0; g < found_.goals.size(); ++g)
            if (reachedIn(found_.goals[g], would) != reachedIn(found_.goals[g], asIs_)) goals.push_back(g);
        return goals;
    }
    void would(std::string_view name, const Value& at, const WouldBe& would) {
        json_.key(name);
        json_.open('{');
        value("value", at);
        standing(would);
        json_.close('}');
    }
    void standing(const WouldBe& would) {
        if (would.score) json_.field("score", *would.score);
        if (would.incomplete) json_.boolean("incomplete", true);
        goals("turns", turned(would));
    }

    void write(const SensitivityRow& row) {
        json_.open('{');
        json_.field("variable", nameOf(row.variable, found_.ledger->rulebook()));
        value("now", row.now);
        would("low", row.low, row.atLow);
        would("high", row.high, row.atHigh);
        json_.boolean("publishedRange", row.ofRange);
        json_.field("effect", row.effect);
        json_.field("text", words_.name(row));
        json_.close('}');
    }

    void write(std::string_view name, const Band& band, const std::string& text) {
        json_.onNewLine();
        json_.key(name);
        json_.open('{');
        if (band.least) json_.field("least", *band.least);
        if (band.most) json_.field("most", *band.most);
        json_.whole("tried", band.tried);
        json_.boolean("whole", band.whole);
        if (band.settledByRules) json_.boolean("settledByRules", true);
        goals("depends", band.depends);
        json_.key("ways");
        json_.open('[');
        for (const BandEntry& entry : band.entries) {
            json_.onNewLine();
            json_.open('{');
            json_.field("way", bandWayText(entry.way));
            if (entry.mode) json_.field("mode", roundingText(*entry.mode));
            standing(entry.would);
            json_.field("text", words_.way(entry));
            json_.close('}');
        }
        json_.close(']');
        json_.field("text", text);
        json_.close('}');
    }

    const Sensitivity& found_;
    SensitivityWords words_;
    const WouldBe asIs_;
    BufferedSink& buffer_;
    JsonReport json_;
};

}  // namespace

void writeSensitivityJsonBegin(const Problems& problems, const Catalogue& words, const Sink& out) {
    beginListJson("sensitivity", problems, words, out);
}

void writeSensitivityJson(const Sensitivity& found, const Catalogue& words, bool first, const Sink& out) {
    BufferedSink buffer(out);
    buffer.text() += first ? "\n" : ",\n";
    SensitivityJson(found, words, buffer).write();
}

}  // namespace clearline
