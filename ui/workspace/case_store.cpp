#include "ui/workspace/case_store.h"

#include <QFile>
#include <algorithm>

#include "core/casefile/undo.h"
#include "core/ledger/evaluate.h"
#include "core/rulebook/load.h"
#include "ui/workspace/rulebook_choice.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

// Those for which reading alone would help nobody, or which a second try may mend.
bool hopeless(const Problems& problems) {
    return std::any_of(problems.begin(), problems.end(), [](const Problem& problem) {
        return problem.code == "case.cancelled" || problem.code == "case.not-found" ||
               problem.code == "case.not-a-case" || problem.code == "case.busy" || problem.code == "case.memory";
    });
}

}  // namespace

std::vector<LogEntry> CaseStore::news() {
    const auto& log = file_->log();
    std::vector<LogEntry> fresh(log.begin() + static_cast<std::ptrdiff_t>(std::min(told_, log.size())), log.end());
    told_ = log.size();
    return fresh;
}

Result<OpenedCase> CaseStore::shown(const Wanted& wanted, const Author* author) {
    OpenedCase shown;
    shown.path = qtText(file_->path());
    const auto& rulebooks = file_->state().rulebooks;
    std::string id = wanted.view.rulebook;
    if (!file_->state().rulebook(id)) id = rulebooks.empty() ? std::string() : rulebooks.back().id;
    if (!id.empty()) {
        auto kept = file_->rulebook(id);
        if (!kept.ok()) return kept.problems();
        shown.rulebook = *kept;
    }
    auto input = file_->input(readOptions(*resources_, shown.rulebook.get()));
    if (!input.ok()) return input.problems();
    shown.input = *input;
    if (!shown.rulebook) {
        auto found = findRulebook(
            coreText(chooseRulebook(shown.path, *shown.input, wanted.rulebookInUse.get(), resources_->folders)),
            resources_->folders);
        if (!found.ok()) return found.problems();
        shown.rulebook = *found;
        if (author)
            if (auto added = file_->addRulebook(**found, *author); !added.ok()) return added.problems();
    }
    const Date asOf = wanted.view.asOf.value_or(wanted.today);
    shown.clockKept = wanted.view.asOf.has_value();
    shown.clock = {asOf, wanted.view.knownOn.value_or(asOf)};
    shown.subjects = subjectsOf(*shown.input);
    std::string subject = wanted.view.subject;
    if (std::find(shown.subjects.begin(), shown.subjects.end(), subject) == shown.subjects.end())
        subject = shown.subjects.empty() ? std::string() : shown.subjects.front();
    shown.ledger = std::make_shared<const Ledger>(evaluate(shown.input, shown.rulebook, subject, shown.clock));
    if (!shown.input->readings.empty()) shown.readings = compareReadings(*shown.ledger);
    shown.fileProblems = file_->problems();
    return shown;
}

Result<CaseStore::Opened> CaseStore::opened(const Wanted& wanted, const Author* author) {
    Opened opened;
    opened.view = wanted.view;
    if (!file_->state().sources.empty()) {
        auto first = shown(wanted, author);
        if (!first.ok()) return first.problems();
        opened.shown = std::move(first).value();
    }
    if (auto drafts = file_->drafts(); drafts.ok()) opened.drafts = std::move(drafts).value();
    opened.path = qtText(file_->path());
    opened.state = file_->state();
    opened.log = file_->log();
    opened.readOnly = file_->readOnly();
    opened.problems = file_->problems();
    told_ = opened.log.size();
    return opened;
}

Result<CaseStore::Opened> CaseStore::create(const QString& path, const Author& author) {
    auto made = CaseFile::create(coreText(path), author);
    if (!made.ok()) return made.problems();
    file_ = std::move(made).value();
    return opened({}, nullptr);
}

Result<CaseStore::Opened> CaseStore::open(const QString& path, const Wanted& wanted, const Author& author,
                                          const CaseProgress& progress) {
    CaseOptions options;
    options.author = author;
    options.progress = progress;
    auto made = CaseFile::open(coreText(path), options);
    if (!made.ok()) {
        if (hopeless(made.problems())) return made.problems();
        options.readOnly = true;
        auto readable = CaseFile::open(coreText(path), options);
        if (!readable.ok()) return made.problems();
        made = std::move(readable);
    }
    file_ = std::move(made).value();
    Wanted how = wanted;
    if (auto left = file_->view(); left.ok() && !left->empty()) how.view = KeptView::fromJson(*left);
    return opened(how, nullptr);
}

Result<CaseStore::Opened> CaseStore::moveTo(CaseStore& from, const QString& path, const Wanted& wanted,
                                            const Author& author) {
    if (auto copied = from.file_->saveCopy(coreText(path)); !copied.ok()) return copied.problems();
    return open(path, wanted, author, {});
}

// What is lost here is a convenience: the text itself is still on the screen.
void CaseStore::keepDraft(const CaseDraft& draft) { static_cast<void>(file_->keepDraft(draft)); }
void CaseStore::keepView(const std::string& text) { static_cast<void>(file_->keepView(text)); }

Result<CaseStore::Opened> CaseStore::keep(const QString& path, std::shared_ptr<const CaseInput> input,
                                          const Rulebook& rulebook, const std::optional<CaseAction>& scenario,
                                          const Wanted& wanted, const Author& author, const CaseProgress& progress) {
    auto made = CaseFile::create(coreText(path), author);
    if (!made.ok()) return made.problems();
    file_ = std::move(made).value();
    const auto filled = [&]() -> Result<std::uint64_t> {
        auto done = file_->import(*input, author, progress);
        if (done.ok()) done = file_->addRulebook(rulebook, author);
        if (done.ok() && scenario) done = file_->append(*scenario, author);
        if (done.ok() && !progress(1, 1)) done = Problem{"case.cancelled", Severity::Fatal, {}, {}};
        return done;
    }();
    input.reset();
    Wanted how = wanted;
    if (!file_->state().scenarios.empty()) how.view.scenario = file_->state().scenarios.begin()->first;
    auto result = filled.ok() ? opened(how, nullptr) : Result<Opened>(filled.problems());
    if (!result.ok()) {
        file_.reset();
        QFile::remove(path);  // made a moment ago, and nothing in it is acknowledged
    }
    return result;
}

CaseStore::Outcome<OpenedCase> CaseStore::import(const QString& file, const Wanted& wanted, const Author& author,
                                                 const CaseProgress& progress) {
    const auto done = [&]() -> Result<OpenedCase> {
        const KeptRulebook* kept = file_->state().rulebook(wanted.view.rulebook);
        std::shared_ptr<const Rulebook> rulebook;
        if (kept)
            if (auto loaded = file_->rulebook(kept->id); loaded.ok()) rulebook = *loaded;
        {
            ReadOptions options = readOptions(*resources_, rulebook.get());
            options.progress = [&](std::size_t read, std::size_t all) { return progress(read, 2 * all); };
            const auto read = readCase(coreText(file), options);
            if (!read.ok()) return read.problems();
            if (!progress(1, 2)) return Problem{"case.cancelled", Severity::Fatal, {}, {}};
            const auto imported = file_->import(
                *read, author, [&](std::uint64_t step, std::uint64_t all) { return progress(all + step, 2 * all); });
            if (!imported.ok()) return imported.problems();
        }
        return shown(wanted, &author);
    }();
    return {done, news()};
}

CaseStore::Outcome<CaseStore::BroughtIn> CaseStore::bringIn(const ToBringIn& what, const Wanted& wanted,
                                                            const Author& author, const CaseProgress& progress) {
    const auto imported = file_->import(what.items, what.report, author, progress);
    if (!imported.ok()) return {imported.problems(), news()};
    if (file_->state().rulebooks.empty() && !what.rulebook.isEmpty())
        if (const auto found = findRulebook(coreText(what.rulebook), resources_->folders); found.ok())
            static_cast<void>(file_->addRulebook(**found, author));  // else `shown` takes one, and tells why not
    BroughtIn brought{*imported, shown(wanted, &author)};
    return {std::move(brought), news()};
}

CaseStore::Outcome<std::shared_ptr<const Rulebook>> CaseStore::useRulebook(const QString& idOrPath,
                                                                           const Author& author) {
    const auto done = [&]() -> Result<std::shared_ptr<const Rulebook>> {
        std::string id = coreText(idOrPath);
        if (!file_->state().rulebook(id)) {  // a path, or one that only the program has
            auto found = findRulebook(id, resources_->folders);
            if (!found.ok()) return found.problems();
            id = (*found)->id;
            const KeptRulebook* kept = file_->state().rulebook(id);
            if (!kept || kept->sha256 != (*found)->sha256)
                if (auto added = file_->addRulebook(**found, author); !added.ok()) return added.problems();
        }
        return file_->rulebook(id);
    }();
    return {done, news()};
}

Result<CaseAction> CaseStore::actionFor(const CaseWish& wish) {
    using Kind = CaseWish::Kind;
    if (wish.kind == Kind::Append) return wish.action;
    if (auto taken = file_->refresh(); !taken.ok()) return taken.problems();
    if (wish.kind == Kind::GoBack) return goBackTo(wish.entry, file_->state(), file_->log());
    std::optional<std::uint64_t> entry = wish.entry;
    if (wish.kind == Kind::UndoLast) entry = nextUndo(file_->log(), wish.author.who);
    if (wish.kind == Kind::RedoLast) entry = nextRedo(file_->log(), wish.author.who);
    return undoOf(entry.value_or(0), file_->state(), file_->log());
}

CaseStore::Outcome<std::uint64_t> CaseStore::perform(const CaseWish& wish) {
    auto action = actionFor(wish);
    auto done = action.ok() ? file_->append(std::move(action).value(), wish.author, wish.why)
                            : Result<std::uint64_t>(action.problems());
    return {std::move(done), news()};
}

CaseStore::Outcome<std::size_t> CaseStore::refresh() {
    auto done = file_->refresh();
    return {std::move(done), news()};
}

}  // namespace clearline
