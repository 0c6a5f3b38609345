// PartNames: under which names files stand in a bundle: each name once, whether in capitals or not, none of them a way
// anywhere. Where it sits: under make_bundle.h.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace clearline {

// Of a file's own name: without folders, control characters and what systems take for something else; never blank.
[[nodiscard]] std::string plainName(std::string_view name);
// "letters/" of letter; "evidence/" of evidence…
[[nodiscard]] std::string partFolder(std::string_view what);
// By the ending of the name: "application/pdf"…; "application/octet-stream" where it says nothing.
[[nodiscard]] std::string mediaTypeOf(std::string_view name);

class PartNames {
public:
    // That name; with " (2)" before its ending where it is taken.
    [[nodiscard]] std::string take(std::string name);

private:
    std::set<std::string> taken_;  // in small letters
};

}  // namespace clearline
