#include "core/intake/merge_inputs.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/intake/cell_rules.h"
#include "core/intake/check_versions.h"
#include "core/intake/form_of_fact.h"
#include "core/intake/merged_subjects.h"
#include "core/intake/record_difference.h"
#include "core/intake/relation_circles.h"
#include "core/record/record.h"

namespace clearline {

namespace {

// Those of reading a file that are found again over all files.
bool isOfVersions(const Problem& problem) {
    const std::string& code = problem.code == "read.more-alike" ? problem.args.front() : problem.code;
    return code == "csv.version-order" || code == "csv.version-undated";
}

class Merging {
public:
    Merging(std::vector<CaseInput> inputs, const ReadOptions& options)
        : inputs_(std::move(inputs)), options_(options), problems_(std::string()) {}

    CaseInput take() {
        all_ = std::move(inputs_.front());
        std::shared_ptr<RecordBook> book = all_.records ? std::make_shared<RecordBook>(*all_.records) : nullptr;
        std::vector<std::shared_ptr<const RecordBook>> books{all_.records};
        MergedSubjects subjects(all_.subjects, problems_);
        fileOfRelation_.assign(all_.relations.size(), 0);
        for (std::size_t i = 1; i < inputs_.size(); ++i) {
            CaseInput& next = inputs_[i];
            if (next.records && !book)
                book = std::make_shared<RecordBook>(*next.records);
            else if (next.records)
                addRecords(*book, *next.records);
            books.push_back(std::move(next.records));
            subjects.add(next.subjects);
            addRelations(next.relations, i);
            addReadings(next.readings);
            addStatement(next.statement);
            join(next);
        }
        subjects.finish();
        if (book) finishRecords(*book, books);
        findCirclesAcross();
        all_.records = std::move(book);
        all_.indexSubjects();
        const Problems found = problems_.take();
        all_.problems.insert(all_.problems.end(), found.begin(), found.end());
        return std::move(all_);
    }

private:
    void addRecords(RecordBook& book, const RecordBook& other) {
        book.addBook(other, [&](RecordIndex here, RecordIndex there) {
            const bool same = sameCells(book, here, other, there);
            const Record again(other, there);
            problems_.add(same ? "merge.record-again" : "merge.record-differs",
                          same ? Severity::Notice : Severity::Error, other.place(there, Field::Id),
                          {ProblemList::shown(again.id()), std::to_string(again.version()),
                           std::to_string(book.row(here)), book.sourceOf(here).name});
            if (!same) all_.rowsLost = true;
        });
    }

    void finishRecords(RecordBook& book, const std::vector<std::shared_ptr<const RecordBook>>& books) {
        book.finish();
        std::erase_if(all_.problems, isOfVersions);
        checkVersions(book, versionedRecords(book), problems_);
        for (std::size_t f = 0; f < book.facts().size(); ++f) {
            const FactForm form = formOfFact(book, f);
            book.setFactForm(f, form);
            for (const auto& own : books) tellForm(own.get(), book.facts()[f]);
        }
    }
    // Cells that are numbers in one file are texts if those of another are none.
    void tellForm(const RecordBook* own, const FactColumn& all) {
        const auto fact = own ? own->factNamed(all.name) : std::nullopt;
        if (!fact) return;
        const FactForm form = own->facts()[*fact].form;
        if (form != FactForm::Text && all.form == FactForm::Text)
            problems_.add("merge.fact-form", Severity::Warning,
                          Place{own->source().name, 1, own->columnOfFact(*fact, 0)},
                          {all.name, std::string(factFormName(form))});
    }

    void addRelations(const std::vector<Relation>& relations, std::size_t file) {
        const auto key = [](const Relation& r) { return std::tuple(r.subject, r.other, r.kind, r.from, r.until); };
        for (; relationsKnown_ < all_.relations.size(); ++relationsKnown_)
            relationsSeen_.emplace(key(all_.relations[relationsKnown_]), relationsKnown_);
        for (const Relation& relation : relations) {
            const auto had = relationsSeen_.find(key(relation));
            if (had == relationsSeen_.end()) {
                all_.relations.push_back(relation);
                fileOfRelation_.push_back(file);
                continue;
            }
            const Place& first = all_.relations[had->second].place;
            problems_.add("merge.relation-again", Severity::Notice, relation.place,
                          {ProblemList::shown(relation.subject), ProblemList::shown(relation.other),
                           ProblemList::shown(relation.kind), std::to_string(first.row), first.file});
        }
    }

    void addReadings(const std::vector<Reading>& readings) {
        const std::size_t before = all_.readings.size();
        for (const Reading& reading : readings) {
            const auto end = all_.readings.begin() + static_cast<std::ptrdiff_t>(before);
            const auto had = std::find_if(all_.readings.begin(), end, [&](const Reading& r) {
                return r.subject == reading.subject && r.rulebook == reading.rulebook && r.date == reading.date &&
                       r.score == reading.score;
            });
            if (had == end)
                all_.readings.push_back(reading);
            else
                problems_.add("merge.reading-again", Severity::Notice, reading.place,
                              {ProblemList::shown(reading.subject), reading.date.iso(), reading.score.text(),
                               std::to_string(had->place.row), had->place.file});
        }
    }

    // A table may hold two lines alike, and then both stand; what two tables say alike they say of the same line.
    void addStatement(const std::vector<OfficialLine>& lines) {
        using Key = std::tuple<std::string, std::string, Date, std::string, std::string, std::string,
                               std::optional<Number>, std::optional<Number>>;
        const auto key = [](const OfficialLine& line) {
            return Key(line.subject, line.rulebook, line.date, line.item, line.document, line.record, line.points,
                       line.balance);
        };
        std::map<Key, std::vector<std::size_t>> had;
        for (std::size_t i = 0; i < all_.statement.size(); ++i) had[key(all_.statement[i])].push_back(i);
        std::map<Key, std::size_t> met;
        for (const OfficialLine& line : lines) {
            const auto alike = had.find(key(line));
            const std::size_t before = alike == had.end() ? 0 : alike->second.size(), ordinal = met[key(line)]++;
            if (ordinal >= before) {
                all_.statement.push_back(line);
                continue;
            }
            const Place& first = all_.statement[alike->second[ordinal]].place;
            problems_.add("merge.statement-again", Severity::Notice, line.place,
                          {ProblemList::shown(line.subject), line.date.iso(), ProblemList::shown(line.item),
                           std::to_string(first.row), first.file});
        }
    }

    // What closes only over two files; the others were told when each was read.
    void findCirclesAcross() {
        findCircles(all_.relations, options_.relationMutual, [this](std::size_t later, std::size_t earlier) {
            if (fileOfRelation_[later] == fileOfRelation_[earlier]) return;
            const Relation& relation = all_.relations[later];
            const Place& other = all_.relations[earlier].place;
            problems_.add("merge.relation-circular", Severity::Error, relation.place,
                          {ProblemList::shown(relation.subject), ProblemList::shown(relation.other),
                           ProblemList::shown(relation.kind), std::to_string(other.row), other.file});
        });
    }

    void join(CaseInput& next) {
        all_.undeclaredKinds.merge(next.undeclaredKinds);
        all_.rowsLost = all_.rowsLost || next.rowsLost;
        all_.relationsLost = all_.relationsLost || next.relationsLost;
        all_.problems.insert(all_.problems.end(), next.problems.begin(), next.problems.end());
        all_.files.insert(all_.files.end(), next.files.begin(), next.files.end());
    }

    std::vector<CaseInput> inputs_;
    const ReadOptions& options_;
    ProblemList problems_;
    CaseInput all_;
    using RelationKey = std::tuple<std::string, std::string, std::string, std::optional<Date>, std::optional<Date>>;
    std::map<RelationKey, std::size_t> relationsSeen_;
    std::size_t relationsKnown_ = 0;  // of all_.relations, that relationsSeen_ has
    std::vector<std::size_t> fileOfRelation_;
};

}  // namespace

CaseInput mergeInputs(std::vector<CaseInput> inputs, const ReadOptions& options) {
    if (inputs.size() == 1) return std::move(inputs.front());
    return Merging(std::move(inputs), options).take();
}

}  // namespace clearline
