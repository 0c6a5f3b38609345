#include "app/cli/case_author.h"

#include <pwd.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <ctime>

namespace clearline::cli {

namespace {

std::string loginName() {
    const passwd* entry = getpwuid(geteuid());
    return entry && entry->pw_name ? entry->pw_name : std::to_string(geteuid());
}

}  // namespace

Author authorNow(const std::string& who) {
    std::time_t now = std::time(nullptr);
    if (const char* fixed = std::getenv("SOURCE_DATE_EPOCH"); fixed && *fixed) now = std::strtoll(fixed, nullptr, 10);
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::array<char, 32> text{};
    const std::size_t size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
    return {who.empty() ? loginName() : who, std::string(text.data(), size)};
}

}  // namespace clearline::cli
