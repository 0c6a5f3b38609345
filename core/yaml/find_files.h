// The few looks at the disk that loading resources takes: the files of a folder in a fixed
// order, and the bytes of one, never more than allowed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clearline {

// Paths of the plain files whose names end so, sorted by name; empty if there is no such folder.
[[nodiscard]] std::vector<std::string> filesIn(const std::string& folder, std::string_view ending);
// At most `most` + 1 bytes, so that a file that is too large is seen to be; nothing if it cannot be read.
[[nodiscard]] std::optional<std::string> bytesOf(const std::string& path, std::size_t most);

}  // namespace clearline
