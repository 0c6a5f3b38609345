#include "app/cli/import_report_text.h"

#include <algorithm>

#include "app/cli/map_command.h"
#include "core/explain/problem_text.h"
#include "core/record/masked.h"

namespace clearline::cli {

namespace {

class ReportWriter {
public:
    ReportWriter(bool problems, Console& console) : problems_(problems), console_(console), words_(console.words()) {}

    void file(const ReportedFile& file) {
        if (!file.already.empty()) return line("", "report-already", {file.name, file.already});
        const std::string size = std::to_string(file.size);
        line("", file.plan.empty() ? "report-own" : "report-foreign", {file.name, size, file.sha256});
        for (const ReportedTable& each : file.tables) table(each);
        line("  ", "report-brings", {counted(file.brings)});
        line("  ", "report-adds", {counted(file.adds)});
        for (const auto& [what, count] : file.overlaps) line("  ", "overlap." + what, {std::to_string(count)});
        for (const auto& [how, count] : file.matches) line("  ", "match." + how, {std::to_string(count)});
        for (const ReportedSubject& subject : file.subjects)
            line("    ", "report-subject",
                 {maskedIn(subject.called), maskedIn(subject.subject), words_.text("casefile.matched." + subject.match),
                  doubts(subject)});
        if (problems_)
            for (const Problem& problem : file.problems) told(problem);
        else
            tally(file.problems);
    }

private:
    void line(const std::string& indent, const std::string& key, const std::vector<std::string>& args) {
        console_.data(indent + words_.text("casefile." + key, args) + "\n");
    }

    void table(const ReportedTable& table) {
        std::string form = table.format;
        if (!table.encoding.empty()) form += words_.text("list.comma") + table.encoding;
        if (!table.separator.empty())
            form +=
                words_.text("list.comma") + separatorWord(table.separator == "tab" ? '\t' : table.separator[0], words_);
        if (table.headerRow > 0)
            form +=
                words_.text("list.comma") + words_.text("casefile.report-header", {std::to_string(table.headerRow)});
        if (table.name.empty())
            line("  ", "report-table", {form, table.mapping});
        else
            line("  ", "report-sheet", {table.name, form, table.mapping});
    }

    std::string counted(const ImportCounts& counts) const {
        std::string text;
        for (const auto& [name, count] :
             {std::pair("records", counts.records), std::pair("subjects", counts.subjects),
              std::pair("relations", counts.relations), std::pair("readings", counts.readings),
              std::pair("statement", counts.statement)})
            if (count > 0)
                text += (text.empty() ? "" : words_.text("list.comma")) +
                        words_.text("casefile.count." + std::string(name), {std::to_string(count)});
        return text.empty() ? words_.text("casefile.count.nothing") : text;
    }

    std::string doubts(const ReportedSubject& subject) const {
        std::string text;
        for (const auto& [why, whose] : subject.doubts)
            text += words_.text("list.comma") + words_.text("casefile.doubt." + why, {maskedIn(whose)});
        return text;
    }

    void told(const Problem& problem) {
        constexpr const char* kSeverities[] = {"notice", "warning", "error", "fatal"};
        console_.data("  " + placeText(problem.place) + ": " +
                      words_.text(std::string("severity.") + kSeverities[static_cast<std::size_t>(problem.severity)]) +
                      ": " + problemSentence(problem, words_) + " [" + problem.code + "]\n");
    }

    void tally(const Problems& problems) {
        std::size_t counts[3] = {};
        for (const Problem& problem : problems)
            ++counts[problem.severity >= Severity::Error ? 0 : problem.severity == Severity::Warning ? 1 : 2];
        if (!problems.empty())
            line("  ", "report-problems",
                 {std::to_string(counts[0]), std::to_string(counts[1]), std::to_string(counts[2])});
    }

    bool problems_;
    Console& console_;
    const Catalogue& words_;
};

}  // namespace

void writeImportReport(const ImportReport& report, bool problems, Console& console) {
    ReportWriter writer(problems, console);
    for (const ReportedFile& file : report.files) writer.file(file);
}

}  // namespace clearline::cli
