#include "app/cli/case_source.h"

#include <algorithm>

#include "core/rulebook/load.h"

namespace clearline::cli {

namespace {

// The last of each id that the case keeps, in the order in which they came.
std::vector<std::string> keptRulebooks(const CaseState& state) {
    std::vector<std::string> ids;
    for (const KeptRulebook& kept : state.rulebooks)
        if (std::find(ids.begin(), ids.end(), kept.id) == ids.end()) ids.push_back(kept.id);
    return ids;
}

}  // namespace

bool isCaseName(const std::string& file) { return file.ends_with(".clearline"); }

std::unique_ptr<CaseFile> openToRead(const std::string& file, const std::optional<Hash>& root, Console& console) {
    CaseOptions options;
    options.readOnly = true;
    options.rootHash = root;
    auto opened = CaseFile::open(file, options);
    console.problems(opened ? (*opened)->problems() : opened.problems());
    return opened ? std::move(opened).value() : nullptr;
}

ReadOptions readOptionsFor(const Kinds& known) {
    ReadOptions reading;
    reading.kindDeclared = [&known](std::string_view kind) { return known.declared(kind); };
    reading.relationDeclared = [&known](std::string_view kind) { return known.relationDeclared(kind); };
    reading.relationMutual = [&known](std::string_view kind) { return known.relationMutual(kind); };
    return reading;
}

Result<LoadedCase> loadFrom(CaseFile& file, const std::vector<std::string>& rulebooks,
                            const std::vector<std::string>& folders) {
    auto kinds = Kinds::load(folders);
    if (!kinds) return kinds.problems();
    LoadedCase loaded;
    loaded.kinds = *kinds;
    loaded.known = loaded.kinds;
    const CaseState& state = file.state();
    for (const std::string& name : rulebooks.empty() ? keptRulebooks(state) : rulebooks) {
        auto rulebook = state.rulebook(name) ? file.rulebook(name) : findRulebook(name, folders);
        if (!rulebook) return rulebook.problems();
        loaded.rulebooks.push_back(*rulebook);
        loaded.known = withKindsOf(std::move(loaded.known), **rulebook);
    }
    auto input = file.input(readOptionsFor(loaded.known));
    if (!input) return input.problems();
    loaded.input = *input;
    return loaded;
}

Result<LoadedSource> loadFromCase(const std::string& file, const std::vector<std::string>& rulebooks,
                                  const std::string& scenario, const std::vector<std::string>& folders) {
    LoadedSource source;
    CaseOptions options;
    options.readOnly = true;
    auto opened = CaseFile::open(file, options);
    if (!opened) return opened.problems();
    source.file = std::move(opened).value();
    if (anyAtLeast(source.file->problems(), Severity::Fatal)) return source.file->problems();
    const CaseState& state = source.file->state();
    if (!scenario.empty()) {
        const auto id = state.scenarioNamed(scenario);
        if (!id) return Problem{"case.no-scenario", Severity::Fatal, {file, 0, 0}, {scenario}};
        source.scenario = &state.scenarios.at(*id);
    }
    auto loaded = loadFrom(*source.file, rulebooks, folders);
    if (!loaded) return loaded.problems();
    source.loaded = std::move(loaded).value();
    return source;
}

}  // namespace clearline::cli
