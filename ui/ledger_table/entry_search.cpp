#include "ui/ledger_table/entry_search.h"

namespace clearline {

namespace {
constexpr std::size_t kTellEvery = 4096;
}

EntrySet entriesWith(RowText& text, std::size_t entries, const Needles& needles,
                     const std::function<bool(std::size_t)>& goOn) {
    EntrySet found(entries);
    for (std::size_t entry = 0; entry < entries; ++entry) {
        if (goOn && entry % kTellEvery == 0 && !goOn(entry)) break;
        found[entry] = text.has(entry, needles);
    }
    return found;
}

void EntrySearch::start(std::unique_ptr<RowText> text, std::size_t entries, Needles needles) {
    cancel();
    running_ = true;
    thread_ = std::thread(
        [this, job = job_, entries, text = std::shared_ptr<RowText>(std::move(text)), needles = std::move(needles)] {
            int last = -1;
            auto found = std::make_shared<const EntrySet>(entriesWith(*text, entries, needles, [&](std::size_t done) {
                const int percent = static_cast<int>(done * 100 / entries);
                if (percent != last)
                    QMetaObject::invokeMethod(this, [this, job, percent] {
                        if (job == job_) emit progressed(percent);
                    });
                last = percent;
                return !stop_.load();
            }));
            QMetaObject::invokeMethod(this, [this, job, found] {
                if (job != job_) return;
                running_ = false;
                emit finished(*found);
            });
        });
}

void EntrySearch::cancel() {
    ++job_;
    running_ = false;
    stop_ = true;
    if (thread_.joinable()) thread_.join();  // soon: it asks every few thousand rows
    stop_ = false;
}

}  // namespace clearline
