#include "core/audit/compare_words.h"
#include "core/audit/plain_titles.h"
#include "core/explain/points_text.h"
#include "core/export/buffered_sink.h"
#include "core/export/compare_writers.h"
#include "core/export/text_table.h"

namespace clearline {

namespace {

using Side = TextTable::Side;
constexpr std::size_t kHashShown = 12;

class CompareText {
public:
    CompareText(const CompareDocument& document, const Catalogue& words, const Kinds& kinds, BufferedSink& buffer)
        : document_(document),
          comparison_(document.comparison),
          catalogue_(words),
          words_(document.comparison, words, kinds),
          buffer_(buffer),
          out_(buffer.text()) {}

    void write() {
        head();
        if (comparison_.same()) out_ += "\n" + word("compare.same") + "\n";
        values();
        parts();
        lines();
        history();
        states();
    }

private:
    [[nodiscard]] std::string word(const char* key) const { return catalogue_.text(key); }
    void section(const char* key) { out_ += "\n" + word(key) + "\n"; }
    void sentence(const std::string& text) { out_ += "  " + text + "\n"; }

    void rulebook(const Ledger& ledger, const std::string& name) {
        sentence(catalogue_.text(
            "compare.side",
            {name, ledger.rulebook().named(), ledger.rulebook().sha256.substr(0, kHashShown), words_.score(ledger)}));
    }
    void head() {
        const Ledger& first = *comparison_.first;
        const Subject& subject = first.subject();
        const std::string who =
            subject.name.empty() ? subject.id : catalogue_.text("head.named", {subject.name, subject.id});
        out_ += catalogue_.text("compare.head", {who, document_.firstName, document_.secondName}) + "\n";
        out_ += catalogue_.text("side.clock", {first.clock().asOf.iso(), first.clock().knownOn.iso()}) + "\n\n";
        rulebook(first, document_.firstName);
        rulebook(*comparison_.second, document_.secondName);
        if (const auto difference = comparison_.difference())
            sentence(catalogue_.text("compare.difference", {catalogue_.signedPoints(*difference)}));
    }

    void values() {
        if (comparison_.values.empty()) return;
        section("compare.values");
        for (const ValueDifference& value : comparison_.values) sentence(words_.value(value));
    }

    void parts() {
        if (!document_.parts || document_.parts->parts.empty()) return;
        section("compare.parts");
        TextTable table({Side::Right, Side::Left});
        for (const DifferencePart& part : document_.parts->parts) {
            std::string moves = part.moves   ? catalogue_.signedPoints(*part.moves)
                                : part.alone ? std::string("\u2013")
                                             : word("compare.not-alone");
            table.add({std::move(moves), words_.part(part, *document_.parts->original)});
        }
        if (document_.parts->rest)
            table.add({catalogue_.signedPoints(*document_.parts->rest), word("compare.rest")});
        else if (document_.parts->anyUnknown())
            table.add({"\u2013", word("compare.rest-unknown")});
        if (const auto difference = comparison_.difference())
            table.add({catalogue_.signedPoints(*difference), word("compare.total")});
        table.appendTo(out_);
    }

    void lines() {
        if (comparison_.lines.empty()) return;
        section("compare.lines");
        const bool scored = comparison_.first->score() || comparison_.second->score();
        TextTable table({Side::Left, Side::Left, Side::Right, Side::Left, Side::Left});
        for (const LineDifference& line : comparison_.lines) {
            std::vector<std::string> row{catalogue_.text("compare.kind." + std::string(lineDifferenceText(line.kind))),
                                         comparison_.dayOf(line).iso(), scored ? words_.points(line) : std::string(),
                                         words_.what(line)};
            if (std::string why = words_.why(line); !why.empty()) row.push_back(std::move(why));
            table.add(std::move(row));
        }
        table.appendTo(out_);
        buffer_.rowDone();
    }

    void history() {
        const std::int64_t days = comparison_.daysThatDiffer();
        if (days == 0) return;
        section("compare.history");
        const auto points = [](const std::optional<Points>& score) {
            return score ? plainText(*score) : std::string("\u2013");
        };
        TextTable table({Side::Left, Side::Right, Side::Right, Side::Right});
        const auto& spans = comparison_.history;
        for (std::size_t i = 0; i < spans.size(); ++i) {
            const HistorySpan& span = spans[i];
            if (!span.differs()) continue;
            const Date last =
                i + 1 < spans.size() ? Date::ofDays(spans[i + 1].from.days() - 1) : comparison_.historyEnd();
            table.add({catalogue_.text("compare.span", {span.from.iso(), last.iso()}), points(span.first),
                       points(span.second),
                       span.first && span.second ? catalogue_.signedPoints(*span.second - *span.first) : ""});
        }
        table.appendTo(out_);
        sentence(catalogue_.text("compare.days", {std::to_string(days)}));
        buffer_.rowDone();
    }

    // What differs is marked.
    template <class Pairs, class Tell>
    void marked(const char* key, const Pairs& pairs, const Tell& tell) {
        if (pairs.empty()) return;
        section(key);
        for (const auto& pair : pairs) out_ += (comparison_.differs(pair) ? "* " : "  ") + tell(pair) + "\n";
    }
    void states() {
        marked("section.thresholds", comparison_.thresholds,
               [this](const auto& pair) { return words_.threshold(pair); });
        marked("section.standings", comparison_.standings, [this](const auto& pair) { return words_.standing(pair); });
        marked("section.lists", comparison_.lists, [this](const auto& pair) { return words_.list(pair); });
    }

    const CompareDocument& document_;
    const Comparison& comparison_;
    const Catalogue& catalogue_;
    CompareWords words_;
    BufferedSink& buffer_;
    std::string& out_;
};

}  // namespace

void writeCompareText(const CompareDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out) {
    BufferedSink buffer(out);
    CompareText(document, words, kinds, buffer).write();
}

}  // namespace clearline
