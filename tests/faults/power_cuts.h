// PowerCuts: what a disk may hold after the power went out, moment by moment of a recorded run. What was
// synced is there; of what was not, nothing, some sectors, or some writes in any order. Names follow the
// folder's syncs: of the changes since the last one, the first few are there.
#pragma once

#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "tests/faults/memory_disk.h"

namespace clearline::faults {

enum class Loss : std::uint8_t { Dropped, Torn, Reordered };

class PowerCuts {
public:
    using Files = std::map<std::string, std::string>;
    explicit PowerCuts(const std::vector<DiskChange>& changes) : changes_(changes) {}

    [[nodiscard]] std::size_t moment() const { return next_; }  // so many changes have been made
    void advance();
    // Whether anything is not yet synced: if not, all ways to lose it are the same.
    [[nodiscard]] bool open() const;
    [[nodiscard]] Files after(Loss loss, std::mt19937_64& random) const;

private:
    struct Synced {
        std::string bytes;
        std::vector<std::size_t> since;  // changes after the last sync
    };
    [[nodiscard]] std::string survives(const Synced& file, Loss loss, std::mt19937_64& random) const;

    const std::vector<DiskChange>& changes_;
    std::size_t next_ = 0;
    std::map<std::size_t, Synced> files_;
    std::map<std::string, std::size_t> names_;  // as the folder was last synced
    std::vector<std::size_t> renamed_;          // changes of names since
};

}  // namespace clearline::faults
