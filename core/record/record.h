// Record: one fact as an authority reported it, seen through a RecordBook. A view: two words,
// copied freely, valid while the book lives, and unable to change anything.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/record/record_book.h"

namespace clearline {

class Record {
public:
    Record(const RecordBook& book, RecordIndex index) : book_(&book), index_(index) {}

    [[nodiscard]] const RecordBook& book() const { return *book_; }
    [[nodiscard]] RecordIndex index() const { return index_; }
    [[nodiscard]] std::string_view subject() const { return book_->subjectId(book_->subject(index_)); }
    [[nodiscard]] std::string_view id() const { return text(book_->id(index_)); }
    [[nodiscard]] std::uint32_t version() const { return book_->version(index_); }
    [[nodiscard]] std::string_view kind() const { return text(book_->kind(index_)); }
    [[nodiscard]] RecordType type() const { return book_->type(index_); }
    [[nodiscard]] std::string_view agency() const { return text(book_->agency(index_)); }
    [[nodiscard]] std::string_view document() const { return text(book_->document(index_)); }
    [[nodiscard]] std::string_view act() const { return text(book_->act(index_)); }
    [[nodiscard]] std::string_view note() const { return text(book_->note(index_)); }
    [[nodiscard]] RecordStatus status() const { return book_->status(index_); }
    [[nodiscard]] std::optional<Date> date(Field field) const { return book_->date(index_, field); }
    [[nodiscard]] std::optional<Number> amount() const { return book_->amount(index_); }
    [[nodiscard]] std::optional<Number> quantity() const { return book_->quantity(index_); }
    [[nodiscard]] std::string_view fact(std::size_t column) const { return text(book_->facts()[column].texts[index_]); }
    [[nodiscard]] std::uint32_t row() const { return book_->row(index_); }
    [[nodiscard]] std::string_view raw() const { return book_->rawRow(index_); }

private:
    [[nodiscard]] std::string_view text(Symbol symbol) const { return book_->symbols().text(symbol); }
    const RecordBook* book_;
    RecordIndex index_;
};

}  // namespace clearline
