#include "core/explain/explanation.h"
#include "core/explain/points_text.h"

namespace clearline {

namespace {

constexpr std::string_view kTests[] = {"above", "at-least", "below", "at-most"};

bool upwards(const Threshold& threshold) {
    return threshold.test == Threshold::Test::Above || threshold.test == Threshold::Test::AtLeast;
}

}  // namespace

std::string thresholdSentence(const Ledger& ledger, const ThresholdState& state, const Catalogue& words) {
    const Threshold& threshold = ledger.rulebook().thresholds[state.threshold];
    const std::string test(kTests[static_cast<std::size_t>(threshold.test)]);
    const std::string title = threshold.title.empty() ? threshold.id : threshold.title.in(words.language());
    const std::string at = plainText(threshold.at);
    const bool benefit = threshold.kind == Threshold::Kind::Benefit;
    if (!state.reached) return words.text("threshold.unknown", {words.text("threshold.test." + test, {at}), title});
    if (*state.reached)
        return words.text(benefit ? "threshold.reached" : "threshold.applies",
                          {words.text("threshold.test." + test, {at}), title});
    const std::string missing = state.missing ? plainText(*state.missing) : "?";
    std::string out =
        words.text((state.exclusive ? "threshold.more-than." : "threshold.missing.") + test, {missing, at, title});
    if (!benefit) out += words.text("threshold.free");
    if (state.underneath) {
        const int side = upwards(threshold) ? state.underneath->sign() : -state.underneath->sign();
        const bool wouldHold = side < 0 || (side == 0 && !state.exclusive);
        out += wouldHold ? words.text("threshold.underneath-holds")
                         : words.text("threshold.underneath", {plainText(*state.underneath)});
    }
    return out;
}

}  // namespace clearline
