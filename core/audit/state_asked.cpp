// Grades and lists as somebody asks for them: "band=good", "黑名单=was".
#include <algorithm>

#include "core/audit/folded.h"
#include "core/audit/lookup.h"

namespace clearline {

namespace {

bool named(const std::string& id, const LocalText& title, std::string_view asked) {
    return folded(id) == asked || folded(title.en) == asked || folded(title.zh) == asked;
}

// The ids that there are, each once, for whoever asked for another.
class Ids {
public:
    void add(const std::string& id) {
        if (std::find(ids_.begin(), ids_.end(), id) == ids_.end()) ids_.push_back(id);
    }
    [[nodiscard]] bool empty() const { return ids_.empty(); }
    [[nodiscard]] std::string text() const {
        std::string text;
        for (const std::string& id : ids_) text.append(text.empty() ? "" : ", ").append(id);
        return text;
    }

private:
    std::vector<std::string> ids_;
};

struct Cut {
    std::string left, right;
};

// Nothing without both sides.
std::optional<Cut> cut(std::string_view text) {
    const std::size_t at = text.find('=');
    if (at == std::string_view::npos || at == 0 || at + 1 == text.size()) return std::nullopt;
    return Cut{folded(text.substr(0, at)), folded(text.substr(at + 1))};
}

Problem refusal(std::string code, std::string_view text, std::string known) {
    return {std::move(code), Severity::Fatal, {}, {std::string(text), std::move(known)}};
}

}  // namespace

Result<StateAsked> parseGradeAsked(std::string_view text, const RulebookList& rulebooks) {
    const auto sides = cut(text);
    Ids scales, steps;
    StateAsked asked;
    for (std::size_t r = 0; r < rulebooks.size(); ++r)
        for (std::size_t s = 0; s < rulebooks[r]->scales.size(); ++s) {
            const Scale& scale = rulebooks[r]->scales[s];
            scales.add(scale.id);
            if (!sides || !named(scale.id, scale.title, sides->left)) continue;
            for (std::size_t i = 0; i < scale.steps.size(); ++i) {
                steps.add(scale.steps[i].id);
                if (named(scale.steps[i].id, scale.steps[i].title, sides->right)) asked.places.push_back({r, s, i});
            }
        }
    if (!asked.places.empty()) return asked;
    if (!sides || steps.empty()) return refusal("lookup.no-scale", text, scales.text());
    return refusal("lookup.no-step", text, steps.text());
}

Result<StateAsked> parseListAsked(std::string_view text, const RulebookList& rulebooks) {
    const auto sides = cut(text);
    Ids lists;
    StateAsked asked;
    asked.ofList = true;
    for (std::size_t r = 0; r < rulebooks.size(); ++r)
        for (std::size_t l = 0; l < rulebooks[r]->lists.size(); ++l) {
            const NamedList& list = rulebooks[r]->lists[l];
            lists.add(list.id);
            if (sides && named(list.id, list.title, sides->left)) asked.places.push_back({r, l, 0});
        }
    if (!sides || asked.places.empty()) return refusal("lookup.no-list", text, lists.text());
    const auto past = listPastNamed(sides->right);
    if (!past) return refusal("lookup.list-past", text, "on, was, never");
    asked.past = *past;
    return asked;
}

}  // namespace clearline
