#include "core/explain/period_text.h"

namespace clearline {

std::string periodText(const Period& period, const Catalogue& words) {
    std::string out;
    const auto add = [&](int count, const char* one, const char* many) {
        if (count == 0) return;
        if (!out.empty()) out += words.text("period.and");
        out += words.text(count == 1 ? one : many, {std::to_string(count)});
    };
    add(period.months / 12, "period.year", "period.years");
    add(period.months % 12, "period.month", "period.months");
    add(period.days, "period.day", "period.days");
    return out.empty() ? words.text("period.days", {"0"}) : out;
}

}  // namespace clearline
