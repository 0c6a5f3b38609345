// RowSubjects: whom each row of a foreign table is about, and what all its rows say of each of them (mapped_read.h,
// "Ids"). Private to readMapped.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/intake/table_rows.h"
#include "core/mapping/slots.h"

namespace clearline {

// As two spellings of one number are compared: letters and digits narrow and in capitals, no blanks.
[[nodiscard]] std::string foldedIdentifier(std::string_view identifier);
// Only part of it is there: 9901**********0014.
[[nodiscard]] bool isMaskedIdentifier(std::string_view identifier);

// What one row says of who it is about.
struct Called {
    std::string id;  // without a choice; empty: the row names nobody
    std::string name;
    bool byNameOnly = false;  // the id is the name
    bool refused = false;     // a cell that would say it could not be read
    std::uint32_t column = 0, nameColumn = 0;
};
[[nodiscard]] Called calledBy(const SlotCell& id, const SlotCell& identifier, const SlotCell& name);

// What the rows of a table say of each subject, put together: the first that says something counts, and a Warning
// tells of what differs.
class GatheredSubjects {
public:
    explicit GatheredSubjects(ProblemList& problems) : problems_(problems) {}
    void say(const std::string& id, const std::string& asField, const SlotCell& cell, const RowPlace& row);
    // `oneARow`: each row is a subject of its own, whatever its id; else by id.
    void begin(const std::string& id, std::uint32_t column, const RowPlace& row, bool oneARow = false);
    // Gives all of them to the rows of the subjects table, in order of first appearance.
    void giveTo(TableRows& rows, std::uint32_t headerRow);
    [[nodiscard]] bool empty() const { return subjects_.empty(); }

private:
    struct Said {
        std::string text;
        std::uint32_t column = 0, row = 0;
        bool refused = false, differs = false;
    };
    struct Subject {
        std::string id;
        std::uint32_t column = 0;
        RowPlace row;
        std::map<std::string, Said, std::less<>> fields;
    };
    ProblemList& problems_;
    std::vector<Subject> subjects_;
    std::map<std::string, std::size_t, std::less<>> placeOf_;
};

}  // namespace clearline
