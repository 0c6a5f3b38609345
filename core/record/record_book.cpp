#include "core/record/record_book.h"

#include <algorithm>
#include <utility>

namespace clearline {

namespace {

constexpr SubjectIndex kNoSubject = UINT32_MAX;

}  // namespace

RecordBook::RecordBook(std::shared_ptr<const SourceFile> source) { parts_.push_back({0, std::move(source), {}, {}}); }

std::size_t RecordBook::addFactColumn(std::string name, FactForm form, std::uint32_t column) {
    FactColumn& fact = facts_.emplace_back();
    fact.name = std::move(name);
    fact.form = form;
    auto& columns = parts_.back().facts;
    columns.resize(facts_.size());
    columns.back() = column;
    fact.texts.reserve(reserved_);
    fact.texts.resize(size());
    return facts_.size() - 1;
}

void RecordBook::reserve(std::size_t rows) {
    reserved_ = rows;
    symbols_.reserve(static_cast<std::uint32_t>(std::min<std::size_t>(rows, UINT32_MAX)), rows * 10);
    for (auto* column : {&subject_, &id_, &kind_, &offset_, &length_}) column->reserve(rows);
    for (FactColumn& fact : facts_) fact.texts.reserve(rows);
}

// Neighbouring records mostly share kind, agency and act: compare with the one above first.
inline Symbol RecordBook::internBelow(const Column<Symbol>& column, std::string_view text) {
    if (text.empty()) return 0;
    return !column.empty() && symbols_.is(column.back(), text) ? column.back() : symbols_.intern(text);
}

void RecordBook::putNumber(NumberColumn& column, std::vector<bool>& has, const std::optional<Number>& value) {
    if (has.empty()) {
        column.reserve(reserved_);
        has.reserve(reserved_);
        column.resize(size() - 1);
        has.resize(size() - 1);
    }
    column.push_back(value.value_or(Number()));
    has.push_back(value.has_value());
}

inline void RecordBook::putRow(std::uint32_t row) {
    const auto above = static_cast<std::uint32_t>(size() - 1);
    if (above == 0) firstRow_ = row;
    if (row_.empty()) {
        if (row == firstRow_ + above) return;
        row_.reserve(reserved_);
        for (std::uint32_t r = 0; r < above; ++r) row_.push_back(firstRow_ + r);
    }
    row_.push_back(row);
}

inline SubjectIndex RecordBook::subjectIndex(std::string_view id) {
    if (!subject_.empty() && symbols_.is(subjectSymbols_[subject_.back()], id)) return subject_.back();
    return subjectOf(symbols_.intern(id));
}

inline SubjectIndex RecordBook::subjectOf(Symbol symbol) {
    if (symbol >= subjectOfSymbol_.size()) subjectOfSymbol_.resize(symbol + std::size_t{1}, kNoSubject);
    SubjectIndex& subject = subjectOfSymbol_[symbol];
    if (subject == kNoSubject) {
        subject = static_cast<SubjectIndex>(subjectSymbols_.size());
        subjectSymbols_.push_back(symbol);
    }
    return subject;
}

RecordIndex RecordBook::add(const NewRecord& record, const std::vector<std::string_view>& factTexts) {
    const auto index = static_cast<RecordIndex>(size());
    symbols_.expect(record.id);
    const Symbol kind = internBelow(kind_, record.kind), agency = internBelow(agency_, record.agency);
    const Symbol id = symbols_.intern(record.id);
    if (const RecordIndex same = keys_.claim(id, record.version, index, {id_, version_}); same != RecordKeys::kNone)
        return same;

    subject_.push_back(subjectIndex(record.subject));
    id_.push_back(id);
    put(version_, record.version, 1u);
    put(kind_, kind, Symbol{0});
    put(agency_, agency, Symbol{0});
    put(document_, internBelow(document_, record.document), Symbol{0});
    put(act_, internBelow(act_, record.act), Symbol{0});
    put(note_, internBelow(note_, record.note), Symbol{0});
    put(type_, record.type, RecordType::NotSaid);
    put(status_, record.status, RecordStatus::Active);
    for (std::size_t i = 0; i < std::size(dates_); ++i)
        put(dates_[i], record.dates[i] ? record.dates[i]->days() : kNoDay, std::int32_t{kNoDay});
    if (record.amount || !hasAmount_.empty()) putNumber(amount_, hasAmount_, record.amount);
    if (record.quantity || !hasQuantity_.empty()) putNumber(quantity_, hasQuantity_, record.quantity);
    put(fault_, record.fault, false);
    for (std::size_t i = 0; i < facts_.size(); ++i)
        facts_[i].texts.push_back(
            internBelow(facts_[i].texts, i < factTexts.size() ? factTexts[i] : std::string_view()));
    putRow(record.row);
    offset_.push_back(static_cast<std::uint32_t>(record.offset));
    length_.push_back(record.length);
    return index;
}

template <class Value>
void RecordBook::putMany(Column<Value>& column, const Value* values, std::size_t count, Value blank) {
    if (column.empty()) {
        if (!values || std::all_of(values, values + count, [blank](Value v) { return v == blank; })) return;
        column.reserve(std::max(reserved_, size()));
        column.resize(size() - count, blank);
    }
    if (values)
        column.append(values, count);
    else
        column.append(count, blank);
}

void RecordBook::putNumbers(NumberColumn& column, std::vector<bool>& has, NewRecords::Numbers numbers,
                            std::size_t count) {
    if (has.empty()) {
        if (!numbers.has || std::all_of(numbers.has, numbers.has + count, [](std::uint8_t h) { return h == 0; }))
            return;
        column.reserve(reserved_);
        has.reserve(reserved_);
        column.resize(size() - count);
        has.resize(size() - count);
    }
    for (std::size_t i = 0; i < count; ++i) {
        column.push_back(numbers.has ? Number::ofMicro(numbers.micro[i]) : Number());
        has.push_back(numbers.has && numbers.has[i] != 0);
    }
}

// Claims the keys of the records in order, as far as they are new, and puts them into the columns.
std::size_t RecordBook::claimMany(const NewRecords& records) {
    const std::size_t before = size();
    const std::uint32_t* version = records.version;
    if (version && version_.empty()) {
        if (std::all_of(version, version + records.count, [](std::uint32_t v) { return v == 1; })) {
            version = nullptr;
        } else {
            version_.reserve(std::max(reserved_, before + records.count));
            version_.resize(before, 1);
        }
    }
    id_.append(records.id, records.count);
    if (version)
        version_.append(version, records.count);
    else if (!version_.empty())
        version_.append(records.count, 1);
    std::size_t claimed = 0;
    while (claimed < records.count &&
           keys_.claim(records.id[claimed], version ? version[claimed] : 1, static_cast<RecordIndex>(before + claimed),
                       {id_, version_}) == RecordKeys::kNone)
        ++claimed;
    id_.setSize(before + claimed);
    if (!version_.empty()) version_.setSize(before + claimed);
    return claimed;
}

std::size_t RecordBook::addMany(const NewRecords& records) {
    const std::size_t before = size(), count = claimMany(records);
    if (count == 0) return 0;
    Symbol last = 0;
    SubjectIndex subject = kNoSubject;
    for (std::size_t i = 0; i < count; ++i) {
        if (subject == kNoSubject || records.subject[i] != last) subject = subjectOf(last = records.subject[i]);
        subject_.push_back(subject);
    }
    putMany(kind_, records.kind, count, Symbol{0});
    putMany(agency_, records.agency, count, Symbol{0});
    putMany(document_, records.document, count, Symbol{0});
    putMany(act_, records.act, count, Symbol{0});
    putMany(note_, records.note, count, Symbol{0});
    putMany(type_, records.type, count, RecordType::NotSaid);
    putMany(status_, records.status, count, RecordStatus::Active);
    for (std::size_t d = 0; d < std::size(dates_); ++d)
        putMany(dates_[d], records.days[d], count, std::int32_t{kNoDay});
    putNumbers(amount_, hasAmount_, records.amount, count);
    putNumbers(quantity_, hasQuantity_, records.quantity, count);
    if (!fault_.empty()) fault_.resize(size());
    for (std::size_t f = 0; f < facts_.size(); ++f) {
        if (records.facts[f])
            facts_[f].texts.append(records.facts[f], count);
        else
            facts_[f].texts.append(count, 0);
    }
    if (before == 0) firstRow_ = records.firstRow;
    if (!row_.empty() || records.firstRow != firstRow_ + before) {
        if (row_.empty())
            for (std::uint32_t r = 0; r < before; ++r) row_.push_back(firstRow_ + r);
        for (std::uint32_t r = 0; r < count; ++r) row_.push_back(records.firstRow + r);
    }
    offset_.append(records.offsets, count);
    length_.append(records.lengths, count);
    return count;
}

void RecordBook::finish() {
    keys_.clear();
    subjectStarts_.assign(subjectCount() + 1, 0);
    bySubject_.reserve(size());
    bySubject_.setSize(size());
    RecordIndex* const sorted = bySubject_.data();
    if (std::is_sorted(subject_.begin(), subject_.end())) {  // one subject, or each in one piece
        RecordIndex r = 0;
        for (SubjectIndex s = 0; s < subjectCount(); ++s) {
            for (; r < size() && subject_[r] == s; ++r) sorted[r] = r;
            subjectStarts_[s + 1] = r;
        }
    } else {
        for (const SubjectIndex s : subject_) ++subjectStarts_[s + 1];
        for (std::size_t s = 0; s < subjectCount(); ++s) subjectStarts_[s + 1] += subjectStarts_[s];
        std::vector<std::uint32_t> next(subjectStarts_.begin(), subjectStarts_.end() - 1);
        for (RecordIndex r = 0; r < size(); ++r) sorted[next[subject_[r]]++] = r;
    }

    symbols_.shrink();
    // Room that was only reserved is not memory yet; copying to give it back would cost more.
    const auto one = [](auto& column) {
        if (column.capacity() <= 2 * column.size()) return;
        if constexpr (requires { column.shrink_to_fit(); })
            column.shrink_to_fit();
        else
            column.shrinkTo(column.size());
    };
    const auto fit = [one](auto&... columns) { (one(columns), ...); };
    fit(subjectSymbols_, subjectOfSymbol_, subject_, id_, kind_, agency_, document_, act_, note_, version_, type_,
        status_, fault_, row_, length_, offset_);
    for (auto& column : dates_) fit(column);
    for (FactColumn& fact : facts_) fit(fact.texts);
}

std::optional<SubjectIndex> RecordBook::subjectWithId(std::string_view id) const {
    const Symbol symbol = symbols_.find(id);
    if ((symbol == 0 && !id.empty()) || symbol >= subjectOfSymbol_.size()) return std::nullopt;
    const SubjectIndex subject = subjectOfSymbol_[symbol];
    return subject == kNoSubject ? std::nullopt : std::optional(subject);
}

RecordBook::Range RecordBook::recordsOf(SubjectIndex s) const {
    if (s + std::size_t{1} >= subjectStarts_.size()) return {nullptr, nullptr};
    return {bySubject_.data() + subjectStarts_[s], bySubject_.data() + subjectStarts_[s + 1]};
}

std::optional<std::size_t> RecordBook::factNamed(std::string_view name) const {
    const auto fact =
        std::find_if(facts_.begin(), facts_.end(), [name](const FactColumn& f) { return f.name == name; });
    if (fact == facts_.end()) return std::nullopt;
    return static_cast<std::size_t>(fact - facts_.begin());
}

}  // namespace clearline
