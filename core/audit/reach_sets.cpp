#include "core/audit/reach_sets.h"

#include <algorithm>
#include <numeric>

#include "core/audit/goal_bound.h"
#include "core/audit/sum_goal.h"
#include "core/ledger/ledger_parts.h"

namespace clearline {

namespace {

Points size(const Points& points) { return points.sign() < 0 ? Number(0) - points : points; }

class Searching {
public:
    Searching(Counterfactual& counterfactual, const Goal& goal, std::span<const WouldBe> singles,
              const SearchBounds& bounds)
        : counterfactual_(counterfactual),
          ledger_(counterfactual.ledger()),
          goal_(goal),
          singles_(singles),
          bounds_(bounds),
          asIs_(wouldBeOf(ledger_)),
          now_(reachedIn(goal, asIs_).value()) {}

    SetSearch run() {
        collect();
        bySingles();
        if (goal_.of == Goal::Of::List) {
            if (now_) byListings();
            if (found_.none || (found_.set && found_.set->fewest)) return std::move(found_);
        } else {
            sums_ = sumGoalOf(counterfactual_, goal_, candidates_, raise_);
        }
        if (sums_ && !found_.set) bySums();
        byPairs();
        if (!found_.set && !found_.none && !stopped_) bySearch();
        return std::move(found_);
    }

private:
    using Items = std::vector<std::size_t>;

    [[nodiscard]] bool turned(const WouldBe& would) const {
        const auto reached = reachedIn(goal_, would);
        return reached && *reached != now_;
    }
    [[nodiscard]] Points change(const WouldBe& would) const {
        return would.score && asIs_.score ? size(*would.score - *asIs_.score) : Points(0);
    }
    [[nodiscard]] bool contestable(std::size_t item) const { return !bounds_.contestable || bounds_.contestable(item); }
    // Nothing if there is no budget left for it.
    std::optional<WouldBe> ask(const Items& items) {
        if (bounds_.goOn && !stopped_ && !bounds_.goOn()) stopped_ = true;
        std::size_t& spent = counterfactual_.quick(items) ? quick_ : evaluated_;
        const std::size_t most = &spent == &quick_ ? bounds_.quick : bounds_.evaluated;
        if (stopped_ || spent >= most) return std::nullopt;
        ++spent;
        return counterfactual_.without(items);
    }
    void take(Items items, WouldBe would, bool fewest, bool leastChange) {
        std::sort(items.begin(), items.end());
        found_.set = SetWay{std::move(items), std::move(would), fewest, leastChange};
    }

    // Who could play a part: what counts or counted once. In how far each alone goes towards the goal.
    void collect() {
        const auto items = counterfactual_.items();
        const auto bound = boundOf(goal_, ledger_);
        raise_ = !bound || bound->upwards != now_;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if ((!items[i].counts && items[i].quick) || !contestable(i)) continue;
            candidates_.push_back(i);
            pulls_.push_back(pullOf(i));
        }
        std::vector<std::size_t> order(candidates_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [this](std::size_t a, std::size_t b) { return pulls_[a] > pulls_[b]; });
        const Items before = candidates_;
        const std::vector<Points> pulls = pulls_;
        for (std::size_t i = 0; i < order.size(); ++i) {
            candidates_[i] = before[order[i]];
            pulls_[i] = pulls[order[i]];
        }
    }
    // How far it moves the score towards the goal, caps and the range aside.
    [[nodiscard]] Points pullOf(std::size_t item) const {
        Points pull;
        const Scale* scale =
            goal_.of == Goal::Of::Step ? &ledger_.rulebook().scales[ledger_.standings()[goal_.at].scale] : nullptr;
        const auto characteristic = scale ? scale->characteristic : std::nullopt;
        if (const auto lifts = counterfactual_.lifts(item)) {
            const auto& weights = LedgerParts::fold(ledger_).schemes.back().second.weights;
            for (const Counterfactual::Lift& lift : *lifts)
                if (!characteristic || *characteristic == lift.characteristic)
                    pull += characteristic ? lift.points : lift.points * weights[lift.characteristic];
        } else if (singles_[item].score && asIs_.score) {
            pull = *singles_[item].score - *asIs_.score;
        }
        return raise_ ? pull : Number(0) - pull;
    }

    void bySingles() {
        std::optional<std::size_t> least;
        for (const std::size_t item : candidates_)
            if (turned(singles_[item]) && (!least || change(singles_[item]) < change(singles_[*least]))) least = item;
        if (least) take({*least}, singles_[*least], true, true);
    }

    // Off a list is who has none of the listings left.
    void byListings() {
        const Items items = counterfactual_.listing(goal_.at);
        if (found_.set || items.empty()) return;
        const bool all = std::all_of(items.begin(), items.end(), [this](std::size_t i) { return contestable(i); });
        if (!all) {
            found_.none = counterfactual_.quick(items);
            return;
        }
        const auto would = ask(items);
        if (!would || !turned(*would)) return;
        const bool sure = counterfactual_.quick(items);
        if (items.size() == 2 && sure) {
            found_.pairs.push_back({items[0], items[1], *would});
            found_.pairCount = 1;
        }
        take(items, *would, sure, true);
    }

    void byPairs() {
        if (found_.none || (found_.set && found_.set->fewest && found_.set->items.size() > 2))
            return;                      // no pair does it
        std::vector<std::size_t> alone;  // candidates that do not turn it by themselves, as places
        for (std::size_t i = 0; i < candidates_.size(); ++i)
            if (!turned(singles_[candidates_[i]])) alone.push_back(i);
        for (std::size_t i = 0; i < alone.size() && found_.pairsWhole; ++i)
            for (std::size_t j = i + 1; j < alone.size(); ++j) {
                if (sums_ && tooLittle(alone[i], alone[j])) break;
                const Items pair{candidates_[alone[i]], candidates_[alone[j]]};
                if (sums_ && !hasAll(pair, sums_->must)) continue;
                const auto would = ask(pair);
                if (!would) {
                    found_.pairsWhole = false;
                    break;
                }
                if (!turned(*would)) continue;
                ++found_.pairCount;
                keep({std::min(pair[0], pair[1]), std::max(pair[0], pair[1]), *would});
            }
        const bool single = found_.set && found_.set->items.size() == 1;
        if (single || found_.pairs.empty()) return;
        const PairWay& best = found_.pairs.front();
        take({best.first, best.second}, best.would, true, found_.pairsWhole);
    }
    // Pulls descend, and caps only lessen what they do.
    [[nodiscard]] bool tooLittle(std::size_t i, std::size_t j) const {
        if (!sums_->must.empty()) return false;
        const auto gain = [this](std::size_t place) { return std::max(pulls_[place], Points(0)); };
        return gain(i) + gain(j) < sums_->need;
    }
    static bool hasAll(const Items& items, const Items& must) {
        return std::all_of(must.begin(), must.end(), [&](std::size_t item) {
            return std::find(items.begin(), items.end(), item) != items.end();
        });
    }
    void keep(PairWay pair) {
        const auto less = [this](const PairWay& a, const PairWay& b) {
            const Points x = change(a.would), y = change(b.would);
            return x != y ? x < y : std::pair(a.first, a.second) < std::pair(b.first, b.second);
        };
        const auto at = std::upper_bound(found_.pairs.begin(), found_.pairs.end(), pair, less);
        if (at == found_.pairs.end() && found_.pairs.size() == bounds_.pairsTold) return;
        found_.pairs.insert(at, std::move(pair));
        if (found_.pairs.size() > bounds_.pairsTold) found_.pairs.pop_back();
    }

    // Where it is a matter of sums: exact.
    void bySums() {
        if (!std::all_of(sums_->must.begin(), sums_->must.end(), [this](std::size_t i) { return contestable(i); })) {
            found_.none = true;
            return;
        }
        if (sums_->must.size() > bounds_.mostOfSet) return;
        const std::size_t most = bounds_.mostOfSet - sums_->must.size();
        const FewestSums sums = fewestSums(sums_->parts, sums_->wanted, sums_->exclusive, most);
        if (sums.beyond) {
            std::size_t moves = 0;
            for (const SumPart& part : sums_->parts) moves += part.moves.size();
            found_.none = moves <= most;
            return;
        }
        Items items = sums_->must;
        items.insert(items.end(), sums.items.begin(), sums.items.end());
        const auto would = counterfactual_.without(items);
        if (!turned(would)) return;  // the range of the score is in the way
        take(items, would, true, false);
        if (items.size() > 2) lessChange();
    }

    // Each record of the set for another that moves less, as long as the goal is still turned.
    void lessChange() {
        SetWay& set = *found_.set;
        for (bool better = true; better && !stopped_;) {
            better = false;
            for (std::size_t i = 0; i < set.items.size() && !better; ++i)
                for (auto other = candidates_.rbegin(); other != candidates_.rend() && !better; ++other) {
                    if (std::find(set.items.begin(), set.items.end(), *other) != set.items.end()) continue;
                    Items items = set.items;
                    items[i] = *other;
                    const auto would = ask(items);
                    if (!would) return;
                    if (!turned(*would) || !(change(*would) < change(set.would))) continue;
                    std::sort(items.begin(), items.end());
                    set.items = std::move(items);
                    set.would = *would;
                    better = true;
                }
        }
    }

    // All sets of three, of four and so on, as long as there are few enough; then record by record whatever brings the
    // score nearest.
    void bySearch() {
        if (found_.pairsWhole) bySizes();
        if (found_.set || found_.none || stopped_) return;
        Items items;
        WouldBe would = asIs_;
        while (items.size() < bounds_.mostOfSet && !turned(would)) {
            std::optional<std::size_t> best;
            WouldBe nearest = would;
            for (const std::size_t item : candidates_) {
                if (std::find(items.begin(), items.end(), item) != items.end()) continue;
                Items more = items;
                more.push_back(item);
                const auto next = ask(more);
                if (!next) return;
                const bool nearer = turned(*next) || !best || nearness(*next) > nearness(nearest);
                if (!nearer) continue;
                best = item;
                nearest = *next;
                if (turned(*next)) break;
            }
            if (!best) return;
            items.push_back(*best);
            would = nearest;
        }
        if (!turned(would)) return;
        // What turned out not to be needed goes.
        for (std::size_t i = 0; i < items.size() && items.size() > 1;) {
            Items less = items;
            less.erase(less.begin() + static_cast<std::ptrdiff_t>(i));
            const auto next = ask(less);
            if (next && turned(*next)) {
                items = std::move(less);
                would = *next;
            } else {
                ++i;
            }
        }
        const bool fewest = items.size() == found_.atLeast;
        take(std::move(items), std::move(would), fewest, false);
    }
    [[nodiscard]] Points nearness(const WouldBe& would) const {
        const Points score = would.score.value_or(Points(0));
        return raise_ ? score : Number(0) - score;
    }
    // Every set of three and more that can be afforded, the small ones first.
    void bySizes() {
        const std::size_t n = candidates_.size();
        found_.atLeast = 3;
        for (std::size_t k = 3; k <= n && k <= bounds_.mostOfSet; ++k) {
            if (setsOf(n, k) > left()) return;
            std::optional<SetWay> best;
            Items items;
            if (!allOf(k, 0, items, best)) return;
            if (best) return take(best->items, best->would, true, true);
            found_.atLeast = k + 1;
        }
        found_.none = n <= bounds_.mostOfSet;
    }
    // k of the candidates from `from` on beside those chosen; false if it was cut short.
    bool allOf(std::size_t k, std::size_t from, Items& items, std::optional<SetWay>& best) {
        if (k == 0) {
            const auto would = ask(items);
            if (would && turned(*would) && (!best || change(*would) < change(best->would)))
                best = SetWay{items, *would, true, true};
            return would.has_value();
        }
        for (std::size_t i = from; i + k <= candidates_.size(); ++i) {
            items.push_back(candidates_[i]);
            const bool whole = allOf(k - 1, i + 1, items, best);
            items.pop_back();
            if (!whole) return false;
        }
        return true;
    }
    // How many answers may still be asked for, if they are of the dearest kind.
    [[nodiscard]] std::size_t left() const {
        const bool quick = counterfactual_.quick(candidates_);
        const std::size_t most = quick ? bounds_.quick : bounds_.evaluated, spent = quick ? quick_ : evaluated_;
        return most > spent ? most - spent : 0;
    }
    // n over k, up to what is more than any budget.
    static std::size_t setsOf(std::size_t n, std::size_t k) {
        constexpr std::size_t kMany = 1'000'000'000;
        std::size_t sets = 1;
        for (std::size_t i = 1; i <= std::min(k, n - k) && sets < kMany; ++i) sets = sets * (n - i + 1) / i;
        return sets;
    }

    Counterfactual& counterfactual_;
    const Ledger& ledger_;
    const Goal goal_;
    std::span<const WouldBe> singles_;
    const SearchBounds& bounds_;
    const WouldBe asIs_;
    const bool now_;
    bool raise_ = true;  // the goal turns where the value is higher
    Items candidates_;   // those that pull most towards it first
    std::vector<Points> pulls_;
    std::optional<SumGoal> sums_;
    std::size_t quick_ = 0, evaluated_ = 0;
    bool stopped_ = false;
    SetSearch found_;
};

}  // namespace

SetSearch searchSets(Counterfactual& counterfactual, const Goal& goal, std::span<const WouldBe> singles,
                     const SearchBounds& bounds) {
    return Searching(counterfactual, goal, singles, bounds).run();
}

}  // namespace clearline
