#include "core/ledger/supported.h"

#include <algorithm>
#include <array>

namespace clearline {
namespace {

constexpr std::array kNotYet{
    Need::Set,     Need::Accumulate,    Need::Accrue,       Need::Spend,   Need::Hold,      Need::Listing,
    Need::Extend,  Need::RuleAppliesTo, Need::GateMadeGood, Need::Repeat,  Need::YearlyCap, Need::ContinuesUntil,
    Need::Ends,    Need::Removed,       Need::BookTo,       Need::Accepts, Need::PerAct,    Need::Settle,
    Need::Suspend, Need::Rank,          Need::ListScale};

}  // namespace

Problems notSupported(const Rulebook& rulebook) {
    Problems refused;
    for (const Needed& needed : rulebook.needs) {
        if (std::find(kNotYet.begin(), kNotYet.end(), needed.need) == kNotYet.end()) continue;
        if (refused.empty())
            refused.push_back({"rulebook.effect-not-supported", Severity::Error, needed.place, {rulebook.id, ""}});
        std::string& names = refused[0].args[1];
        names.append(names.empty() ? "" : ", ").append(needName(needed.need));
    }
    return refused;
}

}  // namespace clearline
