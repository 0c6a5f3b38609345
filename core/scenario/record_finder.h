// RecordFinder: the records of a book that have certain ids, found in one pass over all of them,
// however many ids are asked for.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/record/record_book.h"

namespace clearline {

class RecordFinder {
public:
    RecordFinder(const RecordBook& book, const std::vector<std::string_view>& ids) : book_(book) {
        std::vector<bool> wanted(book.symbols().size());
        for (const std::string_view id : ids)
            if (const Symbol symbol = book.symbols().find(id); symbol != 0) wanted[symbol] = true;
        for (RecordIndex r = 0; r < book.size(); ++r)
            if (wanted[book.id(r)]) found_[book.id(r)].push_back(r);
    }

    // All versions, in the order of the book; none if a text of the book is no record's id.
    [[nodiscard]] const std::vector<RecordIndex>& versionsOf(std::string_view id) const {
        static const std::vector<RecordIndex> none;
        const auto found = found_.find(book_.symbols().find(id));
        return found == found_.end() ? none : found->second;
    }
    // All of all ids.
    [[nodiscard]] std::vector<RecordIndex> all() const {
        std::vector<RecordIndex> records;
        for (const auto& [symbol, versions] : found_) records.insert(records.end(), versions.begin(), versions.end());
        return records;
    }

private:
    const RecordBook& book_;
    std::unordered_map<Symbol, std::vector<RecordIndex>> found_;
};

}  // namespace clearline
