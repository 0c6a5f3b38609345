#include <algorithm>
#include <cstring>

#include "core/record/record_book.h"

namespace clearline {

namespace {

// Calls `keep(from, to)` for each run of places that stay.
template <class Keep>
void runsKept(std::size_t size, const std::vector<RecordIndex>& removed, const Keep& keep) {
    std::size_t from = 0;
    for (const RecordIndex r : removed) {
        if (r > from) keep(from, std::size_t{r});
        from = std::size_t{r} + 1;
    }
    if (from < size) keep(from, size);
}

template <class T>
void drop(Column<T>& column, const std::vector<RecordIndex>& removed) {
    if (column.empty()) return;
    T* to = column.data();
    runsKept(column.size(), removed, [&](std::size_t from, std::size_t end) {
        std::memmove(to, column.data() + from, (end - from) * sizeof(T));
        to += end - from;
    });
    column.setSize(static_cast<std::size_t>(to - column.data()));
}

void drop(NumberColumn& column, const std::vector<RecordIndex>& removed) {
    if (column.size() == 0) return;
    std::int64_t* const packed = column.packedRoom();
    std::size_t to = 0;
    runsKept(column.size(), removed, [&](std::size_t from, std::size_t end) {
        std::memmove(packed + to, packed + from, (end - from) * sizeof *packed);
        to += end - from;
    });
    column.setSize(to);
}

void drop(std::vector<bool>& column, const std::vector<RecordIndex>& removed) {
    if (column.empty()) return;
    auto to = column.begin();
    runsKept(column.size(), removed, [&](std::size_t from, std::size_t end) {
        const auto at = [&](std::size_t i) { return column.begin() + static_cast<std::ptrdiff_t>(i); };
        to = std::copy(at(from), at(end), to);
    });
    column.erase(to, column.end());
}

bool before(const AmendedCell& a, const AmendedCell& b) { return a.record < b.record; }

}  // namespace

template <class AnyColumn, class Value>
void RecordBook::setCell(AnyColumn& column, RecordIndex r, Value value, Value blank) {
    if (column.empty()) {
        if (value == blank) return;
        column.resize(size(), blank);
    }
    column[r] = value;
}

void RecordBook::setNumber(NumberColumn& column, std::vector<bool>& has, RecordIndex r,
                           const std::optional<Number>& value) {
    if (has.empty()) {
        if (!value) return;
        column.resize(size());
        has.resize(size());
    }
    column.set(r, value.value_or(Number()));
    has[r] = value.has_value();
}

// Its place in the file stays that of the record it was.
void RecordBook::setRecord(RecordIndex r, const NewRecord& record, const std::vector<std::string_view>& factTexts) {
    const auto text = [&](Column<Symbol>& column, std::string_view now) {
        setCell(column, r, symbols_.intern(now), Symbol{0});
    };
    subject_[r] = subjectOf(symbols_.intern(record.subject));
    text(id_, record.id);
    text(kind_, record.kind);
    text(agency_, record.agency);
    text(document_, record.document);
    text(act_, record.act);
    text(note_, record.note);
    setCell(version_, r, record.version, 1u);
    setCell(type_, r, record.type, RecordType::NotSaid);
    setCell(status_, r, record.status, RecordStatus::Active);
    for (std::size_t d = 0; d < std::size(dates_); ++d)
        setCell(dates_[d], r, record.dates[d] ? record.dates[d]->days() : kNoDay, std::int32_t{kNoDay});
    setNumber(amount_, hasAmount_, r, record.amount);
    setNumber(quantity_, hasQuantity_, r, record.quantity);
    setCell(fault_, r, record.fault, false);
    for (std::size_t f = 0; f < facts_.size(); ++f)
        facts_[f].texts[r] = symbols_.intern(f < factTexts.size() ? factTexts[f] : std::string_view());
}

void RecordBook::remove(const std::vector<RecordIndex>& removed) {
    if (removed.empty()) return;
    if (row_.empty()) {
        row_.reserve(size());
        for (RecordIndex r = 0; r < size(); ++r) row_.push_back(firstRow_ + r);
    }
    const auto from = [&](auto&... columns) { (drop(columns, removed), ...); };
    from(subject_, id_, kind_, agency_, document_, act_, note_, version_, type_, status_, amount_, quantity_,
         hasAmount_, hasQuantity_, fault_, row_, length_, offset_);
    for (auto& dates : dates_) from(dates);
    for (FactColumn& fact : facts_) from(fact.texts);
    std::erase_if(amended_, [&](const AmendedCell& cell) {
        return std::binary_search(removed.begin(), removed.end(), cell.record);
    });
    const auto moved = [&](RecordIndex r) {
        return r - static_cast<RecordIndex>(std::lower_bound(removed.begin(), removed.end(), r) - removed.begin());
    };
    for (AmendedCell& cell : amended_) cell.record = moved(cell.record);
    if (firstAdded_ != UINT32_MAX) firstAdded_ = moved(firstAdded_);
    for (Part& part : parts_) part.first = moved(part.first);
}

// As reading the records in this order would have numbered them.
void RecordBook::renumberSubjects() {
    constexpr SubjectIndex kNone = UINT32_MAX;
    std::vector<SubjectIndex> now(subjectSymbols_.size(), kNone);
    std::vector<Symbol> symbols;
    for (std::size_t r = 0; r < subject_.size(); ++r) {
        SubjectIndex& number = now[subject_[r]];
        if (number == kNone) {
            number = static_cast<SubjectIndex>(symbols.size());
            symbols.push_back(subjectSymbols_[subject_[r]]);
        }
        subject_[r] = number;
    }
    subjectSymbols_ = std::move(symbols);
    std::fill(subjectOfSymbol_.begin(), subjectOfSymbol_.end(), kNone);
    for (SubjectIndex s = 0; s < subjectSymbols_.size(); ++s) subjectOfSymbol_[subjectSymbols_[s]] = s;
}

std::shared_ptr<RecordBook> RecordBook::with(const RecordChanges& changes) const {
    auto book = std::make_shared<RecordBook>(*this);
    for (const std::string& name : changes.newFacts) book->addFactColumn(name, FactForm::Text, 0);
    bool moved = !changes.removed.empty() || !changes.added.empty();
    for (const RecordChanges::Row& row : changes.amended) {
        book->setRecord(row.at, *row.record, row.facts);
        moved = moved || book->subject_[row.at] != subject_[row.at];
    }
    book->amended_.insert(book->amended_.end(), changes.cells.begin(), changes.cells.end());
    std::stable_sort(book->amended_.begin(), book->amended_.end(), before);
    book->remove(changes.removed);
    if (!changes.added.empty() && book->firstAdded_ == UINT32_MAX)
        book->firstAdded_ = static_cast<RecordIndex>(book->size());
    for (const RecordChanges::Row& row : changes.added) book->add(*row.record, row.facts);
    if (moved) {
        book->renumberSubjects();
        book->finish();
    }
    return book;
}

std::span<const AmendedCell> RecordBook::amendedCells(RecordIndex r) const {
    AmendedCell wanted;
    wanted.record = r;
    const auto [first, last] = std::equal_range(amended_.begin(), amended_.end(), wanted, before);
    return {first, last};
}

}  // namespace clearline
