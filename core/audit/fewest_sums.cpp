#include "core/audit/fewest_sums.h"

#include <algorithm>

namespace clearline {

FewestSums fewestSums(std::vector<SumPart> parts, const Number& wanted, bool exclusive, std::size_t most) {
    const auto enough = [&](const Number& total) { return exclusive ? total > wanted : total >= wanted; };
    // The largest moves of a part do most, however many of them: only how many of each part is to be chosen.
    for (SumPart& part : parts)
        std::stable_sort(part.moves.begin(), part.moves.end(),
                         [](const SumPart::Move& a, const SumPart::Move& b) { return a.by > b.by; });
    const auto shown = [](const SumPart& part, std::size_t count) {
        Number sum = part.sum;
        for (std::size_t i = 0; i < count; ++i) sum += part.moves[i].by;
        if (part.low && sum < *part.low) return *part.low;
        return part.high && sum > *part.high ? *part.high : sum;
    };
    // best[k]: the most that k moves of the parts so far can show; taken[p][k]: of part p then.
    std::vector<Number> best{Number(0)};
    std::vector<std::vector<std::size_t>> taken;
    for (const SumPart& part : parts) {
        const std::size_t here = std::min(part.moves.size(), most);
        std::vector<Number> values;
        for (std::size_t j = 0; j <= here; ++j) values.push_back(shown(part, j));
        std::vector<std::optional<Number>> next(std::min(best.size() - 1 + here, most) + 1);
        auto& choice = taken.emplace_back(next.size(), 0);
        for (std::size_t k = 0; k < best.size(); ++k)
            for (std::size_t j = 0; j <= here && k + j < next.size(); ++j) {
                const Number total = best[k] + values[j];
                if (next[k + j] && *next[k + j] >= total) continue;
                next[k + j] = total;
                choice[k + j] = j;
            }
        best.clear();
        for (auto& value : next) best.push_back(*std::move(value));
    }
    FewestSums found;
    std::size_t k = 0;
    while (k < best.size() && !enough(best[k])) ++k;
    if (k == best.size()) {
        found.beyond = true;
        return found;
    }
    for (std::size_t p = parts.size(); p-- > 0;) {
        const std::size_t count = taken[p][k];
        for (std::size_t i = 0; i < count; ++i) found.items.push_back(parts[p].moves[i].item);
        k -= count;
    }
    return found;
}

}  // namespace clearline
