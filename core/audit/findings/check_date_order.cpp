// Dates of one record that cannot have followed each other so.
#include <array>

#include "core/audit/findings/checks.h"

namespace clearline {

namespace {

struct Order {
    Field earlier, later;
};
// Received may come before ended (a continuing act), and made good before decided (paid at once).
constexpr std::array kOrders{Order{Field::OccurredOn, Field::DecidedOn},  Order{Field::OccurredOn, Field::ReceivedOn},
                             Order{Field::OccurredOn, Field::EndedOn},    Order{Field::OccurredOn, Field::ConfirmedOn},
                             Order{Field::OccurredOn, Field::MadeGoodOn}, Order{Field::DecidedOn, Field::ReceivedOn}};

}  // namespace

void checkDateOrder(const SubjectView& view, FindingList& out) {
    for (const RecordIndex record : view.current()) {
        const auto found = [&](const Order& order, Date earlier, Date later) {
            out.found(Severity::Warning)
                .about(std::string(columnName(order.later)))
                .at(view, record, order.later)
                .at(view, record, order.earlier)
                .says({NamedFact{std::string(columnName(order.later))}, later,
                       NamedFact{std::string(columnName(order.earlier))}, earlier});
        };
        for (const Order& order : kOrders) {
            const auto earlier = view.all().date(record, order.earlier), later = view.all().date(record, order.later);
            if (earlier && later && *later < *earlier) found(order, *earlier, *later);
        }
        // A cell that was refused may have been any day.
        if (view.book().hasFault(record) && !view.all().date(record, Field::OccurredOn) &&
            view.book().columnOf(Field::OccurredOn, record) > 0 && view.all().date(record, Field::EndedOn))
            out.undecided().at(view, record, Field::OccurredOn).wants(Field::OccurredOn);
    }
}

}  // namespace clearline
