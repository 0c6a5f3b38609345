#include "ui/workspace/resources.h"

#include "core/rulebook/load.h"

namespace clearline {

namespace {

template <class T>
std::shared_ptr<const T> keep(Result<T> result, Problems& problems) {
    if (result.ok()) return std::make_shared<const T>(std::move(result).value());
    problems.insert(problems.end(), result.problems().begin(), result.problems().end());
    return std::make_shared<const T>();
}

}  // namespace

std::shared_ptr<const Resources> Resources::load(const std::string& program) {
    auto resources = std::make_shared<Resources>();
    resources->folders = resourceFolders(program);
    resources->english = keep(Catalogue::load(resources->folders, Language::English), resources->problems);
    resources->chinese = keep(Catalogue::load(resources->folders, Language::Chinese), resources->problems);
    resources->kinds = keep(Kinds::load(resources->folders), resources->problems);
    return resources;
}

}  // namespace clearline
