// The file that a command writes its result to. Where it sits: between the commands with --out and NewFile. Promises:
// no file that the same command reads is replaced, by whatever name or link, whatever --force says: --force is for an
// older result.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/seal/new_file.h"
#include "core/seal/onto_original.h"

namespace clearline::cli {

// Problems: those of ontoOriginal and of NewFile.
[[nodiscard]] Result<NewFile> outFile(const std::string& out, bool force, const std::vector<std::string>& read);
[[nodiscard]] std::optional<Problem> writeOutFile(const std::string& out, bool force,
                                                  const std::vector<std::string>& read, std::string_view bytes);

}  // namespace clearline::cli
