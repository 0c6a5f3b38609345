#include "app/cli/key_command.h"

#include <memory>

#include "app/cli/out_file.h"
#include "app/cli/password.h"
#include "core/seal/sealed_file.h"

namespace clearline::cli {

namespace {

struct KeyCommand {
    std::string file, name, out, passwordFile;
    bool sealed = false;
};

int makeKey(const KeyCommand& options, Console& console) {
    std::optional<Secret> password;
    if (options.sealed || !options.passwordFile.empty()) {
        auto text = passwordFor(PasswordFor::Sealing, options.passwordFile, console);
        if (!text) return kUsage;
        password.emplace(std::string_view(*text));
        wipe(*text);
    }
    const NamedKey made{options.name, SigningKey::make()};
    if (const auto problem = writeKeyFile(options.file, made, password ? &*password : nullptr)) {
        console.problem(*problem);
        return kUnreadable;
    }
    console.data(publicKeyText({made.name, made.key.publicKey()}));
    console.message(password ? "keys.made-sealed" : "keys.made", {options.file});
    return kDone;
}

int showKey(const KeyCommand& options, Console& console) {
    int code = kDone;
    const auto key = keyFrom(options.file, options.passwordFile, console, code);
    if (!key) return code;
    const std::string text = publicKeyText({key->name, key->key.publicKey()});
    console.data(text);
    if (options.out.empty()) return kDone;
    const auto problem = writeOutFile(options.out, false, {options.file, options.passwordFile}, text);
    if (!problem) return kDone;
    console.problem(*problem);
    return kUnreadable;
}

}  // namespace

void addKey(const CommandForm& program) {
    const CommandForm key = program.command("key", "key");
    key.runs([](const auto&, Console& console) { return console.usage("usage.key-command"); });
    for (const std::string name : {"new", "show"}) {
        const auto options = std::make_shared<KeyCommand>();
        const CommandForm each = key.command(name, "key-" + name);
        each.argument("FILE", options->file, "key-file");
        each.filled("--password-file", options->passwordFile, "key-password-file", "FILE");
        if (name == "new") {
            each.option("--name", options->name, "key-name", "NAME");
            each.flag("--sealed", options->sealed, "key-sealed");
        } else {
            each.option("--out", options->out, "key-out", "FILE");
        }
        each.runs([name, options](const auto&, Console& console) {
            if (options->file.empty()) return console.usage("usage.key-file", {name});
            return name == "new" ? makeKey(*options, console) : showKey(*options, console);
        });
    }
}

std::optional<NamedKey> keyFrom(const std::string& file, const std::string& passwordFile, Console& console, int& code) {
    std::optional<Secret> password;
    if (looksSealed(file)) {
        auto text = passwordFor(PasswordFor::Opening, passwordFile, console);
        if (!text) {
            code = kUsage;
            return std::nullopt;
        }
        password.emplace(std::string_view(*text));
        wipe(*text);
    }
    Problems told;
    auto key = readKeyFile(file, password ? &*password : nullptr, told);
    console.problems(told);
    if (key) return std::move(key).value();
    console.problems(key.problems());
    code = kUnreadable;
    return std::nullopt;
}

}  // namespace clearline::cli
