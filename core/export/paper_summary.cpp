#include "core/explain/explanation.h"
#include "core/explain/points_text.h"
#include "core/explain/problem_text.h"
#include "core/explain/standing_text.h"
#include "core/export/history_figure.h"
#include "core/export/paper_sections.h"

namespace clearline {

namespace {

std::string baseName(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

void addStates(DocSection& section, const Ledger& ledger, const Catalogue& words) {
    const auto heading = [&](const char* key, bool any) {
        if (any) section.blocks.emplace_back(DocHeading{words.text(key)});
    };
    heading("section.thresholds", !ledger.thresholds().empty());
    for (const ThresholdState& state : ledger.thresholds()) section.say(thresholdSentence(ledger, state, words));
    heading("section.standings", !ledger.standings().empty());
    for (const Standing& standing : ledger.standings()) section.say(standingSentence(ledger, standing, words));
    heading("section.lists", !ledger.lists().empty());
    for (const ListState& state : ledger.lists()) section.say(listSentence(ledger, state, words));
}

void addFiles(DocSection& section, const Ledger& ledger, const PaperWords& words) {
    ReportTable table{"files", words.catalogue.text("paper.files")};
    table.columns = {paperColumn("file", words), paperColumn("bytes", words, ReportColumn::Side::Right),
                     paperColumn("sha256", words)};
    for (const auto& file : ledger.input().files)
        table.add({ReportCell::text(baseName(file->name)),
                   ReportCell::number(Number::fromInteger(static_cast<std::int64_t>(file->bytes.size()))),
                   ReportCell::text(fileHash(*file))});
    section.blocks.emplace_back(std::move(table));
}

}  // namespace

DocSection emptySection(const std::string& key, const PaperWords& words) {
    return {key, words.catalogue.text("paper.section." + key), {}};
}

ReportColumn paperColumn(const std::string& key, const PaperWords& words, ReportColumn::Side side) {
    return {key, words.catalogue.text("paper.column." + key), side};
}

DocSection summarySection(const Ledger& ledger, const PaperWords& words) {
    DocSection section = emptySection("summary", words);
    const Catalogue& catalogue = words.catalogue;
    std::string score;
    if (const auto points = ledger.score())
        score = catalogue.text(ledger.incomplete() ? "end.score-incomplete" : "end.score", {plainText(*points)});
    else
        score = catalogue.text(!ledger.eligible()        ? "end.not-eligible"
                               : ledger.rulebook().score ? "end.before-scheme"
                                                         : "end.no-score");
    section.say(std::move(score), ledger.incomplete() ? DocParagraph::Tone::Warning : DocParagraph::Tone::Strong);
    addStates(section, ledger, catalogue);
    addFiles(section, ledger, words);
    return section;
}

DocSection chartSection(const Ledger& ledger, const Ledger* base, const PaperWords& words) {
    DocSection section = emptySection("chart", words);
    if (auto figure = historyFigure(ledger, base, words.catalogue))
        section.blocks.emplace_back(*std::move(figure));
    else
        section.say(words.catalogue.text("paper.none.chart"));
    return section;
}

DocSection problemsSection(const Problems& problems, Identifiers identifiers, const PaperWords& words) {
    DocSection section = emptySection("problems", words);
    if (problems.empty()) {
        section.say(words.catalogue.text("paper.none.problems"));
        return section;
    }
    constexpr std::string_view kSeverities[] = {"notice", "warning", "error", "fatal"};
    ReportTable table{"problems", words.catalogue.text("paper.problems")};
    table.columns = {paperColumn("severity", words), paperColumn("place", words), paperColumn("what", words),
                     paperColumn("remedy", words)};
    table.heading = 1;
    for (const Problem& problem : problems) {
        const auto severity = kSeverities[static_cast<std::size_t>(problem.severity)];
        table.add({ReportCell::text(words.catalogue.text("severity." + std::string(severity))),
                   ReportCell::text(placeText(problem.place)),
                   ReportCell::text(problemSentence(problem, words.catalogue, identifiers)),
                   ReportCell::text(problemRemedy(problem, words.catalogue, identifiers))},
                  problem.severity >= Severity::Error);
    }
    section.blocks.emplace_back(std::move(table));
    return section;
}

}  // namespace clearline
