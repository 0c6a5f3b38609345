#include "ui/workspace/workspace.h"

#include <algorithm>
#include <iterator>

#include "core/record/record.h"
#include "core/rulebook/load.h"
#include "ui/commands/scenario_command.h"
#include "ui/workspace/case_loader.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

std::vector<Edit> recordEdits(const Scenario& scenario) {
    std::vector<Edit> edits;
    std::copy_if(scenario.edits.begin(), scenario.edits.end(), std::back_inserter(edits), editsRecords);
    return edits;
}

// As when the file was read, for kinds that an edit brings.
std::function<bool(std::string_view)> kindDeclared(const Kinds& kinds, const Rulebook& rulebook) {
    return [known = withKindsOf(kinds, rulebook)](std::string_view kind) {
        return known.size() == 0 || known.declared(kind);
    };
}

}  // namespace

Workspace::Workspace(std::shared_ptr<const Resources> resources, Date today, QObject* parent)
    : QObject(parent),
      resources_(std::move(resources)),
      loader_(new CaseLoader(resources_, this)),
      clock_{today, today},
      today_(today) {
    connect(loader_, &CaseLoader::progressed, this, &Workspace::openingProgressed);
    connect(loader_, &CaseLoader::evaluating, this, &Workspace::openingEvaluates);
    connect(loader_, &CaseLoader::opened, this, &Workspace::adopt);
    connect(loader_, &CaseLoader::failed, this, &Workspace::openingFailed);
    connect(loader_, &CaseLoader::hashed, this, [this](const SourceFile* file, const QString& hash) {
        hashes_.insert(file, hash);
        emit hashKnown();
    });
}

Workspace::~Workspace() { delete loader_; }

QString Workspace::fileHash(const SourceFile& file) const {
    return file.sha256.empty() ? hashes_.value(&file) : qtText(file.sha256);
}

void Workspace::openFile(const QString& path, const QString& rulebookIdOrPath, std::shared_ptr<const Secret> password) {
    openingPath_ = path;
    awaited_ = Awaited::File;
    emit openingStarted(path);
    loader_->start({path, rulebookIdOrPath, rulebook_, clockChosen_ ? std::optional(clock_) : std::nullopt, today_,
                    std::move(password)});
}

void Workspace::cancelOpening() {
    if (cancelAwaited_) return std::exchange(cancelAwaited_, {})();
    loader_->cancel();
}

bool Workspace::opening() const { return loader_->running() || cancelAwaited_; }

void Workspace::awaitOpening(Awaited what, const QString& path, std::function<void()> cancel) {
    openingPath_ = path;
    awaited_ = what;
    cancelAwaited_ = std::move(cancel);
    emit openingStarted(path);
}

void Workspace::endOpening(const Problems& problems) {
    cancelAwaited_ = {};
    if (problems.empty())
        emit caseChanged();
    else
        emit openingFailed(openingPath_, problems);
}

void Workspace::adopt(const OpenedCase& opened) {
    cancelAwaited_ = {};
    path_ = opened.path;
    input_ = opened.input;
    bundle_ = opened.bundle;
    fileProblems_ = opened.fileProblems;
    editedInput_.reset();
    rulebook_ = opened.rulebook;
    if (!clockChosen_ || opened.clockKept) clock_ = opened.clock;
    if (opened.clockKept) knownOnFollows_ = clock_.knownOn == clock_.asOf;
    hashes_.clear();
    scenario_ = opened.scenario;
    compare_ = opened.compared;
    undo_.clear();
    subjects_ = opened.subjects;
    subject_ = opened.ledger->subject().id;
    compared_ = base_ = ledger_ = opened.ledger;
    readings_ = opened.readings;
    if (!baseFits() || !scenario_.empty() || !compare_.empty()) recompute();  // or the day was changed meanwhile
    selectLast();
    emit caseChanged();
    emit ledgerChanged();
    emit selectionChanged();
}

bool Workspace::useRulebook(const QString& idOrPath) {
    auto found = findRulebook(coreText(idOrPath), resources_->folders);
    if (!found.ok()) {
        emit openingFailed(idOrPath, found.problems());
        return false;
    }
    rulebook_ = *found;
    if (!isOpen()) return true;
    showRulebook(*found, {}, {});
    return true;
}

void Workspace::showRulebook(std::shared_ptr<const Rulebook> rulebook, const Scenario& scenario,
                             const Scenario& compared) {
    const auto before = selectedMark();
    rulebook_ = std::move(rulebook);
    scenario_ = scenario;
    compare_ = compared;
    undo_.clear();
    recompute();
    keepSelection(before);
    emit caseChanged();
    emit ledgerChanged();
    emit selectionChanged();
}

void Workspace::close() {
    loader_->cancel();
    undo_.clear();
    scenario_ = compare_ = {};
    fileProblems_.clear();
    ledger_.reset();
    base_.reset();
    compared_.reset();
    input_.reset();
    bundle_.reset();
    editedInput_.reset();
    readings_.clear();
    subjects_.clear();
    subject_.clear();
    selected_.reset();
    path_.clear();
    emit caseChanged();
    emit ledgerChanged();
    emit selectionChanged();
}

// Made anew only when the edits of records change, so that editing values keeps what ledgers share.
bool Workspace::editInput() {
    std::vector<Edit> ofRecords = recordEdits(scenario_);
    if (ofRecords.empty()) editedInput_ = input_;
    if (editedInput_ && (ofRecords.empty() || ofRecords == editedInputFor_)) {
        editedInputFor_ = std::move(ofRecords);
        return true;
    }
    auto edited = applyToInput(scenario_, input_, kindDeclared(*resources_->kinds, *rulebook_));
    if (!edited.ok()) return false;
    editedInput_ = *edited;
    editedInputFor_ = std::move(ofRecords);
    return true;
}

bool Workspace::baseFits() const {
    return base_ && &base_->input() == input_.get() && base_->rulebookPointer() == rulebook_ &&
           base_->subject().id == subject_ && base_->clock().asOf == clock_.asOf &&
           base_->clock().knownOn == clock_.knownOn;
}

bool Workspace::recompute() {
    const auto rulebook = applyToRulebook(scenario_, rulebook_);
    if (!rulebook.ok() || !editInput()) return false;  // views offer only edits that fit; see push()
    if (!baseFits()) base_ = std::make_shared<const Ledger>(evaluate(input_, rulebook_, subject_, clock_, base_.get()));
    ledger_ = scenario_.empty() ? base_
                                : std::make_shared<const Ledger>(evaluate(editedInput_, *rulebook, subject_, clock_,
                                                                          ledger_ ? ledger_.get() : base_.get()));
    recomputeCompared();
    readings_ = input_->readings.empty() ? std::vector<ReadingState>() : compareReadings(*ledger_);
    return true;
}

void Workspace::recomputeCompared() {
    const std::shared_ptr<const Ledger> before = std::exchange(compared_, nullptr);
    if (compare_.edits == scenario_.edits) {
        compared_ = ledger_;
    } else if (compare_.empty()) {
        compared_ = base_;
    } else {
        const auto rulebook = applyToRulebook(compare_, rulebook_);
        const auto input = applyToInput(compare_, input_, kindDeclared(*resources_->kinds, *rulebook_));
        compared_ = rulebook.ok() && input.ok()
                        ? std::make_shared<const Ledger>(
                              evaluate(*input, *rulebook, subject_, clock_, before ? before.get() : base_.get()))
                        : base_;
    }
}

bool Workspace::fits(const Scenario& scenario, const std::shared_ptr<const Rulebook>& rulebook,
                     const std::shared_ptr<const CaseInput>& input) const {
    return applyToRulebook(scenario, rulebook).ok() &&
           (recordEdits(scenario).empty() ||
            applyToInput(scenario, input, kindDeclared(*resources_->kinds, *rulebook)).ok());
}

Result<std::shared_ptr<const Ledger>> Workspace::tried(const Scenario& next) const {
    const auto rulebook = applyToRulebook(next, rulebook_);
    if (!rulebook) return rulebook.problems();
    std::shared_ptr<const CaseInput> input = input_;
    if (const auto edits = recordEdits(next); editedInput_ && edits == editedInputFor_) {
        input = editedInput_;
    } else if (!edits.empty()) {
        const auto edited = applyToInput(next, input_, kindDeclared(*resources_->kinds, *rulebook_));
        if (!edited) return edited.problems();
        input = *edited;
    }
    return std::make_shared<const Ledger>(evaluate(std::move(input), *rulebook, subject_, clock_, ledger_.get()));
}

void Workspace::compareWith(const Scenario& scenario) {
    compare_ = scenario;
    if (!isOpen()) return;
    recomputeCompared();
    emit ledgerChanged();
}

Workspace::LineMark Workspace::markOf(std::size_t index) const {
    const Line line = ledger_->line(index);
    LineMark mark{{}, 0, line.kind, line.date};
    if (line.record) {
        const Record record(*ledger_->input().records, *line.record);
        mark.record = record.id();
        mark.version = record.version();
    }
    return mark;
}

std::optional<Workspace::LineMark> Workspace::selectedMark() const {
    return selected_ && ledger_ && *selected_ < ledger_->lineCount() ? std::optional(markOf(*selected_)) : std::nullopt;
}

void Workspace::selectLast() {
    selected_ =
        ledger_->entryCount() > 0 ? std::optional(ledger_->firstLineOf(ledger_->entryCount() - 1)) : std::nullopt;
}

void Workspace::keepSelection(const std::optional<LineMark>& before) {
    if (before && selected_ && *selected_ < ledger_->lineCount() && markOf(*selected_) == *before) return;
    selected_.reset();
    const RecordBook& book = *ledger_->input().records;
    const auto subject = book.subjectWithId(subject_);
    if (before && !before->record.empty() && subject)
        for (const RecordIndex record : book.recordsOf(*subject))
            if (Record(book, record).id() == before->record && book.version(record) == before->version)
                selected_ = ledger_->lineOfRecord(record);
    if (!selected_) selectLast();
}

void Workspace::setSubject(const std::string& subject) {
    if (!isOpen() || subject == subject_) return;
    subject_ = subject;
    recompute();
    selectLast();
    emit caseChanged();
    emit ledgerChanged();
    emit selectionChanged();
}

void Workspace::setAsOf(Date day) {
    clockChosen_ = true;
    if (day == clock_.asOf) return;
    clock_.asOf = day;
    if (knownOnFollows_) clock_.knownOn = day;
    applyScenario(scenario_);
}

void Workspace::setKnownOn(std::optional<Date> day) {
    const Date wanted = day.value_or(clock_.asOf);
    if (knownOnFollows_ == !day && wanted == clock_.knownOn) return;
    clockChosen_ = true;
    knownOnFollows_ = !day;
    clock_.knownOn = wanted;
    applyScenario(scenario_);
}

void Workspace::setLanguage(Language language) {
    if (language == language_) return;
    language_ = language;
    emit languageChanged();
}

void Workspace::select(std::optional<std::size_t> line) {
    if (!isOpen() || (line && *line >= ledger_->lineCount())) line.reset();
    if (line == selected_) return;
    selected_ = line;
    emit selectionChanged();
}

void Workspace::select(const LineMark& mark) {
    if (!isOpen()) return;
    for (std::size_t line = ledger_->lineCount(); line-- > 0;)
        if (markOf(line) == mark) return select(line);
}

void Workspace::edit(const Edit& edit) { push(scenario_.with(edit)); }

void Workspace::reset(const Edit& like) { push(scenario_.without(like)); }

void Workspace::resetAll() { push({scenario_.name, {}}); }

void Workspace::change(const Scenario& next) { push(next); }

void Workspace::push(const Scenario& next) {
    if (!isOpen() || next == scenario_) return;
    if (const auto rulebook = applyToRulebook(next, rulebook_); !rulebook) return emit editRefused(rulebook.problems());
    // The records are looked at again only if their edits change: a slider moves values alone.
    if (recordEdits(next) != recordEdits(scenario_)) {
        const auto input = applyToInput(next, input_, kindDeclared(*resources_->kinds, *rulebook_));
        if (!input) return emit editRefused(input.problems());
    }
    if (editSink_) return editSink_(next);
    undo_.push(new ScenarioCommand(*this, scenario_, next));
}

void Workspace::applyScenario(const Scenario& scenario) {
    if (!isOpen()) return;
    const auto before = selectedMark();
    const auto selectedBefore = selected_;
    const auto ledgerBefore = ledger_;
    scenario_ = scenario;
    recompute();
    // Where only values differ, the same event is the same line; else it is looked for by its record.
    const auto same = selected_ && ledgerBefore ? ledger_->lineLike(*ledgerBefore, *selected_) : std::nullopt;
    if (same)
        selected_ = same;
    else
        keepSelection(before);
    emit ledgerChanged();
    if (selected_ != selectedBefore) emit selectionChanged();
}

}  // namespace clearline
