#include "app/cli/key_command.h"

#include "app/cli/password.h"
#include "core/seal/sealed_file.h"

namespace clearline::cli {

namespace {

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
    console.message(password ? "key.made-sealed" : "key.made", {options.file});
    return kDone;
}

int showKey(const KeyCommand& options, Console& console) {
    int code = kDone;
    const auto key = keyFrom(options.file, options.passwordFile, console, code);
    if (!key) return code;
    console.data(publicKeyText({key->name, key->key.publicKey()}));
    return kDone;
}

}  // namespace

void addKeyCommand(CLI::App& app, KeyCommand& options, const Catalogue& words) {
    const auto help = [&words](const std::string& key) { return words.text("help." + key); };
    const auto add = [&](CLI::App& to, const std::string& name, const std::string& about) {
        CLI::App* command = to.add_subcommand(name, help(about));
        command->group(words.text("help.commands"));
        command->get_help_ptr()->group(words.text("help.group"));
        return command;
    };
    CLI::App* key = add(app, "key", "key");
    for (const std::string name : {"new", "show"}) {
        CLI::App* each = add(*key, name, "key-" + name);
        each->add_option("FILE", options.file, help("key-file"))->type_name("");
        each->add_option("--password-file", options.passwordFile, help("key-password-file"))->type_name("FILE");
        if (name == "show") continue;
        each->add_option("--name", options.name, help("key-name"))->type_name("NAME");
        each->add_flag("--sealed", options.sealed, help("key-sealed"));
    }
}

int runKey(const std::string& what, const KeyCommand& options, Console& console) {
    if (what.empty()) return console.usage("usage.key-command");
    if (options.file.empty()) return console.usage("usage.key-file", {what});
    return what == "new" ? makeKey(options, console) : showKey(options, console);
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
