#include "app/cli/objection_arguments.h"

#include <algorithm>
#include <charconv>

#include "core/audit/findings/findings.h"
#include "core/base/utf8.h"
#include "core/intake/file_bytes.h"
#include "core/scenario/scenario.h"

namespace clearline::cli {

namespace {

constexpr std::size_t kMostArgument = 100'000;  // bytes

Problem refused(const char* code, std::vector<std::string> args) {
    return {code, Severity::Error, {}, std::move(args)};
}

bool sameLine(const ContestedLine& a, const ContestedLine& b) {
    return a.record == b.record && a.version == b.version && a.rulebook == b.rulebook && a.rule == b.rule;
}
void add(Objection& objection, ContestedLine line) {
    const auto same = std::find_if(objection.lines.begin(), objection.lines.end(),
                                   [&](const ContestedLine& had) { return sameLine(had, line); });
    if (same == objection.lines.end())
        objection.lines.push_back(std::move(line));
    else if (same->finding.empty())
        same->finding = line.finding;
}

std::string listOf(std::size_t count, std::string_view (*text)(std::size_t)) {
    std::string list;
    for (std::size_t i = 0; i < count; ++i) list += (i == 0 ? "" : ", ") + std::string(text(i));
    return list;
}

template <class Part>
bool dropped(std::vector<Part>& parts, const std::string& text) {
    const auto numbers = numbersGiven(text);
    if (!numbers) return false;
    for (auto number = numbers->rbegin(); number != numbers->rend(); ++number) {
        if (*number == 0 || *number > parts.size()) return false;
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(*number - 1));
    }
    return true;
}

}  // namespace

std::optional<std::set<std::size_t>> numbersGiven(const std::string& text) {
    std::set<std::size_t> numbers;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        std::size_t number = 0;
        const auto read = std::from_chars(at, end, number);
        if (read.ec != std::errc() || (read.ptr != end && *read.ptr != ',')) return std::nullopt;
        numbers.insert(number);
        at = read.ptr == end ? end : read.ptr + 1;
    }
    return numbers;
}

Result<RequestedChange> changeGiven(const std::string& text, const CaseInput& input) {
    RequestedChange change;
    const std::size_t colon = text.find(':');
    const auto wish = colon == text.npos ? std::nullopt : changeWishNamed(text.substr(0, colon));
    if (wish && *wish != ChangeWish::Correct) {
        change.wish = *wish;
        change.record = text.substr(colon + 1);
        if (change.record.empty()) return refused("objection.change-form", {text});
        if (*wish == ChangeWish::Strike) return change;
        const std::size_t equals = change.record.rfind('=');
        if (equals == text.npos) return change;  // without a day, which editsOf tells
        const std::string day = change.record.substr(equals + 1);
        change.record.resize(equals);
        change.on = Date::fromIso(day);
        if (!change.on) return refused("objection.change-day", {text, day});
        return change;
    }
    auto edit = parseAmend(wish ? std::string_view(text).substr(colon + 1) : std::string_view(text), *input.records);
    if (!edit) {
        Problems problems = edit.problems();
        for (Problem& problem : problems)
            if (problem.code == "scenario.amend-form") problem = refused("objection.change-form", {text});
        return problems;
    }
    const auto& amended = std::get<RecordAmended>(*edit);
    change.record = amended.record;
    change.version = amended.version;
    change.field = amended.field;
    if (const std::size_t arrow = amended.value.find("->"); arrow != std::string::npos) {
        change.from = amended.value.substr(0, arrow);
        change.to = amended.value.substr(arrow + 2);
        return change;
    }
    change.to = amended.value;
    change.from = cellText(input, change.record, change.version, change.field).value_or("");
    return change;
}

int ObjectionArguments::refuse(const Problems& problems, int code) {
    console_.problems(problems);
    return code;
}

int ObjectionArguments::applyTo(Objection& objection) {
    for (const auto step : {&ObjectionArguments::ground, &ObjectionArguments::texts, &ObjectionArguments::days,
                            &ObjectionArguments::drop, &ObjectionArguments::changes, &ObjectionArguments::lines,
                            &ObjectionArguments::files, &ObjectionArguments::goal, &ObjectionArguments::citations})
        if (const int code = (this->*step)(objection)) return code;
    return kDone;
}

int ObjectionArguments::ground(Objection& objection) {
    if (!command_.ground.empty()) {
        const auto named = groundNamed(command_.ground);
        if (!named)
            return console_.usage(
                "usage.objection-ground",
                {command_.ground, listOf(kGrounds, [](std::size_t i) { return groundText(static_cast<Ground>(i)); })});
        objection.ground = *named;
        objection.kind = kindOf(*named);
    }
    if (command_.kind.empty() || command_.kind == appealKindText(objection.kind)) return kDone;
    if (!appealKindNamed(command_.kind)) return console_.usage("usage.objection-kind", {command_.kind});
    return console_.usage("usage.objection-kind-ground",
                          {std::string(groundText(objection.ground)), std::string(appealKindText(objection.kind))});
}

int ObjectionArguments::texts(Objection& objection) {
    if (command_.argument.empty()) return kDone;
    std::string argument = command_.argument;
    if (argument.front() == '@') {
        const Progress::Callback none;
        auto read = readFile(argument.substr(1), kMostArgument, Progress(none, 0, 0));
        if (!read && read.problems().front().code != "csv.too-large") return refuse(read.problems(), kUnreadable);
        argument = read ? (*read)->bytes : std::string(kMostArgument + 1, ' ');
        while (!argument.empty() && (argument.back() == '\n' || argument.back() == '\r')) argument.pop_back();
    }
    if (argument.size() > kMostArgument)
        return refuse({refused("objection.argument-long", {std::to_string(kMostArgument)})});
    if (firstBadUtf8(argument) != std::string::npos) return refuse({refused("objection.argument-utf8", {})});
    objection.argument = std::move(argument);
    return kDone;
}

int ObjectionArguments::days(Objection& objection) {
    const struct {
        const char* option;
        const std::string& text;
        std::optional<Date>& day;
    } days[] = {{"--notified-on", command_.notifiedOn, objection.notifiedOn},
                {"--performed-on", command_.performedOn, objection.performedOn},
                {"--committed-on", command_.committedOn, objection.committedOn}};
    for (const auto& [option, text, day] : days) {
        if (text.empty()) continue;
        day = Date::fromIso(text);
        if (!day && text != "none") return console_.usage("usage.date", {option, text});
    }
    return kDone;
}

int ObjectionArguments::drop(Objection& objection) {
    const auto none = [&](const char* option, const std::string& text) {
        return console_.usage("usage.objection-drop", {option, text});
    };
    if (!dropped(objection.lines, command_.dropLines)) return none("--drop-line", command_.dropLines);
    if (!dropped(objection.changes, command_.dropChanges)) return none("--drop-change", command_.dropChanges);
    if (!dropped(objection.evidence, command_.dropEvidence)) return none("--drop-evidence", command_.dropEvidence);
    if (command_.dropLines.empty()) return kDone;
    // What a change is of is contested, and would come back at once.
    for (const RequestedChange& change : objection.changes)
        if (std::none_of(objection.lines.begin(), objection.lines.end(),
                         [&](const ContestedLine& line) { return line.record == change.record; }))
            return console_.usage("usage.objection-drop-asked", {command_.dropLines, change.record});
    return kDone;
}

int ObjectionArguments::changes(Objection& objection) {
    for (const std::string& text : command_.changes) {
        auto change = changeGiven(text, *opened_.loaded.input);
        if (!change) return refuse(change.problems());
        objection.changes.push_back(std::move(change).value());
    }
    if (command_.changes.empty()) return kDone;  // what is wrong with older ones is told with what stands in its way
    const Problems wrong = unfit(objection.changes, opened_.loaded.input,
                                 [this](std::string_view kind) { return opened_.loaded.known.declared(kind); });
    return wrong.empty() ? kDone : refuse(wrong);
}

int ObjectionArguments::lines(Objection& objection) {
    const ContestedLedgers ledgers(opened_.loaded.input, opened_.loaded.rulebooks, objection.subject, opened_.clock);
    for (const std::string& text : command_.lines) {
        auto lines = ledgers.linesNamed(text);
        if (!lines) return refuse(lines.problems());
        for (ContestedLine& line : *lines) add(objection, std::move(line));
    }
    if (const int code = findings(objection, ledgers)) return code;
    for (const RequestedChange& change : objection.changes) {
        const bool told = std::any_of(objection.lines.begin(), objection.lines.end(),
                                      [&](const ContestedLine& line) { return line.record == change.record; });
        if (told) continue;
        auto lines = ledgers.linesNamed(change.record);
        if (!lines) return refuse(lines.problems());
        for (ContestedLine& line : *lines) add(objection, std::move(line));
    }
    return objection.lines.empty() ? console_.usage("usage.objection-line") : kDone;
}

int ObjectionArguments::findings(Objection& objection, const ContestedLedgers& ledgers) {
    for (const std::string& key : command_.findings) {
        bool found = false;
        for (const auto& rulebook : opened_.loaded.rulebooks) {
            const FindingReport report = findFindings(
                {opened_.loaded.input, rulebook, opened_.law, opened_.loaded.kinds, opened_.clock, objection.subject});
            for (const Finding* finding : report.all()) {
                if (finding->key != key) continue;
                found = true;
                for (const FindingPlace& place : finding->places) {
                    if (!place.record) continue;
                    const std::string rule = place.rule ? rulebook->rules[*place.rule].id : std::string();
                    std::vector<ContestedLine> lines = ledgers.linesOf(*place.record, rule);
                    std::erase_if(lines, [&](const ContestedLine& line) { return line.rulebook != rulebook->id; });
                    const RecordBook& book = *opened_.loaded.input->records;
                    if (lines.empty())
                        lines.push_back({std::string(Record(book, *place.record).id()),
                                         book.version(*place.record),
                                         {},
                                         {},
                                         std::nullopt,
                                         {},
                                         {}});
                    for (ContestedLine& line : lines) {
                        line.finding = key;
                        add(objection, std::move(line));
                    }
                }
            }
            if (found) break;
        }
        if (!found) return console_.usage("usage.findings-key", {key});
    }
    return kDone;
}

int ObjectionArguments::files(Objection& objection) {
    for (const std::string& path : command_.evidence)
        if (const int code = file(objection, path, {})) return code;
    for (const std::string& text : command_.papers) {
        const std::size_t equals = text.find('=');
        const std::string paper = text.substr(0, equals);
        if (equals == text.npos || !console_.words().has("appeal.paper." + paper))
            return console_.usage("usage.objection-paper", {text});
        if (const int code = file(objection, text.substr(equals + 1), paper)) return code;
    }
    for (const std::string& text : command_.shows)
        if (!shows(objection, text)) return console_.usage("usage.objection-shows", {text});
    return kDone;
}

// "receipt.pdf=that it was paid", of a file that it has or gets.
bool ObjectionArguments::shows(Objection& objection, const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == text.npos) return false;
    const std::string name = text.substr(0, equals);
    Evidence* of = nullptr;
    for (Evidence& each : objection.evidence)
        if (each.name == name) of = &each;
    for (EvidenceFile& each : evidence_)
        if (each.evidence.name == name) of = &each.evidence;
    if (of) of->shows = text.substr(equals + 1);
    return of != nullptr;
}

int ObjectionArguments::file(Objection& objection, const std::string& path, const std::string& paper) {
    auto read = readEvidence(path, opened_.file->state());
    if (!read) return refuse(read.problems(), kUnreadable);
    console_.problems(read->told);
    const Evidence* had = nullptr;
    const auto same = [&](const Evidence& each) {  // one file may be two of the papers
        return each.sha256 == read->evidence.sha256 && each.paper == paper;
    };
    for (const Evidence& each : objection.evidence)
        if (same(each)) had = &each;
    for (const EvidenceFile& each : evidence_)
        if (same(each.evidence)) had = &each.evidence;
    if (had) {
        console_.problem({"evidence.twice",
                          Severity::Warning,
                          {},
                          {std::to_string(objection.id ? objection.id : opened_.file->state().nextObjection),
                           read->evidence.name, had->name}});
        return kDone;
    }
    EvidenceFile& added = evidence_.emplace_back(std::move(read).value());
    added.evidence.paper = paper;
    return kDone;
}

}  // namespace clearline::cli
