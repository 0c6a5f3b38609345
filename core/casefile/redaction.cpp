#include "core/casefile/redaction.h"

#include <algorithm>
#include <cstring>

#include "core/casefile/case_tables.h"
#include "core/casefile/cells_text.h"
#include "core/casefile/source_rows.h"

namespace clearline {
namespace {

Salt saltOf(const Hash& commitment) {
    Salt salt;
    salt.bytes = commitment.bytes;
    return salt;
}

class Redacting {
public:
    Redacting(CaseConnection& connection, const CaseState& state, const Redaction& redaction,
              const CaseProgress& progress)
        : connection_(connection), state_(state), redaction_(redaction), progress_(progress) {}

    Result<bool> run() {
        for (const auto& [table, column] : redaction_.columns)
            if (isNeededColumn(table, column))
                return Problem{"case.redaction-needs", Severity::Error, {}, {table, column}};
        for (const KeptSource& source : state_.sources) {
            bool touched = false;
            for (const KeptTable& table : source.tables) {
                const auto hid = hideRows(source, table);
                if (!hid) return hid.problems();
                touched = touched || *hid;
            }
            if (touched) dropBytes(source.sha256);
        }
        hideEntries();
        for (const char* sql : {"DELETE FROM attachments", "DELETE FROM edits", "DELETE FROM scenarios",
                                "DELETE FROM receipts", "DELETE FROM drafts", "DELETE FROM view"})
            connection_.exec(sql);
        return true;
    }

private:
    // Rows are read and written by two statements on one table; each row is read before it is written.
    Result<bool> hideRows(const KeptSource& source, const KeptTable& table) {
        const std::vector<std::size_t> about = columnsAboutSubjects(table);
        const std::vector<bool> columns = hiddenColumns(table);
        const auto record = std::find(table.columns.begin(), table.columns.end(), "id");
        const bool anyColumn = std::find(columns.begin(), columns.end(), true) != columns.end();
        bool touched = false;
        SQLite::Statement all(connection_.database(), selectRowsSql(table.kind));
        SQLite::Statement put(connection_.database(),
                              "UPDATE " + table.kind + " SET cells = ?, salts = ? WHERE id = ?");
        all.bind(1, static_cast<std::int64_t>(source.id << 32));
        all.bind(2, static_cast<std::int64_t>((source.id << 32) + 0xFFFFFFFF));
        std::uint64_t done = 0;
        while (all.executeStep()) {
            if (++done % 4096 == 0 && progress_ && !progress_(done, table.rows))
                return Problem{"case.cancelled", Severity::Fatal, {}, {}};
            const std::string json = all.getColumn(3).getString();
            std::string salts = all.getColumn(4).getString();
            if (!readCells(json, cells_))
                return Problem{"case.rows-differ", Severity::Fatal, {}, {table.kind, source.name}};
            const bool whole = std::any_of(about.begin(), about.end(), [&](std::size_t i) {
                return i < cells_.cells.size() && isHidden(cells_.cells[i].text);
            });
            if (!whole && !anyColumn) continue;
            if (whole && table.kind == "records" && record != table.columns.end())
                hiddenRecords_.emplace(cells_.cells[static_cast<std::size_t>(record - table.columns.begin())].text);
            put.bind(1, hidden(salts, [&](std::size_t i) { return whole || columns[i]; }));
            put.bind(2, salts.data(), static_cast<int>(salts.size()));
            put.bind(3, all.getColumn(5).getInt64());
            put.exec();
            put.reset();
            touched = true;
        }
        return touched;
    }

    template <class Hides>
    std::string hidden(std::string& salts, Hides hides) {
        std::string json = "[";
        for (std::size_t i = 0; i < cells_.cells.size(); ++i) {
            if (i > 0) json += ',';
            if (cells_.cells[i].hidden || hides(i)) {
                json += "null";
                if (cells_.cells[i].hidden) continue;
                Salt salt;
                std::memcpy(salt.bytes.data(), salts.data() + i * Salt::kSize, Salt::kSize);
                const Hash commitment = commitTo(salt, cells_.cells[i].text);
                std::memcpy(salts.data() + i * Salt::kSize, commitment.bytes.data(), Salt::kSize);
            } else {
                appendCell(json, cells_.cells[i].text);
            }
        }
        return json + "]";
    }

    [[nodiscard]] bool isHidden(std::string_view subject) const {
        return std::find(redaction_.subjects.begin(), redaction_.subjects.end(), subject) != redaction_.subjects.end();
    }
    static std::vector<std::size_t> columnsAboutSubjects(const KeptTable& table) {
        std::vector<std::size_t> about;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const std::string& column = table.columns[i];
            if (column == "subject" || (table.kind == "subjects" && column == "id") ||
                (table.kind == "relations" && column == "other"))
                about.push_back(i);
        }
        return about;
    }
    [[nodiscard]] std::vector<bool> hiddenColumns(const KeptTable& table) const {
        std::vector<bool> hides;
        for (const std::string& column : table.columns)
            hides.push_back(std::find(redaction_.columns.begin(), redaction_.columns.end(),
                                      std::pair(table.kind, column)) != redaction_.columns.end());
        return hides;
    }
    void dropBytes(const std::string& sha256) {
        auto& drop = connection_.statement("UPDATE blobs SET bytes = NULL WHERE sha256 = ?");
        drop.bind(1, sha256);
        drop.exec();
    }

    // An edit that names a hidden record, or gives a hidden column a value.
    [[nodiscard]] bool isTold(const Edit& edit) const {
        if (const auto* excluded = std::get_if<RecordExcluded>(&edit))
            return !hiddenRecords_.contains(excluded->record);
        if (const auto* amended = std::get_if<RecordAmended>(&edit))
            return !hiddenRecords_.contains(amended->record) && !hidesColumn(amended->field) &&
                   !(amended->field == "subject" && isHidden(amended->value));
        if (const auto* added = std::get_if<RecordAdded>(&edit))
            return std::none_of(added->cells.begin(), added->cells.end(), [&](const auto& cell) {
                return hidesColumn(cell.first) || (cell.first == "subject" && isHidden(cell.second));
            });
        return true;
    }
    [[nodiscard]] bool hidesColumn(const std::string& column) const {
        return std::find(redaction_.columns.begin(), redaction_.columns.end(),
                         std::pair(std::string("records"), column)) != redaction_.columns.end();
    }
    [[nodiscard]] bool isTold(const CaseAction& action) const {
        if (action.receipt && !redaction_.subjects.empty()) return false;  // it names its subject
        for (const Change& change : action.changes) {
            if (const auto* edit = std::get_if<EditChange>(&change))
                if ((edit->from && !isTold(*edit->from)) || (edit->to && !isTold(*edit->to))) return false;
            if (std::holds_alternative<AttachmentChange>(change)) return false;
        }
        return true;
    }

    void hideEntries() {
        const auto entries = entriesAfter(connection_, 0, {});
        if (!entries) return;
        for (LogEntry entry : *entries) {
            const bool told = isTold(entry.action);
            for (const Change& change : entry.action.changes)
                if (const auto* attached = std::get_if<AttachmentChange>(&change))
                    for (const auto* side : {&attached->from, &attached->to})
                        if (*side) dropBytes((*side)->sha256);
            const auto hide = [&](std::optional<std::string>& field, std::size_t i) {
                if (!field) return;
                entry.salts[i] = saltOf(commitTo(entry.salts[i], *field));
                field.reset();
            };
            if (redaction_.people) hide(entry.who, 1);
            if (redaction_.people || !told) hide(entry.why, 2);
            if (!told) hide(entry.content, 3);
            rewrite(entry);
        }
    }
    void rewrite(const LogEntry& entry) {
        auto& put = connection_.statement("UPDATE log SET who = ?, why = ?, content = ?, salts = ? WHERE seq = ?");
        const std::optional<std::string>* const fields[] = {&entry.who, &entry.why, &entry.content};
        for (int i = 0; i < 3; ++i) {
            if (*fields[i])
                put.bind(i + 1, **fields[i]);
            else
                put.bind(i + 1);
        }
        put.bind(4, entry.salts.data(), static_cast<int>(sizeof entry.salts));
        put.bind(5, static_cast<std::int64_t>(entry.seq));
        put.exec();
    }

    CaseConnection& connection_;
    const CaseState& state_;
    const Redaction& redaction_;
    const CaseProgress& progress_;
    StoredCells cells_;
    std::set<std::string, std::less<>> hiddenRecords_;
};

}  // namespace

bool isNeededColumn(std::string_view table, std::string_view column) {
    constexpr std::pair<std::string_view, std::string_view> kNeeded[] = {
        {"records", "subject"},  {"records", "id"},        {"records", "kind"},    {"records", "version"},
        {"subjects", "id"},      {"relations", "subject"}, {"relations", "other"}, {"relations", "kind"},
        {"readings", "subject"}, {"readings", "date"},     {"readings", "score"}};
    return std::find(std::begin(kNeeded), std::end(kNeeded), std::pair(table, column)) != std::end(kNeeded);
}

Result<bool> redact(CaseConnection& connection, const CaseState& state, const Redaction& redaction,
                    const CaseProgress& progress) {
    return Redacting(connection, state, redaction, progress).run();
}

}  // namespace clearline
