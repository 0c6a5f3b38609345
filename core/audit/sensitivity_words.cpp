#include "core/audit/sensitivity_words.h"

#include "core/audit/audit_names.h"
#include "core/explain/points_text.h"

namespace clearline {

namespace {

constexpr std::string_view kNone = "\u2013";

}  // namespace

std::string SensitivityWords::name(const SensitivityRow& row) const {
    return variableName(row.variable, found_.ledger->rulebook(), words_);
}

std::string SensitivityWords::tried(const SensitivityRow& row) const {
    return words_.text(row.ofRange ? "sensitivity.range" : "sensitivity.units",
                       {valueName(row.low, words_), valueName(row.high, words_)});
}

std::string SensitivityWords::score(const WouldBe& would) const {
    if (!would.score) return std::string(kNone);
    return would.incomplete ? words_.text("side.incomplete", {plainText(*would.score)}) : plainText(*would.score);
}

std::string SensitivityWords::way(const BandEntry& entry) const {
    const std::string key = "sensitivity.way." + std::string(bandWayText(entry.way));
    if (!entry.mode) return words_.text(key);
    return words_.text(key, {words_.text("rounding." + std::string(roundingText(*entry.mode)))});
}

std::string SensitivityWords::noEdit(const BandEntry& entry) const {
    const bool opens = entry.way == BandEntry::Way::AsWritten || editOf(entry, found_.ledger->rulebook());
    return opens ? std::string() : words_.text("sensitivity.no-edit");
}

std::string SensitivityWords::goals(const std::vector<std::size_t>& goals) const {
    std::string out;
    for (const std::size_t goal : goals)
        out += (out.empty() ? "" : words_.text("list.comma")) + goalName(found_.goals[goal], *found_.ledger, words_);
    return out;
}

std::string SensitivityWords::turned(const WouldBe& would) const {
    const WouldBe asIs = wouldBeOf(*found_.ledger);
    std::string out;
    for (const Goal& goal : found_.goals) {
        const auto now = reachedIn(goal, asIs), then = reachedIn(goal, would);
        if (now == then) continue;
        const char* key = !then ? "sensitivity.not-known" : *then ? "sensitivity.reached" : "sensitivity.lost";
        out += (out.empty() ? "" : "; ") + words_.text(key, {goalName(goal, *found_.ledger, words_)});
    }
    return out;
}

std::string SensitivityWords::range(const Band& band) const {
    std::string out = !band.least ? std::string()
                      : *band.least == *band.most
                          ? words_.text("sensitivity.same", {plainText(*band.least), std::to_string(band.tried)})
                          : words_.text("sensitivity.band",
                                        {plainText(*band.least), plainText(*band.most), std::to_string(band.tried)});
    if (!band.depends.empty()) out += words_.text("sensitivity.depends", {goals(band.depends)});
    return out;
}

std::string SensitivityWords::rounding() const {
    if (!found_.ledger->score()) return words_.text("sensitivity.no-score");
    return range(found_.rounding);
}

std::string SensitivityWords::order() const {
    if (!found_.ledger->score()) return words_.text("sensitivity.no-score");
    const Band& band = found_.order;
    std::string out = band.tried == 0 ? words_.text("sensitivity.order-free") : range(band);
    if (band.tried > 0) out += words_.text(band.whole ? "sensitivity.all-orders" : "sensitivity.some-orders");
    if (band.settledByRules) out += words_.text("sensitivity.settled");
    return out;
}

std::string SensitivityWords::rest() const {
    std::string out;
    if (found_.unmoved > 0) out += words_.text("sensitivity.unmoved", {std::to_string(found_.unmoved)});
    if (found_.untried > 0)
        out += (out.empty() ? "" : " ") + words_.text("sensitivity.untried", {std::to_string(found_.untried)});
    return out;
}

}  // namespace clearline
