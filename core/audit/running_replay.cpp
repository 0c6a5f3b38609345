#include "core/audit/running_replay.h"

#include <algorithm>
#include <tuple>

#include "core/ledger/event_fold.h"
#include "core/ledger/folding.h"

namespace clearline {

namespace {

constexpr std::size_t kStatesKept = 64;
constexpr std::size_t kMostKept = std::size_t{1} << 23U;  // contributions, over all states kept
constexpr std::size_t kLeastApart = 128;

template <class N>
bool same(const FoldState<N>& a, const FoldState<N>& b) {
    const auto parts = [](const Parts<N>& p) { return std::tie(p.raw, p.cap, p.clamp, p.hold, p.rounding); };
    return a.shown == b.shown && parts(a.parts) == parts(b.parts) && a.sums == b.sums;
}

}  // namespace

class RunningReplay::Hand {
public:
    virtual ~Hand() = default;
    enum class End : std::uint8_t { Done, Failed, TooLarge };
    virtual End without(const std::vector<char>& out, std::size_t first, FoldState<Number>& into) = 0;
};

template <class N, class Calc, class Shape>
class RunningReplay::HandOf : public Hand {
public:
    explicit HandOf(const Ledger& ledger)
        : schedule_(LedgerParts::schedule(ledger)), fold_(LedgerParts::fold(ledger)), rulebook_(ledger.rulebook()) {
        for (const Number& value : fold_.values) worth_.push_back(as<N>(value));
        for (const auto& [day, scheme] : fold_.schemes) frames_.push_back(frameOf<N>(scheme, day));
        const std::size_t events = schedule_.events.size(), count = schedule_.contributions.size();
        const std::size_t states = std::clamp<std::size_t>(kMostKept / (count + 1), 1, kStatesKept);
        every_ = std::max(events / states, kLeastApart);
        at_ = begin();
        const std::vector<char> none(count);
        for (std::size_t i = 0; i < events; i += every_) {
            kept_.push_back(at_);
            go(i, std::min(i + every_, events), none);
        }
        kept_.push_back(at_);
        findLiving();
    }

    End without(const std::vector<char>& out, std::size_t first, FoldState<Number>& into) override {
        std::size_t state = std::min(first / every_, kept_.size() - 1);
        at_ = kept_[state];
        for (std::size_t i = state * every_; i < schedule_.events.size(); i += every_) {
            go(i, std::min(i + every_, schedule_.events.size()), out);
            // Once nothing differs that is still to be asked for, the rest is as it was.
            if (!at_.failed && !at_.spoiled && asBefore(++state, out)) {
                at_ = kept_.back();
                break;
            }
        }
        if (at_.spoiled) return End::TooLarge;
        into = snapshot(at_.state);
        return at_.failed ? End::Failed : End::Done;
    }

private:
    struct At {
        FoldState<N> state;
        std::vector<N> lost;
        std::size_t frame = 0;
        bool failed = false, spoiled = false;
    };

    At begin() {
        At at;
        for (const Characteristic& c : rulebook_.characteristics) at.state.sums.push_back(as<N>(c.initial));
        at.lost.resize(schedule_.contributions.size());
        Calc calc;
        EntryFold<N, Calc> entry(calc, rulebook_);
        entry.frameChange(at.state, frames_[0], LineKind::Opening, true, [](auto&&...) {});
        note(at, calc, entry.failed_);
        return at;
    }

    static void note(At& at, const Calc& calc, bool failed) {
        at.failed |= failed;
        if constexpr (requires { calc.spoiled(); }) at.spoiled |= calc.spoiled();
    }

    // By state kept: the contributions that have come and are still to leave or change, whose losses are asked for.
    void findLiving() {
        std::vector<std::uint32_t> left(schedule_.contributions.size());
        for (const Event& event : schedule_.events)
            if (event.contribution != kNoContribution) ++left[event.contribution];
        const std::vector<std::uint32_t> all = left;
        std::vector<std::uint32_t> living;
        living_.emplace_back();
        for (std::size_t i = 0; i < schedule_.events.size(); ++i) {
            const std::uint32_t c = schedule_.events[i].contribution;
            if (c != kNoContribution) {
                if (left[c] == all[c]) living.push_back(c);
                --left[c];
            }
            if ((i + 1) % every_ != 0 && i + 1 != schedule_.events.size()) continue;
            std::erase_if(living, [&](std::uint32_t l) { return left[l] == 0; });
            living_.push_back(living);
        }
    }

    [[nodiscard]] bool asBefore(std::size_t state, const std::vector<char>& out) const {
        if (!same(at_.state, kept_[state].state)) return false;
        return std::none_of(living_[state].begin(), living_[state].end(),
                            [&](std::uint32_t c) { return out[c] != 0 || at_.lost[c] != kept_[state].lost[c]; });
    }

    void go(std::size_t from, std::size_t to, const std::vector<char>& out) {
        Calc calc;
        EntryFold<N, Calc, Shape> entry(calc, rulebook_);
        const auto emit = [](auto&&...) {};
        const auto value = [this](std::uint32_t slot) -> const N& { return worth_[slot]; };
        for (std::size_t i = from; i < to; ++i) {
            const Event& event = schedule_.events[i];
            if (event.contribution == kNoContribution) {
                ++at_.frame;
                entry.frameChange(at_.state, frames_[at_.frame], LineKind::RuleChange, false, emit);
                continue;
            }
            if (out[event.contribution] || changesNothing(schedule_, fold_, event)) continue;
            const Effect& effect = rulebook_.rules[schedule_.contributions[event.contribution].rule].effect;
            if (!effect.touchesPoints()) continue;  // lists move nothing
            foldEvent(entry, calc, at_.state, frames_[at_.frame], schedule_, event, effect.characteristic,
                      &at_.lost[event.contribution], value, emit);
        }
        note(at_, calc, entry.failed_);
    }

    const Schedule& schedule_;
    const FoldResult& fold_;
    const Rulebook& rulebook_;
    std::vector<N> worth_;  // by slot
    std::vector<Frame<N>> frames_;
    std::size_t every_ = 1;
    std::vector<At> kept_;  // before every so many events, and at the end
    std::vector<std::vector<std::uint32_t>> living_;
    At at_;
};

RunningReplay::RunningReplay(const Ledger& ledger) : ledger_(ledger) {
    const FoldResult& fold = LedgerParts::fold(ledger);
    if (!countsInMillionths(fold, ledger.rulebook())) return;
    const bool rounds = ledger.rulebook().score->rounding.has_value();
    const bool caps =
        std::any_of(fold.schemes.begin(), fold.schemes.end(), [](const auto& s) { return s.second.anyCap; });
    const auto make = [&]<bool kRounds, bool kCaps>() {
        hand_ = std::make_unique<HandOf<std::int64_t, MicroCalc, SumShape<true, kRounds, kCaps>>>(ledger);
    };
    if (rounds)
        caps ? make.template operator()<true, true>() : make.template operator()<true, false>();
    else
        caps ? make.template operator()<false, true>() : make.template operator()<false, false>();
}

RunningReplay::~RunningReplay() = default;

std::optional<FoldState<Number>> RunningReplay::without(const std::vector<char>& out, std::size_t first) {
    FoldState<Number> state;
    Hand::End end = hand_ ? hand_->without(out, first, state) : Hand::End::TooLarge;
    if (end == Hand::End::TooLarge) {
        if (!careful_) careful_ = std::make_unique<HandOf<Number, PlainCalc, AskedShape>>(ledger_);
        end = careful_->without(out, first, state);
    }
    return end == Hand::End::Done ? std::optional(std::move(state)) : std::nullopt;
}

}  // namespace clearline
