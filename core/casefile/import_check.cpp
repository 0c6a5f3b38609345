#include "core/casefile/import_check.h"

#include <algorithm>

#include "core/casefile/kept_plan.h"
#include "core/casefile/overlap_finding.h"
#include "core/casefile/subject_matching.h"
#include "core/intake/read_sources.h"
#include "core/mapping/mapped_read.h"

namespace clearline {
namespace {

constexpr std::string_view kOverlapTexts[] = {"record-again",   "record-differs", "document-again", "subject-differs",
                                              "relation-again", "reading-again",  "statement-again"};

Problem cancelled() { return {"case.cancelled", Severity::Fatal, {}, {}}; }

class Checking {
public:
    Checking(const ImportBase& base, const ReadOptions& options, const CaseProgress& progress)
        : base_(base), options_(options), progress_(progress) {
        if (base.input) {
            subjects_.add(*base.input);
            overlaps_.add(*base.input);
        }
    }

    Result<CheckedImport> run(std::vector<ImportItem> items) {
        CheckedImport checked;
        whole_ = items.size() * kSteps;
        for (ImportItem& item : items) {
            FileCheck& check = checked.files.emplace_back();
            if (auto done = one(std::move(item), check, checked.items); !done) return done.problems();
        }
        return checked;
    }

private:
    static constexpr std::uint64_t kSteps = 3;
    bool goOn() { return !progress_ || progress_(done_++, whole_); }

    Result<bool> one(ImportItem item, FileCheck& check, std::vector<ImportItem>& into) {
        const SourceFile& file = *item.input->files.front();
        check.name = item.name;
        check.sha256 = fileHash(file);
        check.size = file.bytes.size();
        ProblemList problems(item.name);
        if (isThere(item, check)) {
            problems.add("case.already-imported", Severity::Notice, 0, 0, {item.name, check.alreadyAs});
            check.problems = problems.take();
            done_ += kSteps;
            return true;
        }
        if (!goOn()) return cancelled();
        std::vector<SubjectChoice> choices = subjects_.match(item, check, problems);
        if (!goOn()) return cancelled();
        if (!choices.empty() || !item.subjects().empty()) {
            auto again = withSubjects(item, std::move(choices), options_);
            if (!again) return again.problems();
            item = std::move(again).value();
        }
        if (!goOn()) return cancelled();
        overlaps_.find(*item.input, check, problems);
        subjects_.add(*item.input);
        check.problems = problems.take();
        into.push_back(std::move(item));
        return true;
    }

    // The same bytes, and of a foreign file the same tables of it.
    bool isThere(const ImportItem& item, FileCheck& check) {
        std::vector<Seen> seen;
        for (const auto& file : item.input->files) {
            Seen one{check.sha256, {}};
            if (item.plan && file->name.starts_with(item.name + "!"))
                one.table = file->name.substr(item.name.size() + 1);
            seen.push_back(std::move(one));
            if (!item.plan) break;  // what stands beside a record file may stand beside several
        }
        bool there = true;
        for (const Seen& one : seen) {
            std::string as;
            if (base_.state)
                for (const std::vector<KeptSource>& import : importsOf(base_.state->sources))
                    for (const KeptSource& source : import)
                        if (source.sha256 == one.sha256 &&
                            (!item.plan || !source.plan || source.plan->name == one.table))
                            as = toldName(source, source.name);
            for (const auto& [earlier, name] : seen_)
                if (as.empty() && earlier.sha256 == one.sha256 && earlier.table == one.table) as = name;
            there = there && !as.empty();
            if (check.alreadyAs.empty()) check.alreadyAs = as;
        }
        if (!there) check.alreadyAs.clear();
        for (Seen& one : seen) seen_.emplace_back(std::move(one), item.name);
        return there;
    }

    struct Seen {
        std::string sha256, table;
    };
    const ImportBase& base_;
    const ReadOptions& options_;
    const CaseProgress& progress_;
    SubjectMatching subjects_;
    OverlapFinding overlaps_;
    std::vector<std::pair<Seen, std::string>> seen_;  // of the files before, and under which name
    std::uint64_t done_ = 0, whole_ = 0;
};

}  // namespace

std::string_view overlapText(Overlap overlap) { return kOverlapTexts[static_cast<std::size_t>(overlap)]; }

Result<ImportItem> withSubjects(const ImportItem& item, std::vector<SubjectChoice> choices,
                                const ReadOptions& options) {
    ImportItem again = item;
    if (item.plan) {
        again.plan->subjects = std::move(choices);
        std::vector<std::shared_ptr<const RawTable>> tables;
        for (const auto& file : item.input->files) tables.push_back(file->table);
        Problems told;
        for (const Problems& some : item.told) told.insert(told.end(), some.begin(), some.end());
        auto read = readMapped(item.input->files.front(), tables, std::move(told), *again.plan, options);
        if (!read) return read.problems();
        again.input = std::make_shared<const CaseInput>(std::move(read.value().input));
        return again;
    }
    const SubjectNames names(choices);
    again.choices = std::move(choices);
    auto read = readSources(item.input->files, names.with(options));
    if (!read) return read.problems();
    again.input = std::make_shared<const CaseInput>(std::move(read).value());
    return again;
}

Result<CheckedImport> checkImport(const ImportBase& base, std::vector<ImportItem> items, const ReadOptions& options,
                                  const CaseProgress& progress) {
    return Checking(base, options, progress).run(std::move(items));
}

}  // namespace clearline
