#include "core/intake/plain_records.h"

#include <algorithm>
#include <cstring>

#include "core/intake/cell_rules.h"

namespace clearline {

namespace {

constexpr std::size_t kDateSize = 10;

// Of two texts of kDateSize bytes; words that overlap cover them.
bool differs(const char* a, const char* b) {
    std::uint64_t a8, b8;
    std::uint32_t a4, b4;
    std::memcpy(&a8, a, 8);
    std::memcpy(&b8, b, 8);
    std::memcpy(&a4, a + kDateSize - 4, 4);
    std::memcpy(&b4, b + kDateSize - 4, 4);
    return ((a8 ^ b8) | (a4 ^ b4)) != 0;
}

}  // namespace

PlainRecords::PlainRecords(RecordBook& book, KindDeclared kindDeclared)
    : book_(book), kindDeclared_(std::move(kindDeclared)) {}

void PlainRecords::known(Field field, std::uint32_t column) { uses_.push_back({column, field, kNoFact, {}}); }

void PlainRecords::fact(std::uint32_t column) {
    uses_.push_back({column, Field::Note, facts_.size(), {}});
    facts_.emplace_back();
}

std::size_t PlainRecords::take(const PlainRows& rows, std::uint32_t firstRow) {
    records_ = {};
    records_.facts.assign(facts_.size(), nullptr);
    count_ = rows.size();
    for (Use& use : uses_) {
        rows.texts(use.column - 1, texts_.data());
        read(use);
    }
    if (!records_.subject || !records_.id || !records_.kind) return 0;
    checkDateOrder(Field::OccurredOn, Field::DecidedOn);
    checkDateOrder(Field::OccurredOn, Field::EndedOn);
    rows.places(offsets_.data(), lengths_.data());
    records_.offsets = offsets_.data();
    records_.lengths = lengths_.data();
    records_.firstRow = firstRow;
    records_.count = count_;
    return book_.addMany(records_);
}

void PlainRecords::read(Use& use) {
    if (use.fact != kNoFact) {
        records_.facts[use.fact] = facts_[use.fact].data();
        return symbols(use, facts_[use.fact].data());
    }
    const auto text = [&](const Symbol*& column, Block<Symbol>& block) {
        column = block.data();
        symbols(use, block.data());
    };
    switch (use.field) {
        case Field::Subject: records_.subject = subject_.data(); return required(use, subject_.data());
        case Field::Id: return ids();
        case Field::Kind: return kinds(use);
        case Field::Agency: return text(records_.agency, agency_);
        case Field::Document: return text(records_.document, document_);
        case Field::Act:
            for (std::size_t r = 0; r < count_; ++r)
                if (namesSeveral(texts_[r])) stopAt(r);
            return text(records_.act, act_);
        case Field::Note: return text(records_.note, note_);
        case Field::Version: return versions();
        case Field::Type: records_.type = type_.data(); return words(type_.data(), RecordType::NotSaid, typeCell);
        case Field::Status:
            records_.status = status_.data();
            return words(status_.data(), RecordStatus::Active, statusCell);
        case Field::Amount:
            records_.amount = {amount_.data(), hasAmount_.data()};
            return numbers(amount_.data(), hasAmount_.data());
        case Field::Quantity:
            records_.quantity = {quantity_.data(), hasQuantity_.data()};
            return numbers(quantity_.data(), hasQuantity_.data());
        case Field::OccurredOn:
        case Field::DecidedOn:
        case Field::ReceivedOn:
        case Field::EndedOn:
        case Field::ConfirmedOn:
        case Field::MadeGoodOn:
            records_.days[slotOf(use.field)] = days_[slotOf(use.field)].data();
            return dates(days_[slotOf(use.field)].data());
    }
}

void PlainRecords::symbols(Use& use, Symbol* into) {
    Symbols& all = book_.symbolsToFill();
    for (std::size_t r = 0; r < count_; ++r) into[r] = use.recent.intern(texts_[r], all);
}

// What begins with a space or less may be blank.
void PlainRecords::required(Use& use, Symbol* into) {
    for (std::size_t r = 0; r < count_; ++r)
        if (texts_[r].empty() || texts_[r][0] <= ' ') stopAt(r);
    symbols(use, into);
}

void PlainRecords::ids() {
    records_.id = id_.data();
    for (std::size_t r = 0; r < count_; ++r)
        if (texts_[r].empty() || texts_[r][0] <= ' ') stopAt(r);
    book_.symbolsToFill().internMany(texts_.data(), count_, id_.data());
}

void PlainRecords::kinds(Use& use) {
    records_.kind = kind_.data();
    required(use, kind_.data());
    for (std::size_t r = 0; r < count_; ++r) {
        const Symbol kind = kind_[r];
        if (kind < declared_.size() && declared_[kind] != 0) continue;
        if (!kindDeclared_(kind)) return stopAt(r);
        if (kind >= declared_.size()) declared_.resize(kind + std::size_t{1});
        declared_[kind] = 1;
    }
}

void PlainRecords::dates(std::int32_t* into) {
    // Neighbouring rows often share a date.
    std::array<char, kDateSize> last{};
    std::int32_t lastDay = RecordBook::kNoDay;
    for (std::size_t r = 0; r < count_; ++r) {
        const std::string_view text = texts_[r];
        if (text.empty()) {
            into[r] = RecordBook::kNoDay;
            continue;
        }
        if (text.size() != last.size() || differs(text.data(), last.data())) {
            const auto date = Date::fromIso(text);
            if (!date) return stopAt(r);
            std::memcpy(last.data(), text.data(), last.size());
            lastDay = date->days();
        }
        into[r] = lastDay;
    }
}

void PlainRecords::numbers(std::int64_t* micro, std::uint8_t* has) {
    for (std::size_t r = 0; r < count_; ++r) {
        micro[r] = 0;
        has[r] = 0;
        if (texts_[r].empty()) continue;
        const auto number = Number::fromDecimal(texts_[r]);
        const auto small = number ? number->asMicro() : std::nullopt;
        if (!small) return stopAt(r);
        micro[r] = *small;
        has[r] = 1;
    }
}

void PlainRecords::versions() {
    records_.version = version_.data();
    words(version_.data(), 1u, versionCell);
}

// Cells by the rule of `read`; blank ones are `blank`.
template <class T, class Read>
void PlainRecords::words(T* into, T blank, const Read& read) {
    for (std::size_t r = 0; r < count_; ++r) {
        into[r] = blank;
        if (texts_[r].empty()) continue;
        const auto cell = read(texts_[r]);
        if (!cell.fault.empty()) return stopAt(r);
        if (cell.value) into[r] = *cell.value;
    }
}

void PlainRecords::checkDateOrder(Field earlier, Field later) {
    const std::int32_t *first = daysOf(earlier), *second = daysOf(later);
    if (!first || !second) return;
    for (std::size_t r = 0; r < count_; ++r)
        if (second[r] != RecordBook::kNoDay && second[r] < first[r]) stopAt(r);
}

}  // namespace clearline
