// The mappings that are offered: a person's own, which are small text files in the program's data folder, and those of
// the program (resources/maps: the tables that authorities exchange). Where it sits: the desk reads them once and again
// after one was saved.
#pragma once

#include <QString>
#include <string>
#include <vector>

#include "core/mapping/fitting.h"

namespace clearline {

struct KnownMaps {
    std::vector<Mapping> mappings;
    std::vector<bool> own;  // a person's: may be replaced
};

[[nodiscard]] QString ownMapsFolder();
[[nodiscard]] KnownMaps knownMaps(const std::vector<std::string>& resourceFolders);
// Whole or not at all; of a person's own the id is the name of the file.
[[nodiscard]] bool writeMap(const Mapping& mapping, const QString& path);
// A name as a file can have it, from what a person typed; may be empty.
[[nodiscard]] QString mapId(const QString& title);

}  // namespace clearline
