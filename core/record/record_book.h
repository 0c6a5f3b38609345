// RecordBook: the records of one file, or of several one after another, immutable once built, one
// column per field so that a million records stay small; only columns that a file has take room. Where
// it sits: intake builds it, evaluate reads it. A Record (record.h) is a view of one row.
// Promises: record order is file order; texts are exactly the file's, and every place is told of the
// file that the record came from; a number or date is there
// only if the cell was well-formed (else the cell was reported as a Problem and is absent here,
// and `hasFault` says so).
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/column.h"
#include "core/base/problem.h"
#include "core/base/symbols.h"
#include "core/date/date.h"
#include "core/number/number_column.h"
#include "core/record/field.h"
#include "core/record/record_changes.h"
#include "core/record/record_keys.h"
#include "core/record/source_file.h"

namespace clearline {

using RecordIndex = std::uint32_t;
using SubjectIndex = std::uint32_t;

enum class FactForm : std::uint8_t { Text, Number, Date, Boolean };

// A column that is not one of ours: a fact that formulas can use as record.<name>.
struct FactColumn {
    std::string name;
    FactForm form = FactForm::Text;
    Column<Symbol> texts;  // the cell as written; 0 where blank
};

// What one row brings; used by the builders (csv, json, tests) only.
struct NewRecord {
    std::string_view subject, id, kind, agency, document, act, note;
    std::uint32_t version = 1;
    RecordType type = RecordType::NotSaid;
    RecordStatus status = RecordStatus::Active;
    std::optional<Date> dates[6];  // by Field::OccurredOn + i
    std::optional<Number> amount, quantity;
    bool fault = false;        // a cell was refused; the Problem has been reported
    std::uint32_t row = 0;     // row in the file, header is 1
    std::uint64_t offset = 0;  // of the row's first byte; below 4 GiB
    std::uint32_t length = 0;  // bytes of the row, without its line end
};

// What many rows bring, column by column: `count` values each, or no column. All of them well-formed;
// symbols are of the book's own table.
struct NewRecords {
    std::size_t count = 0;
    const Symbol *subject = nullptr, *id = nullptr, *kind = nullptr;  // never absent
    const Symbol *agency = nullptr, *document = nullptr, *act = nullptr, *note = nullptr;
    const std::uint32_t* version = nullptr;
    const RecordType* type = nullptr;
    const RecordStatus* status = nullptr;
    std::array<const std::int32_t*, 6> days{};  // RecordBook::kNoDay where blank
    struct Numbers {
        const std::int64_t* micro = nullptr;  // 0 where blank
        const std::uint8_t* has = nullptr;    // 1 where not
    };
    Numbers amount, quantity;
    std::vector<const Symbol*> facts;  // one for each fact column, or null
    std::uint32_t firstRow = 0;        // the rows follow each other
    const std::uint32_t *offsets = nullptr, *lengths = nullptr;
};

class RecordBook {
public:
    explicit RecordBook(std::shared_ptr<const SourceFile> source);

    // Building: `factTexts` has one entry per fact column so far, missing ones are blank; a fact
    // column declared after rows were added is blank in those. (id, version) is unique: where it is
    // there already, `add` adds nothing and gives the record that has it, an index below size().
    std::size_t addFactColumn(std::string name, FactForm form, std::uint32_t column);
    void setFactForm(std::size_t fact, FactForm form) { facts_[fact].form = form; }
    void setColumnOf(Field field, std::uint32_t column) {
        parts_.back().fields[static_cast<std::size_t>(field)] = column;
    }
    void reserve(std::size_t rows);
    RecordIndex add(const NewRecord& record, const std::vector<std::string_view>& factTexts = {});
    // The same for many rows, from the first as far as none has a key that is there already; gives how many.
    std::size_t addMany(const NewRecords& records);
    // The symbols that addMany wants.
    [[nodiscard]] Symbols& symbolsToFill() { return symbols_; }
    // Sorts the index by subject and gives back spare memory. Call once, after the last add.
    void finish();

    // The records of another book behind those that are here, with their own file; a fact column of a name
    // that is here already is the same one. `twice` is called with the record that is here and the one that
    // is there where both have one (id, version), and that one is not added. Call finish() again when done.
    using Twice = std::function<void(RecordIndex here, RecordIndex there)>;
    void addBook(const RecordBook& other, const Twice& twice);

    // A copy with these changes, complete but for the forms of facts whose cells changed. Costs a copy of the columns.
    [[nodiscard]] std::shared_ptr<RecordBook> with(const RecordChanges& changes) const;
    // What scenarios made of this book: cells that were amended, records that no file has (their row is 0).
    [[nodiscard]] bool anyEdited() const { return !amended_.empty() || firstAdded_ < size(); }
    [[nodiscard]] std::span<const AmendedCell> amendedCells(RecordIndex r) const;
    [[nodiscard]] bool isAdded(RecordIndex r) const { return r >= firstAdded_; }
    [[nodiscard]] bool isEdited(RecordIndex r) const { return isAdded(r) || !amendedCells(r).empty(); }

    [[nodiscard]] std::size_t size() const { return subject_.size(); }
    // The first file; what is to be told of the records as a whole is told there.
    [[nodiscard]] const SourceFile& source() const { return *parts_.front().source; }
    [[nodiscard]] std::shared_ptr<const SourceFile> sourcePointer() const { return parts_.front().source; }

    // Subjects in order of first appearance, each with its records in file order.
    [[nodiscard]] std::size_t subjectCount() const { return subjectSymbols_.size(); }
    [[nodiscard]] std::string_view subjectId(SubjectIndex s) const { return symbols_.text(subjectSymbols_[s]); }
    [[nodiscard]] std::optional<SubjectIndex> subjectWithId(std::string_view id) const;
    struct Range {
        const RecordIndex* first;
        const RecordIndex* last;
        const RecordIndex* begin() const { return first; }
        const RecordIndex* end() const { return last; }
        std::size_t size() const { return static_cast<std::size_t>(last - first); }
    };
    [[nodiscard]] Range recordsOf(SubjectIndex s) const;

    // Columns, by row. Symbols are of symbols().
    [[nodiscard]] const Symbols& symbols() const { return symbols_; }
    [[nodiscard]] SubjectIndex subject(RecordIndex r) const { return subject_[r]; }
    [[nodiscard]] Symbol id(RecordIndex r) const { return id_[r]; }
    [[nodiscard]] std::uint32_t version(RecordIndex r) const { return version_.empty() ? 1 : version_[r]; }
    [[nodiscard]] bool anyVersions() const { return !version_.empty(); }
    [[nodiscard]] Symbol kind(RecordIndex r) const { return kind_[r]; }
    [[nodiscard]] RecordType type(RecordIndex r) const { return type_.empty() ? RecordType::NotSaid : type_[r]; }
    [[nodiscard]] Symbol agency(RecordIndex r) const { return at(agency_, r); }
    [[nodiscard]] Symbol document(RecordIndex r) const { return at(document_, r); }
    [[nodiscard]] Symbol act(RecordIndex r) const { return at(act_, r); }
    [[nodiscard]] Symbol note(RecordIndex r) const { return at(note_, r); }
    [[nodiscard]] RecordStatus status(RecordIndex r) const {
        return status_.empty() ? RecordStatus::Active : status_[r];
    }
    // `field` is one of the six dates.
    [[nodiscard]] std::optional<Date> date(RecordIndex r, Field field) const {
        const auto& column = dates_[dateSlot(field)];
        if (column.empty() || column[r] == kNoDay) return std::nullopt;
        return Date::ofDays(column[r]);
    }
    [[nodiscard]] std::optional<Number> amount(RecordIndex r) const { return numberAt(amount_, hasAmount_, r); }
    [[nodiscard]] std::optional<Number> quantity(RecordIndex r) const { return numberAt(quantity_, hasQuantity_, r); }
    [[nodiscard]] bool hasFault(RecordIndex r) const { return !fault_.empty() && fault_[r]; }
    [[nodiscard]] const std::vector<FactColumn>& facts() const { return facts_; }
    [[nodiscard]] std::optional<std::size_t> factNamed(std::string_view name) const;

    // Place of a record and of its fields: the row is the record's, the column the field's, in the file that
    // it came from. Files are counted from 0; a record that a scenario added stands in none, and under the first.
    [[nodiscard]] std::size_t fileCount() const { return parts_.size(); }
    [[nodiscard]] std::size_t fileOf(RecordIndex r) const { return parts_.size() == 1 ? 0 : partOf(r); }
    [[nodiscard]] const SourceFile& sourceOf(RecordIndex r) const { return *parts_[fileOf(r)].source; }
    [[nodiscard]] Place place(RecordIndex r, std::uint32_t column = 0) const {
        return {sourceOf(r).name, row(r), column};
    }
    [[nodiscard]] Place place(RecordIndex r, Field field) const { return place(r, columnOf(field, r)); }
    [[nodiscard]] std::uint32_t row(RecordIndex r) const { return row_.empty() ? firstRow_ + r : row_[r]; }
    [[nodiscard]] std::uint64_t offset(RecordIndex r) const { return at(offset_, r); }
    [[nodiscard]] std::uint32_t length(RecordIndex r) const { return at(length_, r); }
    [[nodiscard]] std::string_view rawRow(RecordIndex r) const { return sourceOf(r).slice(offset(r), length(r)); }
    // Positions from 1, in the file of the record; 0 if that file has no such column.
    [[nodiscard]] std::uint32_t columnOf(Field field, RecordIndex r) const {
        return parts_[fileOf(r)].fields[static_cast<std::size_t>(field)];
    }
    [[nodiscard]] std::uint32_t columnOfFact(std::size_t fact, RecordIndex r) const {
        const auto& columns = parts_[fileOf(r)].facts;
        return fact < columns.size() ? columns[fact] : 0;
    }

    static constexpr std::int32_t kNoDay = INT32_MIN;

private:
    static constexpr std::size_t dateSlot(Field field) {
        return static_cast<std::size_t>(field) - static_cast<std::size_t>(Field::OccurredOn);
    }
    static Symbol at(const Column<Symbol>& column, RecordIndex r) { return column.empty() ? 0 : column[r]; }
    static std::optional<Number> numberAt(const NumberColumn& column, const std::vector<bool>& has, RecordIndex r) {
        if (has.empty() || !has[r]) return std::nullopt;
        return column[r];
    }

    // A column that takes room only from its first value that is not `blank`.
    template <class AnyColumn, class Value>
    [[gnu::always_inline]] void put(AnyColumn& column, Value value, Value blank) {
        if (column.empty()) {
            if (value == blank) return;
            column.reserve(reserved_);
            column.resize(size() - 1, blank);
        }
        column.push_back(value);
    }
    template <class Value>
    void putMany(Column<Value>& column, const Value* values, std::size_t count, Value blank);
    void putNumbers(NumberColumn& column, std::vector<bool>& has, NewRecords::Numbers numbers, std::size_t count);
    [[nodiscard]] std::size_t claimMany(const NewRecords& records);
    [[nodiscard]] Symbol internBelow(const Column<Symbol>& column, std::string_view text);
    void putNumber(NumberColumn& column, std::vector<bool>& has, const std::optional<Number>& value);
    void putRow(std::uint32_t row);
    [[nodiscard]] SubjectIndex subjectIndex(std::string_view id);
    [[nodiscard]] SubjectIndex subjectOf(Symbol id);
    // record_book_parts.cpp
    [[nodiscard]] std::size_t partOf(RecordIndex r) const;
    void rememberKeys();
    // record_book_changes.cpp
    template <class AnyColumn, class Value>
    void setCell(AnyColumn& column, RecordIndex r, Value value, Value blank);
    void setNumber(NumberColumn& column, std::vector<bool>& has, RecordIndex r, const std::optional<Number>& value);
    void setRecord(RecordIndex r, const NewRecord& record, const std::vector<std::string_view>& factTexts);
    void remove(const std::vector<RecordIndex>& removed);
    void renumberSubjects();

    // What came of one file: the records from `first` on, and where its columns stand.
    struct Part {
        RecordIndex first = 0;
        std::shared_ptr<const SourceFile> source;
        std::array<std::uint32_t, kFieldCount> fields{};
        std::vector<std::uint32_t> facts;  // as far as the file has them
    };
    std::vector<Part> parts_;  // one at least
    Symbols symbols_;
    RecordKeys keys_;
    std::size_t reserved_ = 0;
    std::uint32_t firstRow_ = 0;  // row of the first record; row_ is empty while rows are consecutive
    std::vector<Symbol> subjectSymbols_;
    std::vector<SubjectIndex> subjectOfSymbol_;  // by symbol; kNoSubject where it is none
    std::vector<std::uint32_t> subjectStarts_;   // into bySubject_
    Column<RecordIndex> bySubject_;
    Column<SubjectIndex> subject_;
    Column<Symbol> id_, kind_, agency_, document_, act_, note_;
    Column<std::uint32_t> version_;
    Column<RecordType> type_;
    Column<RecordStatus> status_;
    Column<std::int32_t> dates_[6];
    NumberColumn amount_, quantity_;
    std::vector<bool> hasAmount_, hasQuantity_, fault_;
    std::vector<FactColumn> facts_;
    Column<std::uint32_t> row_, length_, offset_;  // a source is smaller than 4 GiB
    std::vector<AmendedCell> amended_;             // by record
    RecordIndex firstAdded_ = UINT32_MAX;
};

}  // namespace clearline
