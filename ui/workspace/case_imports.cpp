// What the import window asks of the session: all that was looked at into the case at once, and what the case knows of
// its foreign tables.
#include <atomic>

#include "ui/workspace/author.h"
#include "ui/workspace/case_session.h"

namespace clearline {

namespace {

struct BringingIn {
    std::atomic<bool> cancelled{false};
    int percent = -1;
};

}  // namespace

std::function<void()> CaseSession::bringIn(CaseStore::ToBringIn what, std::function<void(int)> progressed,
                                           std::function<void(const Result<std::uint64_t>&)> done) {
    if (!mayImport()) return {};
    const auto task = std::make_shared<BringingIn>();
    const CaseProgress goOn = [this, task, progressed](std::uint64_t step, std::uint64_t all) {
        const int percent = all == 0 ? 0 : static_cast<int>(step * 100 / all);
        if (percent != std::exchange(task->percent, percent))
            QMetaObject::invokeMethod(this, [progressed, percent] { progressed(percent); });
        return !task->cancelled.load();
    };
    ask([store = store_, what = std::move(what), how = wanted(), author = authorNow(),
         goOn] { return store->bringIn(what, how, author, goOn); },
        [this, store = store_, done = std::move(done)](const CaseStore::Outcome<CaseStore::BroughtIn>& outcome) {
            if (store != store_) return done(Problem{"case.cancelled", Severity::Fatal, {}, {}});
            takeIn(outcome.news);
            if (outcome.done.ok() && outcome.done->shown.ok()) {
                OpenedCase shown = *outcome.done->shown;
                shown.scenario = fitting(chosen_, shown.rulebook, shown.input);
                shown.compared = fitting(shown_.base, shown.rulebook, shown.input);
                workspace_.adopt(shown);
            }
            emit changed();
            if (outcome.done.ok() && !outcome.done->shown.ok()) emit refused(outcome.done->shown.problems());
            done(outcome.done.ok() ? Result<std::uint64_t>(outcome.done->entry)
                                   : Result<std::uint64_t>(outcome.done.problems()));
        });
    return [task] { task->cancelled = true; };
}

std::vector<std::string> CaseSession::headersOf(const std::string& file) const {
    for (const std::vector<KeptSource>& import : importsOf(state_.sources))
        for (const KeptSource& source : import)
            if (source.plan && toldName(source, source.name) == file)
                for (const KeptTable& table : source.tables)
                    if (table.kind == "raw") return table.columns;
    return {};
}

}  // namespace clearline
