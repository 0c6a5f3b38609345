// ImportPlan: all that was decided about reading one foreign table: its form, its mapping, and which of its subjects
// are which of the case's. Kept with the file in a case, so that reading it again gives the same records. Where it
// sits: made by guessing and by a person's answers; `readMapped` follows it. Promises: the same bytes and the same plan
// give the same CaseInput; a plan without questions asks nothing.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/intake/read_case.h"
#include "core/mapping/mapping.h"
#include "core/tables/table_form.h"

namespace clearline {

// A subject of the file, by what the file calls it (identifier, else id, else name), and who it is to us.
struct SubjectChoice {
    std::string called;
    std::string subject;  // id
    friend bool operator==(const SubjectChoice&, const SubjectChoice&) = default;
};

struct ImportPlan {
    TableForm form;
    Mapping mapping;
    std::vector<SubjectChoice> subjects;  // by `called`; who is not named gets an id of the file's own
    friend bool operator==(const ImportPlan&, const ImportPlan&) = default;
};

// The text of a mapping or a plan (YAML, canonical: the same plan gives the same bytes).
[[nodiscard]] std::string mappingText(const Mapping& mapping);
[[nodiscard]] Result<Mapping> mappingFromText(std::string_view text, const std::string& name);
[[nodiscard]] std::string planText(const ImportPlan& plan);
[[nodiscard]] Result<ImportPlan> planFromText(std::string_view text, const std::string& name);

// A column whose cells can be read in more than one way, and in nothing that the column itself decides.
struct Question {
    std::size_t column = 0;  // of the table, from 0
    std::string header;
    bool ofDates = false;            // else of numbers
    std::string example;             // a cell as written
    std::uint32_t row = 0;           // where
    std::vector<std::string> means;  // what it would be, one for each of `dates` or `numbers`
    std::vector<DateForm> dates;
    std::vector<NumberForm> numbers;
    std::uint64_t cells = 0;  // that are so
};

// What a mapping makes of a table. The records' places are the table's rows and columns; their source file has the
// table with it. Cells that a question is about are refused until it is answered.
struct MappedRead {
    CaseInput input;
    std::vector<Question> questions;
};
[[nodiscard]] Result<MappedRead> readMapped(std::shared_ptr<const SourceFile> file,
                                            std::shared_ptr<const RawTable> table, const ImportPlan& plan,
                                            const ReadOptions& options = {});
// The same from the file's bytes: what a case does with what it keeps.
[[nodiscard]] Result<CaseInput> readPlanned(const SourceFile& file, const ImportPlan& plan,
                                            const ReadOptions& options = {});

// Is the file in our own form (formats.md), so that it needs no plan? Told by the names of its columns or keys.
[[nodiscard]] bool isOwnForm(const SourceFile& file);

// How well a mapping fits the headers of a table.
struct MappingFit {
    std::size_t mapping = 0;  // into those given
    std::size_t found = 0, missing = 0,
                extra = 0;  // of its columns in the table; required ones; columns it does not name
    bool usable = false;    // all required ones are there, and nothing fits better
};
// The best first; none that names no column of the table.
[[nodiscard]] std::vector<MappingFit> fitting(const std::vector<std::string>& headers,
                                              const std::vector<Mapping>& mappings);
// A first mapping of a table that none fits: by names alike, for a person to go on from.
[[nodiscard]] Mapping sketchedMapping(const RawTable& table, const TableForm& form);

}  // namespace clearline
