#include <algorithm>
#include <set>

#include "core/base/utf8.h"
#include "core/intake/column_names.h"
#include "core/intake/table_kind.h"
#include "core/mapping/fitting.h"
#include "core/tables/csv_scanner.h"

namespace clearline {

namespace {

// What a table of ours cannot be without.
std::vector<KnownColumn> requiredOf(TargetTable table) {
    switch (table) {
        case TargetTable::Records: return {{"subject", true}, {"id", true}, {"kind", true}};
        case TargetTable::Subjects: return {{"id", true}};
        case TargetTable::Relations: return {{"subject", true}, {"other", true}, {"kind", true}};
        case TargetTable::Readings: return {{"subject", true}, {"date", true}, {"score", true}};
        case TargetTable::Statement: return {{"subject", true}, {"date", true}};
    }
    return {};
}

std::optional<TargetTable> tableNamed(std::string_view name) {
    for (std::size_t t = 0; t < kTargetTables; ++t)
        if (targetTableText(static_cast<TargetTable>(t)) == name) return static_cast<TargetTable>(t);
    return std::nullopt;
}

bool isOwnCsv(const SourceFile& file) {
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    constexpr std::size_t kLongestHeader = std::size_t{1} << 16;
    std::string_view start(file.bytes);
    if (start.starts_with(kMark)) start.remove_prefix(kMark.size());
    CsvScanner scanner(start.substr(0, kLongestHeader), 1000);
    do {
        if (!scanner.next()) return false;
    } while (scanner.blank());
    const auto required = requiredOf(tableNamed(tableKindOf(file.name)).value_or(TargetTable::Records));
    std::set<std::size_t> there;
    bool exact = false;
    for (const CsvScanner::Cell& cell : scanner.cells()) {
        const ColumnName judged = judgeColumnName(cell.text, required);
        if (judged.is != ColumnName::Is::Known && judged.is != ColumnName::Is::NearMiss) continue;
        there.insert(judged.known);
        exact = exact || judged.is == ColumnName::Is::Known;
    }
    return exact && there.size() == required.size();
}

// The keys of the outermost object, as far as the brackets hold; strings are skipped over, nothing is judged.
bool isOwnJson(std::string_view bytes) {
    bool format = false, records = false;
    std::size_t depth = 0, at = 0;
    while (at < bytes.size() && !(format && records)) {
        const char c = bytes[at++];
        if (c == '{' || c == '[') ++depth;
        if ((c == '}' || c == ']') && depth > 0) --depth;
        if (c != '"') continue;
        const std::size_t start = at;
        while (at < bytes.size() && bytes[at] != '"') at += bytes[at] == '\\' ? 2 : 1;
        if (at >= bytes.size()) break;
        const std::string_view key = bytes.substr(start, at++ - start);
        const std::size_t next = bytes.find_first_not_of(" \t\r\n", at);
        if (depth != 1 || next == bytes.npos || bytes[next] != ':') continue;
        format = format || key == "format";
        records = records || key == "records";
    }
    return format && records;
}

}  // namespace

bool isOwnForm(const SourceFile& file) {
    const std::size_t first = file.bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
    if (first == std::string::npos || file.bytes.starts_with("PK")) return false;
    if (file.bytes[first] == '{') return isOwnJson(file.bytes);
    if (!isOwnCsv(file)) return false;
    // With bytes that are no UTF-8 it is ours and damaged, unless it is as a whole in another encoding.
    if (firstBadUtf8(file.bytes) == std::string_view::npos) return true;
    const auto guess = guessForm(file);
    return !guess || guess->form.encoding == Encoding::Utf8;
}

Mapping ownMapping(TargetTable table) {
    Mapping mapping;
    const std::string name(targetTableText(table));
    mapping.id = "clearline-" + name;
    mapping.title = {"Our own form: " + name, "本程序格式：" + name};
    mapping.textsAsWritten = true;
    const auto required = requiredOf(table);
    for (const TargetField& field : targetFields(table)) {
        if (field.name.starts_with("other.")) continue;
        ColumnMapping& column = mapping.columns.emplace_back();
        column.headers = {std::string(field.name)};
        column.required = std::any_of(required.begin(), required.end(),
                                      [&](const KnownColumn& known) { return known.name == field.name; });
        column.claim = Claim::Published;
        ColumnTarget& target = column.targets.emplace_back();
        target.table = table;
        target.field = field.name;
    }
    if (hasFacts(table)) {
        mapping.others = OtherColumns::Facts;
        mapping.othersOf = table;
    }
    return mapping;
}

std::optional<TargetTable> ownTableOf(const std::string& name, const std::vector<std::string>& headers) {
    std::set<std::string> folded;
    for (const std::string& header : headers) folded.insert(foldedHeader(header));
    const auto has = [&](std::string_view header) { return folded.contains(foldedHeader(header)); };
    const auto fits = [&](TargetTable table) {
        const auto required = requiredOf(table);
        const bool all =
            std::all_of(required.begin(), required.end(), [&](const KnownColumn& k) { return has(k.name); });
        return all && (table != TargetTable::Statement || has("points") || has("balance"));
    };
    if (const auto named = tableNamed(foldedHeader(name)); named && fits(*named)) return named;
    for (const TargetTable table :
         {TargetTable::Records, TargetTable::Relations, TargetTable::Readings, TargetTable::Statement})
        if (fits(table)) return table;
    return std::nullopt;
}

}  // namespace clearline
