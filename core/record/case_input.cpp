#include "core/record/case_input.h"

#include <algorithm>
#include <numeric>

namespace clearline {

Subject CaseInput::subject(std::string_view id) const {
    if (!subjectsById.empty() && subjectsById.size() == subjects.size()) {
        const auto place =
            std::lower_bound(subjectsById.begin(), subjectsById.end(), id,
                             [this](std::uint32_t at, std::string_view wanted) { return subjects[at].id < wanted; });
        if (place != subjectsById.end() && subjects[*place].id == id) return subjects[*place];
    } else {
        const auto listed =
            std::find_if(subjects.begin(), subjects.end(), [id](const Subject& s) { return s.id == id; });
        if (listed != subjects.end()) return *listed;
    }
    Subject alone;
    alone.id = id;
    return alone;
}

void CaseInput::indexSubjects() {
    subjectsById.resize(subjects.size());
    std::iota(subjectsById.begin(), subjectsById.end(), std::uint32_t{0});
    std::stable_sort(subjectsById.begin(), subjectsById.end(),
                     [this](std::uint32_t a, std::uint32_t b) { return subjects[a].id < subjects[b].id; });
}

}  // namespace clearline
