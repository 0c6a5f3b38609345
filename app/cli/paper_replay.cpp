#include "app/cli/paper_command.h"
#include "core/export/paper_receipt.h"
#include "core/intake/file_bytes.h"

namespace clearline::cli {

namespace {

constexpr std::size_t kMostPaperBytes = std::size_t{256} << 20;

int tell(const Replay& made, const Receipt& receipt, Console& console) {
    const Catalogue& words = console.words();
    if (made.differences.empty()) {
        console.data(words.text("replay.same", {receipt.subject, receipt.rulebook, receipt.asOf.iso()}) + "\n");
        return kDone;
    }
    const auto said = [&](const std::string& value) { return value.empty() ? words.text("replay.absent") : value; };
    for (const ReceiptDifference& each : made.differences)
        console.data(words.text("replay.differs", {each.of.empty() ? each.key : each.key + " " + each.of,
                                                   said(each.first), said(each.second)}) +
                     "\n");
    return kIncomplete;
}

}  // namespace

int replay(ReplayOptions options, const std::vector<std::string>& folders, Console& console) {
    if (options.paper.empty() || options.file.empty()) return console.usage("usage.replay-paper");
    const Progress::Callback silent;
    const auto file = readFile(options.paper, kMostPaperBytes, Progress(silent, 0, 0));
    if (!file) {
        console.problems(file.problems());
        return kUnreadable;
    }
    auto kept = receiptIn((*file)->bytes);
    if (!kept) {
        Problems problems = kept.problems();
        for (Problem& problem : problems) problem.place.file = options.paper;
        console.problems(problems);
        return kUnreadable;
    }
    if (options.rulebook.empty() && !isCaseName(options.file)) options.rulebook = kept->receipt.rulebook;
    AuditSource source(options, folders, console);
    if (const int code = source.load()) return code;
    ReplayQuestion question{source.input(), source.rulebook(), options.subject, std::nullopt,
                            [&source](std::string_view kind) { return source.kindDeclared(kind); }};
    if (kept->receipt.scenario && !kept->scenario && isCaseName(options.file)) {
        const auto scenario = source.scenario(
            options.scenario.empty() ? kept->receipt.scenario->name : options.scenario, *source.rulebook());
        if (!scenario) return source.refuse(scenario.problems());
        question.scenario = *scenario;
    }
    const auto made = clearline::replay(*kept, question);
    if (!made) return source.refuse(made.problems());
    return tell(*made, kept->receipt, console);
}

}  // namespace clearline::cli
