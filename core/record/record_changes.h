// RecordChanges: what a scenario lays over a book: records left out, records in which cells read
// otherwise, records that no file has. RecordBook::with makes the changed book; the one it came
// from stays as it is. What was amended stays known, with the words of the file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace clearline {

// One cell that a scenario amended: its column, the text of the file, the text that took its place.
struct AmendedCell {
    std::uint32_t record = 0;
    std::string column, was, now;
    friend bool operator==(const AmendedCell&, const AmendedCell&) = default;
};

struct NewRecord;

struct RecordChanges {
    struct Row {
        const NewRecord* record = nullptr;    // whole, with its place in the file
        std::vector<std::string_view> facts;  // for every fact column, the new ones last
        std::uint32_t at = 0;                 // which record it takes the place of
    };
    std::vector<std::uint32_t> removed;  // ascending
    std::vector<std::string> newFacts;   // columns that the file lacks
    std::vector<Row> amended;            // none of them removed
    std::vector<Row> added;              // (id, version) that the book does not have
    std::vector<AmendedCell> cells;      // of `amended`, by the places before anything is removed
};

}  // namespace clearline
