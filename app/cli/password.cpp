#include "app/cli/password.h"

#include <unistd.h>

#include "core/yaml/find_files.h"

namespace clearline::cli {

std::optional<std::string> passwordFor(PasswordFor what, const std::string& file, Console& console) {
    if (!file.empty()) {
        auto text = bytesOf(file, 4096);
        if (!text) {
            console.usage("usage.password-file", {file});
            return std::nullopt;
        }
        return text->substr(0, text->find_first_of("\r\n"));
    }
    if (isatty(STDIN_FILENO) == 0) {
        console.usage("usage.password");
        return std::nullopt;
    }
    std::string password = getpass((console.words().text("casefile.password") + " ").c_str());
    if (what == PasswordFor::Opening) return password;
    const std::string again = getpass((console.words().text("casefile.password-again") + " ").c_str());
    if (again == password) return password;
    console.usage("usage.password-differs");
    return std::nullopt;
}

AskPassword askAtOpening(const std::string& file, Console& console) {
    return [file, &console]() -> std::optional<Secret> {
        if (file.empty() && isatty(STDIN_FILENO) == 0) return std::nullopt;
        auto password = passwordFor(PasswordFor::Opening, file, console);
        if (!password) return std::nullopt;
        Secret secret(*password);
        wipe(*password);
        return secret;
    };
}

}  // namespace clearline::cli
