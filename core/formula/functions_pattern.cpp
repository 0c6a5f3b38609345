// Built-ins that search by pattern: matches, replace, split.
#include "core/formula/call.h"
#include "core/formula/complaint.h"
#include "core/formula/pattern.h"

namespace clearline {

namespace {

constexpr std::uint64_t kComparisonsPerStep = 64;
constexpr std::size_t kLongestText = std::size_t{1} << 20;

// A pattern of a call and the text it is held against.
class Search {
public:
    Search(Call& call, std::size_t pattern, std::size_t flags) : call_(call), at_(pattern) {
        if (!call.absent(flags) && call.text(flags).find_first_not_of("smix") != std::string::npos) {
            call.fail("formula.bad-flags", {shortened(call.text(flags))}, flags);
            return;
        }
        Pattern::Fault fault{};
        std::string unread;
        pattern_ = Pattern::of(call.text(pattern), call.absent(flags) ? "" : call.text(flags), fault, unread);
        if (fault == Pattern::Fault::TooLarge)
            call.evaluator().overBudget("length", 8192, call.place(pattern));
        else if (!pattern_)
            call.fail("formula.bad-pattern", {shortened(call.text(pattern)), shortened(unread)}, pattern);
    }
    [[nodiscard]] bool ok() const { return pattern_ != nullptr; }
    [[nodiscard]] const Pattern& pattern() const { return *pattern_; }

    // False: over budget. Else `found` says whether there is one from `from` on.
    bool next(const std::string& text, std::size_t from, bool& found) {
        const std::uint64_t before = call_.evaluator().stepsLeft() * kComparisonsPerStep;
        std::uint64_t left = before;
        const Pattern::Found result = pattern_->search(text, from, left, places);
        found = result == Pattern::Found::Yes;
        const auto used = static_cast<std::size_t>((before - left) / kComparisonsPerStep) + 1;
        return call_.spend(result == Pattern::Found::OverBudget ? SIZE_MAX / 2 : used);
    }

    // A pattern that matches nothing at all has no places to replace or to split at.
    bool refuseEmpty() {
        const std::string nothing;
        bool found = false;
        if (!next(nothing, 0, found)) return false;
        return !found || call_.fail("formula.empty-match", {std::string(call_.name()), call_.text(at_)}, at_);
    }

    std::vector<std::size_t> places;

private:
    Call& call_;
    std::size_t at_;
    std::shared_ptr<const Pattern> pattern_;
};

bool matches(Call& call) {
    Search search(call, 1, 2);
    bool found = false;
    return search.ok() && search.next(call.text(0), 0, found) && call.give(found);
}

// A replacement in parts: plain text, then the number of a group, and so on; -1 for none.
struct Part {
    std::string plain;
    int group = -1;
};

bool replacementParts(const std::string& text, int groups, std::vector<Part>& parts) {
    parts.emplace_back();
    const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\') {
            if (++i == text.size() || (text[i] != '\\' && text[i] != '$')) return false;
            parts.back().plain += text[i];
        } else if (text[i] == '$') {
            if (!digit(i + 1)) return false;
            int group = text[++i] - '0';
            while (digit(i + 1) && group * 10 + (text[i + 1] - '0') <= groups) group = group * 10 + (text[++i] - '0');
            parts.back().group = group;
            parts.emplace_back();
        } else {
            parts.back().plain += text[i];
        }
    }
    return true;
}

bool replace(Call& call) {
    Search search(call, 1, 3);
    std::vector<Part> parts;
    if (!search.ok() || !search.refuseEmpty()) return false;
    if (!replacementParts(call.text(2), search.pattern().groups(), parts))
        return call.fail("formula.bad-replacement", {shortened(call.text(2))}, 2);
    const std::string& text = call.text(0);
    std::string out;
    std::size_t from = 0;
    for (bool found = true; found;) {
        if (!search.next(text, from, found)) return false;
        if (!found) break;
        const auto& places = search.places;
        const std::size_t size = out.size();
        out.append(text, from, places[0] - from);
        for (const Part& part : parts) {
            out += part.plain;
            const auto group = static_cast<std::size_t>(part.group) * 2;
            if (part.group < 0 || group >= places.size() || places[group] == std::string::npos) continue;
            out.append(text, places[group], places[group + 1] - places[group]);
        }
        if (!call.spend((out.size() - size) / 64)) return false;
        if (out.size() > kLongestText) return call.evaluator().overBudget("length", kLongestText, call.place(0));
        if (places[1] == places[0])
            return call.fail("formula.empty-match", {std::string(call.name()), call.text(1)}, 1);
        from = places[1];
    }
    return call.give(out.append(text, from));
}

bool split(Call& call) {
    Search search(call, 1, 2);
    if (!search.ok() || !search.refuseEmpty()) return false;
    const std::string& text = call.text(0);
    List parts;
    std::size_t from = 0;
    for (;;) {
        bool found = false;
        if (!search.next(text, from, found)) return false;
        if (!found) break;
        const std::size_t begin = search.places[0], end = search.places[1];
        if (begin == end) return call.fail("formula.empty-match", {std::string(call.name()), call.text(1)}, 1);
        parts.emplace_back(text.substr(from, begin - from));
        from = end;
    }
    parts.emplace_back(text.substr(from));
    return call.give(std::move(parts));
}

}  // namespace

void addPatternFunctions(std::vector<Builtin>& table) {
    const Parameter input{"input", 't'}, pattern{"pattern", 't'}, flags{"flags", 't', true, true};
    table.push_back({"matches", Type::Boolean, {input, pattern, flags}, matches});
    table.push_back({"replace", Type::Text, {input, pattern, {"replacement", 't'}, flags}, replace});
    table.push_back({"split", Type::List, {{"string", 't'}, {"delimiter", 't'}}, split});
}

}  // namespace clearline
