// Seeded chance, the same everywhere: a harness prints its seed, and the seed gives the same run again.
#pragma once

#include <cstdint>
#include <random>

namespace clearline::faults {

class Dice {
public:
    explicit Dice(std::uint64_t seed, std::uint64_t run = 0) : engine_(seed * 0x9E3779B97F4A7C15U + run) {}
    // From 0 to `count` - 1; `count` is not 0.
    std::uint64_t below(std::uint64_t count) { return engine_() % count; }
    bool oneIn(std::uint64_t count) { return below(count) == 0; }

private:
    std::mt19937_64 engine_;
};

}  // namespace clearline::faults
