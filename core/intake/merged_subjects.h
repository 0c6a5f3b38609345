// MergedSubjects: the subjects tables of several imports as one. One person in two tables is one
// subject: what one table leaves blank the other fills; where they differ, the first counts and a
// Warning names the cell and both places. Private to mergeInputs.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/problem_list.h"
#include "core/record/subject.h"

namespace clearline {

class MergedSubjects {
public:
    MergedSubjects(std::vector<Subject>& all, ProblemList& problems);
    void add(const std::vector<Subject>& more);
    // The form of each fact is that of all its cells.
    void finish();

private:
    struct Cell {
        std::string_view column;
        std::string first, second;
    };
    void join(Subject& first, const Subject& second);
    void differs(const Subject& first, const Subject& second, const Cell& cell);

    std::vector<Subject>& all_;
    ProblemList& problems_;
    std::map<std::string, std::size_t, std::less<>> placeOf_;  // by id
};

}  // namespace clearline
