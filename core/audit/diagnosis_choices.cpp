// Sets out of places: the lightest one, and how many there are. Options that meet cannot stand in one set.
#include <algorithm>
#include <map>
#include <set>

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
    Lightest(const DiagnosisSpace& space, const DiagnosisMeeting& meeting,
             const std::vector<std::vector<std::uint32_t>>& places)
        : space_(space), meeting_(space, meeting), places_(places), chosen_(places.size()) {}

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
        for (const std::uint32_t option : places_[place]) {
            const int with = weight + weightOf(space_, option);
            // Lightest first: those after it are no lighter.
            if (best_ && with >= least_) return;
            const auto end = chosen_.begin() + static_cast<std::ptrdiff_t>(place);
            if (std::any_of(chosen_.begin(), end, [&](std::uint32_t other) { return meeting_.meet(option, other); }))
                continue;
            chosen_[place] = option;
            choose(place + 1, with);
        }
    }

    const DiagnosisSpace& space_;
    const OptionsMeeting meeting_;
    const std::vector<std::vector<std::uint32_t>>& places_;
    std::vector<std::uint32_t> chosen_;
    std::optional<std::vector<std::uint32_t>> best_;
    int least_ = 0;
};

// A place as what has to be asked of it: how many options a given one meets there.
class OnePlace {
public:
    OnePlace(const std::vector<std::uint32_t>& options, const OptionsMeeting& meeting) : meeting_(meeting) {
        for (const std::uint32_t option : options) {
            all_.insert(option);
            ++ofPart_[meeting.partOf(option)];
            if (meeting.byPart(option)) ++byPart_[meeting.partOf(option)];
        }
    }
    [[nodiscard]] std::uint64_t size() const { return all_.size(); }
    [[nodiscard]] bool has(std::uint32_t option) const { return all_.contains(option); }
    [[nodiscard]] std::uint64_t met(std::uint32_t option) const {
        const auto of = [&](const std::map<std::uint32_t, std::uint64_t>& counts) {
            const auto found = counts.find(meeting_.partOf(option));
            return found == counts.end() ? 0 : found->second;
        };
        if (meeting_.byPart(option)) return of(ofPart_);
        std::uint64_t count = of(byPart_) + has(option);
        meeting_.eachMet(option, [&](std::uint32_t other) { count += has(other); });
        return count;
    }
    // Of those that `a` meets here, how many options of the other place does each of them meet that `a` meets, too?
    [[nodiscard]] std::uint64_t corners(std::uint32_t a, const OnePlace& other) const {
        if (meeting_.byPart(a)) return met(a) * other.met(a);
        std::uint64_t count = 0;
        const auto see = [&](std::uint32_t b) {
            if (!has(b)) return;
            const auto third = [&](std::uint32_t c) { count += other.has(c) && meeting_.meet(a, c); };
            third(b);
            meeting_.eachMet(b, third);
        };
        see(a);
        meeting_.eachMet(a, see);
        return count;
    }

private:
    const OptionsMeeting& meeting_;
    std::set<std::uint32_t> all_;
    std::map<std::uint32_t, std::uint64_t> ofPart_, byPart_;  // all of a part; those that meet all of it
};

}  // namespace

bool OptionsMeeting::byPart(std::uint32_t option) const {
    const DiagnosisOption& of = space_.options()[option];
    return of.size > 1 || !meeting_.of(of.part);
}

bool OptionsMeeting::meet(std::uint32_t a, std::uint32_t b) const {
    const DiagnosisOption &one = space_.options()[a], &other = space_.options()[b];
    if (one.part != other.part) return false;
    return byPart(a) || byPart(b) || meeting_.meet(space_.parts().partOf, one.of[0], other.of[0]);
}

std::optional<std::vector<std::uint32_t>> lightest(const DiagnosisSpace& space, const DiagnosisMeeting& meeting,
                                                   const std::vector<std::vector<std::uint32_t>>& places) {
    return Lightest(space, meeting, places).take();
}

// By inclusion and exclusion over what meets.
std::uint64_t countChoices(const DiagnosisSpace& space, const DiagnosisMeeting& how,
                           const std::vector<std::vector<std::uint32_t>>& places) {
    const OptionsMeeting meeting(space, how);
    std::vector<OnePlace> all;
    for (const auto& place : places) all.emplace_back(place, meeting);
    if (all.empty()) return 1;
    if (all.size() == 1) return all[0].size();
    std::uint64_t apart = 0;
    if (all.size() == 2) {
        for (const std::uint32_t a : places[0]) apart += all[1].size() - all[1].met(a);
        return places[0] == places[1] ? apart / 2 : apart;
    }
    const auto edges = [&](std::size_t i, std::size_t j) {
        std::uint64_t count = 0;
        for (const std::uint32_t a : places[i]) count += all[j].met(a);
        return count;
    };
    const auto paths = [&](std::size_t from, std::size_t i, std::size_t j) {
        std::uint64_t count = 0;
        for (const std::uint32_t a : places[from]) count += all[i].met(a) * all[j].met(a);
        return count;
    };
    std::uint64_t corners = 0;
    for (const std::uint32_t a : places[0]) corners += all[1].corners(a, all[2]);
    apart = all[0].size() * all[1].size() * all[2].size() + paths(0, 1, 2) + paths(1, 0, 2) + paths(2, 0, 1) -
            edges(0, 1) * all[2].size() - edges(0, 2) * all[1].size() - edges(1, 2) * all[0].size() - corners;
    const int alike = (places[0] == places[1]) + (places[1] == places[2]) + (places[0] == places[2]);
    return alike == 3 ? apart / 6 : alike == 1 ? apart / 2 : apart;
}

}  // namespace clearline
