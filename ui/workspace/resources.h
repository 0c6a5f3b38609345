// Resources: what the window reads once at its start: the folders, the words of both languages,
// the kinds of record. Immutable afterwards and shared by every view.
#pragma once

#include <QString>
#include <memory>
#include <string>
#include <vector>

#include "core/explain/catalogue.h"
#include "core/rulebook/kinds.h"

namespace clearline {

struct Resources {
    std::vector<std::string> folders;  // best first, as core's resourceFolders gives them
    std::shared_ptr<const Catalogue> english, chinese;
    std::shared_ptr<const Kinds> kinds;
    Problems problems;  // what could not be read; the window says so

    [[nodiscard]] static std::shared_ptr<const Resources> load(const std::string& program);
    [[nodiscard]] const std::shared_ptr<const Catalogue>& words(Language language) const {
        return language == Language::Chinese ? chinese : english;
    }
};

}  // namespace clearline
