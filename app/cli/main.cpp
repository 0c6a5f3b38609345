// clearline-cli: core on the command line. Finds the words, reads the command, asks the command's own file to do it,
// and ends with 0 done, 1 done but incomplete, 2 usage, 3 nothing could be read.
#include <sys/resource.h>

#include <csignal>
#include <cstdio>

#include "app/cli/command_line.h"
#include "app/cli/language.h"
#include "core/rulebook/load.h"

namespace {

using namespace clearline;
using namespace clearline::cli;

int run(int argc, char** argv) {
    const std::vector<std::string> folders = resourceFolders(argv[0]);
    const auto words = Catalogue::load(folders, chooseLanguage(argc, argv));
    if (!words) {
        std::fprintf(stderr,
                     "clearline-cli: no resources/messages found; set CLEARLINE_DATA to the resources folder.\n"
                     "clearline-cli: 找不到 resources/messages；请将 CLEARLINE_DATA 设为 resources 文件夹。\n");
        return kUnreadable;
    }
    Console console(*words);
    CommandLine line(*words);
    return console.finish(line.run(argc, argv, folders, console));
}

}  // namespace

int main(int argc, char** argv) {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);  // a dump would hold what is personal
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is told as a full disk
    std::signal(SIGPIPE, SIG_DFL);  // a reader that has seen enough ends us quietly
    return run(argc, argv);
}
