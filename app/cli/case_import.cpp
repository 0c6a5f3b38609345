#include <algorithm>

#include "app/cli/case_author.h"
#include "app/cli/case_command.h"
#include "app/cli/case_source.h"
#include "app/cli/import_report_text.h"
#include "core/casefile/import_check.h"
#include "core/casefile/import_folder.h"
#include "core/casefile/import_reading.h"
#include "core/rulebook/load.h"
#include "core/yaml/find_files.h"

namespace clearline::cli {

namespace {

// Files and folders into a case: read, looked at beside what the case holds, then all of them at once.
class Importing {
public:
    Importing(const CaseCommand& command, const std::vector<std::string>& folders, Console& console)
        : command_(command), folders_(folders), console_(console) {}

    int run() {
        PlanWishes asked;
        if (const int code = readWishes(command_.how, asked, console_)) return code;
        const auto forms = foreignForms(command_.how, folders_);
        if (!forms) return failed(forms.problems());
        if (const int code = open()) return code;
        if (const int code = readAll(**forms)) return code;
        if (const int code = choose()) return code;
        const ImportBase base{&file_->state(), input_.get()};
        auto checked = checkImport(base, std::move(items_), options_);
        if (!checked) return failed(checked.problems());
        tellInputs(*checked);
        if (checked->items.empty()) return nothing(*checked);
        return command_.dryRun ? dry(*checked) : import(*checked);
    }

private:
    int failed(const Problems& problems) {
        console_.problems(problems);
        return kUnreadable;
    }

    // A dry run writes nothing, not even a newer form of the case.
    int open() {
        auto kinds = Kinds::load(folders_);
        if (!kinds) return failed(kinds.problems());
        known_ = *kinds;
        CaseOptions options;
        options.author = authorNow(command_.who);
        options.readOnly = command_.dryRun;
        for (const std::string& name : command_.rulebooks) {
            auto rulebook = findRulebook(name, folders_);
            if (!rulebook) return failed(rulebook.problems());
            known_ = withKindsOf(std::move(known_), **rulebook);
            rulebooks_.push_back(*rulebook);
        }
        const ImportPaths paths = importPaths(command_.files);
        if (anyAtLeast(paths.problems, Severity::Fatal)) return failed(paths.problems);
        console_.problems(paths.problems);
        paths_ = paths.paths;
        auto opened = CaseFile::open(command_.into, options);
        if (!opened) return failed(opened.problems());
        file_ = std::move(opened).value();
        if (anyAtLeast(file_->problems(), Severity::Fatal)) return failed(file_->problems());
        for (const KeptRulebook& kept : file_->state().rulebooks)
            if (const auto rulebook = file_->rulebook(kept)) known_ = withKindsOf(std::move(known_), **rulebook);
        options_ = readOptionsFor(known_);
        if (file_->state().sources.empty()) return kDone;
        auto input = file_->input(options_);
        if (!input) return failed(input.problems());
        input_ = *input;
        return kDone;
    }

    int readAll(const ForeignForms& forms) {
        Problems wrong;
        for (const std::string& path : paths_) {
            auto read = anyItem(path, forms.known, forms.wishes, options_);
            if (!read) {
                wrong.insert(wrong.end(), read.problems().begin(), read.problems().end());
                continue;
            }
            const Problems open = openQuestions(*read);
            wrong.insert(wrong.end(), open.begin(), open.end());
            items_.push_back(std::move(read.value().item));
        }
        return wrong.empty() ? static_cast<int>(kDone) : failed(wrong);
    }

    // What the person said of who is who.
    int choose() {
        for (const std::string& text : command_.sameAs) {
            const std::size_t sign = text.rfind('=');
            if (sign == std::string::npos) return console_.usage("usage.same-as", {text});
            const SubjectChoice choice{text.substr(0, sign), text.substr(sign + 1)};
            bool called = false;
            for (ImportItem& item : items_) {
                if (!choice.called.empty() && !isNamed(*item.input, choice.called)) continue;
                called = true;
                (item.plan ? item.plan->subjects : item.choices).push_back(choice);
            }
            const bool there = choice.subject == choice.called || (input_ && isNamed(*input_, choice.subject));
            if (called && there) continue;
            console_.problem({called ? "import.no-such-subject" : "import.no-such-called",
                              Severity::Fatal,
                              {command_.into, 0, 0},
                              {called ? choice.subject : choice.called}});
            return kUsage;
        }
        return kDone;
    }
    static bool isNamed(const CaseInput& input, const std::string& id) {
        return (input.records && input.records->subjectWithId(id)) ||
               std::any_of(input.subjects.begin(), input.subjects.end(),
                           [&](const Subject& subject) { return subject.id == id; });
    }

    void tellInputs(const CheckedImport& checked) {
        for (const ImportItem& item : checked.items) tell(item.input->problems);
    }
    void tell(const Problems& problems) {
        wrong_ = wrong_ || anyAtLeast(problems, Severity::Error);
        if (!command_.json) console_.problems(problems);
    }

    int nothing(const CheckedImport& checked) {
        for (const FileCheck& check : checked.files)
            console_.problem(
                {"case.already-imported", Severity::Fatal, {command_.into, 0, 0}, {check.name, check.alreadyAs}});
        return kUnreadable;
    }

    int dry(const CheckedImport& checked) {
        const ImportReport report = importReport(checked);
        if (command_.json)
            console_.data(importReportText(report) + "\n");
        else
            writeImportReport(report, false, console_);
        for (const FileCheck& check : checked.files) tell(check.problems);
        console_.message("casefile.would-import", {records(checked), command_.into});
        return wrong_ ? kIncomplete : kDone;
    }
    static std::string records(const CheckedImport& checked) {
        std::uint64_t records = 0;
        for (const FileCheck& check : checked.files) records += check.brings.records;
        return std::to_string(records);
    }

    int import(const CheckedImport& checked) {
        const Author author = authorNow(command_.who);
        const ImportReport report = importReport(checked);
        const auto entry = file_->import(checked.items, importReportText(report), author);
        if (!entry) return failed(entry.problems());
        if (command_.json) console_.data(importReportText(report) + "\n");
        for (const FileCheck& check : checked.files) {
            if (check.alreadyAs.empty())
                console_.message("casefile.imported",
                                 {std::to_string(check.brings.records), check.name, command_.into});
            tell(check.problems);
        }
        for (const auto& rulebook : rulebooks_) {
            if (const auto done = file_->addRulebook(*rulebook, author); !done) return failed(done.problems());
            console_.message("casefile.rulebook-added", {rulebook->id});
        }
        const bool plain = report.files.size() == 1 && report.files[0].plan.empty() && report.files[0].overlaps.empty();
        if (!plain) console_.message("casefile.report-kept", {command_.into, std::to_string(*entry)});
        return wrong_ ? kIncomplete : kDone;
    }

    const CaseCommand& command_;
    const std::vector<std::string>& folders_;
    Console& console_;
    Kinds known_;
    ReadOptions options_;
    std::vector<std::shared_ptr<const Rulebook>> rulebooks_;
    std::vector<std::string> paths_;
    std::unique_ptr<CaseFile> file_;
    std::shared_ptr<const CaseInput> input_;  // what the case holds; null: nothing yet
    std::vector<ImportItem> items_;
    bool wrong_ = false;
};

}  // namespace

int importIntoCase(const CaseCommand& command, const std::vector<std::string>& folders, Console& console) {
    if (command.files.empty()) return console.usage("usage.import-file");
    if (command.into.empty()) return console.usage("usage.import-case");
    return Importing(command, folders, console).run();
}

}  // namespace clearline::cli
