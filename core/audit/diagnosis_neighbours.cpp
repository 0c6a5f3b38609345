#include "core/audit/diagnosis_neighbours.h"

#include <algorithm>
#include <array>
#include <bit>
#include <set>
#include <unordered_map>

namespace clearline {

namespace {

constexpr std::size_t kMostPairs = 6'000'000;

using Item = DiagnosisItem;
using Came = DiagnosisFold::Outcome;

// An item of a class of repeats, as long as it is in force.
struct Stretch {
    const Item* item = nullptr;
    std::int32_t end = 0;

    // Whether the other one is a repeat because of this one.
    [[nodiscard]] bool covers(const Stretch& other) const {
        return item->id != other.item->id && end > other.item->start && item->key() < other.item->key();
    }
};

// What a hypothesis changes.
struct Footprint {
    std::uint32_t hypothesis = 0;
    std::vector<std::uint32_t> records;
    std::set<std::int32_t> acts;
    struct OfClass {
        std::vector<Stretch> gone, come;
    };
    std::map<std::int32_t, OfClass> classes;
    std::map<std::pair<std::int32_t, std::int32_t>, std::int64_t> years;  // of a yearly cap: what more it gives there
};

int covers(const std::vector<Stretch>& stretches, const Stretch& of) {
    return static_cast<int>(
        std::count_if(stretches.begin(), stretches.end(), [&](const Stretch& each) { return each.covers(of); }));
}

}  // namespace

class Neighbouring {
public:
    Neighbouring(DiagnosisFold& fold, std::size_t most, std::uint8_t blindTo)
        : fold_(fold), most_(static_cast<int>(most)), blindTo_(blindTo) {}

    std::shared_ptr<const DiagnosisNeighbours> take() {
        for (std::size_t f = 0; f < fold_.frames().size(); ++f) {
            if (!footprints(f)) return nullptr;
            if (sees(DiagnosisNeighbours::Records)) {
                shared([](const Footprint& of) { return of.records; });
                shared([&](const Footprint& of) { return std::array{fold_.about(of.hypothesis)}; });
            }
            if (sees(DiagnosisNeighbours::Acts)) shared([](const Footprint& of) { return of.acts; });
            if (sees(DiagnosisNeighbours::Repeats)) repeats(f);
            if (sees(DiagnosisNeighbours::Caps)) yearlyCaps(f);
            thin();
            if (tooMany_) return nullptr;
        }
        return DiagnosisNeighbours().with(pairs_);
    }

private:
    [[nodiscard]] bool sees(std::uint8_t what) const { return (blindTo_ & what) == 0; }
    void pair(std::uint32_t a, std::uint32_t b) {
        if (a == b || tooMany_) return;
        pairs_.emplace_back(std::min(a, b), std::max(a, b));
        constexpr std::size_t kThinFrom = 1U << 20U;
        if (pairs_.size() >= kThinFrom && pairs_.size() >= 2 * thinned_) thin();
    }
    void thin() {
        std::sort(pairs_.begin(), pairs_.end());
        pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
        thinned_ = pairs_.size();
        tooMany_ = thinned_ > kMostPairs;
    }

    // By laying the outcomes of each hypothesis beside those of none.
    [[nodiscard]] bool footprints(std::size_t frame) {
        footprints_.clear();
        const auto& base = fold_.frames()[frame].outcomes;
        std::unordered_map<const Item*, const Came*> before;
        for (const Came& outcome : base) before.emplace(outcome.item, &outcome);
        for (const std::uint32_t h : fold_.hypotheses()) {
            const auto now = fold_.outcomes(frame, std::span(&h, 1));
            if (!now) return false;
            Footprint& of = footprints_.emplace_back();
            of.hypothesis = h;
            of.records = fold_.touched(h);
            std::unordered_map<const Item*, const Came*> after;
            for (const Came& outcome : *now) {
                const auto was = before.find(outcome.item);
                const Came* old = was == before.end() ? nullptr : was->second;
                if (old) after.emplace(outcome.item, &outcome);
                if (!old || differ(*old, outcome)) come(of, outcome);
            }
            for (const Came& outcome : base) {
                const auto is = after.find(outcome.item);
                if (is == after.end() || differ(outcome, *is->second)) gone(of, outcome);
            }
        }
        return true;
    }
    [[nodiscard]] static bool differ(const Came& a, const Came& b) {
        return a.out != b.out || (!a.out && (a.end != b.end || a.points != b.points));
    }
    static void come(Footprint& of, const Came& outcome) {
        const Item& item = *outcome.item;
        if (item.act >= 0) of.acts.insert(item.act);
        if (outcome.out) return;
        if (item.ofClass >= 0) of.classes[item.ofClass].come.push_back({&item, outcome.end});
        if (item.cap >= 0 && outcome.points > 0) of.years[{item.cap, item.year}] += outcome.points;
    }
    static void gone(Footprint& of, const Came& outcome) {
        const Item& item = *outcome.item;
        if (item.act >= 0) of.acts.insert(item.act);
        if (outcome.out) return;
        if (item.ofClass >= 0) of.classes[item.ofClass].gone.push_back({&item, outcome.end});
        if (item.cap >= 0 && outcome.points > 0) of.years[{item.cap, item.year}] += 0;
    }

    // Those that have one of these in common.
    template <class Of>
    void shared(const Of& of) {
        std::map<std::int64_t, std::vector<std::uint32_t>> by;
        for (const Footprint& footprint : footprints_)
            for (const auto each : of(footprint)) by[each].push_back(footprint.hypothesis);
        for (const auto& [each, all] : by)
            for (std::size_t j = 1; j < all.size(); ++j)
                for (std::size_t i = 0; i < j; ++i) pair(all[i], all[j]);
    }

    void repeats(std::size_t frame) {
        std::map<std::int32_t, std::vector<Stretch>> classes;
        for (const Came& outcome : fold_.frames()[frame].outcomes)
            if (!outcome.out && outcome.item->ofClass >= 0)
                classes[outcome.item->ofClass].push_back({outcome.item, outcome.end});
        std::set<std::int32_t> all;
        for (const auto& [ofClass, items] : classes) all.insert(ofClass);
        for (const Footprint& footprint : footprints_)
            for (const auto& [ofClass, of] : footprint.classes) all.insert(ofClass);
        for (const std::int32_t ofClass : all) repeatsOf(ofClass, classes[ofClass]);
    }

    // An item is a repeat while any other of its class covers it. How many do is what all footprints add to it; whether
    // it is one can hang on two of them only where they are few.
    void repeatsOf(std::int32_t ofClass, const std::vector<Stretch>& items) {
        std::vector<const Footprint*> of;
        std::size_t mostGone = 0;
        for (const Footprint& footprint : footprints_)
            if (const auto found = footprint.classes.find(ofClass); found != footprint.classes.end()) {
                of.push_back(&footprint);
                mostGone = std::max(mostGone, found->second.gone.size());
            }
        const int few = most_ * static_cast<int>(mostGone);
        const auto more = [&](const Footprint& footprint, const Stretch& at) {
            const Footprint::OfClass& own = footprint.classes.find(ofClass)->second;
            return covers(own.come, at) - covers(own.gone, at);
        };
        for (const Stretch& at : items) {
            const int now = covers(items, at);
            if (now > few) continue;
            std::vector<std::pair<const Footprint*, int>> touching;
            std::vector<const Footprint*> owning, flipping;
            for (const Footprint* footprint : of) {
                const auto& gone = footprint->classes.find(ofClass)->second.gone;
                const bool owns =
                    std::any_of(gone.begin(), gone.end(), [&](const Stretch& s) { return s.item == at.item; });
                const int by = more(*footprint, at);
                if (owns) owning.push_back(footprint);
                if (by != 0) touching.emplace_back(footprint, by);
                if ((now + by > 0) != (now > 0)) flipping.push_back(footprint);
            }
            for (std::size_t j = 1; j < touching.size(); ++j)
                for (std::size_t i = 0; i < j; ++i)
                    if (now == 0 || touching[i].second < 0 || touching[j].second < 0)
                        pair(touching[i].first->hypothesis, touching[j].first->hypothesis);
            for (const Footprint* owner : owning)
                for (const Footprint* other : flipping) pair(owner->hypothesis, other->hypothesis);
        }
        // What a footprint brings, or leaves changed, meets what the others do there.
        for (const Footprint* owner : of) {
            const Footprint::OfClass& own = owner->classes.find(ofClass)->second;
            for (const Stretch& at : own.come) {
                const int now = covers(items, at) + covers(own.come, at) - covers(own.gone, at);
                if (now > few) continue;
                for (const Footprint* other : of) {
                    const int by = more(*other, at);
                    if (other != owner && by != 0 && (now == 0 || by < 0)) pair(owner->hypothesis, other->hypothesis);
                }
            }
        }
    }

    // A year's room is one thing to all who take of it, unless there is enough for any of them together.
    void yearlyCaps(std::size_t frame) {
        struct Room {
            std::int64_t taken = 0, most = INT64_MAX, more = 0;
            std::vector<std::uint32_t> of;
        };
        std::map<std::pair<std::int32_t, std::int32_t>, Room> rooms;
        for (const auto& variant : fold_.frames()[frame].variants)
            for (const Item& item : variant)
                if (item.cap >= 0) {
                    Room& room = rooms[{item.cap, item.year}];
                    room.most = std::min(room.most, item.most);
                }
        for (const Came& outcome : fold_.frames()[frame].outcomes)
            if (!outcome.out && outcome.item->cap >= 0 && outcome.points > 0)
                rooms[{outcome.item->cap, outcome.item->year}].taken += outcome.points;
        for (const Footprint& footprint : footprints_)
            for (const auto& [year, more] : footprint.years) {
                Room& room = rooms[year];
                room.more = std::max(room.more, more);
                room.of.push_back(footprint.hypothesis);
            }
        for (const auto& [year, room] : rooms) {
            if (room.taken + most_ * room.more <= room.most) continue;
            for (std::size_t j = 1; j < room.of.size(); ++j)
                for (std::size_t i = 0; i < j; ++i) pair(room.of[i], room.of[j]);
        }
    }

    DiagnosisFold& fold_;
    const int most_;
    const std::uint8_t blindTo_;
    std::vector<Footprint> footprints_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_;
    std::size_t thinned_ = 0;
    bool tooMany_ = false;
};

std::shared_ptr<const DiagnosisNeighbours> DiagnosisNeighbours::of(DiagnosisFold& fold, std::size_t most,
                                                                   std::uint8_t blindTo) {
    return Neighbouring(fold, most, blindTo).take();
}

std::shared_ptr<const DiagnosisNeighbours> DiagnosisNeighbours::with(
    std::span<const std::pair<std::uint32_t, std::uint32_t>> pairs) const {
    auto all = std::make_shared<DiagnosisNeighbours>(*this);
    all->pairs_ += pairs.size();
    for (const auto& [a, b] : pairs) {
        all->of_[a].push_back(b);
        all->of_[b].push_back(a);
    }
    for (auto& [h, of] : all->of_) std::sort(of.begin(), of.end());
    return all;
}

const std::vector<std::uint32_t>& DiagnosisNeighbours::of(std::uint32_t hypothesis) const {
    static const std::vector<std::uint32_t> kNone;
    const auto found = of_.find(hypothesis);
    return found == of_.end() ? kNone : found->second;
}

bool DiagnosisNeighbours::are(std::uint32_t a, std::uint32_t b) const {
    const std::vector<std::uint32_t>& all = of(a);
    return std::binary_search(all.begin(), all.end(), b);
}

// All threes, less those that hold a pair of neighbours: by edges, paths and triangles.
std::uint64_t DiagnosisNeighbours::threesApart(std::uint64_t hypotheses) const {
    constexpr std::size_t kWord = 64;
    std::map<std::uint32_t, std::size_t> place;
    for (const auto& [h, of] : of_) place.emplace(h, place.size());
    const std::size_t words = (place.size() + kWord - 1) / kWord;
    std::vector<std::uint64_t> rows(place.size() * words);
    for (const auto& [h, of] : of_)
        for (const std::uint32_t other : of) {
            const std::size_t at = place[other];
            rows[place[h] * words + at / kWord] |= std::uint64_t{1} << (at % kWord);
        }
    std::uint64_t paths = 0, corners = 0;  // of triangles, each seen from three edges
    for (const auto& [h, of] : of_) {
        paths += of.size() * (of.size() - 1) / 2;
        for (const std::uint32_t other : of) {
            if (other < h) continue;
            for (std::size_t w = 0; w < words; ++w)
                corners += static_cast<std::uint64_t>(
                    std::popcount(rows[place[h] * words + w] & rows[place[other] * words + w]));
        }
    }
    if (hypotheses < 3) return 0;
    const std::uint64_t all = hypotheses * (hypotheses - 1) / 2 * (hypotheses - 2) / 3;
    return all + paths - pairs_ * (hypotheses - 2) - corners / 3;
}

}  // namespace clearline
