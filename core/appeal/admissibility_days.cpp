// Whether the days that a person gives of what has happened had come by then.
#include "core/appeal/admissibility_points.h"

namespace clearline {

void checkDays(AdmissibilityPoints& points) {
    const Objection& objection = points.objection();
    const Date on = points.question().on;
    const struct {
        const char* what;
        const std::optional<Date>& day;
    } given[] = {{"notified_on", objection.notifiedOn},
                 {"performed_on", objection.performedOn},
                 {"committed_on", objection.committedOn}};
    for (const auto& [what, day] : given) {
        if (!day || *day <= on) continue;
        if (&day == &objection.performedOn && points.told("not-performed")) continue;  // which says so
        points.add({"day-ahead", AdmissibilityPoint::Weight::Doubt, {}, day, on, {}, {what}, {}});
    }
}

}  // namespace clearline
