// LinearPrint: a vector of exact numbers as one residue modulo the prime 2^61 − 1, so that the residue of a sum is the
// sum of the residues. What adds up to a vector has residues that add up to its residue: a look-up by residue loses
// nothing; what it finds is then compared exactly. Private to audit/.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/number/number.h"

namespace clearline {

class LinearPrint {
public:
    static constexpr std::uint64_t kPrime = (std::uint64_t{1} << 61U) - 1;

    // Nothing if a denominator is a multiple of the prime.
    [[nodiscard]] static std::optional<std::uint64_t> of(std::span<const Number> numbers);
    [[nodiscard]] static std::uint64_t sum(std::uint64_t a, std::uint64_t b) {
        const std::uint64_t s = a + b;
        return s >= kPrime ? s - kPrime : s;
    }
    [[nodiscard]] static std::uint64_t difference(std::uint64_t a, std::uint64_t b) {
        return a >= b ? a - b : a + kPrime - b;
    }
};

}  // namespace clearline
