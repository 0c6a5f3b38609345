// Every page of a case is damaged in every way storage damages it: bits flipped, zeroed, filled, cut off,
// swapped, written twice. Each damaged case must be refused, or mean the same as before, its drafts too unless they
// are told as damaged; and if it opens it must stand another edit and open again. Read-only, what is shown without
// a Problem must mean the same. Each in a process of its own: no crash, no hang, no more than 2 GiB.
// --control: a build that skips the hash of files must be caught.
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "tests/faults/children.h"
#include "tests/faults/dice.h"
#include "tests/faults/edited_case.h"
#include "tests/faults/options.h"
#include "tests/faults/whole_case.h"

using namespace clearline;
using namespace clearline::faults;

namespace {

constexpr std::size_t kPage = 4096;

struct Damage {
    const char* name;
    std::string bytes;
};

void flip(std::string& bytes, std::size_t from, std::size_t count, std::size_t bits, Dice& dice) {
    for (std::size_t i = 0; i < bits; ++i) bytes[from + dice.below(count)] ^= static_cast<char>(1U << dice.below(8));
}

constexpr std::size_t kWays = 24;
// Way `way` of damaging page `page`.
Damage damaged(const std::string& whole, std::size_t page, std::size_t way, Dice& dice) {
    std::string bytes = whole;
    const std::size_t pages = whole.size() / kPage, from = page * kPage, other = dice.below(pages) * kPage;
    switch (way) {
        case 0: bytes.replace(from, kPage, kPage, '\0'); return {"zeroed", std::move(bytes)};
        case 1: bytes.replace(from, kPage, kPage, '\xFF'); return {"filled", std::move(bytes)};
        case 2: bytes.resize(from); return {"cut before the page", std::move(bytes)};
        case 3: bytes.resize(from + 1 + dice.below(kPage - 1)); return {"cut in the page", std::move(bytes)};
        case 4:
            bytes.replace(from, kPage, whole, other, kPage);
            bytes.replace(other, kPage, whole, from, kPage);
            return {"swapped with another", std::move(bytes)};
        case 5: bytes.replace(from, kPage, whole, other, kPage); return {"replaced by another", std::move(bytes)};
        case 6: {
            const std::size_t start = dice.below(kPage), count = 1 + dice.below(kPage - start);
            bytes.replace(from + start, count, count, '\0');
            return {"partly zeroed", std::move(bytes)};
        }
        case 7:
            for (std::size_t i = 0; i < kPage; ++i) bytes[from + i] = static_cast<char>(dice.below(256));
            return {"random bytes", std::move(bytes)};
        case 8: {
            const std::size_t sector = dice.below(kPage / 512) * 512;
            bytes.replace(from + sector, 512, whole, other + sector, 512);
            return {"a sector of another page", std::move(bytes)};
        }
        case 9: bytes.erase(from + dice.below(kPage), 1 + dice.below(64)); return {"bytes lost", std::move(bytes)};
        case 10:
        case 11:
        case 12:
        case 13: flip(bytes, from, 100, 1, dice); return {"one bit of its head", std::move(bytes)};
        case 14:
        case 15: flip(bytes, from, kPage, 2 + dice.below(30), dice); return {"many bits", std::move(bytes)};
        default: flip(bytes, from, kPage, 1, dice); return {"one bit", std::move(bytes)};
    }
}

enum Outcome : std::size_t { kRefused, kSame, kDraftsTold, kWrong, kOutcomes };

bool quiet = false;

int told(const char* what) {
    if (!quiet) std::fprintf(stderr, "  %s\n", what);
    return kWrong;
}

// Whether what is wrong was told as a damaged draft.
bool draftsTold(const CaseFile& file) {
    return std::any_of(file.problems().begin(), file.problems().end(),
                       [](const Problem& problem) { return problem.code == "case.draft-damaged"; });
}

int judged(CaseFile& file, const Meaning& meant) {
    auto means = meaningOf(file);
    if (!means) return told(("opens and cannot be read: " + codesOf(means.problems())).c_str());
    if (*means == meant) return kSame;
    if (!draftsTold(file)) return told("opens and means something else");
    (*means).unlogged = meant.unlogged;
    if (*means == meant) return kDraftsTold;
    return told("opens with a damaged draft and means something else");
}

// An edit of each table that is written to, closed, and opened again.
std::string notLasting(std::unique_ptr<CaseFile> file, const std::string& path) {
    for (const int step : {32, 34, 37, 39})
        if (auto done = runStep(*file, step); !done) return "cannot be edited: " + codesOf(done.problems());
    CaseAction receipt;
    receipt.kind = ActionKind::ReceiptKept;
    receipt.receipt = "another";
    if (auto done = file->append(receipt, editor()); !done) return "keeps no receipt: " + codesOf(done.problems());
    if (auto done = file->keepDraft({"note 3", "typed again", "2026-11-22T09:00:00Z"}); !done)
        return "keeps no draft: " + codesOf(done.problems());
    const Root root = file->root();
    file.reset();
    CaseOptions options;
    options.root = root;
    auto again = CaseFile::open(path, options);
    return again ? std::string() : "does not open after an edit: " + codesOf(again.problems());
}

int opened(const std::string& path, const Meaning& meant) {
    CaseOptions reading;
    reading.readOnly = true;
    if (auto shown = CaseFile::open(path, reading)) {
        if (shown.value()->problems().empty()) {
            if (judged(**shown, meant) == kWrong) return told("read-only");
        } else {
            (void)meaningOf(**shown);  // told as damaged; it must not crash
        }
    }
    auto file = CaseFile::open(path);
    if (!file) return kRefused;
    const int how = judged(**file, meant);
    if (how == kWrong) return how;
    const std::string wrong = notLasting(std::move(file).value(), path);
    return wrong.empty() ? how : told(wrong.c_str());
}

}  // namespace

int main(int argc, char** argv) {
    const bool control = quiet = given(argc, argv, "control");
    const std::uint64_t seed = option(argc, argv, "seed", 1), only = option(argc, argv, "only", ~std::uint64_t{0});
    const auto edits = static_cast<int>(option(argc, argv, "edits", 30));
    const std::size_t every = option(argc, argv, "every", 1), rounds = option(argc, argv, "rounds", 1);
    const Folder folder;
    const std::string original = folder.file("whole.clearline");
    makeWholeCase(original, edits);
    auto file = CaseFile::open(original);
    auto meant = file ? meaningOf(**file) : Result<Meaning>(file.problems());
    if (!meant) {
        std::fprintf(stderr, "%s\n", codesOf(meant.problems()).c_str());
        return 2;
    }
    file = Problems{};
    const std::string whole = bytesOfFile(original);
    const std::size_t pages = whole.size() / kPage, all = rounds * pages * kWays, jobs = option(argc, argv, "jobs", 2);
    std::size_t* const counts = sharedCounts(jobs * kOutcomes);
    std::printf("%zu pages, each damaged in %zu ways, every %zu. of %zu; seed %llu\n", pages, kWays, every, all,
                (unsigned long long)seed);
    const std::size_t failures = sideBySide(jobs, [&](std::size_t slice) {
        const std::string path = folder.file("damaged-" + std::to_string(slice) + ".clearline");
        std::size_t wrong = 0;
        for (std::size_t i = slice * every; i < all; i += jobs * every) {
            if (only != ~std::uint64_t{0} && i != only) continue;
            Dice dice(seed, i);
            const std::size_t page = i / kWays % pages;
            const Damage damage = damaged(whole, page, i % kWays, dice);
            ::unlink((path + "-journal").c_str());
            writeFile(path, damage.bytes);
            const ChildEnd end = inChild([&] { return opened(path, *meant); });
            const std::size_t outcome = end.signal != 0 ? kWrong : static_cast<std::size_t>(end.code);
            ++counts[slice * kOutcomes + std::min<std::size_t>(outcome, kWrong)];
            if (outcome < kWrong) continue;
            ++wrong;
            if (!control)
                std::fprintf(stderr, "--seed %llu --only %zu: page %zu, %s: %s (signal %d)\n", (unsigned long long)seed,
                             i, page + 1, damage.name, end.signal ? "crashed or never ended" : "wrong", end.signal);
        }
        return wrong;
    });
    std::size_t sums[kOutcomes] = {};
    for (std::size_t i = 0; i < jobs * kOutcomes; ++i) sums[i % kOutcomes] += counts[i];
    std::printf("%zu refused, %zu mean the same, %zu the same with a draft told as damaged, %zu wrong\n",
                sums[kRefused], sums[kSame], sums[kDraftsTold], sums[kWrong]);
    if (control) {
        std::printf("control: %s\n", failures ? "caught" : "NOT CAUGHT");
        return failures ? 0 : 1;
    }
    return failures ? 1 : 0;
}
