#include "core/rulebook/find_files.h"

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
    std::string bytes(most + 1, '\0');
    stream.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (stream.bad()) return std::nullopt;
    bytes.resize(static_cast<std::size_t>(stream.gcount()));
    return bytes;
}

}  // namespace clearline
