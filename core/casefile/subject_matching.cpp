#include "core/casefile/subject_matching.h"

#include <algorithm>

#include "core/explain/problem_text.h"
#include "core/tables/odd_problems.h"

namespace clearline {
namespace {

constexpr std::string_view kMatches[] = {"new", "same-id", "identifier", "chosen", "kept-apart"};
constexpr std::string_view kDoubts[] = {"same-name",     "look-alike-name", "old-number", "faulty-number",
                                        "masked-number", "other-number",    "id-taken"};

bool tellsApart(SubjectDoubt doubt) { return doubt >= SubjectDoubt::OtherNumber; }

bool otherKind(SubjectKind one, SubjectKind other) {
    return one != SubjectKind::NotSaid && other != SubjectKind::NotSaid && one != other;
}

// Two numbers that are whole and not the same belong to two.
bool otherNumber(const SubjectCheck& subject, const Subject& other) {
    return judgedNumber(subject.identifier, subject.kind) == NumberIs::Whole &&
           judgedNumber(other.identifier, other.kind) == NumberIs::Whole &&
           foldedNumber(subject.identifier) != foldedNumber(other.identifier);
}

// The file gives no id: it is the name, or the name and what is shown of a number.
bool idIsName(const SubjectCheck& subject) {
    return !subject.name.empty() &&
           (subject.called == subject.name || subject.called == subject.name + " " + foldedNumber(subject.identifier));
}

}  // namespace

std::string_view subjectMatchText(MatchedBy match) { return kMatches[static_cast<std::size_t>(match)]; }
std::string_view subjectDoubtText(SubjectDoubt doubt) { return kDoubts[static_cast<std::size_t>(doubt)]; }

std::vector<Subject> subjectsWithPlaces(const CaseInput& input) {
    std::vector<Subject> all = input.subjects;
    std::set<std::string, std::less<>> had;
    for (const Subject& subject : all) had.insert(subject.id);
    const auto add = [&](std::string_view id, const Place& place) {
        if (id.empty() || had.contains(id)) return;
        had.emplace(id);
        Subject& subject = all.emplace_back();
        subject.id = id;
        subject.place = place;
    };
    if (const RecordBook* book = input.records.get())
        for (SubjectIndex s = 0; s < book->subjectCount(); ++s)
            if (const auto records = book->recordsOf(s); records.size() > 0)
                add(book->subjectId(s), book->place(*records.begin(), Field::Subject));
    for (const Relation& relation : input.relations) {
        add(relation.subject, relation.place);
        add(relation.other, relation.place);
    }
    for (const Reading& reading : input.readings) add(reading.subject, reading.place);
    for (const OfficialLine& line : input.statement) add(line.subject, line.place);
    return all;
}

void SubjectMatching::add(const CaseInput& input) {
    for (Subject& subject : subjectsWithPlaces(input))
        if (!index_.withId(subject.id)) index_.add(subjects_.emplace_back(std::move(subject)));
}

std::vector<SubjectChoice> SubjectMatching::match(const ImportItem& item, FileCheck& check, ProblemList& problems) {
    const std::vector<SubjectChoice>& chosen = item.subjects();
    const CaseInput& input = *item.input;
    taken_.clear();
    std::vector<SubjectChoice> choices;
    for (const SubjectChoice& choice : chosen)
        if (choice.called.empty()) choices.push_back(choice);  // of the rows that name nobody
    for (Subject& subject : subjectsWithPlaces(input)) {
        taken_.insert(subject.id);
        if (!item.plan)  // of a foreign table it was told when it was read
            for (const std::string* text : {&subject.id, &subject.name, &subject.identifier})
                tellOdd(*text, subject.place, problems);
        SubjectCheck& made = check.subjects.emplace_back();
        made.called = subject.id;
        made.name = std::move(subject.name);
        made.identifier = std::move(subject.identifier);
        made.kind = subject.kind;
        made.place = std::move(subject.place);
        if (const auto s = input.records ? input.records->subjectWithId(made.called) : std::nullopt)
            made.records = input.records->recordsOf(*s).size();
    }
    for (SubjectCheck& subject : check.subjects) {
        const auto choice = std::find_if(chosen.begin(), chosen.end(),
                                         [&](const SubjectChoice& each) { return each.called == subject.called; });
        if (choice != chosen.end()) {
            subject.match = MatchedBy::Chosen;
            subject.subject = choice->subject;
        } else {
            decide(subject, !item.plan);
        }
        if (subject.subject.empty()) {  // apart from whoever has that id
            subject.subject = index_.withId(subject.called) ? freeId(subject.called) : subject.called;
            taken_.insert(subject.subject);
        }
        if (subject.subject != subject.called) choices.push_back({subject.called, subject.subject});
        tell(subject, problems);
    }
    std::sort(choices.begin(), choices.end(), [](const auto& a, const auto& b) { return a.called < b.called; });
    return choices;
}

// Leaves `subject.subject` blank where it is nobody who is there.
void SubjectMatching::decide(SubjectCheck& subject, bool ownIds) const {
    const NumberIs number = judgedNumber(subject.identifier, subject.kind);
    const Subject* same = index_.withId(subject.called);
    if (number == NumberIs::Whole) {
        const auto found = index_.withNumber(subject.identifier);
        if (!found.empty()) {
            const bool itself = same && std::find(found.begin(), found.end(), same) != found.end();
            subject.match = itself ? MatchedBy::SameId : MatchedBy::Identifier;
            subject.subject = itself ? same->id : found.front()->id;
            return;
        }
    }
    if (same && !otherNumber(subject, *same) && (ownIds || !idIsName(subject))) {
        subject.match = MatchedBy::SameId;
        subject.subject = same->id;
        return;
    }
    findDoubts(subject);
}

void SubjectMatching::findDoubts(SubjectCheck& subject) const {
    std::set<const Subject*> met;
    const auto doubt = [&](SubjectDoubt why, const Subject& other) {
        if (!met.insert(&other).second) return;
        subject.doubts.push_back({why, other.id, other.name, other.place});
        if (!tellsApart(why)) subject.match = MatchedBy::KeptApart;
    };
    if (const Subject* same = index_.withId(subject.called); same && otherNumber(subject, *same))
        doubt(SubjectDoubt::IdTaken, *same);
    const NumberIs number = judgedNumber(subject.identifier, subject.kind);
    if (number == NumberIs::Faulty || number == NumberIs::Masked)
        for (const Subject* other : index_.withNumber(subject.identifier))
            doubt(number == NumberIs::Faulty ? SubjectDoubt::FaultyNumber : SubjectDoubt::MaskedNumber, *other);
    for (const Subject* other : index_.withOtherWriting(subject.identifier)) doubt(SubjectDoubt::OldNumber, *other);
    if (number == NumberIs::Old)
        for (const Subject* other : index_.withNumber(subject.identifier)) doubt(SubjectDoubt::OldNumber, *other);
    for (const Subject* other : index_.withName(subject.name))
        if (!otherKind(subject.kind, other->kind))
            doubt(otherNumber(subject, *other) ? SubjectDoubt::OtherNumber : SubjectDoubt::SameName, *other);
    for (const Subject* other : index_.withLookAlike(subject.name))
        if (!otherKind(subject.kind, other->kind) && !otherNumber(subject, *other))
            doubt(SubjectDoubt::LookAlikeName, *other);
}

void SubjectMatching::tell(const SubjectCheck& subject, ProblemList& problems) const {
    const auto where = [](const Place& place) { return placeText({place.file, place.row, 0}); };
    const std::string& name = subject.name.empty() ? subject.called : subject.name;
    if (subject.match == MatchedBy::Identifier)
        problems.add("import.subject-identifier", Severity::Notice, subject.place,
                     {ProblemList::shown(name), ProblemList::shown(subject.subject),
                      where(index_.withId(subject.subject)->place), ProblemList::shown(subject.called)});
    if (subject.match == MatchedBy::Chosen && subject.subject != subject.called && !knows(subject.subject))
        problems.add("import.choice-new", Severity::Notice, subject.place,
                     {ProblemList::shown(subject.called), ProblemList::shown(subject.subject)});
    for (const DoubtfulSubject& doubt : subject.doubts)
        problems.add(
            "import." + std::string(subjectDoubtText(doubt.why)),
            doubt.why == SubjectDoubt::OtherNumber ? Severity::Notice : Severity::Warning, subject.place,
            {ProblemList::shown(name), ProblemList::shown(doubt.subject), where(doubt.place),
             ProblemList::shown(subject.called), ProblemList::shown(subject.subject), ProblemList::shown(doubt.name)});
}

std::string SubjectMatching::freeId(const std::string& called) {
    for (std::size_t n = 2;; ++n)
        if (std::string id = called + " (" + std::to_string(n) + ")"; !knows(id) && !taken_.contains(id)) return id;
}

}  // namespace clearline
