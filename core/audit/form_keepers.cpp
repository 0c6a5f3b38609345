#include "core/audit/form_keepers.h"

#include <algorithm>
#include <array>

#include "core/intake/cell_rules.h"

namespace clearline {

namespace {

constexpr std::array<FactForm, 3> kForms{FactForm::Number, FactForm::Date, FactForm::Boolean};

FactForm formOf(std::string_view text) {
    FactFormFinder finder;
    finder.see(text);
    return finder.form();
}

}  // namespace

FormKeepers::FormKeepers(const RecordBook& book) {
    for (const FactColumn& column : book.facts()) {
        if (column.form != FactForm::Text) continue;  // leaving out cells of one form leaves that form, or no cells
        std::array<std::set<Symbol>, kForms.size()> against;
        Symbol last = 0;
        FactForm form = FactForm::Text;
        for (RecordIndex r = 0; r < column.texts.size(); ++r) {
            const Symbol text = column.texts[r];
            if (text == 0 || isBlank(book.symbols().text(text))) continue;
            if (text != last) form = formOf(book.symbols().text(text));
            last = text;
            bool open = false;
            for (std::size_t f = 0; f < kForms.size(); ++f) {
                if (form != kForms[f] && against[f].size() <= kMost) against[f].insert(book.id(r));
                open |= against[f].size() <= kMost;
            }
            if (!open) break;
        }
        for (std::set<Symbol>& ids : against) {
            if (ids.size() > kMost)
                many_ = true;
            else if (!ids.empty())
                keepers_.push_back(std::move(ids));
        }
    }
}

bool FormKeepers::hangOn(const std::set<Symbol>& ids) const {
    if (many_ && ids.size() > kMost) return true;
    return std::any_of(keepers_.begin(), keepers_.end(), [&](const std::set<Symbol>& keepers) {
        return std::includes(ids.begin(), ids.end(), keepers.begin(), keepers.end());
    });
}

}  // namespace clearline
