// Loading a rulebook from YAML, checking it, and finding one by its id.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

// Fails only if the text is not a rulebook at all (not YAML, no id). Everything else that is wrong
// stands in Rulebook::problems with line and column, and the affected rule, parameter or threshold
// is left out or unusable, never half-read.
// `readings`: ids of alternative readings under which it is read; fails if there is no such, or two conflict.
[[nodiscard]] Result<std::shared_ptr<const Rulebook>> loadRulebook(std::string text, std::string file,
                                                                   const std::vector<std::string>& readings = {});
// The same with the files that it names at hand, as a case keeps them; the disk is not looked at.
[[nodiscard]] Result<std::shared_ptr<const Rulebook>> loadKeptRulebook(std::string text, std::string file,
                                                                       const std::vector<NamedFile>& kept,
                                                                       const std::vector<std::string>& readings = {});
[[nodiscard]] Result<std::shared_ptr<const Rulebook>> loadRulebookFile(const std::string& path);
// The same rulebook, as written, read otherwise. None: as it is read without a choice.
[[nodiscard]] Result<std::shared_ptr<const Rulebook>> withReadings(const Rulebook& book,
                                                                   const std::vector<std::string>& ids);
// What load and check find under each of its readings alone, and not in the rulebook itself.
[[nodiscard]] Problems checkReadings(const Rulebook& book);

// Folders that hold resources (rulebooks/, kinds/, messages/), best first: CLEARLINE_DATA, beside
// the program, the installed share folder. `program` is argv[0] or the program's own path.
[[nodiscard]] std::vector<std::string> resourceFolders(const std::string& program);
// A path, or the id of a rulebook in one of the folders.
[[nodiscard]] Result<std::shared_ptr<const Rulebook>> findRulebook(const std::string& idOrPath,
                                                                   const std::vector<std::string>& folders);
// Every rulebook file found, by id, the first folder winning.
[[nodiscard]] std::vector<std::string> rulebookFiles(const std::vector<std::string>& folders);

}  // namespace clearline
