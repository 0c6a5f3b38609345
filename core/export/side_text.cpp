#include <algorithm>

#include "core/audit/side_words.h"
#include "core/explain/points_text.h"
#include "core/export/buffered_sink.h"
#include "core/export/side_writers.h"
#include "core/export/text_table.h"

namespace clearline {

namespace {

using Side = TextTable::Side;

class SideText {
public:
    SideText(const SideBySide& side, const Catalogue& words, const Kinds& kinds, std::string& out)
        : side_(side), catalogue_(words), words_(side, words, kinds), out_(out) {}

    void write() {
        head();
        systems();
        sentences("side.benefits", [this](std::size_t s) { return words_.thresholds(s, Threshold::Kind::Benefit); });
        sentences("side.restrictions",
                  [this](std::size_t s) { return words_.thresholds(s, Threshold::Kind::Restriction); });
        sentences("section.lists", [this](std::size_t s) { return words_.lists(s); });
        records();
    }

private:
    [[nodiscard]] std::string word(const char* key) const { return catalogue_.text(key); }
    [[nodiscard]] std::size_t count() const { return side_.systems.size(); }
    static std::string number(std::size_t system) { return std::to_string(system + 1); }

    void head() {
        const Ledger& ledger = *side_.systems.front().ledger;
        const Subject& subject = ledger.subject();
        out_ += catalogue_.text(
            "side.head", {subject.name.empty() ? subject.id : catalogue_.text("head.named", {subject.name, subject.id}),
                          std::to_string(count())});
        out_ += '\n';
        out_ += catalogue_.text("side.clock", {ledger.clock().asOf.iso(), ledger.clock().knownOn.iso()});
        out_ += "\n\n";
    }

    void systems() {
        TextTable table({Side::Right, Side::Left, Side::Right, Side::Left, Side::Left, Side::Left, Side::Left});
        table.add({"", word("side.system"), word("side.score"), word("side.range"), word("side.share"),
                   word("side.numbers"), word("section.standings")});
        for (std::size_t s = 0; s < count(); ++s) {
            std::string stands = words_.noScore(s);
            for (const std::string& standing : words_.standings(s))
                stands += (stands.empty() ? std::string() : word("list.comma")) + standing;
            table.add({number(s), words_.title(s), words_.score(s), words_.range(s), words_.share(s),
                       words_.transparency(s), stands});
        }
        table.appendTo(out_);
    }

    template <class Tell>
    void sentences(const char* section, const Tell& tell) {
        TextTable table({Side::Right, Side::Left});
        bool any = false;
        for (std::size_t s = 0; s < count(); ++s) {
            bool first = true;
            for (const std::string& sentence : tell(s)) {
                table.add({first ? number(s) : std::string(), sentence});
                first = false;
                any = true;
            }
        }
        if (!any) return;
        out_ += "\n" + word(section) + "\n";
        table.appendTo(out_);
    }

    void records() {
        std::vector<Side> columns{Side::Left, Side::Left, Side::Left, Side::Right};
        columns.insert(columns.end(), count(), Side::Right);
        TextTable table(columns);
        std::vector<std::string> titles{word("side.record"), word("side.day"), word("side.kind"),
                                        word("side.counts-in")};
        for (std::size_t s = 0; s < count(); ++s) titles.push_back(number(s));
        table.add(titles);
        for (std::size_t r = 0; r < side_.records.size(); ++r) {
            std::vector<std::string> cells{words_.record(r), words_.day(r), words_.kind(r), words_.systems(r)};
            for (std::size_t s = 0; s < count(); ++s) cells.push_back(words_.cell(r, s));
            table.add(std::move(cells));
        }
        const bool anyScore = std::any_of(side_.systems.begin(), side_.systems.end(),
                                          [](const SideSystem& system) { return system.ledger->score(); });
        if (anyScore) sums(table);
        out_ += "\n" + word("side.records") + "\n";
        table.appendTo(out_);
    }

    // Opening, records and rest, down to the score.
    void sums(TextTable& table) const {
        const auto row = [&](const std::string& title, const auto& of) {
            std::vector<std::string> cells{title, "", "", ""};
            for (const SideSystem& system : side_.systems)
                cells.push_back(system.ledger->score() ? of(system) : std::string());
            table.add(std::move(cells));
        };
        table.add({});
        row(word("side.opening"), [](const SideSystem& s) { return plainText(s.ledger->opening()); });
        row(word("side.of-records"), [this](const SideSystem& s) { return catalogue_.signedPoints(s.ofRecords); });
        for (std::size_t p = 0; p < kSidePartCount; ++p) {
            const auto here = [p](const SideSystem& s) { return !s.rest[p].isZero(); };
            if (std::none_of(side_.systems.begin(), side_.systems.end(), here)) continue;
            row(words_.part(static_cast<SidePart>(p)),
                [&](const SideSystem& s) { return catalogue_.signedPoints(s.rest[p]); });
        }
        row(word("side.score"), [](const SideSystem& s) { return plainText(*s.ledger->score()); });
    }

    const SideBySide& side_;
    const Catalogue& catalogue_;
    SideWords words_;
    std::string& out_;
};

}  // namespace

void writeSidesText(const SideBySide& side, const Catalogue& words, const Kinds& kinds, const Sink& out) {
    BufferedSink buffer(out);
    SideText(side, words, kinds, buffer.text()).write();
}

}  // namespace clearline
