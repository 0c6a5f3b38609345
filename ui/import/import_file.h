// ImportFile and ImportTable: a file that may be brought into the case with the tables it holds (one of a CSV file, the
// sheets of a workbook, the lists of a JSON file; one that stands for the whole of a file of our own form), and all
// that is known of them so far. Where it sits: the desk owns them and fills them from its worker, the pages show them.
// Values only; what came of one stage of the work is dropped when an earlier one is done again.
#pragma once

#include <QString>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/mapping/fitting.h"
#include "core/mapping/mapped_read.h"
#include "core/record/field.h"

namespace clearline {

// A column of a raw table as a person judges it.
struct ColumnSight {
    struct Word {
        std::string text;
        std::uint64_t cells = 0;
    };
    std::vector<Word> words;  // different texts, most frequent first; of a column with very many only some
    bool moreWords = false;
    std::uint64_t filled = 0, refused = 0;
};

// What is to be done next with a table: cut it from the file; look at its columns and at the mappings that fit.
enum class TableStage { Read, Look, Ready };

struct ImportTable {
    bool wanted = true;
    bool wantedByHand = false;  // a person ticked or unticked it
    bool meant = true;          // of several of a file, the one that the guess is about
    TableForm form;
    bool headerGuessed = true;  // false: of another sheet than the one meant, and nobody has looked yet
    std::vector<FormReason> reasons;
    TableStage next = TableStage::Read;
    Problems failure;  // why it could not be read

    std::shared_ptr<const RawTable> table;
    Problems problems;  // of its cells

    std::vector<std::string> headers;
    std::vector<ColumnSight> columns;
    std::size_t dataRows = 0;
    std::vector<MappingFit> fits;      // into the desk's maps
    std::optional<std::size_t> known;  // the map that the mapping began as
    std::optional<TargetTable> own;    // our own columns in another dress
    Mapping mapping;
    bool mappingByHand = false;  // chosen, changed or loaded by a person
};

// A row of the preview: the record that came of a row of the file, or the row of which none came.
struct PreviewRow {
    static constexpr std::uint32_t kNone = UINT32_MAX;
    std::uint32_t file = 0;  // of the input's files
    std::uint32_t row = 0;
    std::uint32_t record = kNone;
    std::uint32_t problem = kNone;  // the first of the row, in `sorted`
    Severity gravest = Severity::Notice;
};

// What came of a whole file.
struct MappedFile {
    std::shared_ptr<const CaseInput> input;
    std::vector<Question> questions;  // their tables are those of the plan
    std::vector<ColumnDecision> decisions;
    std::vector<PreviewRow> preview;
    std::vector<Field> fields;  // of the records, those that some record has
    Problems sorted;            // of the input, by file and row
};

enum class FileStage { Load, Tables, Map, Ready };

struct ImportFile {
    QString path;
    std::shared_ptr<const SourceFile> file;  // null for a folder of our own form
    std::uint64_t bytes = 0;
    bool ownForm = false;
    FormGuess guess;
    std::vector<ImportTable> tables{1};
    std::vector<SubjectChoice> subjects;
    std::optional<MappedFile> mapped;  // may be of an earlier wish while a newer is on its way
    FileStage next = FileStage::Load;
    Problems failure;  // why `next` could not be done; empty while it is on its way

    [[nodiscard]] bool wanted() const;
    [[nodiscard]] bool ready() const { return next == FileStage::Ready; }
    [[nodiscard]] bool failed() const;
    // Of the tables that are wanted, in their order.
    [[nodiscard]] ImportPlan plan() const;
    [[nodiscard]] std::vector<std::size_t> plannedTables() const;
    // The plan with what its columns decided by themselves, as a case keeps it.
    [[nodiscard]] ImportPlan settled() const;
};

}  // namespace clearline
