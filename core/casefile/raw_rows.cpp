#include "core/casefile/raw_rows.h"

#include <algorithm>
#include <charconv>

#include "core/base/problem_list.h"
#include "core/base/utf8.h"
#include "core/casefile/case_state.h"
#include "core/casefile/raw_cell_text.h"
#include "core/casefile/row_writer.h"

namespace clearline {
namespace {

constexpr std::string_view kSeverities[] = {"notice", "warning", "error", "fatal"};

Problem differs(const KeptSource& source, const char* kind) {
    return {"case.rows-differ", Severity::Fatal, {}, {kind, source.name}};
}

// What a header has that is no text cannot be told in the log, which is text.
std::vector<std::string> columnNames(const RawTable& table, const TableForm& form) {
    std::vector<std::string> names = headersOf(table, form);
    names.resize(table.columnCount());
    for (std::string& name : names)
        if (firstBadUtf8(name) != std::string_view::npos) name.clear();
    return names;
}

std::string mergedText(const MergedCells& cells) {
    std::string text;
    for (const std::uint32_t number : {cells.firstRow, cells.firstColumn, cells.lastRow, cells.lastColumn}) {
        if (!text.empty()) text += ' ';
        text += std::to_string(number);
    }
    return text;
}

std::optional<MergedCells> mergedFrom(std::string_view text) {
    std::uint32_t numbers[4] = {};
    for (std::size_t i = 0; i < 4; ++i) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), numbers[i]);
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
        if (error != std::errc() || text.empty() != (i == 3)) return std::nullopt;
        if (i < 3 && text[0] != ' ') return std::nullopt;
        if (i < 3) text.remove_prefix(1);
    }
    return MergedCells{numbers[0], numbers[1], numbers[2], numbers[3]};
}

KeptTable writeTold(const Problems& told, std::uint64_t source, CaseConnection& connection, bool& written) {
    RowWriter rows("told", source, connection);
    for (const Problem& problem : told) {
        rows.begin(problem.place.row);
        rows.cell(problem.code);
        rows.cell(kSeverities[static_cast<std::size_t>(problem.severity)]);
        rows.cell(std::to_string(problem.place.row));
        rows.cell(std::to_string(problem.place.column));
        std::string args = "[";
        for (const std::string& arg : problem.args) {
            if (args.size() > 1) args += ',';
            appendCell(args, arg);
        }
        rows.cell(args + "]");
        rows.end();
    }
    written = written && rows.written();
    return rows.kept({"code", "severity", "row", "column", "args"});
}

class StoredRawReading {
public:
    StoredRawReading(CaseConnection& connection, const KeptSource& source, const TableForm& form,
                     const std::string& file)
        : connection_(connection), source_(source), form_(form), problems_(toldName(source, file)) {
        table_->name = form.table;
        table_->problemsFile = problems_.file();
    }

    Result<StoredRaw> run() {
        for (const KeptTable& kept : source_.tables) {
            if (kept.kind == "raw") {
                if (form_.headerRow == 0) table_->names = kept.columns;
                columns_ = &kept.columns;
                hidden_.assign(kept.columns.size(), 0);
                if (!eachStoredRow(connection_, source_, "raw", [&](const auto& place, const auto& cells) {
                        return place.number == 0 ? merged(cells) : rawRow(place, cells);
                    }))
                    return differs(source_, "raw");
            } else if (kept.kind == "told") {
                if (!eachStoredRow(connection_, source_, "told",
                                   [&](const auto&, const auto& cells) { return toldRow(cells); }))
                    return differs(source_, "told");
            }
        }
        if (!columns_) return differs(source_, "raw");
        table_->finish();
        tellHidden();
        return StoredRaw{table_, std::move(told_), problems_.take(), anyHidden_};
    }

private:
    using Cells = std::vector<StoredCells::Cell>;

    bool merged(const Cells& cells) {
        for (const StoredCells::Cell& cell : cells) {
            if (cell.hidden) continue;
            const auto merged = mergedFrom(cell.text);
            if (!merged) return false;
            table_->merged.push_back(*merged);
        }
        return true;
    }
    bool rawRow(const RawTable::Row& place, const Cells& cells) {
        if (!cells.empty() && std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.hidden; })) {
            hiddenRows_ += place.number > lastHeaderRow(form_) ? 1 : 0;
            anyHidden_ = true;
            return true;
        }
        table_->beginRow(place);
        dataRows_ += place.number > lastHeaderRow(form_) ? 1 : 0;
        RawCell cell;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            anyHidden_ = anyHidden_ || cells[i].hidden;
            if (cells[i].hidden && i < hidden_.size()) ++hidden_[i];
            if (!readRawCell(cells[i].text, cell)) return false;
            table_->addCell(i, cell.form, cell.value, cell.raw, cell.refused);
        }
        return true;
    }
    bool toldRow(const Cells& cells) {
        if (cells.size() != 5) return false;
        if (cells[4].hidden) return true;
        Problem problem{std::string(cells[0].text), Severity::Error, {problems_.file(), 0, 0}, {}};
        const auto severity = std::find(std::begin(kSeverities), std::end(kSeverities), cells[1].text);
        if (severity == std::end(kSeverities)) return false;
        problem.severity = static_cast<Severity>(severity - std::begin(kSeverities));
        for (const auto& [text, into] :
             {std::pair(cells[2].text, &problem.place.row), std::pair(cells[3].text, &problem.place.column)})
            if (std::from_chars(text.data(), text.data() + text.size(), *into).ec != std::errc()) return false;
        StoredCells args;
        if (!readCells(cells[4].text, args)) return false;
        for (const StoredCells::Cell& arg : args.cells) problem.args.emplace_back(arg.text);
        told_.push_back(std::move(problem));
        return true;
    }
    void tellHidden() {
        if (hiddenRows_ > 0)
            problems_.add("case.file-rows-hidden", Severity::Notice, 0, 0, {std::to_string(hiddenRows_)});
        for (std::size_t i = 0; i < hidden_.size(); ++i) {
            const auto column = static_cast<std::uint32_t>(i + 1);
            if (hidden_[i] > 0 && hidden_[i] >= dataRows_)
                problems_.add("case.file-column-hidden", Severity::Notice, 0, column, {(*columns_)[i]});
            else if (hidden_[i] > 0)
                problems_.add("case.cells-hidden", Severity::Notice, 0, column,
                              {std::to_string(hidden_[i]), (*columns_)[i]});
        }
    }

    CaseConnection& connection_;
    const KeptSource& source_;
    const TableForm& form_;
    ProblemList problems_;
    std::shared_ptr<RawTable> table_ = std::make_shared<RawTable>();
    Problems told_;
    const std::vector<std::string>* columns_ = nullptr;
    std::vector<std::uint64_t> hidden_;  // cells, by column
    std::uint64_t dataRows_ = 0, hiddenRows_ = 0;
    bool anyHidden_ = false;
};

}  // namespace

bool eachStoredRow(CaseConnection& connection, const KeptSource& source, std::string_view kind,
                   const StoredRowDo& row) {
    auto& all = connection.statement(selectRowsSql(kind));
    all.bind(1, static_cast<std::int64_t>(source.id << 32));
    all.bind(2, static_cast<std::int64_t>((source.id << 32) + 0xFFFFFFFF));
    StoredCells stored;
    bool good = true;
    while (good && all.executeStep()) {
        const SQLite::Column json = all.getColumn(3);
        const RawTable::Row place{static_cast<std::uint32_t>(all.getColumn(0).getInt64()),
                                  static_cast<std::uint64_t>(all.getColumn(1).getInt64()),
                                  static_cast<std::uint32_t>(all.getColumn(2).getInt64())};
        good =
            readCells({json.getText(), static_cast<std::size_t>(json.getBytes())}, stored) && row(place, stored.cells);
    }
    all.reset();
    return good;
}

std::uint32_t lastHeaderRow(const TableForm& form) {
    return form.headerRow == 0 ? 0 : form.headerRow + form.headerRows - 1;
}

Result<std::vector<KeptTable>> writeRawRows(const RawTable& table, const TableForm& form, const Problems& told,
                                            std::uint64_t source, CaseConnection& connection,
                                            const CaseProgress& progress) {
    RowWriter rows("raw", source, connection);
    if (!table.merged.empty()) {
        rows.begin(0);
        for (const MergedCells& cells : table.merged) rows.cell(mergedText(cells));
        rows.end();
    }
    std::string text;
    for (std::size_t r = 0; r < table.rowCount(); ++r) {
        if (r % 512 == 0 && progress && !progress(r, table.rowCount()))
            return Problem{"case.cancelled", Severity::Fatal, {table.problemsFile, 0, 0}, {}};
        const RawTable::Row& place = table.row(r);
        rows.begin(place.number, place.offset, place.length);
        for (std::size_t c = 0; c < table.columnCount(); ++c) {
            text.clear();
            appendRawCell(text, table.cell(r, c));
            rows.cell(text);
        }
        rows.end();
    }
    bool written = rows.written();
    std::vector<KeptTable> kept{rows.kept(columnNames(table, form))};
    if (!told.empty()) kept.push_back(writeTold(told, source, connection, written));
    if (!written)
        return Problem{"case.not-written", Severity::Fatal, {table.problemsFile, 0, 0}, {table.problemsFile, ""}};
    return kept;
}

Result<StoredRaw> readRawRows(CaseConnection& connection, const KeptSource& source, const TableForm& form,
                              const std::string& file) {
    return StoredRawReading(connection, source, form, file).run();
}

}  // namespace clearline
