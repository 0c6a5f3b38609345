#include "core/scenario/fact_forms.h"

#include <algorithm>

#include "core/intake/cell_rules.h"
#include "core/intake/form_of_fact.h"

namespace clearline {
namespace {

class FormOf {
public:
    FormOf(const RecordBook& book, std::size_t fact) : symbols_(book.symbols()), texts_(book.facts()[fact].texts) {}

    // All cells but the last `added` and those seen have one form: one of them stands for all.
    FactForm ofOneMore(std::size_t added) {
        for (std::size_t r = texts_.size() - added; r < texts_.size(); ++r) finder_.see(symbols_.text(texts_[r]));
        for (std::size_t r = 0; r < texts_.size() - added; ++r) {
            if (texts_[r] == 0 || isBlank(symbols_.text(texts_[r]))) continue;
            finder_.see(symbols_.text(texts_[r]));
            break;
        }
        return finder_.form();
    }
    void see(std::string_view text) { finder_.see(text); }

private:
    const Symbols& symbols_;
    std::span<const Symbol> texts_;
    FactFormFinder finder_;
};

}  // namespace

void findFactForms(RecordBook& changed, const RecordBook& original, const RecordChanges& changes) {
    for (std::size_t f = 0; f < changed.facts().size(); ++f) {
        FormOf form(changed, f);
        const bool fresh = f >= original.facts().size();
        if (fresh || original.facts()[f].form == FactForm::Text) {
            changed.setFactForm(f, formOfFact(changed, f));
            continue;
        }
        for (const RecordChanges::Row& row : changes.amended) form.see(row.facts[f]);
        changed.setFactForm(f, form.ofOneMore(changes.added.size()));
    }
}

}  // namespace clearline
