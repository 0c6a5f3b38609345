#include "core/casefile/raw_hiding.h"

#include <algorithm>

#include "core/casefile/kept_plan.h"
#include "core/casefile/known_subjects.h"
#include "core/casefile/raw_rows.h"
#include "core/mapping/mapped_read.h"

namespace clearline {
namespace {

bool contains(const std::vector<std::string>& all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

// Who is hidden, by all that a cell may call them.
struct HiddenPeople {
    const std::vector<std::string>& ids;
    std::set<std::string> numbers, names;

    [[nodiscard]] bool has(const std::string& id) const { return !id.empty() && contains(ids, id); }
    [[nodiscard]] bool isNumber(std::string_view text) const { return numbers.contains(foldedNumber(text)); }
    [[nodiscard]] bool isName(std::string_view text) const { return names.contains(foldedName(text)); }
};

class TableHiding {
public:
    TableHiding(const RawTable& table, const PlannedTable& planned, const RowIdsOf& ids, const HiddenPeople& people,
                const Redaction& redaction, RawHiding& all)
        : table_(table), planned_(planned), ids_(ids), people_(people), redaction_(redaction), all_(all) {}

    Result<RawHiding::Table> run() {
        headers_ = headersOf(table_, planned_.form);
        headers_.resize(table_.columnCount());
        hiding_.columns.assign(table_.columnCount(), false);
        hiding_.firstHeader = planned_.form.headerRow;
        hiding_.lastHeader = lastHeaderRow(planned_.form);
        for (const auto& [kind, column] : redaction_.columns)
            if (auto done = hideColumn(kind, column); !done) return done.problems();
        hiding_.whole = true;
        for (std::size_t r = 0; r < table_.rowCount(); ++r)
            if (table_.row(r).number > hiding_.lastHeader) hideRow(r);
        return std::move(hiding_);
    }

private:
    // The columns of the table that the mapping's column stands for.
    [[nodiscard]] std::vector<std::size_t> columnsOf(const ColumnMapping& mapped) const {
        std::vector<std::size_t> columns;
        for (std::size_t c = 0; c < headers_.size(); ++c) {
            const std::string header = foldedHeader(headers_[c]);
            if (!header.empty() && std::any_of(mapped.headers.begin(), mapped.headers.end(),
                                               [&](const std::string& one) { return foldedHeader(one) == header; }))
                columns.push_back(c);
        }
        return columns;
    }
    // Who or what a row is hangs on it.
    [[nodiscard]] bool tellsWhoseItIs(const ColumnTarget& target) const {
        if (target.field == "subject") return true;
        if (target.table == TargetTable::Subjects)
            return target.field == "id" || target.field == "identifier" || target.field == "name";
        return target.table == TargetTable::Records &&
               (target.field == "id" || contains(planned_.mapping.idFrom, target.field));
    }
    static bool isOther(const ColumnTarget& target) {
        return target.table == TargetTable::Relations && target.field != "subject";
    }
    [[nodiscard]] bool isNamed(std::size_t column, const std::string& name) const {
        return headers_[column] == name || foldedHeader(headers_[column]) == foldedHeader(name);
    }

    Result<bool> hideColumn(const std::string& kind, const std::string& name) {
        for (const ColumnMapping& mapped : planned_.mapping.columns)
            for (const std::size_t column : columnsOf(mapped)) {
                const bool fills = std::any_of(mapped.targets.begin(), mapped.targets.end(), [&](const auto& target) {
                    return targetTableText(target.table) == kind && target.field == name;
                });
                if (!fills && !(kind == "raw" && isNamed(column, name))) continue;
                hiding_.columns[column] = true;
                for (const ColumnTarget& target : mapped.targets) {
                    hiding_.others = hiding_.others || isOther(target);
                    if (tellsWhoseItIs(target) && standsInIds(column))
                        return Problem{"case.redaction-needs", Severity::Error, {}, {kind, name}};
                }
            }
        for (std::size_t c = 0; c < headers_.size(); ++c)
            if (kind == "raw" && isNamed(c, name)) hiding_.columns[c] = true;
        return true;
    }
    // An id of the case holds what the column would hide.
    [[nodiscard]] bool standsInIds(std::size_t column) const {
        constexpr std::size_t kTelling = 4;  // bytes; less may stand in any id
        for (std::size_t r = 0; r < table_.rowCount(); ++r) {
            const auto ids = ids_.find(table_.row(r).number);
            if (ids == ids_.end()) continue;
            const std::string text = foldedName(table_.cell(r, column).value);
            if (text.empty()) continue;
            for (const std::string* id : {&ids->second.subject, &ids->second.record}) {
                const std::string folded = foldedName(*id);
                if (folded == text || (text.size() >= kTelling && folded.find(text) != std::string::npos)) return true;
            }
        }
        return false;
    }

    void hideRow(std::size_t r) {
        const std::uint32_t number = table_.row(r).number;
        const auto ids = ids_.find(number);
        const bool unknown = ids == ids_.end() || ids->second.subject.empty();
        if (!people_.ids.empty() && (unknown || people_.has(ids->second.subject))) {
            if (!unknown && !ids->second.record.empty()) all_.records.insert(ids->second.record);
            hiding_.rows.insert(number);
            return;
        }
        hiding_.whole = false;
        if (people_.ids.empty()) return;
        // A relation told twice stands at its first row alone: the others are known by what they say.
        std::set<std::size_t> cells, others;
        bool named = !unknown && people_.has(ids->second.other);
        for (const ColumnMapping& mapped : planned_.mapping.columns)
            if (std::any_of(mapped.targets.begin(), mapped.targets.end(), isOther))
                for (const std::size_t column : columnsOf(mapped)) {
                    others.insert(column);
                    const std::string_view text = table_.cell(r, column).value;
                    named = named || people_.isName(text) || people_.isNumber(text) || people_.has(std::string(text));
                }
        if (named) cells = std::move(others);
        for (std::size_t c = 0; c < table_.columnCount(); ++c)
            if (people_.isNumber(table_.cell(r, c).value)) cells.insert(c);
        if (!cells.empty()) hiding_.cells.emplace(number, std::move(cells));
    }

    const RawTable& table_;
    const PlannedTable& planned_;
    const RowIdsOf& ids_;
    const HiddenPeople& people_;
    const Redaction& redaction_;
    RawHiding& all_;
    std::vector<std::string> headers_;
    RawHiding::Table hiding_;
};

}  // namespace

bool RawHiding::Table::any() const {
    return others || !rows.empty() || !cells.empty() ||
           std::find(columns.begin(), columns.end(), true) != columns.end();
}

// Above the header stands what is said of the table as a whole; it may name anybody.
bool RawHiding::Table::hidesRow(std::uint32_t row) const {
    return rows.contains(row) || (row > 0 && row < firstHeader && any());
}

bool RawHiding::Table::hidesCell(std::uint32_t row, std::size_t column) const {
    if (row <= lastHeader) return false;
    const auto found = cells.find(row);
    return (column < columns.size() && columns[column]) || (found != cells.end() && found->second.contains(column));
}

bool RawHiding::Table::hidesOther(std::uint32_t row) const { return others || cells.contains(row); }

bool RawHiding::any() const {
    return !choices.empty() ||
           std::any_of(tables.begin(), tables.end(), [](const Table& table) { return table.any(); });
}

Result<RawHiding> rawHiding(CaseConnection& connection, const std::vector<KeptSource>& import,
                            const Redaction& redaction) {
    RawHiding hiding;
    const auto plan = keptPlan(connection, import.front());
    if (!plan) return plan.problems();
    if (!*plan || plan.value()->tables.size() != import.size())
        return Problem{"case.blob-missing", Severity::Fatal, {}, {import.front().plan->sha256}};
    HiddenPeople people{redaction.subjects, {}, {}};
    std::vector<std::shared_ptr<const RawTable>> tables;
    for (const KeptSource& source : import) {
        auto raw = readRawRows(connection, source, plan.value()->tables[tables.size()].form, source.name);
        if (!raw) return raw.problems();
        tables.push_back(raw->table);
    }
    if (!redaction.subjects.empty()) {
        const auto file = std::make_shared<const SourceFile>(SourceFile{import.front().name, {}, {}});
        if (const auto read = readMapped(file, tables, **plan))
            for (const Subject& subject : read->input.subjects) {
                if (!people.has(subject.id)) continue;
                if (!subject.identifier.empty()) people.numbers.insert(foldedNumber(subject.identifier));
                if (!subject.name.empty()) people.names.insert(foldedName(subject.name));
            }
    }
    for (std::size_t i = 0; i < import.size(); ++i) {
        const RowIdsOf ids = keptRowIds(connection, import[i]);
        auto table = TableHiding(*tables[i], plan.value()->tables[i], ids, people, redaction, hiding).run();
        if (!table) return table.problems();
        hiding.tables.push_back(std::move(table).value());
    }
    // A choice says how the file calls somebody: with a column hidden, that may be what it hid.
    const bool columns = std::any_of(hiding.tables.begin(), hiding.tables.end(), [](const RawHiding::Table& table) {
        return std::find(table.columns.begin(), table.columns.end(), true) != table.columns.end();
    });
    for (const SubjectChoice& choice : plan.value()->subjects)
        if (columns || people.has(choice.subject) || people.has(choice.called) || people.isNumber(choice.called))
            hiding.choices.push_back(choice);
    return hiding;
}

}  // namespace clearline
