#include "core/record/record_copy.h"

namespace clearline {

NewRecord copyOf(const Record& record) {
    const RecordBook& book = record.book();
    const RecordIndex index = record.index();
    NewRecord copy;
    copy.subject = record.subject();
    copy.id = record.id();
    copy.kind = record.kind();
    copy.agency = record.agency();
    copy.document = record.document();
    copy.act = record.act();
    copy.note = record.note();
    copy.version = record.version();
    copy.type = record.type();
    copy.status = record.status();
    for (std::size_t i = 0; i < std::size(copy.dates); ++i)
        copy.dates[i] = record.date(static_cast<Field>(static_cast<std::size_t>(Field::OccurredOn) + i));
    copy.amount = record.amount();
    copy.quantity = record.quantity();
    copy.fault = book.hasFault(index);
    copy.row = record.row();
    copy.offset = book.offset(index);
    copy.length = book.length(index);
    return copy;
}

}  // namespace clearline
