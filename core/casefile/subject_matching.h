// SubjectMatching: who of a file is who, of the case and of the files before it. Private to checkImport.
#pragma once

#include <deque>
#include <set>
#include <string>
#include <vector>

#include "core/base/problem_list.h"
#include "core/casefile/import_check.h"
#include "core/casefile/known_subjects.h"

namespace clearline {

// Every subject of an input, listed or only named in records, relations, readings or statements, each with a place.
[[nodiscard]] std::vector<Subject> subjectsWithPlaces(const CaseInput& input);

class SubjectMatching {
public:
    // What is there before the next file. Kept by value.
    void add(const CaseInput& input);
    [[nodiscard]] std::size_t size() const { return subjects_.size(); }
    [[nodiscard]] bool knows(std::string_view id) const { return index_.withId(id) != nullptr; }

    // Of an item as its file has it. Tells what it found, and gives the choices that the item is to be read with: the
    // person's and its own.
    [[nodiscard]] std::vector<SubjectChoice> match(const ImportItem& item, FileCheck& check, ProblemList& problems);

private:
    void decide(SubjectCheck& subject, bool ownIds) const;
    void findDoubts(SubjectCheck& subject) const;
    void tell(const SubjectCheck& subject, ProblemList& problems) const;
    [[nodiscard]] std::string freeId(const std::string& called);

    std::deque<Subject> subjects_;  // the index points to them
    KnownSubjects index_;
    std::set<std::string, std::less<>> taken_;  // ids of this file, so that a new one is nobody's
};

}  // namespace clearline
