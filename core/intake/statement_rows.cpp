#include "core/intake/statement_rows.h"

#include <array>

namespace clearline {

namespace {

constexpr std::array<KnownColumn, 8> kColumns{
    {{"subject", true}, {"date", true}, {"item"}, {"points"}, {"balance"}, {"document"}, {"record"}, {"rulebook"}}};

}  // namespace

std::span<const KnownColumn> StatementRows::columns() const { return kColumns; }

void StatementRows::row() {
    enum : std::size_t { SubjectId, Day, Item, PointsGiven, Balance, Document, RecordId, Rulebook };
    OfficialLine line;
    const auto date = read(dateCell, Day);
    line.points = read(numberCell, PointsGiven);
    line.balance = read(numberCell, Balance);
    if (!date || refused_) return;
    if (!line.points && !line.balance) {
        problems_.add("csv.statement-no-figure", Severity::Error, place_.row, columnOf(PointsGiven));
        return;
    }
    line.date = *date;
    line.subject = text(SubjectId);
    line.rulebook = text(Rulebook);
    line.item = text(Item);
    line.document = text(Document);
    line.record = text(RecordId);
    line.place = place();
    lines_.push_back(std::move(line));
}

}  // namespace clearline
