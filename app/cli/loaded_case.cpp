#include "app/cli/loaded_case.h"

#include <algorithm>
#include <ctime>

#include "app/cli/case_source.h"
#include "app/cli/password.h"
#include "core/bundle/bundle_file.h"
#include "core/bundle/bundle_input.h"
#include "core/casefile/import_reading.h"
#include "core/rulebook/load.h"

namespace clearline::cli {

namespace {

Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return Date::of(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1), static_cast<unsigned>(local.tm_mday))
        .value_or(Date::kMin);
}

// What a bundle holds, once all of its hashes hold.
Result<LoadedCase> loadBundle(const std::string& file, const std::vector<std::string>& rulebooks,
                              const std::vector<std::string>& folders, Console& console, LoadedCase loaded) {
    const auto bundle = openBundle(file, askAtOpening(console.passwordFile(), console));
    if (!bundle) return bundle.problems();
    const auto within = bundleRulebooks(*bundle, file);
    if (!within) return within.problems();
    if (rulebooks.empty()) loaded.rulebooks = *within;
    if (rulebooks.empty() && within->empty()) return Problem{"bundle.no-rulebook", Severity::Fatal, {file, 0, 0}, {}};
    for (const std::string& name : rulebooks) {
        const auto own =
            std::find_if(within->begin(), within->end(), [&](const auto& book) { return book->id == name; });
        auto found = own != within->end() ? Result(*own) : findRulebook(name, folders);
        if (!found) return found.problems();
        loaded.rulebooks.push_back(*found);
    }
    for (const auto& book : loaded.rulebooks) loaded.known = withKindsOf(std::move(loaded.known), *book);
    auto input = bundleInput(*bundle, file, readOptionsFor(loaded.known));
    if (!input) return input.problems();
    loaded.input = std::make_shared<const CaseInput>(std::move(input).value());
    return loaded;
}

}  // namespace

Result<std::unique_ptr<ForeignForms>> foreignForms(const MapOptions& how, const std::vector<std::string>& folders) {
    auto forms = std::make_unique<ForeignForms>();
    (void)readWishes(how, forms->wishes);  // the command has judged them
    if (!how.map.empty()) {
        auto mapping = findMapping(how.map, folders);
        if (!mapping) return mapping.problems();
        forms->wished = std::move(mapping).value();
        forms->wishes.mapping = &*forms->wished;
    }
    KnownMappings known = knownMappings(folders);
    forms->known = std::move(known.mappings);
    forms->wishes.saved = known.saved;
    return forms;
}

bool keepsRulebooks(const std::string& file) { return isCaseName(file) || isBundleName(file); }

Result<LoadedCase> loadCase(const std::string& file, const std::vector<std::string>& rulebooks,
                            const std::vector<std::string>& folders, Console& console, const MapOptions& how) {
    LoadedCase loaded;
    auto kinds = Kinds::load(folders);
    if (!kinds) return kinds.problems();
    loaded.kinds = *kinds;
    Kinds& known = loaded.known = loaded.kinds;
    if (isBundleName(file)) return loadBundle(file, rulebooks, folders, console, std::move(loaded));
    for (const std::string& name : rulebooks) {
        auto rulebook = findRulebook(name, folders);
        if (!rulebook) return rulebook.problems();
        loaded.rulebooks.push_back(*rulebook);
        known = withKindsOf(std::move(known), **rulebook);
    }
    ReadOptions reading;
    reading.kindDeclared = [&known](std::string_view kind) { return known.declared(kind); };
    reading.relationDeclared = [&known](std::string_view kind) { return known.relationDeclared(kind); };
    reading.relationMutual = [&known](std::string_view kind) { return known.relationMutual(kind); };
    const auto forms = foreignForms(how, folders);
    if (!forms) return forms.problems();
    auto read = anyItem(file, (*forms)->known, (*forms)->wishes, reading);
    if (!read) return read.problems();
    if (auto open = openQuestions(*read); !open.empty()) return open;
    loaded.input = read->item.input;
    return loaded;
}

int readClock(const std::string& asOf, const std::string& knownOn, Clock& clock, Console& console) {
    clock.asOf = today();
    for (const auto& [text, option, day] :
         {std::tuple(&asOf, "--as-of", &clock.asOf), std::tuple(&knownOn, "--known-on", &clock.knownOn)}) {
        if (day == &clock.knownOn) clock.knownOn = clock.asOf;
        if (text->empty()) continue;
        const auto date = Date::fromIso(*text);
        if (!date) return console.usage("usage.date", {option, *text});
        *day = *date;
    }
    return kDone;
}

}  // namespace clearline::cli
