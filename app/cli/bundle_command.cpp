#include "app/cli/bundle_command.h"

#include <charconv>

#include "app/cli/password.h"
#include "core/bundle/bundle_text.h"
#include "core/bundle/hide_fields.h"
#include "core/seal/new_file.h"

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
    auto opened = openToRead(options, console);
    if (!opened) return kUnreadable;
    const auto less = hideFields(std::move(opened).value(), options.file, hiding);
    if (!less) {
        console.problems(less.problems());
        return kUnreadable;
    }
    std::optional<Secret> secret;
    if (options.seal) {
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
    console.message("bundle.redacted", {options.out, less->tree().root().hex()});
    console.data(hiddenText(*less, console.words()));
    return kDone;
}

}  // namespace

Result<Bundle> openToRead(const BundleOptions& options, Console& console) {
    const AskPassword ask = [&]() -> std::optional<Secret> {
        auto password = passwordFor(PasswordFor::Opening, options.passwordFile, console);
        if (!password) return std::nullopt;
        Secret secret(*password);
        wipe(*password);
        return secret;
    };
    auto bundle = openBundle(options.file, ask, Hash::fromHex(options.root));
    if (!bundle) console.problems(bundle.problems());
    return bundle;
}

int writeOut(const BundleOptions& options, std::string_view bytes, Console& console) {
    auto file = NewFile::at(options.out, options.force ? NewFile::Existing::Replace : NewFile::Existing::Keep);
    std::optional<Problem> wrong;
    if (!file) wrong = file.problems().front();
    if (!wrong) wrong = file.value().write(bytes);
    if (!wrong) wrong = file.value().commit();
    if (!wrong) return kDone;
    console.problem(*wrong);
    return kUnreadable;
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
