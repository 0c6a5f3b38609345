#include "core/yaml/find_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace clearline {

namespace fs = std::filesystem;

std::vector<std::string> filesIn(const std::string& folder, std::string_view ending) {
    std::vector<std::string> paths;
    std::error_code error;
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
        std::error_code ignored;
        const std::string name = it->path().filename().string();
        if (name.size() > ending.size() && name.ends_with(ending) && name.front() != '.' &&
            it->is_regular_file(ignored))
            paths.push_back(it->path().string());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::optional<std::string> bytesOf(const std::string& path, std::size_t most) {
    std::error_code error;
    if (fs::is_directory(path, error)) return std::nullopt;
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return std::nullopt;
    // In pieces: room for the most there could be costs more than a small file.
    constexpr std::size_t kPiece = 16 * 1024;
    std::string bytes;
    while (stream && bytes.size() <= most) {
        const std::size_t had = bytes.size();
        bytes.resize(std::min(had + std::max(had, kPiece), most + 1));
        stream.read(bytes.data() + had, static_cast<std::streamsize>(bytes.size() - had));
        bytes.resize(had + static_cast<std::size_t>(stream.gcount()));
    }
    if (stream.bad()) return std::nullopt;
    bytes.shrink_to_fit();
    return bytes;
}

}  // namespace clearline
