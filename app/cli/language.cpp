#include "app/cli/language.h"

#include <cstdlib>
#include <string_view>

namespace clearline::cli {

namespace {

Language named(std::string_view text) { return text.starts_with("zh") ? Language::Chinese : Language::English; }

}  // namespace

Language chooseLanguage(int argc, const char* const* argv) {
    constexpr std::string_view kOption = "--lang";
    for (int i = 1; i < argc; ++i) {
        const std::string_view arg = argv[i];
        if (arg == "--") break;
        if (arg == kOption && i + 1 < argc) return named(argv[i + 1]);
        if (arg.starts_with(kOption) && arg.size() > kOption.size() && arg[kOption.size()] == '=')
            return named(arg.substr(kOption.size() + 1));
    }
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (const char* value = std::getenv(name); value && *value) return named(value);
    return Language::English;
}

}  // namespace clearline::cli
