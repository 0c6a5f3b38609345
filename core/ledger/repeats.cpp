// The same class of item again while an earlier one is in force: its points times a number.
#include <map>

#include "core/ledger/modifiers.h"
#include "core/ledger/valuation.h"

namespace clearline {

void multiplyRepeats(Modifying& modifying) {
    const RecordBook& book = *modifying.schedule.prepared->book;
    std::map<std::string_view, std::vector<const Candidate*>> earlier;
    for (Candidate* c : modifying.inOrder()) {
        const Rule& rule = modifying.rule(*c);
        std::vector<const Candidate*>* ofClass = rule.repeat ? &earlier[rule.repeat->ofClass] : nullptr;
        if (ofClass)
            for (const Candidate* e : *ofClass)
                if (book.id(e->version.record) != book.id(c->version.record) && c->start.days() < e->ending.day) {
                    c->times = modifying.matcher.number(rule.repeat->times, *c);
                    if (!c->times) {
                        c->spoiled = true;
                        c->points.reset();
                    }
                    break;
                }
        if (auto failure = modifying.reckon(*c))
            c->failure = std::move(failure);
        else if (ofClass)
            ofClass->push_back(c);
    }
}

}  // namespace clearline
