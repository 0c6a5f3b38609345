#include "ui/workspace/case_loader.h"

#include "ui/workspace/text.h"

namespace clearline {

CaseLoader::CaseLoader(QObject* parent) : QObject(parent) {}

CaseLoader::~CaseLoader() { stopThread(); }

void CaseLoader::stopThread() {
    stop_ = true;
    if (thread_.joinable()) thread_.join();
    stop_ = false;
    running_ = false;
}

void CaseLoader::start(const QString& path, Declared kindDeclared, Declared relationDeclared) {
    stopThread();
    const int job = ++job_;
    running_ = true;
    ReadOptions options;
    options.kindDeclared = std::move(kindDeclared);
    options.relationDeclared = std::move(relationDeclared);
    options.progress = [this, path, job, last = -1](std::size_t done, std::size_t all) mutable {
        const int percent = all == 0 ? 100 : static_cast<int>(done * 100 / all);
        if (percent != last) {
            last = percent;
            QMetaObject::invokeMethod(this, [this, path, job, percent] {
                if (job == job_ && running_) emit progressed(path, percent);
            });
        }
        return !stop_.load();
    };
    thread_ = std::thread([this, path, options, job] { run(path, options, job); });
}

void CaseLoader::cancel() {
    if (!running_) return;
    stop_ = true;  // the reader notices at its next progress call and reports "read.cancelled"
}

void CaseLoader::run(const QString& path, const ReadOptions& options, int job) {
    auto result = readCase(coreText(path), options);
    std::shared_ptr<const CaseInput> input;
    Problems problems;
    if (result.ok())
        input = std::make_shared<const CaseInput>(std::move(result).value());
    else
        problems = result.problems();
    QMetaObject::invokeMethod(this, [this, path, input, problems, job] {
        if (job != job_) return;
        running_ = false;
        if (input)
            emit loaded(path, input);
        else
            emit failed(path, problems);
    });
    if (!input) return;
    for (const auto& file : input->files) {
        if (stop_) return;
        const QString hash = qtText(fileHash(*file));
        QMetaObject::invokeMethod(this, [this, input, source = file.get(), hash, job] {
            if (job == job_) emit hashed(source, hash);
        });
    }
}

}  // namespace clearline
