#include "core/bundle/hidden_fields.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/bundle/bundle_input.h"
#include "core/bundle/row_maker.h"
#include "core/record/field.h"

namespace clearline {

namespace {

std::string joined(const std::set<std::string>& names) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
    return text;
}

bool isCell(std::string_view name) { return name.find(':') == std::string_view::npos; }

bool named(const Rulebook& book, const std::string& name) {
    return book.text.find(name) != std::string::npos ||
           std::any_of(book.files.begin(), book.files.end(),
                       [&](const NamedFile& file) { return file.text.find(name) != std::string::npos; });
}

}  // namespace

HiddenFields::HiddenFields(const Bundle& bundle) : bundle_(bundle) {
    for (const bool masked : {false, true})
        for (const auto& [of, count] : bundle.hiddenFields(masked)) {
            const std::size_t dot = of.find('.');
            fields_.push_back({of.substr(0, dot), of.substr(dot + 1), masked});
        }
}

template <class Which>
std::string HiddenFields::those(const Which& which) const {
    std::set<std::string> names;
    for (const Field& field : fields_)
        if (which(field)) names.insert(field.table + "." + field.name);
    return joined(names);
}

template <class Which>
std::string HiddenFields::cells(const Which& which) const {
    std::set<std::string> names;
    for (const BundleRow* row : bundle_.of(kRecordsTable))
        if (which(*row))
            for (const BundleField& field : row->fields)
                if (!field.text && isCell(field.name)) names.insert(row->table + "." + field.name);
    return joined(names);
}

std::string HiddenFields::inLedgers(const Rulebook& book) const {
    return those([&](const Field& field) {
        if (!isCell(field.name)) return false;
        // Who or what is meant is told by what stands beside it.
        if (namesSomething(field.name) && field.masked) return false;
        if (field.table == kRelationsTable) return true;
        if (field.table == kReadingsTable || field.table == kStatementTable) return !field.masked;
        if (field.table == kSubjectsTable)
            return field.name == "id" || field.name == "kind" || field.name == "born_on" ||
                   named(book, "subject." + field.name);
        if (field.table != kRecordsTable) return false;
        const bool read =
            field.name == "agency_kind" || (fieldNamed(field.name) && field.name != "note" && field.name != "document");
        return read || namesSomething(field.name) || named(book, "record." + field.name);
    });
}

std::string HiddenFields::inSentences(const Rulebook& book) const {
    const std::string read = inLedgers(book);
    constexpr std::array<std::string_view, 3> kNamed{"id", "document", "agency"};
    const std::string said = those([&](const Field& field) {
        return field.table == kRecordsTable && std::find(kNamed.begin(), kNamed.end(), field.name) != kNamed.end();
    });
    return read.empty() ? said : read;
}

std::string HiddenFields::losingRecords() const {
    constexpr std::array<std::string_view, 4> kNeeded{"id", "subject", "kind", "version"};
    return those([&](const Field& field) {
        return field.table == kRecordsTable && (!field.masked || field.name == "id") &&
               std::find(kNeeded.begin(), kNeeded.end(), field.name) != kNeeded.end();
    });
}

std::string HiddenFields::ofRecord(std::string_view id, std::string_view version) const {
    return cells([&](const BundleRow& row) {
        const std::string_view said = shownOf(row, "version");
        return (shownOf(row, "id").empty() || shownOf(row, "id") == id) &&
               (row.hides("version") || (said.empty() ? "1" : said) == version);
    });
}

std::string HiddenFields::ofSubject(std::string_view subject) const {
    return cells(
        [&](const BundleRow& row) { return shownOf(row, "subject").empty() || shownOf(row, "subject") == subject; });
}

}  // namespace clearline
