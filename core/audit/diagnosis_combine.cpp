// Options of several hypotheses that can act on each other, and who can: in parts that are tried whole any two, in
// folded ones the neighbours.
#include <algorithm>

#include "core/audit/diagnosis_space.h"

namespace clearline {

namespace {

constexpr std::uint32_t kNone = UINT32_MAX;
constexpr std::size_t kMostToFold = 40'000'000;  // hypotheses times records: what can be laid side by side in seconds
constexpr std::uint32_t kChecked = 24;           // single hypotheses of a folded part that are evaluated as well

std::array<std::uint32_t, 3> keyOf(std::vector<std::uint32_t> hypotheses) {
    std::sort(hypotheses.begin(), hypotheses.end());
    std::array<std::uint32_t, 3> key{kNone, kNone, kNone};
    std::copy(hypotheses.begin(), hypotheses.end(), key.begin());
    return key;
}

}  // namespace

bool DiagnosisSpace::everyTwoGo(const DiagnosisOption& option) const {
    for (std::size_t i = 0; i < option.size; ++i)
        for (std::size_t j = i + 1; j < option.size; ++j)
            if (!hypotheses_.all[option.of[i]].goesWith(hypotheses_.all[option.of[j]])) return false;
    return true;
}

bool DiagnosisSpace::isOption(const DiagnosisWorld& world, std::uint32_t o) const {
    const DiagnosisOption& option = options_[o];
    for (std::size_t i = 0; i < option.size; ++i)
        for (std::size_t j = i + 1; j < option.size; ++j)
            if (world.meeting->meet(parts_.partOf, option.of[i], option.of[j])) return true;
    return option.size == 1;
}

std::optional<std::uint32_t> DiagnosisSpace::optionOf(std::vector<std::uint32_t> hypotheses) const {
    if (hypotheses.size() == 1) return singles_[hypotheses.front()];
    const auto found = combined_.find(keyOf(std::move(hypotheses)));
    return found == combined_.end() ? std::nullopt : std::optional(found->second);
}

std::uint32_t DiagnosisSpace::optionFor(std::vector<std::uint32_t> hypotheses) {
    if (const auto known = optionOf(hypotheses)) return *known;
    DiagnosisOption option;
    option.size = static_cast<std::uint8_t>(hypotheses.size());
    option.part = parts_.partOf[hypotheses.front()];
    std::sort(hypotheses.begin(), hypotheses.end());
    std::copy(hypotheses.begin(), hypotheses.end(), option.of.begin());
    const auto made = static_cast<std::uint32_t>(options_.size());
    combined_.emplace(keyOf(std::move(hypotheses)), made);
    options_.push_back(option);
    return made;
}

// As a whole, and for some single hypotheses: what else the fold says rests on the same steps.
bool DiagnosisSpace::isRight(const DiagnosisWorld& world, std::uint32_t part, DiagnosisFold& fold) {
    const auto same = [&](const std::optional<std::vector<Points>>& sums, const std::vector<TrialState>& states) {
        std::vector<Points> all;
        for (const TrialState& state : states) {
            if (state.hold) return false;
            all.insert(all.end(), state.sums.begin(), state.sums.end());
        }
        return sums && *sums == all;
    };
    if (!same(fold.sums({}), world.parts[part])) return false;
    const std::vector<std::uint32_t>& all = parts_.all[part].hypotheses;
    DiagnosisTrials trials(*ledger_);
    std::vector<std::uint32_t> some;
    for (std::size_t i = 0; i < all.size(); i += 1 + all.size() / kChecked) {
        some.push_back(all[i]);
        const Hypothesis* of = &hypotheses_.all[all[i]];
        static_cast<void>(trials.add(parts_.all[part].records, std::span(&of, 1)));
    }
    trials.finish();
    for (std::uint32_t i = 0; i < some.size(); ++i)
        if (!same(fold.sums(std::span(&some[i], 1)), statesOf(trials, i, world, costOf(part)))) return false;
    return true;
}

void DiagnosisSpace::foldPart(DiagnosisWorld& world, std::uint32_t part, std::size_t most) {
    const std::size_t size = parts_.all[part].hypotheses.size();
    if (world.whole || size < std::max<std::size_t>(limits_.wholeBelow, 2)) return;
    if (size * parts_.all[part].records.size() > kMostToFold || cancelled_) return;
    auto fold = DiagnosisFold::of(*ledger_, world.rulebook, parts_.all[part], hypotheses_.all, clocks_);
    if (!fold) return;
    ledgers_ += fold->ledgers();
    cost_ += fold->ledgers() * kFoldsOfALedger;
    if (!isRight(world, part, *fold)) {
        ++foldsRefused_;
        return;
    }
    cost_ += parts_.all[part].hypotheses.size() * foldCostOf(part);
    world.folds[part] = std::move(fold);
    if (most > 1) world.meeting->byPart[part] = DiagnosisNeighbours::of(*world.folds[part], most, limits_.blindTo);
    folded_ += world.changes.empty() && world.meeting->byPart[part];
}

// Those that meet in the world, may hold together, and are no option yet.
std::vector<std::vector<std::uint32_t>> DiagnosisSpace::pairsToMake(const DiagnosisWorld& world,
                                                                    std::uint32_t part) const {
    std::vector<std::vector<std::uint32_t>> pairs;
    const auto see = [&](std::uint32_t a, std::uint32_t b) {
        if (hypotheses_.all[a].goesWith(hypotheses_.all[b]) && !optionOf({a, b})) pairs.push_back({a, b});
    };
    if (const DiagnosisNeighbours* neighbours = world.meeting->of(part)) {
        neighbours->eachPair(see);
        return pairs;
    }
    const std::vector<std::uint32_t>& all = parts_.all[part].hypotheses;
    for (std::size_t j = 1; j < all.size(); ++j)
        for (std::size_t i = 0; i < j; ++i) see(all[i], all[j]);
    return pairs;
}

// Where the changes let others meet than do under the scheme as it is, those are made as well.
void DiagnosisSpace::meetIn(DiagnosisWorld& scheme, DiagnosisWorld& world) {
    std::vector<std::uint32_t> made;
    for (std::uint32_t p = 0; p < parts_.all.size(); ++p) {
        if (world.affected[p] && world.meeting->of(p) && !scheme.meeting->of(p)) world.meeting->byPart[p] = nullptr;
        const auto costIn = [&](const DiagnosisWorld& in) {
            return in.folds[p] ? foldCostOf(p) : costOf(p) * kFoldsOfALedger;
        };
        const auto isRoomFor = [&, each = costIn(scheme) + costIn(world)](std::uint64_t pairs) {
            return world.affected[p] && pairs * each / kFoldsOfALedger < room() / 4;
        };
        if (!world.meeting->of(p)) {
            std::uint64_t left = countSets(parts_.all[p].hypotheses)[2];
            for (const DiagnosisOption& option : options_) left -= option.size == 2 && option.part == p;
            if (!isRoomFor(left)) {
                world.pairsUnmade += left;
                continue;
            }
        }
        auto pairs = pairsToMake(world, p);
        if (!isRoomFor(pairs.size())) {
            world.pairsUnmade += pairs.size();
            continue;
        }
        for (auto& pair : pairs) made.push_back(optionFor(std::move(pair)));
    }
    scheme.deltas.resize(options_.size(), DiagnosisWorld::kUnknown);
    if (!made.empty()) fill(scheme, made);
    world.deltas = scheme.deltas;
}

std::uint64_t DiagnosisSpace::combine(DiagnosisWorld& scheme, std::size_t size, std::uint64_t most) {
    std::vector<std::uint32_t> made;
    std::uint64_t cost = 0, left = 0;
    // The smallest parts first: there all can be tried.
    std::vector<std::uint32_t> order(parts_.all.size());
    for (std::uint32_t p = 0; p < order.size(); ++p) order[p] = p;
    std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return parts_.all[a].hypotheses.size() < parts_.all[b].hypotheses.size();
    });
    most *= kFoldsOfALedger;
    for (const std::uint32_t p : order)
        left += scheme.meeting->of(p) ? combineNeighbours(scheme, p, size, most, cost, made)
                                      : combinePart(scheme, p, size, most, cost, made);
    fill(scheme, made);
    for (const std::uint32_t o : made) left += scheme.deltas[o] == DiagnosisWorld::kUnknown && !cancelled_;
    return left;
}

std::uint64_t DiagnosisSpace::combinePart(const DiagnosisWorld& scheme, std::uint32_t p, std::size_t size,
                                          std::uint64_t most, std::uint64_t& cost, std::vector<std::uint32_t>& made) {
    const std::uint64_t each = scheme.folds[p] ? foldCostOf(p) : costOf(p) * kFoldsOfALedger;
    std::vector<std::uint32_t> likely = parts_.all[p].hypotheses;
    std::stable_sort(likely.begin(), likely.end(), [&](std::uint32_t a, std::uint32_t b) {
        return hypotheses_.all[a].weight < hypotheses_.all[b].weight;
    });
    std::uint64_t offered = 0;
    const auto offer = [&](const DiagnosisOption& option) {
        if (!everyTwoGo(option)) return true;
        if (cost + each > most) return false;
        cost += each;
        ++offered;
        made.push_back(optionFor({option.of.begin(), option.of.begin() + option.size}));
        return true;
    };
    bool room = true;
    for (std::size_t j = 1; j < likely.size() && room; ++j)
        for (std::size_t i = 0; i < j && room; ++i) {
            if (size == 2) {
                room = offer({{likely[i], likely[j], 0}, 2, p});
                continue;
            }
            if (!hypotheses_.all[likely[i]].goesWith(hypotheses_.all[likely[j]])) continue;
            for (std::size_t k = 0; k < i && room; ++k) room = offer({{likely[k], likely[i], likely[j]}, 3, p});
        }
    return countSets(likely)[size] - offered;
}

// Pairs of neighbours; threes with such a pair in them, each by the first of its pairs.
std::uint64_t DiagnosisSpace::combineNeighbours(const DiagnosisWorld& scheme, std::uint32_t p, std::size_t size,
                                                std::uint64_t most, std::uint64_t& cost,
                                                std::vector<std::uint32_t>& made) {
    const DiagnosisNeighbours& neighbours = *scheme.meeting->of(p);
    const auto weight = [&](std::uint32_t h) { return hypotheses_.all[h].weight; };
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    neighbours.eachPair([&](std::uint32_t a, std::uint32_t b) {
        if (hypotheses_.all[a].goesWith(hypotheses_.all[b])) pairs.emplace_back(a, b);
    });
    std::stable_sort(pairs.begin(), pairs.end(), [&](const auto& a, const auto& b) {
        return weight(a.first) + weight(a.second) < weight(b.first) + weight(b.second);
    });
    std::uint64_t offered = 0;
    const auto offer = [&](std::vector<std::uint32_t> set) {
        if (cost + foldCostOf(p) > most) return false;
        cost += foldCostOf(p);
        ++offered;
        made.push_back(optionFor(std::move(set)));
        return true;
    };
    if (size == 2) {
        for (const auto& [a, b] : pairs)
            if (!offer({a, b})) break;
        return pairs.size() - offered;
    }
    std::vector<std::uint32_t> likely = parts_.all[p].hypotheses;
    const std::uint64_t all = countSets(likely)[3] - neighbours.threesApart(likely.size());
    std::stable_sort(likely.begin(), likely.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return weight(a) < weight(b); });
    bool room = true;
    for (std::size_t i = 0; i < pairs.size() && room; ++i) {
        const auto [a, b] = pairs[i];
        for (std::size_t k = 0; k < likely.size() && room; ++k) {
            const std::uint32_t c = likely[k];
            if (c == a || c == b || !everyTwoGo({{a, b, c}, 3, p}) || optionOf({a, b, c})) continue;
            room = offer({a, b, c});
        }
    }
    return all - offered;
}

}  // namespace clearline
