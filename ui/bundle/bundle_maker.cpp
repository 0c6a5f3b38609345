#include "ui/bundle/bundle_maker.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThread>
#include <algorithm>

#include "core/audit/law/law.h"
#include "core/export/correction_check.h"
#include "ui/appeal/appeal_case.h"
#include "ui/paper/paper_pdf.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

using Going = std::function<bool(std::size_t, std::size_t)>;

// Rich text wants a thread of Qt's.
std::string pdfBytes(const Document& letter, const Going& going) {
    QByteArray bytes;
    const std::unique_ptr<QThread> thread(
        QThread::create([&] { bytes = pdfOf(letter, [&going](int, int) { return going(0, 0); }); }));
    thread->start();
    thread->wait();
    return bytes.toStdString();
}

struct Question {
    BundleAsk ask;
    BundleWish wish;  // what does not come from the case
    std::shared_ptr<const Resources> resources;
};

std::optional<Problems> addCorrection(CaseFile& file, const Question& question, const ReadOptions& reading,
                                      BundleWish& wish) {
    const auto objection = file.state().objections.find(question.ask.choice.objection);
    if (objection == file.state().objections.end()) return std::nullopt;  // told by takeFromCase
    CorrectionBase base;
    base.input = wish.input;
    base.rulebooks = wish.rulebooks;
    for (const auto& [id, kept] : file.state().attachments)
        base.evidence.push_back({kept.name, kept.sha256, kept.size});
    base.reading = reading;
    base.engine = wish.engine;
    for (const KeptRulebook& kept : file.state().rulebooks)
        if (auto& ids = base.keptRulebooks; std::find(ids.begin(), ids.end(), kept.id) == ids.end())
            ids.push_back(kept.id);
    CorrectionWish how;
    how.clock = wish.clock;
    auto law = loadLaw(question.resources->folders);
    if (!law) return law.problems();
    how.law = *law;
    const auto made = makeCorrection(objection->second, base, how);
    if (!made) return made.problems();
    wish.files.push_back({"correction",
                          "correction-" + std::to_string(objection->first) + ".json",
                          "application/json",
                          {},
                          correctionText(*made)});
    return std::nullopt;
}

std::optional<Problems> addLetter(CaseFile& file, const Question& question, const Going& going, BundleWish& wish) {
    const auto letter = caseLetter(file, question.ask.letterWish, question.resources->folders, going);
    if (!letter) return letter.problems();
    const std::string bytes = pdfBytes(*letter, going);
    if (bytes.empty()) return Problems{{"bundle.cancelled", Severity::Fatal, {file.path(), 0, 0}, {}}};
    wish.files.push_back(
        {"letter", "letter-" + std::to_string(question.ask.choice.objection) + ".pdf", "application/pdf", {}, bytes});
    return std::nullopt;
}

// `file` null: of an open file without a case.
Result<MadeBundle> makeIt(CaseFile* file, const Question& question, const Going& going) {
    BundleWish wish = question.wish;
    if (file) {
        const auto reading = readCaseInto(*file, question.ask.rulebooks, *question.resources->kinds, wish);
        if (!reading) return reading.problems();
        if (question.ask.correction)
            if (auto wrong = addCorrection(*file, question, *reading, wish)) return *std::move(wrong);
        if (question.ask.letter)
            if (auto wrong = addLetter(*file, question, going, wish)) return *std::move(wrong);
    }
    for (const auto& [what, path] : question.ask.files) {
        auto given = givenFile(what, path);
        if (!given) return given.problems();
        wish.files.push_back(std::move(given).value());
    }
    const Objection* objection = nullptr;
    if (file) {
        if (auto wrong = takeFromCase(*file, question.ask.choice, wish)) return *std::move(wrong);
        const auto found = file->state().objections.find(question.ask.choice.objection);
        if (found != file->state().objections.end()) objection = &found->second;
    }
    wish.subjects = chosenSubjects(question.ask.choice, *wish.input, objection);
    wish.records = question.ask.choice.records;
    wish.progress = going;
    return makeBundle(wish);
}

}  // namespace

BundleMaker::BundleMaker(AppealCase& appeals, QObject* parent) : QObject(parent), appeals_(appeals) {}

BundleMaker::~BundleMaker() { stop(); }

void BundleMaker::stop() {
    if (dropped_) *dropped_ = true;
    dropped_ = nullptr;
}

void BundleMaker::make(const BundleAsk& ask) {
    stop();
    dropped_ = std::make_shared<std::atomic<bool>>(false);
    Workspace& workspace = appeals_.workspace();
    Question question{ask, {}, workspace.resourcesPointer()};
    question.wish.clock = workspace.clock();
    question.wish.identifiers = ask.identifiers;
    question.ask.letterWish.engine = question.wish.engine = coreText(QCoreApplication::applicationVersion());
    question.wish.words = {question.resources->english.get(), question.resources->chinese.get()};
    question.wish.kinds = question.resources->kinds.get();
    const bool ofCase = appeals_.session().isOpen();
    if (!ofCase) {
        question.wish.input = workspace.input();
        question.wish.rulebooks = {workspace.rulebook()};
    }
    auto result = std::make_shared<std::optional<Result<MadeBundle>>>();
    const QPointer self(this);
    const Going going = [self, dropped = dropped_, last = std::make_shared<int>(-1)](std::size_t done,
                                                                                     std::size_t all) {
        const int percent = all == 0 ? *last : static_cast<int>(done * 100 / all);
        if (percent != std::exchange(*last, percent))
            QMetaObject::invokeMethod(qApp, [self, dropped, percent] {
                if (self && !*dropped) emit self->progressed(percent);
            });
        return !dropped->load();
    };
    const auto work = [question, going, result, dropped = dropped_](CaseFile* file) -> Result<bool> {
        if (!*dropped) result->emplace(makeIt(file, question, going));
        return true;
    };
    const auto done = [self, result, dropped = dropped_](const Result<bool>&) {
        if (!self || self->dropped_ != dropped || !*result) return;
        self->dropped_ = nullptr;
        if ((*result)->ok())
            emit self->made(std::make_shared<const MadeBundle>(std::move(**result).value()));
        else
            emit self->failed((*result)->problems());
    };
    if (ofCase)
        appeals_.session().withFile([work](CaseFile& file) { return work(&file); }, done);
    else
        appeals_.session().besides([work] { return work(nullptr); }, done);
}

}  // namespace clearline
