// BrokenDisk: a memory disk on which the nth call fails, once or for good, until it is mended; and what a
// person may be told of it: that something could not be read or written, never that the case is damaged.
#pragma once

#include <random>

#include "core/base/problem.h"
#include "tests/faults/memory_disk.h"

namespace clearline::faults {

class BrokenDisk {
public:
    explicit BrokenDisk(std::uint64_t seed);

    [[nodiscard]] MemoryDisk& disk() { return disk_; }
    // The nth call from now fails, and with `forGood` all after it. Calls are counted from 1.
    void breakAt(std::uint64_t n, bool forGood);
    // The disk is full just before the nth call from now that would add to it, and stays so: with `code`.
    void fillAt(std::uint64_t n, int code);
    // Full as it stands.
    void fill(int code) { fillAt(1, code); }
    void mend() { disk_.before = nullptr; }
    [[nodiscard]] bool met() const { return met_ > 0; }
    [[nodiscard]] std::uint64_t calls() const { return calls_; }

private:
    [[nodiscard]] DiskFault faultOf(DiskCall call);

    MemoryDisk disk_;
    std::mt19937_64 random_;
    std::uint64_t calls_ = 0, met_ = 0, limit_ = 0;
};

// Empty if the problems are what a person should be told of a disk that fails.
[[nodiscard]] std::string notHonest(const Problems& problems);

}  // namespace clearline::faults
