#include <algorithm>

#include "core/record/record_book.h"
#include "core/record/record_copy.h"

namespace clearline {

std::size_t RecordBook::partOf(RecordIndex r) const {
    if (isAdded(r)) return 0;
    const auto after = std::upper_bound(parts_.begin(), parts_.end(), r,
                                        [](RecordIndex wanted, const Part& part) { return wanted < part.first; });
    return static_cast<std::size_t>(after - parts_.begin()) - 1;
}

// finish() forgot them.
void RecordBook::rememberKeys() {
    keys_.clear();
    for (RecordIndex r = 0; r < size(); ++r) (void)keys_.claim(id_[r], version(r), r, {id_, version_});
}

void RecordBook::addBook(const RecordBook& other, const Twice& twice) {
    rememberKeys();
    reserved_ = size() + other.size();
    std::vector<std::size_t> here;  // by fact column of the other
    for (std::size_t p = 0; p < other.parts_.size(); ++p) {
        const Part& theirs = other.parts_[p];
        parts_.push_back({static_cast<RecordIndex>(size()), theirs.source, theirs.fields, {}});
        for (std::size_t f = 0; f < other.facts_.size(); ++f) {
            if (p == 0) {
                const auto had = factNamed(other.facts_[f].name);
                here.push_back(had ? *had : addFactColumn(other.facts_[f].name, other.facts_[f].form, 0));
            }
            auto& columns = parts_.back().facts;
            columns.resize(facts_.size());
            columns[here[f]] = f < theirs.facts.size() ? theirs.facts[f] : 0;
        }
        const std::size_t end = p + 1 < other.parts_.size() ? other.parts_[p + 1].first : other.size();
        std::vector<std::string_view> texts(facts_.size());
        for (RecordIndex r = theirs.first; r < end; ++r) {
            const Record record(other, r);
            for (std::size_t f = 0; f < here.size(); ++f) texts[here[f]] = record.fact(f);
            const std::size_t before = size();
            if (const RecordIndex had = add(copyOf(record), texts); had < before) twice(had, r);
        }
    }
}

}  // namespace clearline
