#include "core/intake/record_difference.h"

#include "core/record/record.h"

namespace clearline {
namespace {

// Calls `differs(column)` for each column that differs, until it gives false.
template <class Differs>
void compare(const RecordBook& book, RecordIndex here, const RecordBook& other, RecordIndex there, Differs differs) {
    const Record a(book, here), b(other, there);
    const auto same = [&](Field field) {
        switch (field) {
            case Field::Subject: return a.subject() == b.subject();
            case Field::Id: return a.id() == b.id();
            case Field::Version: return a.version() == b.version();
            case Field::Kind: return a.kind() == b.kind();
            case Field::Type: return a.type() == b.type();
            case Field::Agency: return a.agency() == b.agency();
            case Field::Document: return a.document() == b.document();
            case Field::Amount: return a.amount() == b.amount();
            case Field::Quantity: return a.quantity() == b.quantity();
            case Field::Act: return a.act() == b.act();
            case Field::Status: return a.status() == b.status();
            case Field::Note: return a.note() == b.note();
            case Field::OccurredOn:
            case Field::DecidedOn:
            case Field::ReceivedOn:
            case Field::EndedOn:
            case Field::ConfirmedOn:
            case Field::MadeGoodOn: return a.date(field) == b.date(field);
        }
        return true;
    };
    for (const FieldName& name : kFields)
        if (!same(name.field) && !differs(name.column)) return;
    for (std::size_t f = 0; f < book.facts().size(); ++f) {
        const std::string& name = book.facts()[f].name;
        const auto theirs = other.factNamed(name);
        if (a.fact(f) != (theirs ? b.fact(*theirs) : std::string_view()) && !differs(name)) return;
    }
    for (std::size_t f = 0; f < other.facts().size(); ++f) {
        const std::string& name = other.facts()[f].name;
        if (!book.factNamed(name) && !b.fact(f).empty() && !differs(name)) return;
    }
    if (book.hasFault(here) != other.hasFault(there)) differs("?");
}

}  // namespace

bool sameCells(const RecordBook& book, RecordIndex here, const RecordBook& other, RecordIndex there) {
    bool same = true;
    compare(book, here, other, there, [&same](std::string_view) { return same = false; });
    return same;
}

std::vector<std::string> differingColumns(const RecordBook& book, RecordIndex here, const RecordBook& other,
                                          RecordIndex there) {
    std::vector<std::string> columns;
    compare(book, here, other, there, [&columns](std::string_view column) {
        columns.emplace_back(column);
        return true;
    });
    return columns;
}

}  // namespace clearline
