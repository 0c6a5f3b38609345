#include "core/casefile/import_report.h"

#include <algorithm>

#include "core/base/content_json.h"
#include "core/base/utf8.h"
#include "core/casefile/kept_plan.h"
#include "core/seal/hasher.h"

namespace clearline {
namespace {

using Json = ContentJson;

constexpr std::uint64_t kReportForm = 1;
constexpr std::string_view kSeverities[] = {"notice", "warning", "error", "fatal"};
constexpr std::pair<const char*, std::uint64_t ImportCounts::*> kCounts[] = {{"records", &ImportCounts::records},
                                                                             {"subjects", &ImportCounts::subjects},
                                                                             {"relations", &ImportCounts::relations},
                                                                             {"readings", &ImportCounts::readings},
                                                                             {"statement", &ImportCounts::statement}};

// Bytes that are no text, as a cell may hold, would make the report unreadable.
std::string told(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Letter letter = utf8LetterAt(text, at);
        if (letter.length == 0) {
            constexpr std::string_view kDigits = "0123456789abcdef";
            const auto byte = static_cast<unsigned char>(text[at++]);
            out += std::string("\\x") + kDigits[byte >> 4] + kDigits[byte & 15];
            continue;
        }
        out += text.substr(at, letter.length);
        at += letter.length;
    }
    return out;
}

std::string separatorText(const TableForm& form) {
    if (form.format != FileFormat::Csv) return {};
    return form.separator == '\t' ? "tab" : std::string(1, form.separator);
}

ReportedTable reported(const PlannedTable& table, const std::string& name) {
    const bool text = table.form.format != FileFormat::Xlsx;
    return {name,
            std::string(fileFormatText(table.form.format)),
            text ? std::string(encodingText(table.form.encoding)) : std::string(),
            separatorText(table.form),
            table.form.headerRow,
            table.form.headerRows,
            table.mapping.id};
}

ReportedFile reported(const FileCheck& check) {
    ReportedFile file;
    file.name = check.name;
    file.sha256 = check.sha256;
    file.already = check.alreadyAs;
    file.size = check.size;
    file.brings = check.brings;
    file.adds = check.adds;
    for (std::size_t i = 0; i < kOverlaps; ++i)
        if (check.counts[i] > 0) file.overlaps.emplace_back(overlapText(static_cast<Overlap>(i)), check.counts[i]);
    std::array<std::uint64_t, 5> matches{};
    for (const SubjectCheck& subject : check.subjects) {
        ++matches[static_cast<std::size_t>(subject.match)];
        const bool plain = subject.match == MatchedBy::New || subject.match == MatchedBy::SameId;
        if (plain && subject.doubts.empty()) continue;
        ReportedSubject& one = file.subjects.emplace_back(
            ReportedSubject{subject.called, subject.subject, std::string(subjectMatchText(subject.match)), {}});
        for (const DoubtfulSubject& doubt : subject.doubts)
            one.doubts.emplace_back(subjectDoubtText(doubt.why), doubt.subject);
    }
    for (std::size_t i = 0; i < matches.size(); ++i)
        if (matches[i] > 0) file.matches.emplace_back(subjectMatchText(static_cast<MatchedBy>(i)), matches[i]);
    return file;
}

void addRead(ReportedFile& file, const ImportItem& item) {
    file.choices = item.subjects();
    file.problems = item.input->problems;
    if (!item.plan) return;
    file.plan = hashOf(keptPlanText(*item.plan)).hex();
    for (std::size_t i = 0; i < item.plan->tables.size(); ++i) {
        const std::string& name = item.input->files[i]->name;
        const bool named = name.starts_with(item.name + "!");
        file.tables.push_back(
            reported(item.plan->tables[i], named ? name.substr(item.name.size() + 1) : std::string()));
    }
}

Json toJson(const ImportCounts& counts) {
    Json json{{"records", counts.records}};
    for (const auto& [name, count] : kCounts) json[name] = counts.*count;
    return json;
}

ImportCounts countsFrom(const Json& json) {
    ImportCounts counts;
    for (const auto& [name, count] : kCounts) counts.*count = json.at(name).count();
    return counts;
}

using Tally = std::vector<std::pair<std::string, std::uint64_t>>;

Json toJson(const Tally& tally) {
    Json json = Json::array();
    for (const auto& [name, count] : tally) json.push_back(Json::array({name, count}));
    return json;
}

Tally tallyFrom(const Json& json) {
    Tally tally;
    for (const Json& one : json.items()) {
        if (one.items().size() != 2) throw Json::Unreadable{"tally"};
        tally.emplace_back(one.items()[0].text(), one.items()[1].count());
    }
    return tally;
}

Json toJson(const Problem& problem) {
    std::vector<std::string> args;
    for (const std::string& arg : problem.args) args.push_back(told(arg));
    return {{"code", problem.code},
            {"severity", kSeverities[static_cast<std::size_t>(problem.severity)]},
            {"file", told(problem.place.file)},
            {"row", problem.place.row},
            {"column", problem.place.column},
            {"args", args}};
}

Problem problemFrom(const Json& json) {
    const auto severity = std::find(std::begin(kSeverities), std::end(kSeverities), json.at("severity").text());
    if (severity == std::end(kSeverities)) throw Json::Unreadable{"severity"};
    return {json.at("code").text(),
            static_cast<Severity>(severity - std::begin(kSeverities)),
            {json.at("file").text(), static_cast<std::uint32_t>(json.at("row").count()),
             static_cast<std::uint32_t>(json.at("column").count())},
            json.at("args").texts()};
}

Json toJson(const ReportedTable& table) {
    return {{"name", told(table.name)},      {"format", table.format},        {"encoding", table.encoding},
            {"separator", table.separator},  {"header-row", table.headerRow}, {"header-rows", table.headerRows},
            {"mapping", told(table.mapping)}};
}

ReportedTable tableFrom(const Json& json) {
    return {json.at("name").text(),      json.at("format").text(),      json.at("encoding").text(),
            json.at("separator").text(), json.at("header-row").count(), json.at("header-rows").count(),
            json.at("mapping").text()};
}

Json toJson(const ReportedSubject& subject) {
    Json doubts = Json::array();
    for (const auto& [why, whose] : subject.doubts) doubts.push_back(Json::array({why, told(whose)}));
    return {{"called", told(subject.called)},
            {"subject", told(subject.subject)},
            {"match", subject.match},
            {"doubts", std::move(doubts)}};
}

ReportedSubject subjectFrom(const Json& json) {
    ReportedSubject subject{json.at("called").text(), json.at("subject").text(), json.at("match").text(), {}};
    for (const Json& doubt : json.at("doubts").items()) {
        if (doubt.items().size() != 2) throw Json::Unreadable{"doubts"};
        subject.doubts.emplace_back(doubt.items()[0].text(), doubt.items()[1].text());
    }
    return subject;
}

Json toJson(const ReportedFile& file);

template <class Each>
Json listOf(const std::vector<Each>& all) {
    Json list = Json::array();
    for (const Each& each : all) list.push_back(toJson(each));
    return list;
}

Json toJson(const ReportedFile& file) {
    Json json{{"name", told(file.name)},
              {"sha256", file.sha256},
              {"size", file.size},
              {"brings", toJson(file.brings)},
              {"adds", toJson(file.adds)},
              {"overlaps", toJson(file.overlaps)},
              {"matches", toJson(file.matches)},
              {"subjects", listOf(file.subjects)},
              {"problems", listOf(file.problems)}};
    if (!file.already.empty()) json["already"] = told(file.already);
    if (!file.plan.empty()) json["plan"] = Json{{"sha256", file.plan}, {"tables", listOf(file.tables)}};
    Json choices = Json::array();
    for (const SubjectChoice& choice : file.choices)
        choices.push_back(Json::array({told(choice.called), told(choice.subject)}));
    json["choices"] = std::move(choices);
    return json;
}

ReportedFile fileFrom(const Json& json) {
    ReportedFile file;
    file.name = json.at("name").text();
    file.sha256 = json.at("sha256").text();
    file.size = json.at("size").count();
    if (const Json* already = json.find("already")) file.already = already->text();
    if (const Json* plan = json.find("plan")) {
        file.plan = plan->at("sha256").text();
        for (const Json& table : plan->at("tables").items()) file.tables.push_back(tableFrom(table));
    }
    file.brings = countsFrom(json.at("brings"));
    file.adds = countsFrom(json.at("adds"));
    file.overlaps = tallyFrom(json.at("overlaps"));
    file.matches = tallyFrom(json.at("matches"));
    for (const Json& subject : json.at("subjects").items()) file.subjects.push_back(subjectFrom(subject));
    for (const Json& choice : json.at("choices").items()) {
        if (choice.items().size() != 2) throw Json::Unreadable{"choices"};
        file.choices.push_back({choice.items()[0].text(), choice.items()[1].text()});
    }
    for (const Json& problem : json.at("problems").items()) file.problems.push_back(problemFrom(problem));
    return file;
}

}  // namespace

ImportReport importReport(const CheckedImport& checked) {
    ImportReport report;
    auto item = checked.items.begin();
    for (const FileCheck& check : checked.files) {
        ReportedFile& file = report.files.emplace_back(reported(check));
        if (check.alreadyAs.empty()) addRead(file, *item++);
        file.problems.insert(file.problems.end(), check.problems.begin(), check.problems.end());
    }
    return report;
}

std::string importReportText(const ImportReport& report) {
    return Json{{"report", kReportForm}, {"files", listOf(report.files)}}.dump();
}

Result<ImportReport> importReportFromText(std::string_view text) {
    try {
        const Json json = Json::parse(text);
        if (json.at("report").count() != kReportForm) throw Json::Unreadable{"report"};
        ImportReport report;
        for (const Json& file : json.at("files").items()) report.files.push_back(fileFrom(file));
        return report;
    } catch (const Json::Unreadable& e) { return Problem{"case.content-form", Severity::Fatal, {}, {e.what}}; }
}

}  // namespace clearline
