// SourceFile: the bytes of a file as it was read, with its name and hash. Originals are never
// changed: everything shown as "source" is cut from these bytes.
#pragma once

#include <string>
#include <string_view>

namespace clearline {

struct SourceFile {
    std::string name;    // as the user named it
    std::string bytes;   // whole
    std::string sha256;  // of bytes, 64 hex digits; empty until asked for (see intake)

    [[nodiscard]] std::string_view slice(std::size_t offset, std::size_t length) const {
        return std::string_view(bytes).substr(offset, length);
    }
};

}  // namespace clearline
