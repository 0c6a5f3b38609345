#include "core/casefile/overlap_finding.h"

#include <algorithm>
#include <unordered_map>

#include "core/casefile/known_subjects.h"
#include "core/intake/record_difference.h"
#include "core/record/record.h"

namespace clearline {
namespace {

std::string isoOf(const std::optional<Date>& day) { return day ? day->iso() : std::string(); }
std::string textOf(const std::optional<Number>& number) { return number ? number->text() : std::string(); }
std::string shown(std::string_view text) { return ProblemList::shown(text); }

std::string kindText(SubjectKind kind) {
    switch (kind) {
        case SubjectKind::Person: return "person";
        case SubjectKind::Firm: return "firm";
        case SubjectKind::NotSaid: break;
    }
    return {};
}

// What a subjects table says of one, by column, without what it leaves blank.
std::map<std::string, std::string> saysOf(const Subject& subject) {
    std::map<std::string, std::string> says;
    const auto put = [&](const char* column, std::string text) {
        if (!text.empty()) says.emplace(column, std::move(text));
    };
    put("name", subject.name);
    put("kind", kindText(subject.kind));
    put("identifier", subject.identifier);
    put("born_on", isoOf(subject.bornOn));
    for (const auto& [name, fact] : subject.facts)
        if (!fact.text.empty()) says.emplace(name, fact.text);
    return says;
}

// Document number and body, as two spellings of them are compared, by the symbols of one book.
class DocumentKeys {
public:
    explicit DocumentKeys(const RecordBook& book) : book_(book) {}
    // Empty where the record names no document.
    std::string of(RecordIndex record) {
        const Symbol document = book_.document(record);
        if (book_.symbols().text(document).empty()) return {};
        return folded(document) + '\n' + folded(book_.agency(record));
    }

private:
    const std::string& folded(Symbol symbol) {
        const auto [found, fresh] = folded_.try_emplace(symbol);
        if (fresh) found->second = foldedName(book_.symbols().text(symbol));
        return found->second;
    }
    const RecordBook& book_;
    std::unordered_map<Symbol, std::string> folded_;
};

}  // namespace

const OverlapFinding::Table OverlapFinding::kTables[3] = {
    {Overlap::RelationAgain, "merge.relation-again", true, &OverlapFinding::relationRows, &ImportCounts::relations},
    {Overlap::ReadingAgain, "merge.reading-again", true, &OverlapFinding::readingRows, &ImportCounts::readings},
    {Overlap::StatementAgain, "merge.statement-again", false, &OverlapFinding::statementRows,
     &ImportCounts::statement}};

OverlapFinding::Rows OverlapFinding::relationRows(const CaseInput& input) {
    Rows rows;
    for (const Relation& r : input.relations)
        rows.push_back({{r.subject, r.other, r.kind, isoOf(r.from), isoOf(r.until)},
                        {shown(r.subject), shown(r.other), shown(r.kind)},
                        &r.subject,
                        &r.place});
    return rows;
}

OverlapFinding::Rows OverlapFinding::readingRows(const CaseInput& input) {
    Rows rows;
    for (const Reading& r : input.readings)
        rows.push_back({{r.subject, r.rulebook, r.date.iso(), r.score.text()},
                        {shown(r.subject), r.date.iso(), r.score.text()},
                        &r.subject,
                        &r.place});
    return rows;
}

OverlapFinding::Rows OverlapFinding::statementRows(const CaseInput& input) {
    Rows rows;
    for (const OfficialLine& l : input.statement)
        rows.push_back(
            {{l.subject, l.rulebook, l.date.iso(), l.item, l.document, l.record, textOf(l.points), textOf(l.balance)},
             {shown(l.subject), l.date.iso(), shown(l.item)},
             &l.subject,
             &l.place});
    return rows;
}

void OverlapFinding::add(const CaseInput& input) {
    if (input.records) {
        if (!book_)
            book_ = std::make_shared<RecordBook>(*input.records);
        else
            book_->addBook(*input.records, [](RecordIndex, RecordIndex) {});
    }
    for (const Subject& subject : input.subjects) subjects_[subject.id].push_back(subject);
    for (std::size_t table = 0; table < std::size(kTables); ++table) keep(table, input);
}

// Of a line that files may say several times, as often as the one that says it most often.
void OverlapFinding::keep(std::size_t table, const CaseInput& input) {
    std::map<std::vector<std::string>, std::vector<Place>> said;
    for (const Row& row : kTables[table].rows(input)) said[row.says].push_back(*row.place);
    for (auto& [says, places] : said) {
        std::vector<Place>& had = had_[table][says];
        for (std::size_t i = had.size(); i < places.size(); ++i) had.push_back(places[i]);
    }
}

void OverlapFinding::find(const CaseInput& input, FileCheck& check, ProblemList& problems) {
    check_ = &check;
    problems_ = &problems;
    if (input.records && input.records->size() > 0) {
        const std::size_t before = book_ ? book_->size() : 0;
        const std::vector<bool> twice = findRecords(*input.records);
        findDocuments(*input.records, before, twice);
    }
    findSubjects(input);
    for (std::size_t table = 0; table < std::size(kTables); ++table) {
        findRows(table, input);
        keep(table, input);
    }
}

void OverlapFinding::note(FoundOverlap found, Severity severity, const char* code, std::vector<std::string> args) {
    problems_->add(code, severity, found.here, std::move(args));
    std::uint64_t& count = check_->counts[static_cast<std::size_t>(found.what)];
    if (++count <= FileCheck::kMostOverlaps) check_->overlaps.push_back(std::move(found));
}

// Which of them are there already.
std::vector<bool> OverlapFinding::findRecords(const RecordBook& records) {
    std::vector<bool> twice(records.size());
    check_->brings.records = check_->adds.records = records.size();
    if (!book_) {
        book_ = std::make_shared<RecordBook>(records);
        return twice;
    }
    book_->addBook(records, [&](RecordIndex here, RecordIndex there) {
        twice[there] = true;
        --check_->adds.records;
        const Record again(records, there);
        FoundOverlap found{Overlap::RecordAgain,
                           std::string(again.id()),
                           again.version(),
                           {},
                           false,
                           differingColumns(*book_, here, records, there),
                           records.place(there, Field::Id),
                           book_->place(here)};
        const bool same = found.columns.empty();
        if (!same) found.what = Overlap::RecordDiffers;
        std::vector<std::string> args{shown(again.id()), std::to_string(again.version()),
                                      std::to_string(book_->row(here)), book_->sourceOf(here).name};
        note(std::move(found), same ? Severity::Notice : Severity::Error,
             same ? "merge.record-again" : "merge.record-differs", std::move(args));
    });
    return twice;
}

// One decision may name several persons, and one may stand in two lists: only a person can tell.
void OverlapFinding::findDocuments(const RecordBook& records, std::size_t before, const std::vector<bool>& twice) {
    std::unordered_map<std::string, std::vector<RecordIndex>> wanted;
    DocumentKeys theirs(records), ours(*book_);
    for (RecordIndex r = 0; r < records.size(); ++r)
        if (std::string key = twice[r] ? std::string() : theirs.of(r); !key.empty())
            wanted[std::move(key)].push_back(r);
    if (wanted.empty()) return;
    // By the record here, the one there that says it best: of the same subject, else the first.
    std::map<RecordIndex, RecordIndex> met;
    std::vector<bool> known(records.size());  // an earlier version of it is there
    for (RecordIndex had = 0; had < before; ++had) {
        const auto found = wanted.find(ours.of(had));
        if (found == wanted.end()) continue;
        const Record there(*book_, had);
        for (const RecordIndex r : found->second) {
            const Record here(records, r);
            known[r] = known[r] || here.id() == there.id();
            const auto [best, fresh] = met.emplace(r, had);
            if (!fresh && Record(*book_, best->second).subject() != here.subject() && there.subject() == here.subject())
                best->second = had;
        }
    }
    for (const auto& [r, had] : met) {
        if (known[r]) continue;
        const Record here(records, r), there(*book_, had);
        FoundOverlap found{Overlap::DocumentAgain,
                           std::string(here.id()),
                           here.version(),
                           std::string(there.id()),
                           here.subject() != there.subject(),
                           {},
                           records.place(r, Field::Document),
                           book_->place(had)};
        std::vector<std::string> args{
            shown(here.document()),          shown(here.agency()),      shown(here.id()),      shown(there.id()),
            std::to_string(book_->row(had)), book_->sourceOf(had).name, shown(there.subject())};
        const bool other = found.otherSubject;
        note(std::move(found), other ? Severity::Notice : Severity::Warning,
             other ? "import.document-of-other" : "import.document-again", std::move(args));
    }
}

void OverlapFinding::findSubjects(const CaseInput& input) {
    check_->brings.subjects = check_->subjects.size();
    check_->adds.subjects = static_cast<std::uint64_t>(
        std::count_if(check_->subjects.begin(), check_->subjects.end(), [](const SubjectCheck& subject) {
            return subject.match == MatchedBy::New || subject.match == MatchedBy::KeptApart;
        }));
    for (const Subject& subject : input.subjects)
        if (const auto listed = subjects_.find(subject.id); listed != subjects_.end())
            compareSubject(subject, listed->second);
    for (const Subject& subject : input.subjects) subjects_[subject.id].push_back(subject);
}

void OverlapFinding::compareSubject(const Subject& subject, const std::vector<Subject>& listed) {
    FoundOverlap found{Overlap::SubjectDiffers, subject.id, 1, {}, false, {}, subject.place, {}};
    std::vector<std::string> first;  // the first difference, told with what both say
    for (const auto& [column, text] : saysOf(subject)) {
        for (const Subject& there : listed) {
            const auto says = saysOf(there);
            const auto said = says.find(column);
            if (said == says.end()) continue;
            if (said->second == text) break;
            found.columns.push_back(column);
            if (found.columns.size() == 1) {
                found.there = there.place;
                first = {shown(subject.id), column, shown(text), shown(said->second), std::to_string(there.place.row),
                         there.place.file};
            }
            break;
        }
    }
    if (!found.columns.empty()) note(std::move(found), Severity::Warning, "merge.subject-differs", std::move(first));
}

void OverlapFinding::findRows(std::size_t which, const CaseInput& input) {
    const Table& table = kTables[which];
    const Rows rows = table.rows(input);
    check_->brings.*table.count = check_->adds.*table.count = rows.size();
    std::map<std::vector<std::string>, std::size_t> met;
    for (const Row& row : rows) {
        const auto had = had_[which].find(row.says);
        const std::size_t ordinal = met[row.says]++;
        if (had == had_[which].end() || (!table.eachOnce && ordinal >= had->second.size())) continue;
        --(check_->adds.*table.count);
        const Place& there = had->second[table.eachOnce ? 0 : ordinal];
        std::vector<std::string> args = row.told;
        args.push_back(std::to_string(there.row));
        args.push_back(there.file);
        note({table.what, *row.subject, 1, {}, false, {}, *row.place, there}, Severity::Notice, table.code,
             std::move(args));
    }
}

}  // namespace clearline
