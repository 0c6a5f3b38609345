#include "core/intake/form_of_fact.h"

#include "core/intake/cell_rules.h"

namespace clearline {

FactForm formOfFact(const RecordBook& book, std::size_t fact) {
    FactFormFinder finder;
    Symbol last = 0;
    for (const Symbol text : book.facts()[fact].texts) {
        if (text != last) finder.see(book.symbols().text(text));
        if (finder.isMixed()) break;
        last = text;
    }
    return finder.form();
}

}  // namespace clearline
