// BundleMaker: makes a bundle of what a person chose, beside the window: reads the case, makes the correction and the
// letter if they are wished, and puts everything together. Where it sits: between BundleDialog and core/bundle; the
// same as `bundle create`. Promises: one at a time; nothing is written; what was stopped gives nothing.
#pragma once

#include <QObject>
#include <atomic>
#include <memory>

#include "core/bundle/bundle_choice.h"
#include "core/export/case_letter.h"

namespace clearline {

class AppealCase;

struct BundleAsk {
    BundleChoice choice;
    std::vector<std::string> rulebooks;  // ids
    Identifiers identifiers = Identifiers::Masked;
    bool correction = false, letter = false;  // of the objection, made now
    CaseLetterWish letterWish;
    std::vector<std::pair<std::string, std::string>> files;  // what it is (correction, letter), and its path
};

class BundleMaker : public QObject {
    Q_OBJECT
public:
    explicit BundleMaker(AppealCase& appeals, QObject* parent = nullptr);
    ~BundleMaker() override;

    void make(const BundleAsk& ask);
    void stop();
    [[nodiscard]] bool running() const { return bool(dropped_); }

signals:
    void progressed(int percent);
    void made(const std::shared_ptr<const clearline::MadeBundle>& made);
    void failed(const clearline::Problems& problems);

private:
    AppealCase& appeals_;
    std::shared_ptr<std::atomic<bool>> dropped_;  // of the one that is at work
};

}  // namespace clearline
