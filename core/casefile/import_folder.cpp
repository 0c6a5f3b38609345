#include "core/casefile/import_folder.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "core/intake/file_bytes.h"
#include "core/intake/table_kind.h"

namespace clearline {
namespace {

namespace fs = std::filesystem;

constexpr int kDeepest = 16;

class Walking {
public:
    explicit Walking(ImportPaths& found) : found_(found) {}

    void given(const std::string& path) {
        switch (pathIs(path)) {
            case PathIs::Nothing: return fatal("read.not-found", path, {path});
            case PathIs::File: return add(path);
            case PathIs::Folder: break;
        }
        const std::size_t before = found_.paths.size();
        const std::string folder = path.size() > 1 && path.ends_with('/') ? path.substr(0, path.size() - 1) : path;
        walk(folder, 0);
        if (found_.paths.size() == before && !full_) fatal("import.empty-folder", path, {path});
        if (full_) fatal("import.too-many-files", path, {path, std::to_string(kMostImportFiles)});
    }

private:
    void fatal(const char* code, const std::string& path, std::vector<std::string> args) {
        found_.problems.push_back({code, Severity::Fatal, {path, 0, 0}, std::move(args)});
    }
    void add(const std::string& path) {
        full_ = full_ || found_.paths.size() >= kMostImportFiles;
        if (!full_) found_.paths.push_back(path);
    }

    void walk(const std::string& folder, int depth) {
        if (pathIs(folder + "/records.csv") == PathIs::File || pathIs(folder + "/records.json") == PathIs::File)
            return add(folder);
        std::set<std::string> files, folders;
        std::error_code wrong;
        for (const fs::directory_entry& entry : fs::directory_iterator(folder, wrong)) {
            const std::string name = entry.path().filename().string();
            std::error_code ignored;
            if (name.starts_with('.') || name.starts_with('~')) continue;  // hidden; a spreadsheet's lock
            if (entry.is_symlink(ignored) && entry.is_directory(ignored)) continue;
            if (entry.is_directory(ignored))
                folders.insert(name);
            else if (entry.is_regular_file(ignored))
                files.insert(name);
        }
        if (wrong) return fatal("read.not-allowed", folder, {folder});
        for (const std::string& name : files)
            if (!standsBeside(name, files)) file(folder + "/" + name);
        for (const std::string& name : folders)
            if (depth < kDeepest) walk(folder + "/" + name, depth + 1);
    }
    void file(const std::string& path) {
        constexpr std::string_view kTables[] = {".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".json", ".xml"};
        const auto ending = [](std::string_view text) {
            const std::size_t dot = text.find_last_of("./");
            std::string end(dot == text.npos || text[dot] == '/' ? std::string_view() : text.substr(dot));
            std::transform(end.begin(), end.end(), end.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
            return end;
        }(path);
        if (std::find(std::begin(kTables), std::end(kTables), ending) != std::end(kTables)) return add(path);
        if (ending != ".clearline")
            found_.problems.push_back({"import.skipped", Severity::Notice, {path, 0, 0}, {path}});
    }
    // lin.subjects.csv where there is lin.csv.
    static bool standsBeside(const std::string& name, const std::set<std::string>& files) {
        const std::string kind = tableKindOf(name);
        if (kind == "records") return false;
        const std::string ending = "." + kind + ".csv";
        return name.ends_with(ending) && files.contains(name.substr(0, name.size() - ending.size()) + ".csv");
    }

    ImportPaths& found_;
    bool full_ = false;
};

}  // namespace

ImportPaths importPaths(const std::vector<std::string>& given) {
    ImportPaths found;
    Walking walking(found);
    for (const std::string& path : given) walking.given(path);
    return found;
}

}  // namespace clearline
