// What a harness is asked for on its command line: --NAME NUMBER or --NAME alone.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>

namespace clearline::faults {

inline std::uint64_t option(int argc, char** argv, const std::string& name, std::uint64_t otherwise) {
    for (int i = 1; i + 1 < argc; ++i)
        if (argv[i] == "--" + name) return std::strtoull(argv[i + 1], nullptr, 10);
    return otherwise;
}
inline bool given(int argc, char** argv, const std::string& name) {
    for (int i = 1; i < argc; ++i)
        if (argv[i] == "--" + name) return true;
    return false;
}

}  // namespace clearline::faults
