#include "core/tables/json_table.h"

#include <algorithm>

#include "core/tables/guess_encoding.h"
#include "core/tables/json_walk.h"

namespace clearline {

namespace {

// Those that a person may choose from: an object that holds lists is not one of them.
std::vector<JsonList> offered(const JsonFound& found) {
    std::vector<JsonList> lists = found.tables;
    if (found.oneObject && lists.size() > 1)
        std::erase_if(lists, [](const JsonList& list) { return list.path == kOutermostList; });
    return lists;
}

}  // namespace

Result<FormGuess> guessJson(const SourceFile& file, const TableLimits& limits) {
    ProblemList problems(file.name);
    const EncodingGuess encoding = guessEncoding(file.bytes, file.name);
    if (encoding.refusal) return *encoding.refusal;
    const TreeText text(file, encoding.encoding);
    const TableProgress nobody;
    Progress progress(nobody, 0, text.text().size());
    const JsonFound found = walkJson(text, limits, problems, progress);
    const std::vector<JsonList> lists = offered(found);
    if (!problems.fatal() && lists.empty()) problems.add("table.no-table", Severity::Fatal, 0, 0);
    if (problems.fatal()) return problems.take();

    FormGuess guess;
    for (const JsonList& list : lists) guess.tables.push_back(list.path);
    const auto largest = std::max_element(lists.begin(), lists.end(),
                                          [](const JsonList& a, const JsonList& b) { return a.values < b.values; });
    guess.form.format = FileFormat::Json;
    guess.form.encoding = encoding.encoding;
    guess.form.table = largest->path;
    guess.form.headerRow = largest->ofLists ? 1 : 0;
    guess.reasons = encoding.reasons;
    if (found.lines) guess.reasons.push_back({"object-on-each-line", {}});
    if (lists.size() == 1)
        guess.reasons.push_back({"only-list", {largest->path}});
    else
        guess.reasons.push_back({"largest-list", {largest->path, std::to_string(lists.size())}});
    return guess;
}

Result<TableRead> readJsonTable(const SourceFile& file, const TableForm& form, const TableLimits& limits,
                                const TableProgress& progress) {
    std::string wanted = form.table;
    if (wanted.empty()) {
        auto guess = guessJson(file, limits);
        if (!guess) return guess.problems();
        wanted = guess->form.table;
    }
    TableRead read;
    read.table.name = wanted;
    read.table.problemsFile = wanted == kOutermostList ? file.name : file.name + "!" + wanted;
    ProblemList problems(read.table.problemsFile);
    const TreeText text(file, form.encoding);
    Progress done(progress, 0, text.text().size());
    TreeTable rows(read.table, problems, limits, file.bytes.size());
    const JsonFound found = walkJson(text, limits, problems, done, wanted, &rows);
    const bool there = std::any_of(found.tables.begin(), found.tables.end(),
                                   [&](const JsonList& list) { return list.path == wanted; });
    if (!problems.fatal() && !there) problems.add("table.not-there", Severity::Fatal, 0, 0, {wanted});
    if (problems.fatal()) return problems.take();
    rows.finish();
    read.problems = problems.take();
    return read;
}

}  // namespace clearline
