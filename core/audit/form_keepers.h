// Which records keep a fact column from being one of numbers, dates or truths: were they left out, the column would
// take that form, and every formula that reads it might say something else. Private to audit/.
#pragma once

#include <set>
#include <vector>

#include "core/record/record_book.h"

namespace clearline {

class FormKeepers {
public:
    explicit FormKeepers(const RecordBook& book);

    // Whether leaving out the records with these ids gives some column another form. Errs on the side of yes.
    [[nodiscard]] bool none() const { return keepers_.empty() && !many_; }
    [[nodiscard]] bool hangOn(const std::set<Symbol>& ids) const;

private:
    static constexpr std::size_t kMost = 8;  // ids kept of a column and form; beyond, they are many
    std::vector<std::set<Symbol>> keepers_;  // of one column against one form; never empty
    bool many_ = false;
};

}  // namespace clearline
