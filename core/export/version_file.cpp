#include "core/export/version_file.h"

#include <algorithm>
#include <limits>
#include <set>

#include "core/export/csv_cell.h"
#include "core/export/record_text.h"
#include "core/intake/merge_inputs.h"
#include "core/record/counted_days.h"
#include "core/record/record.h"
#include "core/scenario/record_finder.h"
#include "core/seal/hasher.h"

namespace clearline {

namespace {

constexpr std::size_t kHashShown = 12;  // digits of the hash in the file's name

std::string column(Field field) { return std::string(columnName(field)); }

struct Row {
    std::uint32_t version = 1;
    CellTexts cells;
};

RecordIndex newest(const RecordBook& book, const std::vector<RecordIndex>& versions) {
    return *std::max_element(versions.begin(), versions.end(),
                             [&](RecordIndex a, RecordIndex b) { return book.version(a) < book.version(b); });
}

// The next version of each record that the changes are of.
class NextVersions {
public:
    NextVersions(const std::vector<RequestedChange>& changes, const CaseInput& input, const CaseInput& changed,
                 Date receivedOn)
        : changes_(changes),
          receivedOn_(receivedOn),
          book_(*input.records),
          finder_(book_, idsOf(changes)),
          texts_(input),
          changedBook_(*changed.records),
          changedFinder_(changedBook_, idsOf(changes)),
          changedTexts_(changed) {}

    [[nodiscard]] Problems refuse() const {
        Problems problems;
        for (const RequestedChange& change : changes_) {
            const RecordIndex last = newest(book_, finder_.versionsOf(change.record));
            const auto fail = [&](const char* code, std::vector<std::string> args) {
                args.insert(args.begin(), change.record);
                problems.push_back({code, Severity::Error, book_.place(last), std::move(args)});
            };
            const bool wantsColumn = change.wish == ChangeWish::Delist || change.wish == ChangeWish::StopUse;
            const bool isKey = change.wish == ChangeWish::Correct && isSettled(change.field);
            if (wantsColumn || isKey)
                fail("correction.not-as-version",
                     {wantsColumn ? std::string(changeWishText(change.wish)) : change.field});
            if (change.wish == ChangeWish::Correct && change.version != book_.version(last))
                fail("correction.older-version", {std::to_string(change.version), std::to_string(book_.version(last))});
            if (book_.version(last) == std::numeric_limits<std::uint32_t>::max())
                fail("correction.no-next-version", {std::to_string(book_.version(last))});
            if (const auto received = book_.date(last, Field::ReceivedOn); received && receivedOn_ < *received)
                fail("correction.day-too-early", {receivedOn_.iso(), received->iso()});
        }
        return problems;
    }

    [[nodiscard]] std::vector<Row> rows() const {
        std::vector<Row> rows;
        std::set<std::string_view> done;
        for (const RequestedChange& change : changes_) {
            if (!done.insert(change.record).second) continue;
            const bool struck = change.wish == ChangeWish::Strike;
            const RecordIndex last = newest(book_, finder_.versionsOf(change.record));
            Row row{book_.version(last) + 1, {}};
            row.cells = struck ? texts_.cells(last)
                               : changedTexts_.cells(newest(changedBook_, changedFinder_.versionsOf(change.record)));
            row.cells[column(Field::ReceivedOn)] = receivedOn_.iso();
            if (struck) row.cells[column(Field::Status)] = "withdrawn";
            rows.push_back(std::move(row));
        }
        return rows;
    }

private:
    static std::vector<std::string_view> idsOf(const std::vector<RequestedChange>& changes) {
        std::vector<std::string_view> ids;
        for (const RequestedChange& change : changes) ids.push_back(change.record);
        return ids;
    }
    // What makes it that record and that version, or is settled by being a new one.
    static bool isSettled(std::string_view field) {
        return field == columnName(Field::Subject) || field == columnName(Field::Id) ||
               field == columnName(Field::Version) || field == columnName(Field::ReceivedOn) || isCountedColumn(field);
    }

    const std::vector<RequestedChange>& changes_;
    Date receivedOn_;
    const RecordBook& book_;
    RecordFinder finder_;
    RecordTexts texts_;
    const RecordBook& changedBook_;
    RecordFinder changedFinder_;
    RecordTexts changedTexts_;
};

std::string csvOf(const std::vector<Row>& rows) {
    std::set<std::string> used;
    for (const Row& row : rows)
        for (const auto& [name, text] : row.cells) used.insert(name);
    used.insert(column(Field::Version));
    std::vector<std::string> columns;
    for (const FieldName& field : kFields)
        if (used.erase(std::string(field.column)) > 0) columns.emplace_back(field.column);
    columns.insert(columns.end(), used.begin(), used.end());
    std::string csv;
    const auto write = [&](const auto& textOf) {
        for (const std::string& name : columns) {
            if (&name != &columns.front()) csv += ',';
            appendCsvExact(csv, textOf(name));
        }
        csv += "\r\n";
    };
    write([](const std::string& name) { return name; });
    for (const Row& row : rows)
        write([&](const std::string& name) {
            if (name == columnName(Field::Version)) return std::to_string(row.version);
            const auto cell = row.cells.find(name);
            return cell == row.cells.end() ? std::string() : cell->second;
        });
    return csv;
}

}  // namespace

Result<VersionFile> versionFile(const std::vector<RequestedChange>& changes,
                                const std::shared_ptr<const CaseInput>& input, Date receivedOn,
                                const ReadOptions& reading) {
    if (changes.empty()) return Problem{"correction.nothing-asked", Severity::Error, {}, {}};
    const auto edits = editsOf(changes, *input);
    if (!edits) return edits.problems();
    Scenario scenario;
    for (const Edit& edit : *edits) scenario = scenario.with(edit);
    const auto changed = applyToInput(scenario, input, reading.kindDeclared);
    if (!changed) return changed.problems();
    const NextVersions next(changes, *input, **changed, receivedOn);
    if (Problems refused = next.refuse(); !refused.empty()) return refused;
    VersionFile file{{}, csvOf(next.rows())};
    file.name = "correction-" + hashOf(file.bytes).hex().substr(0, kHashShown) + ".csv";
    return file;
}

Result<CaseInput> readVersions(const VersionFile& file, const ReadOptions& reading) {
    auto read = readRecordsCsv(SourceFile{file.name, file.bytes, {}}, reading);
    if (read && anyAtLeast(read->problems, Severity::Error)) return read->problems;
    return read;
}

Result<std::shared_ptr<const CaseInput>> withVersions(const CaseInput& input, const VersionFile& file,
                                                      const ReadOptions& reading) {
    auto read = readVersions(file, reading);
    if (!read) return read.problems();
    std::vector<CaseInput> both;
    both.push_back(input);
    both.push_back(std::move(read).value());
    return std::shared_ptr<const CaseInput>(std::make_shared<const CaseInput>(mergeInputs(std::move(both), reading)));
}

}  // namespace clearline
