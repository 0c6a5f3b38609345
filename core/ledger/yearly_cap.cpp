// What some rules may give together in a calendar year: later ones get the room that is left.
#include <algorithm>
#include <map>

#include "core/ledger/modifiers.h"

namespace clearline {

void capYears(Modifying& modifying) {
    const RecordBook& book = *modifying.schedule.prepared->book;
    struct Given {
        RecordIndex version = 0;  // of a record the latest counts, with all its rules
        Points points;
    };
    std::map<std::pair<std::size_t, int>, std::map<Symbol, Given>> given;  // by cap and year; by record id
    for (Candidate* c : modifying.inOrder()) {
        const Rule& rule = modifying.rule(*c);
        if (!rule.yearlyCap) continue;
        const auto points = c->modified(c->points);
        if (!points || *points <= Number(0)) continue;
        const auto most = modifying.matcher.number(modifying.rulebook().yearlyCaps[*rule.yearlyCap].most, *c);
        if (!most) {
            c->spoiled = true;
            c->points.reset();
            continue;
        }
        auto& ofYear = given[{*rule.yearlyCap, c->start.parts().year}];
        const Symbol id = book.id(c->version.record);
        Points room = *most;
        for (const auto& [other, gave] : ofYear)
            if (other != id || gave.version == c->version.record) room -= gave.points;
        if (room <= Number(0)) {
            modifying.fail(*c, 8, SilentReason::Capped);
            continue;
        }
        // Where values in force count, what it is worth later meets the same room.
        if (room < *points || !modifying.rulebook().counting.valuesOf) c->room = room;
        Given& own = ofYear[id];
        if (own.version != c->version.record) own = {c->version.record, Points(0)};
        own.points += std::min(room, *points);
    }
}

}  // namespace clearline
