#include "app/cli/bundle_command.h"

#include <charconv>

#include "app/cli/out_file.h"
#include "app/cli/password.h"
#include "core/bundle/bundle_text.h"
#include "core/bundle/hide_fields.h"
#include "core/seal/sealed_file.h"

namespace clearline::cli {

namespace {

int redactBundle(const BundleOptions& options, Console& console) {
    if (options.out.empty()) return console.usage("usage.bundle-out", {options.name});
    if (options.fields.empty() && options.parts.empty() && options.lines.empty())
        return console.usage("usage.bundle-hide");
    BundleHiding hiding{options.fields, options.parts, {}};
    for (const std::string& text : options.lines) {
        std::uint64_t line = 0;
        const char* const end = text.data() + text.size();
        const auto read = std::from_chars(text.data(), end, line);
        if (read.ec != std::errc() || read.ptr != end) return console.usage("usage.bundle-line");
        hiding.lines.insert(line);
    }
    if (const auto wrong = ontoOriginal(options.out, readBy(options))) {
        console.problem(*wrong);
        return kUnreadable;
    }
    const auto opened = openToRead(options, console);
    if (!opened) return kUnreadable;
    const auto less = hideFields(*opened, options.file, hiding);
    if (!less) {
        console.problems(less.problems());
        return kUnreadable;
    }
    std::optional<Secret> secret;
    if (options.seal || !options.passwordFile.empty() || looksSealed(options.file)) {  // it stays sealed
        auto password = passwordFor(PasswordFor::Sealing, options.passwordFile, console);
        if (!password) return kUsage;
        secret.emplace(*password);
        wipe(*password);
    }
    const auto existing = options.force ? NewFile::Existing::Replace : NewFile::Existing::Keep;
    if (const auto wrong = saveBundle(*less, options.out, existing, secret ? &*secret : nullptr)) {
        console.problem(*wrong);
        return kUnreadable;
    }
    console.problems(partsLeftWhole(*less));
    console.problems(hashesLeft(*opened, *less));
    console.message("bundle.redacted", {options.out, less->tree().root().hex()});
    console.data(hiddenText(*less, console.words()));
    return kDone;
}

}  // namespace

Result<Bundle> openToRead(const BundleOptions& options, Console& console) {
    auto bundle = openBundle(options.file, askAtOpening(options.passwordFile, console), Hash::fromHex(options.root));
    if (!bundle) console.problems(bundle.problems());
    return bundle;
}

Result<std::vector<Catalogue>> bothCatalogues(const std::vector<std::string>& folders) {
    std::vector<Catalogue> words;
    for (const Language language : {Language::English, Language::Chinese}) {
        auto catalogue = Catalogue::load(folders, language);
        if (!catalogue) return catalogue.problems();
        words.push_back(std::move(catalogue).value());
    }
    return words;
}

int writeOut(const BundleOptions& options, std::string_view bytes, Console& console) {
    const auto wrong = writeOutFile(options.out, options.force, readBy(options), bytes);
    if (!wrong) return kDone;
    console.problem(*wrong);
    return kUnreadable;
}

std::vector<std::string> readBy(const BundleOptions& options) {
    std::vector<std::string> read{options.file, options.passwordFile};
    for (const auto* names : {&options.rulebooks, &options.corrections, &options.letters})
        read.insert(read.end(), names->begin(), names->end());
    return read;
}

int runBundle(const BundleOptions& options, const std::vector<std::string>& folders, Console& console) {
    if (options.name.empty()) return console.usage("usage.bundle-command");
    if (options.file.empty()) return console.usage("usage.bundle-file", {options.name});
    if (options.format != "text" && options.format != "json")
        return console.usage("usage.case-format", {options.format});
    if (!options.root.empty() && !Hash::fromHex(options.root)) return console.usage("usage.root", {options.root});
    if (options.name == "create") return createBundle(options, folders, console);
    if (options.name == "verify") return verifyBundle(options, folders, console);
    if (options.name == "show") return showBundle(options, console);
    if (options.name == "line") return showLine(options, console);
    if (options.name == "verify-line") return verifyLine(options, console);
    return redactBundle(options, console);
}

}  // namespace clearline::cli
