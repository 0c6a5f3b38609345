#include "core/audit/running_replay.h"

#include <algorithm>

#include "core/ledger/event_fold.h"
#include "core/ledger/folding.h"

namespace clearline {

namespace {

constexpr std::size_t kStatesKept = 64;

}  // namespace

class RunningReplay::Hand {
public:
    virtual ~Hand() = default;
    enum class End : std::uint8_t { Done, Failed, TooLarge };
    virtual End without(const std::vector<char>& out, std::size_t first, FoldState<Number>& into) = 0;
};

template <class N, class Calc>
class RunningReplay::HandOf : public Hand {
public:
    explicit HandOf(const Ledger& ledger)
        : schedule_(LedgerParts::schedule(ledger)), fold_(LedgerParts::fold(ledger)), rulebook_(ledger.rulebook()) {
        for (const Number& value : fold_.values) worth_.push_back(as<N>(value));
        for (const auto& [day, scheme] : fold_.schemes) frames_.push_back(frameOf<N>(scheme, day));
        every_ = std::max<std::size_t>(schedule_.events.size() / kStatesKept, 256);
        at_ = begin();
        const std::vector<char> none(schedule_.contributions.size());
        for (std::size_t i = 0; i < schedule_.events.size(); i += every_) {
            kept_.push_back(at_);
            go(i, std::min(i + every_, schedule_.events.size()), none);
        }
        if (kept_.empty()) kept_.push_back(at_);
    }

    End without(const std::vector<char>& out, std::size_t first, FoldState<Number>& into) override {
        const std::size_t from = std::min(first / every_, kept_.size() - 1);
        at_ = kept_[from];
        go(from * every_, schedule_.events.size(), out);
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

    void go(std::size_t from, std::size_t to, const std::vector<char>& out) {
        Calc calc;
        EntryFold<N, Calc> entry(calc, rulebook_);
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
    std::vector<At> kept_;  // before every so many events
    At at_;
};

RunningReplay::RunningReplay(const Ledger& ledger) : ledger_(ledger) {
    if (countsInMillionths(LedgerParts::fold(ledger), ledger.rulebook()))
        hand_ = std::make_unique<HandOf<std::int64_t, MicroCalc>>(ledger);
}

RunningReplay::~RunningReplay() = default;

std::optional<FoldState<Number>> RunningReplay::without(const std::vector<char>& out, std::size_t first) {
    FoldState<Number> state;
    Hand::End end = hand_ ? hand_->without(out, first, state) : Hand::End::TooLarge;
    if (end == Hand::End::TooLarge) {
        if (!careful_) careful_ = std::make_unique<HandOf<Number, PlainCalc>>(ledger_);
        end = careful_->without(out, first, state);
    }
    return end == Hand::End::Done ? std::optional(std::move(state)) : std::nullopt;
}

}  // namespace clearline
