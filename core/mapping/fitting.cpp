#include "core/mapping/fitting.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <tuple>

#include "core/mapping/found_columns.h"
#include "core/yaml/find_files.h"
#include "core/yaml/yaml_tree.h"

namespace clearline {

namespace {

// What decides which fits better: complete ones first, then by how much of the table they know.
auto rankOf(const MappingFit& fit) { return std::tuple(fit.missing > 0, fit.missing > 0 ? fit.missing : 0, fit.extra); }

}  // namespace

std::vector<MappingFit> fitting(const std::vector<std::string>& headers, const std::vector<Mapping>& mappings,
                                std::size_t saved) {
    std::vector<MappingFit> fits;
    for (std::size_t m = 0; m < mappings.size(); ++m) {
        const FoundColumns columns = findColumns(headers, mappings[m]);
        if (columns.found.empty()) continue;
        fits.push_back({m, columns.found.size(), columns.required.size(), columns.others.size(), false});
    }
    std::stable_sort(fits.begin(), fits.end(), [](const MappingFit& a, const MappingFit& b) {
        return std::tuple(rankOf(a), b.found) < std::tuple(rankOf(b), a.found);
    });
    if (fits.empty()) return fits;
    MappingFit& best = fits.front();
    // The stable sort leaves a person's own before others that fit as well.
    const bool alone = fits.size() == 1 || rankOf(fits[1]) != rankOf(best) || fits[1].found != best.found ||
                       (best.mapping < saved && fits[1].mapping >= saved);
    // A table of which most columns are strange to it is another table.
    best.usable = best.missing == 0 && alone && best.extra <= best.found;
    return fits;
}

KnownMappings knownMappings(const std::vector<std::string>& folders) {
    KnownMappings known;
    std::set<std::string> ids;  // a mapping's file is named after its id
    std::size_t ofFirst = 0;
    for (std::size_t f = 0; f < folders.size(); ++f) {
        for (const std::string& path : filesIn(folders[f] + "/maps", ".yaml")) {
            if (!ids.insert(std::filesystem::path(path).stem().string()).second) continue;
            auto mapping = findMapping(path, {});
            if (!mapping) {
                known.problems.insert(known.problems.end(), mapping.problems().begin(), mapping.problems().end());
                continue;
            }
            known.mappings.push_back(std::move(*mapping));
            known.paths.push_back(path);
        }
        if (f == 0) ofFirst = known.mappings.size();
    }
    if (ofFirst < known.mappings.size()) known.saved = ofFirst;
    return known;
}

Result<Mapping> findMapping(const std::string& idOrPath, const std::vector<std::string>& folders) {
    std::string path = idOrPath;
    std::error_code error;
    if (idOrPath.find('/') == std::string::npos && !std::filesystem::is_regular_file(idOrPath, error)) {
        path.clear();
        for (const std::string& folder : folders) {
            const std::string there = folder + "/maps/" + idOrPath + ".yaml";
            if (!std::filesystem::is_regular_file(there, error)) continue;
            path = there;
            break;
        }
    }
    for (std::size_t t = 0; t < kTargetTables && path.empty(); ++t)
        if (Mapping own = ownMapping(static_cast<TargetTable>(t)); own.id == idOrPath) return own;
    if (path.empty()) return Problem{"map.not-found", Severity::Fatal, {}, {idOrPath}};
    const auto text = bytesOf(path, kYamlBytes);
    if (!text) return Problem{"rulebook.unreadable", Severity::Fatal, {path, 0, 0}, {path}};
    return mappingFromText(*text, path);
}

}  // namespace clearline
