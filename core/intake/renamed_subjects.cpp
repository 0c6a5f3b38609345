#include "core/intake/renamed_subjects.h"

namespace clearline {

RenamedSubjects::RenamedSubjects(TableRows& rows, ProblemList& problems, std::string_view kind,
                                 const SubjectAs& subjectAs)
    : TableRows(problems), rows_(rows), subjectAs_(subjectAs) {
    for (const KnownColumn& column : rows.columns())
        names_.push_back(column.name == "subject" || (kind == "subjects" && column.name == "id") ||
                         (kind == "relations" && column.name == "other"));
}

}  // namespace clearline
