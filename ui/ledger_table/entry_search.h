// EntrySearch: which entries of a ledger have the words that somebody typed. A million rows take
// seconds to read, so they are read on a thread of its own, which tells how far it is and can be
// dropped. Sits between the filter and find fields and LedgerModel.
#pragma once

#include <QObject>
#include <atomic>
#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "ui/ledger_table/row_text.h"

namespace clearline {

using EntrySet = std::vector<bool>;  // by entry

// `goOn` is told now and then how many have been looked at; false ends it with what is known.
[[nodiscard]] EntrySet entriesWith(RowText& text, std::size_t entries, const Needles& needles,
                                   const std::function<bool(std::size_t)>& goOn = {});

class EntrySearch : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~EntrySearch() override { cancel(); }

    // Drops what is being looked for; `text` belongs to the thread from now on.
    void start(std::unique_ptr<RowText> text, std::size_t entries, Needles needles);
    void cancel();
    [[nodiscard]] bool running() const { return running_; }

signals:
    void progressed(int percent);
    void finished(const clearline::EntrySet& found);

private:
    std::thread thread_;
    std::atomic<bool> stop_{false};
    int job_ = 0;  // what an earlier one still says is not heard
    bool running_ = false;
};

}  // namespace clearline
