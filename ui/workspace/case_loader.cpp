#include "ui/workspace/case_loader.h"

#include <algorithm>

#include "core/bundle/bundle_file.h"
#include "core/bundle/bundle_input.h"
#include "core/rulebook/load.h"
#include "ui/workspace/rulebook_choice.h"
#include "ui/workspace/samples.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {
constexpr std::size_t kMostTried = 50;  // subjects, to find one that is scored

// What a bundle holds, once all of it holds together: its records, and the rulebook asked for, else its first.
std::optional<Problems> openBundled(const OpenRequest& request, const AskPassword& ask, OpenedCase& opened,
                                    std::optional<Clock>& clock,
                                    const std::function<ReadOptions(const Rulebook*)>& options) {
    const std::string file = coreText(request.path);
    auto read = openBundle(file, ask);
    if (!read) return read.problems();
    opened.bundle = std::make_shared<const Bundle>(std::move(read).value());
    const auto books = bundleRulebooks(*opened.bundle, file);
    if (!books) return books.problems();
    for (const auto& book : *books)
        if (!opened.rulebook && (request.rulebook.isEmpty() || book->id == coreText(request.rulebook)))
            opened.rulebook = book;
    if (request.rulebook.isEmpty() && !opened.rulebook)
        return Problems{{"bundle.no-rulebook", Severity::Fatal, {file, 0, 0}, {}}};
    auto input = bundleInput(*opened.bundle, file, options(opened.rulebook.get()));
    if (!input) return input.problems();
    opened.input = std::make_shared<const CaseInput>(std::move(input).value());
    clock = bundleClock(*opened.bundle);
    return std::nullopt;
}

Problem cancelled() { return {"read.cancelled", Severity::Fatal, {}, {}}; }
}  // namespace

ReadOptions readOptions(const Resources& resources, const Rulebook* rulebook) {
    auto kinds = resources.kinds;
    if (rulebook) kinds = std::make_shared<const Kinds>(withKindsOf(*kinds, *rulebook));
    ReadOptions options;
    options.kindDeclared = [kinds](std::string_view kind) { return kinds->size() == 0 || kinds->declared(kind); };
    options.relationDeclared = [kinds](std::string_view kind) {
        return kinds->size() == 0 || kinds->relationDeclared(kind);
    };
    options.relationMutual = [kinds](std::string_view kind) { return kinds->relationMutual(kind); };
    return options;
}

CaseLoader::CaseLoader(std::shared_ptr<const Resources> resources, QObject* parent)
    : QObject(parent), resources_(std::move(resources)) {}

CaseLoader::~CaseLoader() {
    for (const auto& job : jobs_) job->dropped = true;
    for (const auto& job : jobs_) job->thread.join();
}

template <class Say>
void CaseLoader::tell(const std::shared_ptr<Job>& job, Say say) {
    QMetaObject::invokeMethod(this, [job, say = std::move(say)] {
        if (!job->dropped) say();
    });
}

void CaseLoader::drop() {
    for (const auto& job : jobs_) job->dropped = true;
    job_.reset();
    // Those that have ended are joined without waiting.
    std::erase_if(jobs_, [](const std::shared_ptr<Job>& job) {
        if (!job->ended) return false;
        job->thread.join();
        return true;
    });
}

void CaseLoader::start(const OpenRequest& request) {
    drop();
    job_ = std::make_shared<Job>();
    job_->request = request;
    jobs_.push_back(job_);
    job_->thread = std::thread([this, job = job_] { run(job); });
}

void CaseLoader::cancel() {
    if (!job_) return;
    const QString path = job_->request.path;
    drop();
    emit failed(path, {cancelled()});
}

ReadOptions CaseLoader::optionsFor(const std::shared_ptr<Job>& job, const Rulebook* rulebook) {
    ReadOptions options = readOptions(*resources_, rulebook);
    options.progress = [this, job, last = -1](std::size_t done, std::size_t all) mutable {
        const int percent = all == 0 ? 100 : static_cast<int>(done * 100 / all);
        if (percent != last) {
            last = percent;
            tell(job, [this, percent] { emit progressed(percent); });
        }
        return !job->dropped.load();
    };
    return options;
}

Result<OpenedCase> CaseLoader::open(const std::shared_ptr<Job>& job) {
    const OpenRequest& request = job->request;
    OpenedCase opened;
    opened.path = request.path;
    const auto find = [this](const QString& wanted) { return findRulebook(coreText(wanted), resources_->folders); };
    std::optional<Clock> bundled;  // the days of a bundle
    if (isBundleName(coreText(request.path))) {
        const auto ask = [password = std::move(job->request.password)]() -> std::optional<Secret> {
            return password ? std::optional<Secret>(std::in_place, password->view()) : std::nullopt;
        };
        auto wrong = openBundled(request, ask, opened, bundled,
                                 [&](const Rulebook* rulebook) { return optionsFor(job, rulebook); });
        if (wrong) return *std::move(wrong);
    }
    if (!request.rulebook.isEmpty() && !opened.rulebook) {
        auto found = find(request.rulebook);
        if (!found.ok()) return found.problems();
        opened.rulebook = *found;
    }
    const Rulebook* known = opened.rulebook ? opened.rulebook.get() : request.rulebookInUse.get();
    if (!opened.input) {
        auto read = readCase(coreText(request.path), optionsFor(job, known));
        if (!read.ok()) return read.problems();
        opened.input = std::make_shared<const CaseInput>(std::move(read).value());
    }
    tell(job, [this] { emit evaluating(); });
    if (!opened.rulebook) {
        auto found =
            find(chooseRulebook(request.path, *opened.input, request.rulebookInUse.get(), resources_->folders));
        if (!found.ok()) return found.problems();
        opened.rulebook = *found;
    }
    const Date day =
        isSample(request.path, resources_->folders) ? sampleDay(*opened.input).value_or(request.today) : request.today;
    opened.clock = request.clock.value_or(bundled.value_or(Clock{day, day}));
    opened.subjects = subjectsOf(*opened.input);
    if (job->dropped) return cancelled();
    const auto ledgerOf = [&opened](const std::string& subject) {
        return std::make_shared<const Ledger>(evaluate(opened.input, opened.rulebook, subject, opened.clock));
    };
    // A file may begin with somebody whom the rulebook does not score.
    const std::size_t tried = std::min(opened.subjects.size(), kMostTried);
    for (std::size_t i = 0; i < tried && !(opened.ledger && opened.ledger->eligible()); ++i) {
        auto ledger = ledgerOf(opened.subjects[i]);
        if (!opened.ledger || ledger->eligible()) opened.ledger = std::move(ledger);
        if (job->dropped) return cancelled();
    }
    if (!opened.ledger) opened.ledger = ledgerOf({});
    if (!opened.input->readings.empty()) opened.readings = compareReadings(*opened.ledger);
    return opened;
}

void CaseLoader::run(const std::shared_ptr<Job>& job) {
    auto result = open(job);
    std::shared_ptr<const CaseInput> input;
    if (result.ok()) {
        input = result->input;
        tell(job, [this, opened = std::move(result).value()] {
            job_.reset();
            emit this->opened(opened);
        });
    } else {
        tell(job, [this, path = job->request.path, problems = result.problems()] {
            job_.reset();
            emit failed(path, problems);
        });
    }
    if (input)
        for (const auto& file : input->files) {
            if (job->dropped) break;
            const QString hash = qtText(fileHash(*file));
            tell(job, [this, input, source = file.get(), hash] { emit hashed(source, hash); });
        }
    job->ended = true;
}

}  // namespace clearline
