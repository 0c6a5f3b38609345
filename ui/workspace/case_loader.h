// CaseLoader: reads a record file on a thread of its own, tells how far it is, and can be told to
// stop. One file at a time; asking for another cancels the first. The signals arrive in the
// thread that owns the loader. After a file is read its hash follows, for the source peek.
#pragma once

#include <QObject>
#include <QString>
#include <atomic>
#include <functional>
#include <memory>
#include <string_view>
#include <thread>

#include "core/intake/read_case.h"

namespace clearline {

class CaseLoader : public QObject {
    Q_OBJECT
public:
    explicit CaseLoader(QObject* parent = nullptr);
    ~CaseLoader() override;

    using Declared = std::function<bool(std::string_view)>;
    void start(const QString& path, Declared kindDeclared, Declared relationDeclared);
    void cancel();
    [[nodiscard]] bool running() const { return running_; }

signals:
    void progressed(const QString& path, int percent);
    void loaded(const QString& path, std::shared_ptr<const clearline::CaseInput> input);
    void failed(const QString& path, const clearline::Problems& problems);
    void hashed(const clearline::SourceFile* file, const QString& sha256);

private:
    void run(const QString& path, const ReadOptions& options, int job);
    void stopThread();

    std::thread thread_;
    std::atomic<bool> stop_{false};
    int job_ = 0;  // results of an earlier job are dropped
    bool running_ = false;
};

}  // namespace clearline
