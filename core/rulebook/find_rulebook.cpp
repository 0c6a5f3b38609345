#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "core/rulebook/load.h"
#include "core/yaml/find_files.h"

namespace clearline {

namespace fs = std::filesystem;

namespace {

// Where the program really is; a bare name was found in PATH, so the system is asked.
fs::path placeOf(const std::string& program) {
    std::error_code error;
    fs::path path = program.find('/') == std::string::npos ? fs::path("/proc/self/exe") : fs::path(program);
    fs::path whole = fs::canonical(path, error);
    return error ? fs::absolute(program, error) : whole;
}

bool isPath(const std::string& idOrPath) {
    std::error_code error;
    return idOrPath.find('/') != std::string::npos || idOrPath.ends_with(".yaml") || idOrPath.ends_with(".yml") ||
           fs::is_regular_file(idOrPath, error);
}

}  // namespace

std::vector<std::string> resourceFolders(const std::string& program) {
    std::vector<std::string> folders;
    const auto add = [&](const std::string& folder) {
        if (std::find(folders.begin(), folders.end(), folder) == folders.end()) folders.push_back(folder);
    };
    if (const char* data = std::getenv("CLEARLINE_DATA"); data && *data) add(data);
    const fs::path folder = placeOf(program).parent_path();
    std::error_code error;
    for (fs::path up = folder; !up.empty(); up = up.parent_path()) {
        if (fs::is_directory(up / "resources" / "rulebooks", error)) {
            add((up / "resources").string());
            break;
        }
        if (up == up.parent_path()) break;
    }
    const fs::path share = folder.parent_path() / "share" / "clearline";
    if (fs::is_directory(share, error)) add(share.string());
    return folders;
}

std::vector<std::string> rulebookFiles(const std::vector<std::string>& folders) {
    std::map<std::string, std::string> byId;  // a rulebook's file is named after its id
    for (const std::string& folder : folders)
        for (const std::string& path : filesIn(folder + "/rulebooks", ".yaml"))
            byId.emplace(fs::path(path).stem().string(), path);
    std::vector<std::string> paths;
    for (auto& [id, path] : byId) paths.push_back(std::move(path));
    return paths;
}

Result<std::shared_ptr<const Rulebook>> findRulebook(const std::string& idOrPath,
                                                     const std::vector<std::string>& folders) {
    if (isPath(idOrPath)) return loadRulebookFile(idOrPath);
    for (const std::string& path : rulebookFiles(folders))
        if (fs::path(path).stem().string() == idOrPath) return loadRulebookFile(path);
    return Problem{"rulebook.not-found", Severity::Fatal, {}, {idOrPath}};
}

}  // namespace clearline
