// ZipBytes: a zip file made in memory, the same bytes for the same parts: no times, no names of systems, nothing but
// the parts. Where it sits: behind a bundle's parts; core/tables/zip_directory.h reads such files. Parts that hardly
// shrink are stored, and so are those that shrink so much that a reader would take them for a bomb.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clearline {

class ZipBytes {
public:
    // Precondition: all parts together stay below 4 GiB; the name is UTF-8.
    void add(std::string_view name, std::string_view bytes);
    [[nodiscard]] std::string finish();

private:
    std::string bytes_, directory_;
    std::size_t parts_ = 0;
};

}  // namespace clearline
