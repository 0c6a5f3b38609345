#include "core/audit/linear_print.h"

#include <string>

namespace clearline {

namespace {

constexpr std::uint64_t kPrime = LinearPrint::kPrime;

std::uint64_t product(std::uint64_t a, std::uint64_t b) {
    __extension__ using Wide = unsigned __int128;
    return static_cast<std::uint64_t>(static_cast<Wide>(a) * b % kPrime);
}

std::uint64_t power(std::uint64_t base, std::uint64_t exponent) {
    std::uint64_t result = 1;
    for (; exponent > 0; exponent >>= 1U, base = product(base, base))
        if ((exponent & 1U) != 0) result = product(result, base);
    return result;
}

std::uint64_t residue(std::int64_t n) {
    const std::int64_t r = n % static_cast<std::int64_t>(kPrime);
    return static_cast<std::uint64_t>(r < 0 ? r + static_cast<std::int64_t>(kPrime) : r);
}

// "-12.5" or "-25/3", in millionths.
std::optional<std::uint64_t> residueOf(const Number& number) {
    if (const auto micro = number.asMicro()) return residue(*micro);
    constexpr std::uint64_t kTen = 10, kMillion = 1'000'000;
    std::uint64_t top = 0, bottom = 1;
    bool below = false, fraction = false;
    const std::string text = number.text();
    for (const char c : text) {
        if (c == '/') {
            below = true;
            bottom = 0;
        } else if (c == '.') {
            fraction = true;
        } else if (c != '-') {
            std::uint64_t& into = below ? bottom : top;
            into = LinearPrint::sum(product(into, kTen), static_cast<std::uint64_t>(c - '0'));
            if (fraction) bottom = product(bottom, kTen);
        }
    }
    if (bottom == 0) return std::nullopt;
    const std::uint64_t value = product(product(top, kMillion), power(bottom, kPrime - 2));
    return text.front() == '-' ? LinearPrint::difference(0, value) : value;
}

}  // namespace

std::optional<std::uint64_t> LinearPrint::of(std::span<const Number> numbers) {
    std::uint64_t print = 0, seed = 0x9E3779B97F4A7C15U;
    for (const Number& number : numbers) {
        seed += 0x9E3779B97F4A7C15U;
        std::uint64_t mixed = seed;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        mixed ^= mixed >> 31U;
        const auto own = residueOf(number);
        if (!own) return std::nullopt;
        print = sum(print, product(*own, mixed % kPrime));
    }
    return print;
}

}  // namespace clearline
