// SuggestedPlan: what a file is taken for before anybody was asked: its form with the reasons, which known mapping fits
// each of its tables, and the plan that follows where all fit. Where it sits: between a file and the person who agrees;
// the command line and the window show it. Promises: nothing is taken that does not fit; what the file has beside the
// suggested tables is named.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/mapping/fitting.h"

namespace clearline {

// What a person said beforehand; the rest is guessed.
struct PlanWishes {
    std::optional<Encoding> encoding;
    std::optional<char> separator;
    std::string table;
    std::optional<std::uint32_t> headerRow;
    const Mapping* mapping = nullptr;  // of every table that is read; outlives the call
    std::size_t saved = 0;             // how many of the known mappings, the first, are a person's own (fitting.h)
};

struct SuggestedTable {
    TableForm form;
    std::shared_ptr<const RawTable> table;
    Problems problems;  // of reading it
    std::vector<std::string> headers;
    std::size_t rows = 0;            // with data
    std::vector<MappingFit> fits;    // of the known mappings, or of the wish alone; the best first
    std::optional<Mapping> mapping;  // the wish, our own, or the one that fits; nothing: none does
    std::optional<TargetTable> own;  // it is one of our own tables in another dress
    bool headerFound = false;        // the header stands elsewhere than guessed: there a mapping fits
};

struct SuggestedPlan {
    bool ownForm = false;  // our own reader reads it; then there are no tables here
    FormGuess guess;
    std::vector<SuggestedTable> tables;    // the guessed one; of a workbook of ours all of ours
    std::vector<std::string> otherTables;  // of the file, that are not read

    // Where every table has a mapping.
    [[nodiscard]] std::optional<ImportPlan> plan() const;
};

[[nodiscard]] Result<SuggestedPlan> suggestPlan(const SourceFile& file, const std::vector<Mapping>& known,
                                                const PlanWishes& wishes = {}, const TableProgress& progress = {});

}  // namespace clearline
