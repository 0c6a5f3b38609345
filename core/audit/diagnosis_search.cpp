#include "core/audit/diagnosis_search.h"

#include <algorithm>
#include <map>

#include "core/audit/linear_print.h"

namespace clearline {

namespace {

constexpr double kWeighing = 0.9;  // of the whole search

}  // namespace

void DiagnosisSearch::search(const DiagnosisWorld& world, const std::vector<const DiagnosisWorld*>& below) {
    world_ = &world;
    below_ = &below;
    withoutWhatFits_ = nullptr;
    pairsLeft_ = triplesLeft_ = 0;
    linear_ = false;
    if (world.fits) {
        if (!world.changes.empty()) found_.push_back({world.changes, {}, world.meeting});
        return;
    }
    const std::size_t most = limits_.most - std::min(limits_.most, world.changes.size());
    if (most == 0) return;
    makeClasses(world, below, most);
    judgeLinear(world);
    one();
    if (most > 1) two();
    if (most > 2) three();
}

void DiagnosisSearch::makeClasses(const DiagnosisWorld& world, const std::vector<const DiagnosisWorld*>& below,
                                  std::size_t most) {
    classes_.clear();
    pairs_.clear();
    std::map<std::vector<std::uint32_t>, std::size_t> known;
    const auto& options = space_.options();
    std::vector<std::pair<int, std::uint32_t>> order;
    for (std::uint32_t o = 0; o < options.size(); ++o) {
        if (options[o].size > most || world.deltas[o] == DiagnosisWorld::kUnknown) continue;
        if (!space_.isOption(world, o)) continue;               // here it is the sum of its parts
        if (space_.delta(world.deltas[o]).nothing()) continue;  // with it, a set is not minimal
        int weight = 0;
        for (std::size_t i = 0; i < options[o].size; ++i) weight += space_.hypothesis(options[o].of[i]).weight;
        order.emplace_back(weight, o);
    }
    std::stable_sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
        return std::pair(options[a.second].size, a.first) < std::pair(options[b.second].size, b.first);
    });
    ofOne_ = 0;
    for (const auto& [weight, o] : order) {
        std::vector<std::uint32_t> key{options[o].size, world.deltas[o]};
        for (const DiagnosisWorld* other : below) key.push_back(other->deltas[o]);
        const auto [place, fresh] = known.try_emplace(std::move(key), classes_.size());
        if (fresh) {
            Class& made = classes_.emplace_back();
            made.size = options[o].size;
            made.delta = world.deltas[o];
            ofOne_ += made.size == 1;
        }
        classes_[place->second].options.push_back(o);
    }
    optionsFrom_.assign(ofOne_ + 1, 0);
    for (std::size_t i = ofOne_; i > 0; --i) optionsFrom_[i - 1] = optionsFrom_[i] + classes_[i - 1].options.size();
}

std::vector<Points> DiagnosisSearch::moved(const DiagnosisWorld& world, std::uint32_t delta) const {
    const std::vector<Points>& sums = space_.delta(delta).sums;
    if (world.whole) return sums;
    std::vector<Points> all;
    for (std::size_t k = 0; k < world.sums.size(); ++k) {
        const std::size_t dims = world.sums[k].size();
        Points moved;
        for (std::size_t c = 0; c < dims; ++c) {
            const Points& sum = sums[k * dims + c];
            if (!sum.isZero()) moved += world.tails[k].weight(c) * sum;
        }
        all.push_back(std::move(moved));
    }
    return all;
}

// Whether, however three options are chosen, only weights act: then the scores move by what they move, added up.
void DiagnosisSearch::judgeLinear(const DiagnosisWorld& world) {
    linear_ = true;
    for (std::size_t k = 0; k < world.sums.size() && linear_ && !world.whole; ++k) {
        const std::size_t dims = world.sums[k].size();
        std::vector<Points> reach(dims);
        bool grid = true;
        for (const Class& each : classes_) {
            const DiagnosisDelta& delta = space_.delta(each.delta);
            if (!delta.hold.empty()) linear_ = false;
            for (std::size_t c = 0; c < dims; ++c) {
                const Points& sum = delta.sums[k * dims + c];
                if (sum.isZero()) continue;
                const Points size = sum.sign() < 0 ? -sum : sum;
                reach[c] = std::max(reach[c], size);
                grid = grid && world.tails[k].onGrid(world.tails[k].weight(c) * sum);
            }
        }
        for (Points& most : reach) most *= Points(static_cast<int>(limits_.most));
        linear_ = linear_ && world.tails[k].isLinear(world.sums[k], reach, world.hold[k], grid);
    }
    if (!linear_) return;
    gap_.clear();
    byPrint_.clear();
    for (std::size_t k = 0; k < world.sums.size(); ++k)
        gap_.push_back(space_.targets()[k] -
                       (world.whole ? world.sums[k][0] : world.tails[k].score(world.sums[k], world.hold[k])));
    const auto gapPrint = LinearPrint::of(gap_);
    linear_ = gapPrint.has_value();
    gapPrint_ = gapPrint.value_or(0);
    for (std::size_t i = 0; i < classes_.size() && linear_; ++i) {
        classes_[i].moved = moved(world, classes_[i].delta);
        const auto print = LinearPrint::of(classes_[i].moved);
        linear_ = print.has_value();
        classes_[i].print = print.value_or(0);
        if (i < ofOne_) byPrint_.emplace(classes_[i].print, i);
    }
}

bool DiagnosisSearch::bringsOut(std::initializer_list<std::size_t> classes) {
    if (linear_) {
        for (std::size_t k = 0; k < gap_.size(); ++k) {
            Points moved;
            for (const std::size_t c : classes) moved += classes_[c].moved[k];
            if (moved != gap_[k]) return false;
        }
        return true;
    }
    std::array<std::uint32_t, 3> deltas{};
    std::size_t count = 0;
    for (const std::size_t c : classes) deltas[count++] = classes_[c].delta;
    return space_.fits(*world_, std::span(deltas).first(count));
}

// One more set to be weighed; false if that is beyond the limit.
bool DiagnosisSearch::weigh() {
    constexpr std::uint64_t kAskedEvery = 1U << 14U;
    if (sums_ >= limits_.sums || space_.cancelled()) return false;
    if (++sums_ % kAskedEvery == 0) static_cast<void>(space_.go(kWeighing));
    return true;
}

template <class See>
void DiagnosisSearch::withPrint(std::uint64_t print, std::size_t first, const See& see) const {
    const auto [begin, end] = byPrint_.equal_range(print);
    for (auto at = begin; at != end; ++at)
        if (at->second >= first) see(at->second);
}

void DiagnosisSearch::one() {
    for (std::size_t a = 0; a < classes_.size(); ++a) {
        classes_[a].alone = bringsOut({a});
        if (classes_[a].alone) tell({a});
    }
}

void DiagnosisSearch::two() {
    constexpr double kPart = kWeighing;
    for (std::size_t a = 0; a < ofOne_ && space_.go(kPart); ++a) {
        if (classes_[a].alone) continue;
        const auto see = [&](std::size_t b) {
            if (classes_[b].alone || !bringsOut({a, b})) return;
            pairs_.emplace(a, b);
            tell({a, b});
        };
        if (linear_) {
            withPrint(LinearPrint::difference(gapPrint_, classes_[a].print), a, see);
            continue;
        }
        for (std::size_t b = a; b < ofOne_; ++b) {
            if (!weigh()) {
                pairsLeft_ += classes_[a].options.size() * optionsFrom(b);
                break;
            }
            see(b);
        }
    }
}

void DiagnosisSearch::three() {
    constexpr double kPart = 0.95;
    const auto fitting = [&](std::size_t a, std::size_t b) {
        return pairs_.contains({std::min(a, b), std::max(a, b)});
    };
    for (std::size_t a = 0; a < ofOne_ && space_.go(kPart); ++a) {
        if (classes_[a].alone) continue;
        for (std::size_t b = a; b < ofOne_; ++b) {
            if (classes_[b].alone || fitting(a, b)) continue;
            const auto see = [&](std::size_t c) {
                if (classes_[c].alone || fitting(a, c) || fitting(b, c) || !bringsOut({a, b, c})) return;
                tell({a, b, c});
            };
            if (linear_) {
                const std::uint64_t rest = LinearPrint::difference(gapPrint_, classes_[a].print);
                withPrint(LinearPrint::difference(rest, classes_[b].print), b, see);
                continue;
            }
            for (std::size_t c = b; c < ofOne_; ++c) {
                if (!weigh()) {
                    triplesLeft_ += classes_[a].options.size() * classes_[b].options.size() * optionsFrom(c);
                    break;
                }
                see(c);
            }
        }
    }
    // Two of one part, and one of another.
    for (std::size_t b = ofOne_; b < classes_.size() && space_.go(kPart); ++b) {
        if (classes_[b].size != 2) continue;
        const auto see = [&](std::size_t a) {
            if (bringsOut({a, b})) tell({a, b});
        };
        if (linear_) {
            withPrint(LinearPrint::difference(gapPrint_, classes_[b].print), 0, see);
            continue;
        }
        for (std::size_t a = 0; a < ofOne_; ++a) {
            if (!weigh()) {
                triplesLeft_ += classes_[b].options.size() * optionsFrom(a);
                break;
            }
            see(a);
        }
    }
}

// Whether no part of the set, the changes of the world among it, brings out the figures.
bool DiagnosisSearch::isMinimal(const std::vector<std::uint32_t>& options) {
    std::vector<std::uint32_t> all;
    for (const std::uint32_t o : options)
        for (std::size_t i = 0; i < space_.options()[o].size; ++i) all.push_back(space_.options()[o].of[i]);
    const unsigned whole = (1U << all.size()) - 1;
    for (unsigned which = 1; which <= whole; ++which) {
        std::vector<std::uint32_t> some;
        for (std::size_t i = 0; i < all.size(); ++i)
            if ((which >> i & 1U) != 0) some.push_back(all[i]);
        const auto fits = [&](const DiagnosisWorld& world) {
            const auto deltas = space_.deltasOf(world, some);
            return deltas && space_.fits(world, *deltas);
        };
        if (which != whole && fits(*world_)) return false;
        for (const DiagnosisWorld* other : *below_)
            if (fits(*other)) return false;
    }
    return true;
}

// Two records and one change of the scheme. Members of a class are equal, but two that add up in the world may act on
// each other without the change: then each pair fits there by itself, or does not.
void DiagnosisSearch::tellTwo(FoundSets sets) {
    const DiagnosisMeeting& before = *below_->front()->meeting;
    const auto& partOf = space_.parts().partOf;
    const auto together = [&](const DiagnosisMeeting& meeting, std::uint32_t a, std::uint32_t b) {
        return meeting.meet(partOf, space_.options()[a].of[0], space_.options()[b].of[0]);
    };
    const bool alike = sets.places[0] == sets.places[1];
    // Of those that add up in both, one stands for all.
    std::optional<bool> apartFit;
    for (std::size_t i = 0; i < sets.places[0].size() && !apartFit; ++i)
        for (std::size_t j = alike ? i + 1 : 0; j < sets.places[1].size() && !apartFit; ++j) {
            const std::uint32_t a = sets.places[0][i], b = sets.places[1][j];
            if (!together(before, a, b) && !together(*world_->meeting, a, b)) apartFit = isMinimal({a, b});
        }
    sets.meeting = withoutWhatFits();
    if (apartFit.value_or(true)) {
        const auto one = lightest(space_, *sets.meeting, sets.places);
        if (one && isMinimal(*one)) found_.push_back(std::move(sets));
        return;
    }
    for (std::size_t i = 0; i < sets.places[0].size(); ++i) {
        const std::uint32_t a = sets.places[0][i];
        std::vector<std::uint32_t> with;
        for (std::size_t j = alike ? i + 1 : 0; j < sets.places[1].size(); ++j) {
            const std::uint32_t b = sets.places[1][j];
            if (together(before, a, b) && !together(*sets.meeting, a, b) && isMinimal({a, b})) with.push_back(b);
        }
        if (!with.empty()) found_.push_back({sets.changes, {{a}, std::move(with)}, sets.meeting});
    }
}

// Who meets in the world, and besides which pairs fit without its change, or cannot be known to.
std::shared_ptr<const DiagnosisMeeting> DiagnosisSearch::withoutWhatFits() {
    if (withoutWhatFits_) return withoutWhatFits_;
    const DiagnosisWorld& scheme = *below_->front();
    auto all = std::make_shared<DiagnosisMeeting>(*world_->meeting);
    std::map<std::uint32_t, bool> fit;
    const auto mayFit = [&](std::uint32_t a, std::uint32_t b) {
        const auto option = space_.optionOf({a, b});
        if (!option || scheme.deltas[*option] == DiagnosisWorld::kUnknown) return true;
        const std::uint32_t delta = scheme.deltas[*option];
        const auto [known, fresh] = fit.try_emplace(delta, false);
        if (fresh) known->second = space_.fits(scheme, std::span(&delta, 1));
        return known->second;
    };
    for (std::uint32_t p = 0; p < all->byPart.size(); ++p) {
        const DiagnosisNeighbours *now = all->of(p), *before = scheme.meeting->of(p);
        if (!now || !before || now == before) continue;
        std::vector<std::pair<std::uint32_t, std::uint32_t>> more;
        before->eachPair([&](std::uint32_t a, std::uint32_t b) {
            if (!now->are(a, b) && mayFit(a, b)) more.emplace_back(a, b);
        });
        if (!more.empty()) all->byPart[p] = now->with(more);
    }
    withoutWhatFits_ = std::move(all);
    return withoutWhatFits_;
}

void DiagnosisSearch::tell(std::initializer_list<std::size_t> classes) {
    FoundSets sets;
    sets.changes = world_->changes;
    sets.meeting = world_->meeting;
    const bool single =
        std::all_of(classes.begin(), classes.end(), [&](std::size_t c) { return classes_[c].size == 1; });
    if (single) {
        for (const std::size_t c : classes) sets.places.push_back(classes_[c].options);
        if (classes.size() == 2 && !below_->empty()) return tellTwo(std::move(sets));
        // The members of a class are equal in all worlds that count, so one set stands for all.
        const auto one = lightest(space_, *world_->meeting, sets.places);
        if (one && (below_->empty() || isMinimal(*one))) found_.push_back(std::move(sets));
        return;
    }
    // Options of two or three: each has parts of its own that might fit.
    for (const std::size_t c : classes) {
        std::vector<std::uint32_t> place;
        for (const std::uint32_t o : classes_[c].options) {
            if (classes_[c].size == 1) {
                place.push_back(o);
                continue;
            }
            std::vector<std::uint32_t> some{o};
            for (const std::size_t other : classes)
                if (other != c)
                    for (const std::uint32_t with : classes_[other].options)
                        if (space_.options()[with].part != space_.options()[o].part) {
                            some.push_back(with);
                            break;
                        }
            if (some.size() == classes.size() && isMinimal(some)) place.push_back(o);
        }
        if (place.empty()) return;
        sets.places.push_back(std::move(place));
    }
    found_.push_back(std::move(sets));
}

}  // namespace clearline
