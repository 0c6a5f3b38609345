// Memory that runs out: the nth allocation fails, once or for good, either of SQLite's or of everything else
// (operator new, which the program that links this replaces).
#pragma once

#include <cstdint>

namespace clearline::faults {

enum class Memory : std::uint8_t { Sqlite, Ours };

// Before SQLite is used for the first time.
void watchSqliteMemory();
// The nth allocation from now fails, and with `forGood` all after it, until `relieve`.
void starve(Memory memory, std::uint64_t n, bool forGood);
// How many allocations there were since `starve`; fewer than n: the failure was not met.
std::uint64_t relieve();
// Within it nothing is counted or fails.
class ScarcityPause {
public:
    ScarcityPause();
    ~ScarcityPause();
    ScarcityPause(const ScarcityPause&) = delete;
    ScarcityPause& operator=(const ScarcityPause&) = delete;

private:
    bool sqlite_, ours_;
};
// The allocation that was last made to fail, for the last words of a program that dies of it.
[[nodiscard]] std::uint64_t starvedAt();

}  // namespace clearline::faults
