#include "core/audit/compare_words.h"
#include "core/export/buffered_sink.h"
#include "core/export/compare_writers.h"
#include "core/export/json_report.h"
#include "core/export/problem_json.h"
#include "core/export/standing_json.h"
#include "core/record/record.h"

namespace clearline {

namespace {

class CompareJson {
public:
    CompareJson(const CompareDocument& document, const Catalogue& words, const Kinds& kinds, BufferedSink& buffer)
        : document_(document),
          comparison_(document.comparison),
          words_(document.comparison, words, kinds),
          json_(buffer) {}

    void write() {
        json_.open('{');
        json_.field("subject", comparison_.first->subject().id);
        json_.field("asOf", comparison_.first->clock().asOf.iso());
        json_.field("knownOn", comparison_.first->clock().knownOn.iso());
        side("first", *comparison_.first, document_.firstName);
        side("second", *comparison_.second, document_.secondName);
        if (const auto difference = comparison_.difference()) json_.field("difference", *difference);
        json_.list("values", comparison_.values, [this](const ValueDifference& value) { write(value); });
        if (document_.parts) {
            json_.list("parts", document_.parts->parts, [this](const DifferencePart& part) { write(part); });
            if (document_.parts->rest) json_.field("rest", *document_.parts->rest);
        }
        json_.list("lines", comparison_.lines, [this](const LineDifference& line) { write(line); });
        json_.list("history", comparison_.history, [this](const HistorySpan& span) { write(span); });
        json_.whole("daysThatDiffer", static_cast<std::uint64_t>(comparison_.daysThatDiffer()));
        json_.list("thresholds", comparison_.thresholds, [this](const ThresholdPair& pair) {
            pairOf(pair, words_.threshold(pair), [](const Ledger& ledger, std::size_t i) {
                return ledger.rulebook().thresholds[ledger.thresholds()[i].threshold].id;
            });
        });
        json_.list("standings", comparison_.standings, [this](const StandingPair& pair) {
            pairOf(pair, words_.standing(pair), [](const Ledger& ledger, std::size_t i) {
                return ledger.rulebook().scales[ledger.standings()[i].scale].id;
            });
        });
        json_.list("lists", comparison_.lists, [this](const ListPair& pair) {
            pairOf(pair, words_.list(pair), [](const Ledger& ledger, std::size_t i) {
                return ledger.rulebook().lists[ledger.lists()[i].list].id;
            });
        });
        json_.close('}');
    }

private:
    void side(std::string_view key, const Ledger& ledger, const std::string& name) {
        json_.onNewLine();
        json_.key(key);
        json_.open('{');
        json_.field("name", name);
        json_.field("rulebook", ledger.rulebook().named());
        json_.field("sha256", ledger.rulebook().sha256);
        json_.boolean("incomplete", ledger.incomplete());
        if (const auto score = ledger.score()) json_.field("score", *score);
        writeStandings(json_, ledger.rulebook(), ledger.standings());
        json_.close('}');
    }
    void optional(std::string_view name, const std::optional<std::string>& text) {
        json_.key(name);
        if (text)
            json_.string(*text);
        else
            json_.null();
    }
    void write(const ValueDifference& value) {
        json_.field("of", valueDifferenceText(value.of));
        json_.field("id", value.id);
        if (value.from) json_.field("from", value.from->iso());
        if (value.row) json_.whole("row", value.row);
        if (value.version) json_.whole("version", value.version);
        if (!value.column.empty()) json_.field("column", value.column);
        optional("first", value.first);
        optional("second", value.second);
    }
    void write(const DifferencePart& part) {
        json_.field("side", part.ofSecond ? "second" : "first");
        if (part.rulebook) json_.boolean("rulebook", true);
        json_.whole("edits", part.edits.size());
        json_.field("text", words_.part(part, *document_.parts->original));
        json_.boolean("alone", part.alone != nullptr);
        if (part.moves) json_.field("moves", *part.moves);
    }
    void line(std::string_view key, const Ledger& ledger, std::uint32_t index) {
        if (index == LineDifference::kNone) return;
        const Line told = ledger.line(index);
        json_.key(key);
        json_.open('{');
        json_.whole("n", told.n);
        json_.field("date", told.date.iso());
        json_.field("kind", lineKindText(told.kind));
        if (ledger.score()) {
            json_.field("delta", told.delta);
            json_.field("after", told.after);
        }
        if (told.incomplete) json_.boolean("incomplete", true);
        json_.close('}');
    }
    void write(const LineDifference& difference) {
        json_.field("change", lineDifferenceText(difference.kind));
        const bool second = difference.second != LineDifference::kNone;
        const Ledger& ledger = second ? *comparison_.second : *comparison_.first;
        const Line told = ledger.line(second ? difference.second : difference.first);
        if (told.record) {
            const Record record(*ledger.input().records, *told.record);
            json_.field("record", record.id());
            json_.whole("version", record.version());
        }
        if (told.rule) json_.field("rule", ledger.rulebook().rules[*told.rule].id);
        line("first", *comparison_.first, difference.first);
        line("second", *comparison_.second, difference.second);
        json_.field("moved", comparison_.moved(difference));
        json_.field("text", words_.what(difference));
        if (const std::string why = words_.why(difference); !why.empty()) json_.field("why", why);
    }
    void write(const HistorySpan& span) {
        json_.field("from", span.from.iso());
        const auto points = [this](std::string_view name, const std::optional<Points>& score) {
            json_.key(name);
            if (score)
                json_.points(*score);
            else
                json_.null();
        };
        points("first", span.first);
        points("second", span.second);
    }
    template <class Pair, class IdOf>
    void pairOf(const Pair& pair, const std::string& text, const IdOf& idOf) {
        json_.field("id", pair.first ? idOf(*comparison_.first, *pair.first) : idOf(*comparison_.second, *pair.second));
        json_.boolean("differs", comparison_.differs(pair));
        json_.field("text", text);
    }

    const CompareDocument& document_;
    const Comparison& comparison_;
    CompareWords words_;
    JsonReport json_;
};

}  // namespace

void writeCompareJsonBegin(const Problems& problems, const Catalogue& words, const Sink& out) {
    beginListJson("compare", problems, words, out);
}

void writeCompareJson(const CompareDocument& document, const Catalogue& words, const Kinds& kinds, bool first,
                      const Sink& out) {
    BufferedSink buffer(out);
    buffer.text() += first ? "\n" : ",\n";
    CompareJson(document, words, kinds, buffer).write();
}

}  // namespace clearline
