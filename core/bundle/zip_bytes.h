// ZipBytes: a zip file made in memory, in one form only: the parts as they are, one after the other, and nothing else:
// no times, no names of systems, nothing packed (what a packer makes of bytes hangs on its version). So the same parts
// are the same bytes everywhere, and a file can be made again and compared. Where it sits: behind a bundle's parts;
// core/tables/zip_directory.h reads such files.
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
