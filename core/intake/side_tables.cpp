#include "core/intake/side_tables.h"

#include <array>

#include "core/intake/relation_circles.h"

namespace clearline {

namespace {

constexpr std::array<KnownColumn, 5> kSubjectColumns{{{"id", true}, {"name"}, {"kind"}, {"identifier"}, {"born_on"}}};
constexpr std::array<KnownColumn, 5> kRelationColumns{
    {{"subject", true}, {"other", true}, {"kind", true}, {"from"}, {"until"}}};
constexpr std::array<KnownColumn, 4> kReadingColumns{
    {{"subject", true}, {"rulebook"}, {"date", true}, {"score", true}}};

}  // namespace

void SideRows::begin(RowPlace place) {
    place_ = place;
    refused_ = false;
    cells_.assign(columns().size(), Cell());
}

void SideRows::cell(std::size_t known, std::string_view text, std::uint32_t column) {
    cells_[known].text = text;
    cells_[known].column = column;
}

void SideRows::fault(std::optional<std::size_t> known) {
    refused_ = true;
    if (known) cells_[*known].refused = true;
}

std::string_view SideRows::text(std::size_t known) const {
    const std::string_view text = cells_[known].text;
    return isBlank(text) ? std::string_view() : text;
}

void SideRows::refuse(std::string_view code, Severity severity, std::size_t known) {
    problems_.add(code, severity, place_.row, cells_[known].column,
                  {ProblemList::shown(cells_[known].text), std::string(columns()[known].name)});
    if (severity >= Severity::Error) refused_ = true;
}

void SideRows::end() {
    bool complete = true;
    for (std::size_t k = 0; k < columns().size(); ++k) {
        if (!columns()[k].required || !text(k).empty()) continue;
        complete = false;
        if (!cells_[k].refused) refuse("csv.cell-blank", Severity::Error, k);
    }
    if (complete) row();
}

std::span<const KnownColumn> SubjectRows::columns() const { return kSubjectColumns; }
std::span<const KnownColumn> RelationRows::columns() const { return kRelationColumns; }
std::span<const KnownColumn> ReadingRows::columns() const { return kReadingColumns; }

std::optional<std::size_t> SubjectRows::addFact(std::string_view name, std::uint32_t row, std::uint32_t column) {
    facts_.push_back({std::string(name), row, column, {}, {}});
    return facts_.size() - 1;
}

void SubjectRows::begin(RowPlace place) {
    SideRows::begin(place);
    for (FactName& fact : facts_) fact.text = {};
}

void SubjectRows::row() {
    enum : std::size_t { Id, Name, Kind, Identifier, BornOn };
    const auto [earlier, fresh] = rowOfId_.emplace(text(Id), place_.row);
    if (!fresh) {
        problems_.add("csv.duplicate-subject", Severity::Error, place_.row, columnOf(Id),
                      {ProblemList::shown(text(Id)), std::to_string(earlier->second)});
        return;
    }
    Subject& subject = subjects_.emplace_back();
    subject.id = text(Id);
    subject.name = text(Name);
    subject.kind = read(subjectKindCell, Kind).value_or(SubjectKind::NotSaid);
    subject.identifier = text(Identifier);
    if (!subject.identifier.empty())
        if (const std::string_view fault = identifierFault(subject.identifier, subject.kind); !fault.empty())
            refuse(fault, Severity::Warning, Identifier);
    subject.bornOn = read(dateCell, BornOn);
    subject.place = place();
    for (FactName& fact : facts_) {
        if (isBlank(fact.text)) continue;
        fact.finder.see(fact.text);
        subject.facts[fact.name].text = fact.text;
    }
}

void SubjectRows::finish() {
    for (const FactName& fact : facts_) {
        const FactForm form = fact.finder.form();
        problems_.add("csv.column-fact", Severity::Notice, fact.row, fact.column,
                      {fact.name, std::string(factFormName(form))});
        for (Subject& subject : subjects_)
            if (const auto own = subject.facts.find(fact.name); own != subject.facts.end()) own->second.form = form;
    }
}

void RelationRows::begin(RowPlace place) {
    SideRows::begin(place);
    ++begun_;
}

void RelationRows::row() {
    enum : std::size_t { SubjectId, Other, Kind, From, Until };
    Relation relation;
    relation.from = read(dateCell, From);
    relation.until = read(dateCell, Until);
    if (!refused_ && text(SubjectId) == text(Other)) refuse("csv.relation-self", Severity::Error, Other);
    if (refused_) return;
    // Told, and kept: a rulebook that reckons with it declares it by that.
    if (declared_ && !declared_(text(Kind))) {
        refuse("csv.relation-undeclared", Severity::Error, Kind);
        relation.fault = RelationFault::Undeclared;
    }
    relation.subject = text(SubjectId);
    relation.other = text(Other);
    relation.kind = text(Kind);
    relation.place = place();
    if (relation.from && relation.until && *relation.until < *relation.from)
        problems_.add("csv.date-order", Severity::Warning, place_.row, columnOf(Until),
                      {relation.until->iso(), "until", relation.from->iso(), "from"});
    relations_.push_back(std::move(relation));
    otherColumns_.push_back(columnOf(Other));
}

void RelationRows::finish() {
    findCircles(relations_, mutual_, [this](std::size_t later, std::size_t earlier) {
        const Relation& relation = relations_[later];
        problems_.add("csv.relation-circular", Severity::Error, relation.place.row, otherColumns_[later],
                      {ProblemList::shown(relation.subject), ProblemList::shown(relation.other),
                       ProblemList::shown(relation.kind), std::to_string(relations_[earlier].place.row)});
    });
}

void ReadingRows::row() {
    enum : std::size_t { SubjectId, Rulebook, Day, Score };
    Reading reading;
    const auto date = read(dateCell, Day);
    auto score = read(numberCell, Score);
    if (!date || !score || refused_) return;
    reading.subject = text(SubjectId);
    reading.rulebook = text(Rulebook);
    reading.date = *date;
    reading.score = std::move(*score);
    reading.place = place();
    readings_.push_back(std::move(reading));
}

}  // namespace clearline
