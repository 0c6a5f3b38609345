// A case is tampered with through SQL, by somebody who knows it: cells changed, rows deleted, added and swapped, the
// log reordered and cut, and the whole log written anew with the right hashes. Each must be refused against the root
// that somebody kept; and each that makes no hash right without one. What nothing but a root can tell is opened
// without one, and counted, so that this stays exactly as it is said.
// --control: a build that does not check the chain must be caught.
#include <unistd.h>

#include <cstdio>
#include <map>

#include "tests/faults/edited_case.h"
#include "tests/faults/forger.h"
#include "tests/faults/options.h"
#include "tests/faults/whole_case.h"

using namespace clearline;
using namespace clearline::faults;

namespace {

struct Counts {
    std::size_t made = 0, refused = 0, refusedWithoutRoot = 0;
    std::map<std::string, std::size_t> codes;  // of the first Problem, with the root
};

class Tampering {
public:
    Tampering(std::uint64_t seed, bool quiet) : seed_(seed), quiet_(quiet) {
        root_ = makeWholeCase(path_, 30);
        whole_ = bytesOfFile(path_);
    }

    // Tries until one changes something.
    void tamper(const Forger::NamedWay& way, bool chained, std::uint64_t number) {
        for (std::uint64_t attempt = 0; attempt < 50; ++attempt) {
            writeFile(path_, whole_);
            ::unlink((path_ + "-journal").c_str());
            const auto done = Forger(path_, Dice(seed_, number * 64 + attempt)).forge(way.way);
            if (!done) continue;
            return judge(way.name, *done, chained, number);
        }
        wrong(way.name, "nothing could be changed", number);
    }

    // What even a root cannot tell: an entry after it.
    bool appendedOpens() {
        writeFile(path_, whole_);
        return Forger(path_, Dice(seed_)).forge(&Forger::append) && opens(true, nullptr);
    }
    bool wholeOpens() {
        writeFile(path_, whole_);
        return opens(true, nullptr);
    }

    std::map<std::string, Counts> counts;
    std::size_t failures = 0;

private:
    void wrong(const char* name, const std::string& what, std::uint64_t number) {
        ++failures;
        if (!quiet_)
            std::fprintf(stderr, "seed %llu, number %llu, %s: %s\n", (unsigned long long)seed_,
                         (unsigned long long)number, name, what.c_str());
    }
    bool opens(bool withRoot, std::string* code) {
        CaseOptions options;
        if (withRoot) options.root = root_;
        auto file = CaseFile::open(path_, options);
        if (!file && code) *code = file.problems().empty() ? "nothing told" : file.problems()[0].code;
        return file.ok();
    }
    void judge(const char* name, const std::string& done, bool chained, std::uint64_t number) {
        Counts& count = counts[name];
        ++count.made;
        std::string code;
        if (opens(true, &code)) return wrong(name, "not told against the root: " + done, number);
        ++count.refused;
        ++count.codes[code];
        if (chained && code != "case.root-differs" && code != "case.log-shortened")
            wrong(name, "the forger is not good enough, told as " + code + ": " + done, number);
        const bool without = opens(false, &code);
        if (!without) ++count.refusedWithoutRoot;
        if (without && !chained) wrong(name, "not told without a root: " + done, number);
        if (!without && chained) wrong(name, "told without a root as " + code + ": " + done, number);
        if (chained) refusedByHash(name, number);
    }
    // A letter that prints the hash alone tells the same.
    void refusedByHash(const char* name, std::uint64_t number) {
        CaseOptions options;
        options.rootHash = root_.hash;
        if (CaseFile::open(path_, options)) wrong(name, "not told against the root's hash", number);
    }

    std::uint64_t seed_;
    bool quiet_;
    Folder folder_;
    std::string path_ = folder_.file("case.clearline"), whole_;
    Root root_;
};

}  // namespace

int main(int argc, char** argv) {
    const bool control = given(argc, argv, "control");
    const std::uint64_t seed = option(argc, argv, "seed", 1), count = option(argc, argv, "count", 1000);
    Tampering tampering(seed, control);
    if (!tampering.wholeOpens()) {
        std::fprintf(stderr, "the case itself does not open\n");
        return 2;
    }
    const auto &plain = Forger::plainWays(), &chained = Forger::chainedWays();
    // Two of three are changed cells and rows, as there are many kinds of them.
    for (std::uint64_t number = 0; number < count && tampering.failures < 20 + (control ? count : 0); ++number) {
        const std::uint64_t turn = number / 3;
        if (number % 3 == 2)
            tampering.tamper(chained[turn % chained.size()], true, number);
        else if (number % 3 == 0)
            tampering.tamper(plain[0], false, number);
        else
            tampering.tamper(plain[turn % plain.size()], false, number);
    }
    for (const auto& [name, counts] : tampering.counts) {
        std::printf("%s: %zu, %zu told against a root, %zu without one (", name.c_str(), counts.made, counts.refused,
                    counts.refusedWithoutRoot);
        const char* between = "";
        for (const auto& [code, times] : counts.codes) {
            std::printf("%s%s %zu", between, code.c_str(), times);
            between = ", ";
        }
        std::printf(")\n");
    }
    if (!tampering.appendedOpens()) {
        std::printf("an entry added at the end is refused, and was not thought to be\n");
        ++tampering.failures;
    }
    std::printf("%llu tamperings, seed %llu: %zu were wrong\n", (unsigned long long)count, (unsigned long long)seed,
                tampering.failures);
    if (control) {
        std::printf("control: %s\n", tampering.failures ? "caught" : "NOT CAUGHT");
        return tampering.failures ? 0 : 1;
    }
    return tampering.failures ? 1 : 0;
}
