// Fitting: which mapping a file wants. Is it in our own form, does a known or saved mapping fit its headers, and what
// is a first mapping where none does. Where it sits: between guessing the form of a file and the plan a person agrees
// to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/mapping/import_plan.h"

namespace clearline {

// Is the file in our own form (formats.md) as our own reader reads it, so that it needs no plan? CSV in UTF-8 with
// commas and our required columns; JSON with "format" and "records".
[[nodiscard]] bool isOwnForm(const SourceFile& file);
// The identity: our own columns as they are, any other a fact. `table`: which of ours it is.
[[nodiscard]] Mapping ownMapping(TargetTable table);
// Our own tables in another dress: a sheet called records, subjects, relations, readings or statement with our required
// columns, or our record file in another encoding or with another separator. By the sheet's or list's name where it has
// one of ours, else by the headers.
[[nodiscard]] std::optional<TargetTable> ownTableOf(const std::string& name, const std::vector<std::string>& headers);

// How well a mapping fits the headers of a table.
struct MappingFit {
    std::size_t mapping = 0;  // into those given
    std::size_t found = 0, missing = 0,
                extra = 0;  // of its columns in the table; required ones; columns it does not name
    bool usable = false;    // all required ones are there, and nothing fits as well or better
};
// The best first; none that names no column of the table. The first `saved` mappings are a person's own: one of them
// wins where another fits as well.
[[nodiscard]] std::vector<MappingFit> fitting(const std::vector<std::string>& headers,
                                              const std::vector<Mapping>& mappings, std::size_t saved = 0);
// A first mapping of a table that none fits: by names alike, for a person to go on from.
[[nodiscard]] Mapping sketchedMapping(const RawTable& table, const TableForm& form);

// Known and saved mappings: maps/*.yaml of each folder, by folder and id, the first folder with an id winning. Those
// that cannot be read are left out and told of.
struct KnownMappings {
    std::vector<Mapping> mappings;
    std::size_t saved = 0;  // how many of them, the first, are of the first folder, if it has not all that there are
    std::vector<std::string> paths;  // of each
    Problems problems;
};
[[nodiscard]] KnownMappings knownMappings(const std::vector<std::string>& folders);
// A path, or the id of a mapping in one of the folders.
[[nodiscard]] Result<Mapping> findMapping(const std::string& idOrPath, const std::vector<std::string>& folders);

}  // namespace clearline
