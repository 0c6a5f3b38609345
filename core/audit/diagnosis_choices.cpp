// Sets out of places: the lightest one, and how many there are. Options of one part cannot stand in one set.
#include <algorithm>
#include <map>

#include "core/audit/diagnosis_search.h"

namespace clearline {

namespace {

int weightOf(const DiagnosisSpace& space, std::uint32_t option) {
    int weight = 0;
    const DiagnosisOption& of = space.options()[option];
    for (std::size_t i = 0; i < of.size; ++i) weight += space.hypothesis(of.of[i]).weight;
    return weight;
}

class Lightest {
public:
    Lightest(const DiagnosisSpace& space, const std::vector<std::vector<std::uint32_t>>& places)
        : space_(space), places_(places), chosen_(places.size()) {}

    std::optional<std::vector<std::uint32_t>> take() {
        choose(0, 0);
        return best_;
    }

private:
    void choose(std::size_t place, int weight) {
        if (best_ && weight >= least_) return;
        if (place == places_.size()) {
            best_ = chosen_;
            least_ = weight;
            return;
        }
        std::size_t tried = 0;
        for (const std::uint32_t option : places_[place]) {
            const std::uint32_t part = space_.options()[option].part;
            const auto end = chosen_.begin() + static_cast<std::ptrdiff_t>(place);
            if (std::any_of(chosen_.begin(), end,
                            [&](std::uint32_t other) { return space_.options()[other].part == part; }))
                continue;
            chosen_[place] = option;
            choose(place + 1, weight + weightOf(space_, option));
            // Lightest first: of what is left only as many can matter as there are places that may be in the way.
            if (++tried > places_.size()) break;
        }
    }

    const DiagnosisSpace& space_;
    const std::vector<std::vector<std::uint32_t>>& places_;
    std::vector<std::uint32_t> chosen_;
    std::optional<std::vector<std::uint32_t>> best_;
    int least_ = 0;
};

using Counts = std::map<std::uint32_t, std::uint64_t>;  // by part

std::uint64_t total(const Counts& counts) {
    std::uint64_t sum = 0;
    for (const auto& [part, count] : counts) sum += count;
    return sum;
}

std::uint64_t together(const Counts& a, const Counts& b) {
    std::uint64_t sum = 0;
    for (const auto& [part, count] : a)
        if (const auto other = b.find(part); other != b.end()) sum += count * other->second;
    return sum;
}

std::uint64_t together(const Counts& a, const Counts& b, const Counts& c) {
    std::uint64_t sum = 0;
    for (const auto& [part, count] : a) {
        const auto second = b.find(part), third = c.find(part);
        if (second != b.end() && third != c.end()) sum += count * second->second * third->second;
    }
    return sum;
}

}  // namespace

std::optional<std::vector<std::uint32_t>> lightest(const DiagnosisSpace& space,
                                                   const std::vector<std::vector<std::uint32_t>>& places) {
    return Lightest(space, places).take();
}

// By inclusion and exclusion over what shares a part.
std::uint64_t countChoices(const DiagnosisSpace& space, const std::vector<std::vector<std::uint32_t>>& places) {
    std::vector<Counts> counts;
    for (const auto& place : places) {
        Counts& own = counts.emplace_back();
        for (const std::uint32_t option : place) ++own[space.options()[option].part];
    }
    if (counts.empty()) return 1;
    if (counts.size() == 1) return total(counts[0]);
    if (counts.size() == 2) {
        const std::uint64_t ordered = total(counts[0]) * total(counts[1]) - together(counts[0], counts[1]);
        return places[0] == places[1] ? ordered / 2 : ordered;
    }
    const std::uint64_t a = total(counts[0]), b = total(counts[1]), c = total(counts[2]);
    const std::uint64_t ordered = a * b * c + 2 * together(counts[0], counts[1], counts[2]) -
                                  together(counts[0], counts[1]) * c - together(counts[0], counts[2]) * b -
                                  together(counts[1], counts[2]) * a;
    const int alike = (places[0] == places[1]) + (places[1] == places[2]) + (places[0] == places[2]);
    return alike == 3 ? ordered / 6 : alike == 1 ? ordered / 2 : ordered;
}

}  // namespace clearline
