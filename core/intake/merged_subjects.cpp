#include "core/intake/merged_subjects.h"

#include "core/intake/cell_rules.h"

namespace clearline {

namespace {

std::string kindText(SubjectKind kind) {
    switch (kind) {
        case SubjectKind::Person: return "person";
        case SubjectKind::Firm: return "firm";
        case SubjectKind::NotSaid: break;
    }
    return {};
}

}  // namespace

MergedSubjects::MergedSubjects(std::vector<Subject>& all, ProblemList& problems) : all_(all), problems_(problems) {
    for (std::size_t i = 0; i < all_.size(); ++i) placeOf_.emplace(all_[i].id, i);
}

void MergedSubjects::add(const std::vector<Subject>& more) {
    for (const Subject& subject : more) {
        const auto [place, fresh] = placeOf_.emplace(subject.id, all_.size());
        if (fresh)
            all_.push_back(subject);
        else
            join(all_[place->second], subject);
    }
}

void MergedSubjects::differs(const Subject& first, const Subject& second, const Cell& cell) {
    if (cell.first == cell.second || cell.first.empty() || cell.second.empty()) return;
    problems_.add("merge.subject-differs", Severity::Warning, second.place,
                  {ProblemList::shown(second.id), std::string(cell.column), ProblemList::shown(cell.second),
                   ProblemList::shown(cell.first), std::to_string(first.place.row), first.place.file});
}

void MergedSubjects::join(Subject& first, const Subject& second) {
    const auto iso = [](const std::optional<Date>& day) { return day ? day->iso() : std::string(); };
    differs(first, second, {"name", first.name, second.name});
    differs(first, second, {"kind", kindText(first.kind), kindText(second.kind)});
    differs(first, second, {"identifier", first.identifier, second.identifier});
    differs(first, second, {"born_on", iso(first.bornOn), iso(second.bornOn)});
    if (first.name.empty()) first.name = second.name;
    if (first.kind == SubjectKind::NotSaid) first.kind = second.kind;
    if (first.identifier.empty()) first.identifier = second.identifier;
    if (!first.bornOn) first.bornOn = second.bornOn;
    for (const auto& [name, fact] : second.facts) {
        const auto [had, fresh] = first.facts.emplace(name, fact);
        if (!fresh) differs(first, second, {name, had->second.text, fact.text});
    }
}

void MergedSubjects::finish() {
    std::map<std::string, FactFormFinder, std::less<>> forms;
    for (const Subject& subject : all_)
        for (const auto& [name, fact] : subject.facts) forms[name].see(fact.text);
    for (Subject& subject : all_)
        for (auto& [name, fact] : subject.facts) fact.form = forms.find(name)->second.form();
}

}  // namespace clearline
