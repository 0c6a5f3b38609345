// Which rulebook a file is explained with when nobody said: the one its readings or its statement name, else the
// one of the same name beside the file, else the one whose id begins with the name of the file's
// folder (the samples), else the one in use, else the first there is. Never a guess from the records.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "core/record/case_input.h"
#include "core/rulebook/rulebook.h"

namespace clearline {

[[nodiscard]] QString chooseRulebook(const QString& path, const CaseInput& input, const Rulebook* inUse,
                                     const std::vector<std::string>& resourceFolders);

}  // namespace clearline
