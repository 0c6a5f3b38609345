#include "app/cli/bundle_command.h"
#include "app/cli/case_source.h"
#include "app/cli/out_file.h"
#include "app/cli/password.h"
#include "core/bundle/bundle_choice.h"
#include "core/bundle/bundle_text.h"
#include "core/ledger/evaluate.h"
#include "core/seal/sealed_file.h"

namespace clearline::cli {

namespace {

class Creating {
public:
    Creating(const BundleOptions& options, const std::vector<std::string>& folders, Console& console)
        : options_(options), folders_(folders), console_(console) {}

    int run() {
        if (const int code = readClock(options_.asOf, options_.knownOn, wish_.clock, console_)) return code;
        if (const auto wrong = ontoOriginal(options_.out, readBy(options_))) return failed({*wrong});
        if (const int code = load()) return code;
        if (const int code = chooseSubjects()) return code;
        for (const std::string& path : options_.corrections)
            if (const int code = takeFile("correction", path)) return code;
        for (const std::string& path : options_.letters)
            if (const int code = takeFile("letter", path)) return code;
        if (const int code = takeFromCase()) return code;
        return make();
    }

private:
    int failed(const Problems& problems) {
        console_.problems(problems);
        return kUnreadable;
    }

    int load() {
        LoadedCase loaded;
        if (isCaseName(options_.file)) {
            auto source = loadFromCase(options_.file, options_.rulebooks, {}, folders_);
            if (!source) return failed(source.problems());
            case_ = std::move(source.value().file);
            loaded = std::move(source.value().loaded);
            const auto& all = case_->state().objections;
            const auto found = all.find(options_.objection);
            if (found != all.end()) objection_ = found->second;
            if (options_.objection != 0 && !objection_)
                return console_.usage("usage.bundle-objection", {std::to_string(options_.objection), options_.file});
        } else {
            auto read = loadCase(options_.file, options_.rulebooks, folders_, console_);
            if (!read) return failed(read.problems());
            loaded = std::move(read).value();
        }
        wish_.input = loaded.input;
        wish_.rulebooks = loaded.rulebooks;
        kinds_ = std::move(loaded.kinds);
        console_.problems(wish_.input->problems);
        return wish_.rulebooks.empty() ? console_.usage("usage.audit-rulebook", {"bundle"}) : kDone;
    }

    int chooseSubjects() {
        choice_.subjects = options_.subjects;
        choice_.records = wish_.records = options_.records;
        choice_.objection = options_.objection;
        wish_.subjects = chosenSubjects(choice_, *wish_.input, objection_ ? &*objection_ : nullptr);
        if (!wish_.subjects.empty()) return kDone;
        return console_.usage("usage.bundle-subject", {options_.file, std::to_string(subjectsOf(*wish_.input).size())});
    }

    int takeFile(const std::string& what, const std::string& path) {
        auto file = givenFile(what, path);
        if (!file) return failed(file.problems());
        wish_.files.push_back(std::move(file).value());
        return kDone;
    }

    int takeFromCase() {
        if (!case_) {
            const bool asked = !options_.evidence.empty() || options_.objection != 0;
            return asked ? console_.usage("usage.bundle-case") : kDone;
        }
        for (const std::string& each : options_.evidence) {
            bool any = each == "all";
            for (const auto& [id, label] : case_->state().attachments) {
                if (each != "all" && each != std::to_string(id)) continue;
                choice_.evidence.push_back(id);
                any = true;
            }
            if (!any) return console_.usage("usage.bundle-evidence", {each, options_.file});
        }
        const auto wrong = clearline::takeFromCase(*case_, choice_, wish_);
        return wrong ? failed(*wrong) : kDone;
    }

    int make() {
        const auto words = bothCatalogues(folders_);
        if (!words) return failed(words.problems());
        for (const Catalogue& each : *words) wish_.words.push_back(&each);
        wish_.kinds = &kinds_;
        wish_.engine = CLEARLINE_VERSION;
        wish_.identifiers = options_.showIdentifiers ? Identifiers::Shown : Identifiers::Masked;
        const auto made = makeBundle(wish_);
        if (!made) {
            console_.problems(made.problems());
            return kUsage;
        }
        console_.problems(made->problems);
        return save(made->bundle);
    }

    int save(const Bundle& bundle) {
        std::optional<Secret> secret;
        if (options_.seal || !options_.passwordFile.empty() || looksSealed(options_.file)) {  // it stays sealed
            auto password = passwordFor(PasswordFor::Sealing, options_.passwordFile, console_);
            if (!password) return kUsage;
            secret.emplace(*password);
            wipe(*password);
        }
        const auto existing = options_.force ? NewFile::Existing::Replace : NewFile::Existing::Keep;
        if (const auto wrong = saveBundle(bundle, options_.out, existing, secret ? &*secret : nullptr))
            return failed({*wrong});
        console_.message(secret ? "bundle.made-sealed" : "bundle.made",
                         {options_.out, std::to_string(bundle.of(kRecordsTable).size()),
                          std::to_string(bundle.of(kLinesTable).size()), std::to_string(bundle.parts.size())});
        console_.data(console_.words().text("bundle.root", {bundle.tree().root().hex()}) + "\n");
        console_.data(hiddenText(bundle, console_.words()));
        return anyAtLeast(wish_.input->problems, Severity::Error) ? kIncomplete : kDone;
    }

    const BundleOptions& options_;
    const std::vector<std::string>& folders_;
    Console& console_;
    std::unique_ptr<CaseFile> case_;
    std::optional<Objection> objection_;  // the one asked for
    Kinds kinds_;
    BundleChoice choice_;
    BundleWish wish_;
};

}  // namespace

int createBundle(const BundleOptions& options, const std::vector<std::string>& folders, Console& console) {
    if (options.out.empty()) return console.usage("usage.bundle-out", {options.name});
    if (!isBundleName(options.out)) return console.usage("usage.bundle-name", {options.out});
    if (!isCaseName(options.file) && options.rulebooks.empty())
        return console.usage("usage.audit-rulebook", {"bundle"});
    return Creating(options, folders, console).run();
}

}  // namespace clearline::cli
