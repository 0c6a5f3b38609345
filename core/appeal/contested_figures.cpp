#include "core/appeal/contested_figures.h"

#include <algorithm>
#include <charconv>

#include "core/ledger/evaluate.h"
#include "core/record/record.h"
#include "core/scenario/record_finder.h"

namespace clearline {
namespace {

Problem refused(const char* code, std::vector<std::string> args) {
    return {code, Severity::Error, {}, std::move(args)};
}

std::optional<std::uint32_t> versionIn(std::string_view text) {
    std::uint32_t version = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), version);
    if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
    return version;
}

// The version asked for, or the newest; nothing where there is none.
std::optional<RecordIndex> recordOf(const RecordBook& book, std::string_view id, std::optional<std::uint32_t> version) {
    const RecordFinder finder(book, {id});
    std::optional<RecordIndex> found;
    for (const RecordIndex r : finder.versionsOf(id)) {
        if (version && book.version(r) != *version) continue;
        if (!found || book.version(r) > book.version(*found)) found = r;
    }
    return found;
}

std::optional<RecordIndex> recordNamed(const RecordBook& book, std::string_view name) {
    if (const auto whole = recordOf(book, name, std::nullopt)) return whole;
    const std::size_t at = name.rfind('@');
    if (at == name.npos) return std::nullopt;
    const auto version = versionIn(name.substr(at + 1));
    return version ? recordOf(book, name.substr(0, at), version) : std::nullopt;
}

// A record as it came to count; what later took it away is another line.
bool begins(LineKind kind) {
    return kind == LineKind::Counted || kind == LineKind::Spent || kind == LineKind::Listed || kind == LineKind::Hold;
}

}  // namespace

struct ContestedLedgers::Of {
    std::shared_ptr<const Ledger> ledger;
    std::optional<StatementMatch> statement;
};

ContestedLedgers::ContestedLedgers(std::shared_ptr<const CaseInput> input,
                                   std::vector<std::shared_ptr<const Rulebook>> rulebooks, std::string subject,
                                   Clock clock)
    : input_(std::move(input)),
      rulebooks_(std::move(rulebooks)),
      subject_(std::move(subject)),
      clock_(clock),
      of_(rulebooks_.size()) {}

ContestedLedgers::~ContestedLedgers() = default;

ContestedLedgers::Of& ContestedLedgers::of(std::size_t rulebook) const {
    auto& of = of_[rulebook];
    if (!of) {
        of = std::make_unique<Of>();
        of->ledger = std::make_shared<const Ledger>(evaluate(input_, rulebooks_[rulebook], subject_, clock_));
        of->statement = matchStatement(input_, rulebooks_[rulebook], subject_, clock_, of->ledger.get());
    }
    return *of;
}

const Ledger* ContestedLedgers::ledger(std::string_view rulebook) const {
    for (std::size_t i = 0; i < rulebooks_.size(); ++i)
        if (rulebooks_[i]->id == rulebook) return of(i).ledger.get();
    return nullptr;
}

std::vector<ContestedLine> ContestedLedgers::linesOf(RecordIndex record, std::string_view rule) const {
    const Record about(*input_->records, record);
    std::vector<ContestedLine> lines;
    for (std::size_t i = 0; i < rulebooks_.size(); ++i) {
        const Ledger& ledger = *of(i).ledger;
        std::vector<std::size_t> met;
        for (std::size_t n = 0; n < ledger.lineCount(); ++n) {
            if (!begins(ledger.lineKind(n))) continue;
            const Line line = ledger.line(n);
            if (line.record != record || !line.rule || std::count(met.begin(), met.end(), *line.rule) > 0) continue;
            const std::string& id = ledger.rulebook().rules[*line.rule].id;
            if (!rule.empty() && id != rule) continue;
            met.push_back(*line.rule);
            lines.push_back(
                {std::string(about.id()), about.version(), ledger.rulebook().id, id, line.date, line.delta.text(), {}});
        }
    }
    return lines;
}

Result<std::vector<ContestedLine>> ContestedLedgers::linesNamed(std::string_view text) const {
    const RecordBook& book = *input_->records;
    std::string_view rule;
    auto record = recordNamed(book, text);
    if (const std::size_t slash = text.rfind('/'); !record && slash != text.npos) {
        record = recordNamed(book, text.substr(0, slash));
        rule = text.substr(slash + 1);
    }
    if (!record) return refused("objection.no-record", {std::string(text)});
    std::vector<ContestedLine> lines = linesOf(*record, rule);
    if (!lines.empty()) return lines;
    if (!rule.empty()) return refused("objection.no-line", {std::string(text), std::string(rule)});
    const Record about(book, *record);
    if (about.subject() != subject_)
        return refused("objection.other-subject", {std::string(about.id()), std::string(about.subject()), subject_});
    lines.push_back({std::string(about.id()), about.version(), {}, {}, std::nullopt, {}, {}});
    return lines;
}

ContestedFigures ContestedLedgers::figures(const ContestedLine& line) const {
    ContestedFigures figures;
    figures.record = recordOf(*input_->records, line.record, line.version);
    if (!figures.record || line.rulebook.empty()) return figures;
    for (std::size_t i = 0; i < rulebooks_.size(); ++i) {
        if (rulebooks_[i]->id != line.rulebook) continue;
        const Of& of = this->of(i);
        const Ledger& ledger = *of.ledger;
        for (std::size_t n = 0; n < ledger.lineCount() && !figures.line; ++n) {
            if (!begins(ledger.lineKind(n))) continue;
            const Line there = ledger.line(n);
            if (there.record != figures.record || !there.rule) continue;
            if (!line.rule.empty() && ledger.rulebook().rules[*there.rule].id != line.rule) continue;
            figures.line = n;
            figures.day = there.date;
            figures.points = there.delta;
            figures.listed = there.kind == LineKind::Listed;
        }
        if (!figures.line || !of.statement) continue;
        const std::size_t entry = ledger.entryOf(*figures.line);
        for (const StatementRow& row : of.statement->rows)
            if (row.entry == entry && row.line) {
                figures.official = row.points;
                figures.officialDay = of.statement->line(*row.line).date;
            }
    }
    // Written with a plus, or without.
    const Points picked = Points::fromText(line.points).value_or(Points());
    figures.otherThanPicked = figures.day != line.day || figures.points.value_or(Points()) != picked;
    return figures;
}

}  // namespace clearline
