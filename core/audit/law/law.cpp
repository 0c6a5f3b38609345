#include "core/audit/law/law.h"

#include <algorithm>
#include <array>

namespace clearline {

namespace {

constexpr std::array<std::string_view, kLawMatters> kMatters{
    "retention",        "publicity",     "listing-term",      "listing-extension", "listing-removal", "representative",
    "filing",           "receipt",       "basic-information", "confirmation",      "one-act",         "answer",
    "objection-period", "repair-papers", "one-commitment",    "use-ends",          "early-removal"};

template <class Item>
bool holds(const std::vector<Item>& items, const auto& wanted) {
    return items.empty() || std::find(items.begin(), items.end(), wanted) != items.end();
}

}  // namespace

std::string_view lawMatterText(LawMatter matter) { return kMatters[static_cast<std::size_t>(matter)]; }

bool Provision::ofKind(std::string_view kind) const {
    return kinds.empty() || std::any_of(kinds.begin(), kinds.end(), [kind](const std::string& named) {
               return named.ends_with('.') ? kind.starts_with(named) : kind == named;
           });
}

bool Provision::ofRulebook(std::string_view id) const { return holds(rulebooks, id); }

bool Provision::ofSubject(SubjectKind kind) const { return kind == SubjectKind::NotSaid || holds(subjects, kind); }

std::vector<std::size_t> LawBook::on(LawMatter matter, Date day, std::string_view rulebook) const {
    std::vector<std::size_t> named, otherwise;
    for (std::size_t i = 0; i < provisions.size(); ++i) {
        const Provision& provision = provisions[i];
        if (provision.about != matter || !provision.when.contains(day) || !provision.ofRulebook(rulebook)) continue;
        (provision.otherwise && provision.ofClass.empty() ? otherwise : named).push_back(i);
    }
    return named.empty() ? otherwise : named;
}

std::optional<std::size_t> LawBook::of(LawMatter matter, Date day, std::string_view rulebook,
                                       std::string_view kind) const {
    for (const bool named : {true, false})
        for (const bool otherwise : {false, true})
            for (std::size_t i = 0; i < provisions.size(); ++i) {
                const Provision& p = provisions[i];
                if (p.about == matter && p.otherwise == otherwise && p.kinds.empty() != named && p.when.contains(day) &&
                    p.ofRulebook(rulebook) && p.ofKind(kind))
                    return i;
            }
    return std::nullopt;
}

std::vector<std::size_t> LawBook::allOf(LawMatter matter, Date day, std::string_view rulebook,
                                        std::string_view kind) const {
    std::vector<std::size_t> all = on(matter, day, rulebook);
    std::erase_if(all, [&](std::size_t i) { return !provisions[i].ofKind(kind); });
    return all;
}

bool LawBook::knows(LawMatter matter, std::string_view kind) const {
    return std::any_of(provisions.begin(), provisions.end(),
                       [&](const Provision& p) { return p.about == matter && p.ofKind(kind); });
}

}  // namespace clearline
