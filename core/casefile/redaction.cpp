#include "core/casefile/redaction.h"

#include <algorithm>
#include <charconv>
#include <cstring>

#include "core/casefile/case_tables.h"
#include "core/casefile/cells_text.h"
#include "core/casefile/kept_plan.h"
#include "core/casefile/raw_hiding.h"
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
        for (const std::vector<KeptSource>& import : importsOf(state_.sources)) {
            const auto hid = import.front().plan ? hideForeign(import) : hideOwn(import);
            if (!hid) return hid.problems();
            touched_ = touched_ || *hid;
        }
        for (const std::string& plan : plansUnneeded_)
            if (!plansNeeded_.contains(plan)) dropBytes(plan);
        hideEntries();
        for (const char* sql : {"DELETE FROM attachments", "DELETE FROM edits", "DELETE FROM scenarios",
                                "DELETE FROM receipts", "DELETE FROM drafts", "DELETE FROM view"})
            connection_.exec(sql);
        return true;
    }

private:
    Result<bool> hideOwn(const std::vector<KeptSource>& import) {
        const SubjectNames names(keptChoices(connection_, import.front()));
        const ReadOptions options = names.with({});
        bool any = false;
        for (const KeptSource& source : import) {
            bool touched = false;
            for (const KeptTable& table : source.tables) {
                const auto hid = hideOwnRows(source, table, options);
                if (!hid) return hid.problems();
                touched = touched || *hid;
            }
            if (touched) dropBytes(source.sha256);
            any = any || touched;
        }
        return any;
    }
    Result<bool> hideOwnRows(const KeptSource& source, const KeptTable& table, const ReadOptions& options) {
        const std::vector<std::size_t> about = columnsAboutSubjects(table);
        const std::vector<bool> columns = hiddenColumns(table);
        const auto record = std::find(table.columns.begin(), table.columns.end(), "id");
        const auto isAbout = [&](std::size_t i) {
            if (i >= cells_.cells.size()) return false;
            const std::string_view text = cells_.cells[i].text;
            return isHidden(text) || (options.subjectAs && isHidden(options.subjectAs(text)));
        };
        return hideRows(source, table, [&](std::uint32_t, std::vector<bool>& hides) {
            const bool whole = std::any_of(about.begin(), about.end(), isAbout);
            if (whole && table.kind == "records" && record != table.columns.end())
                hiddenRecords_.emplace(cells_.cells[static_cast<std::size_t>(record - table.columns.begin())].text);
            for (std::size_t i = 0; i < hides.size(); ++i) hides[i] = whole || (i < columns.size() && columns[i]);
        });
    }

    Result<bool> hideForeign(const std::vector<KeptSource>& import) {
        const auto found = rawHiding(connection_, import, redaction_);
        if (!found) return found.problems();
        const RawHiding& hiding = *found;
        hiddenRecords_.insert(hiding.records.begin(), hiding.records.end());
        bool whole = true;
        for (std::size_t i = 0; i < import.size(); ++i) {
            whole = whole && hiding.tables[i].whole;
            for (const KeptTable& table : import[i].tables)
                if (auto hid = hideForeignRows(import[i], table, hiding.tables[i], hiding); !hid) return hid;
        }
        const std::string& plan = import.front().plan->sha256;
        (whole && hiding.any() ? plansUnneeded_ : plansNeeded_).insert(plan);
        if (hiding.any()) dropBytes(import.front().sha256);
        return hiding.any();
    }
    Result<bool> hideForeignRows(const KeptSource& source, const KeptTable& table, const RawHiding::Table& of,
                                 const RawHiding& all) {
        return hideRows(source, table, [&](std::uint32_t row, std::vector<bool>& hides) {
            const bool whole = of.hidesRow(row);
            for (std::size_t i = 0; i < hides.size(); ++i) {
                hides[i] = whole;
                if (table.kind == "raw") hides[i] = whole || of.hidesCell(row, i);
                if (table.kind == "ids" && i == 2) hides[i] = whole || of.hidesOther(row);
            }
            if (table.kind == "told" && hides.size() == 5) {  // what it quotes of a cell that is hidden
                std::size_t column = 0;
                const std::string_view text = cells_.cells[3].text;
                (void)std::from_chars(text.data(), text.data() + text.size(), column);
                hides[4] = whole || (column == 0 ? of.any() : of.hidesCell(row, column - 1));
            }
            if (table.kind == "choices" && hides.size() == 2)
                hides[0] = hides[1] = std::any_of(all.choices.begin(), all.choices.end(), [&](const auto& choice) {
                    return choice.called == cells_.cells[0].text && choice.subject == cells_.cells[1].text;
                });
        });
    }

    // `decide` says of the row that stands in cells_ which of them go. Rows are read and written by two statements on
    // one table; each row is read before it is written.
    template <class Decide>
    Result<bool> hideRows(const KeptSource& source, const KeptTable& table, Decide decide) {
        bool touched = false;
        std::vector<bool> hides;
        SQLite::Statement all(connection_.database(), selectRowsSql(table.kind));
        SQLite::Statement put(connection_.database(), updateRowSql(table.kind));
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
            hides.assign(cells_.cells.size(), false);
            decide(static_cast<std::uint32_t>(all.getColumn(0).getInt64()), hides);
            if (std::find(hides.begin(), hides.end(), true) == hides.end()) continue;
            put.bind(1, hidden(salts, [&](std::size_t i) { return hides[i]; }));
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
    // Its key names subjects and records; its note may quote any cell.
    [[nodiscard]] bool isTold(const FindingChange& change) const {
        if (!redaction_.columns.empty()) return false;
        const auto names = [&](const std::string& name) {
            return (change.key + "/").find("/" + findingKeyPart(name)) != std::string::npos;
        };
        return std::none_of(redaction_.subjects.begin(), redaction_.subjects.end(), names) &&
               std::none_of(hiddenRecords_.begin(), hiddenRecords_.end(), names);
    }
    // It names its subject and records, and its words and the names of its evidence may quote any cell.
    [[nodiscard]] bool isTold(const Objection& objection) const {
        if (!redaction_.columns.empty()) return false;
        const auto moved = [](const StageChange& stage) { return !stage.who.empty() || !stage.why.empty(); };
        if (redaction_.people && std::any_of(objection.stages.begin(), objection.stages.end(), moved)) return false;
        const std::string text = objectionJson(objection);
        const auto names = [&](const std::string& name) {
            return !name.empty() && text.find(name) != std::string::npos;
        };
        return std::none_of(redaction_.subjects.begin(), redaction_.subjects.end(), names) &&
               std::none_of(hiddenRecords_.begin(), hiddenRecords_.end(), names);
    }
    [[nodiscard]] bool isTold(const CaseAction& action) const {
        if (action.receipt && !redaction_.subjects.empty()) return false;  // it names its subject
        for (const Change& change : action.changes) {
            if (const auto* edit = std::get_if<EditChange>(&change))
                if ((edit->from && !isTold(*edit->from)) || (edit->to && !isTold(*edit->to))) return false;
            if (std::holds_alternative<AttachmentChange>(change)) return false;
            if (const auto* finding = std::get_if<FindingChange>(&change); finding && !isTold(*finding)) return false;
            if (const auto* objection = std::get_if<ObjectionChange>(&change))
                if ((objection->from && !isTold(*objection->from)) || (objection->to && !isTold(*objection->to)))
                    return false;
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
            // A report quotes the files.
            if (touched_ && !entry.action.report.empty()) dropBytes(entry.action.report);
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
    std::set<std::string> plansNeeded_, plansUnneeded_;
    bool touched_ = false;
};

}  // namespace

bool isNeededColumn(std::string_view table, std::string_view column) {
    constexpr std::pair<std::string_view, std::string_view> kNeeded[] = {
        {"records", "subject"},  {"records", "id"},        {"records", "kind"},    {"records", "version"},
        {"subjects", "id"},      {"relations", "subject"}, {"relations", "other"}, {"relations", "kind"},
        {"readings", "subject"}, {"readings", "date"},     {"readings", "score"},  {"statement", "subject"},
        {"statement", "date"}};
    return std::find(std::begin(kNeeded), std::end(kNeeded), std::pair(table, column)) != std::end(kNeeded);
}

Result<bool> redact(CaseConnection& connection, const CaseState& state, const Redaction& redaction,
                    const CaseProgress& progress) {
    return Redacting(connection, state, redaction, progress).run();
}

}  // namespace clearline
