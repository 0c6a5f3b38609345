#include "core/intake/cell_rules.h"
#include "core/scenario/record_finder.h"
#include "core/scenario/scenario.h"

namespace clearline {
namespace {

Problem problem(const char* code, std::vector<std::string> args) {
    return {code, Severity::Error, {}, std::move(args)};
}

// "L-9@2" as id and version, unless that is itself an id.
Result<std::pair<std::string, std::uint32_t>> recordNamed(std::string_view name, const RecordBook& book) {
    const std::size_t at = name.rfind('@');
    const auto number = at == name.npos ? CellValue<std::uint32_t>{} : versionCell(name.substr(at + 1));
    const std::string_view id = number.value ? name.substr(0, at) : name;
    const RecordFinder found(book, {name, id});
    const std::vector<RecordIndex>& versions = found.versionsOf(name);
    if (!versions.empty()) {
        if (versions.size() == 1) return std::pair(std::string(name), book.version(versions.front()));
        std::string all;
        for (const RecordIndex r : versions) all += (all.empty() ? "" : ", ") + std::to_string(book.version(r));
        return problem("scenario.amend-version", {std::string(name), all});
    }
    if (!number.value || found.versionsOf(id).empty()) return problem("scenario.record-unknown", {std::string(name)});
    for (const RecordIndex r : found.versionsOf(id))
        if (book.version(r) == *number.value) return std::pair(std::string(id), *number.value);
    return problem("scenario.record-version-unknown", {std::string(id), std::to_string(*number.value)});
}

// The value that starts at `at`, and `at` behind it; nothing if its quotes do not close before a comma or the end.
std::optional<std::string> valueAt(std::string_view text, std::size_t& at) {
    std::string value;
    if (at >= text.size() || text[at] != '"') {
        const std::size_t end = std::min(text.find(',', at), text.size());
        value = text.substr(at, end - at);
        at = end;
        return value;
    }
    for (++at; at < text.size(); ++at) {
        if (text[at] == '"' && (++at == text.size() || text[at] != '"'))
            return at == text.size() || text[at] == ',' ? std::optional(value) : std::nullopt;
        value += text[at];
    }
    return std::nullopt;
}

}  // namespace

Result<Edit> parseAmend(std::string_view text, const RecordBook& records) {
    // The first = behind a point: ids may hold points, and values anything.
    for (std::size_t equals = text.find('='); equals != text.npos; equals = text.find('=', equals + 1)) {
        const std::string_view name = text.substr(0, equals);
        const std::size_t point = name.rfind('.');
        if (point == name.npos || point == 0 || point + 1 == name.size()) continue;
        auto record = recordNamed(name.substr(0, point), records);
        if (!record) return record.problems();
        return Edit(RecordAmended{record->first, record->second, std::string(name.substr(point + 1)),
                                  std::string(text.substr(equals + 1))});
    }
    return problem("scenario.amend-form", {std::string(text)});
}

Result<Edit> parseAdd(std::string_view text) {
    RecordAdded added;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const std::size_t equals = text.find('=', at);
        const std::string_view column = text.substr(at, equals == text.npos ? text.npos : equals - at);
        if (equals == text.npos || column.empty() || column.find_first_of(",\"") != column.npos)
            return problem("scenario.add-form", {std::string(text)});
        at = equals + 1;
        auto value = valueAt(text, at);
        if (!value) return problem("scenario.add-quote", {std::string(column)});
        added.cells.emplace_back(column, *std::move(value));
    }
    return Edit(std::move(added));
}

}  // namespace clearline
