#include "app/cli/console.h"

#include <unistd.h>

#include <cstdio>
#include <string>

#include "core/explain/problem_text.h"

namespace clearline::cli {

namespace {

constexpr std::size_t kBuffer = std::size_t{1} << 18;
constexpr std::string_view kIndent = "    ";

void toError(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

// Every further line of a text (a formula and its caret) set in.
std::string setIn(const std::string& text) {
    std::string out;
    for (char c : text) {
        out += c;
        if (c == '\n') out += kIndent;
    }
    return out;
}

}  // namespace

Console::Console(const Catalogue& words) : words_(words), toTerminal_(::isatty(STDOUT_FILENO) == 1) {
    std::setvbuf(stdout, nullptr, _IOFBF, kBuffer);
}

void Console::data(std::string_view bytes) { toTerminal_ ? write(visible_.put(bytes)) : write(bytes); }

void Console::line(std::string_view text) { data(visibleText(text) + '\n'); }

void Console::write(std::string_view bytes) {
    if (!lost_ && std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) lost_ = true;
}

Sink Console::sink() {
    return [this](std::string_view bytes) { data(bytes); };
}

void Console::problem(const Problem& problem, Identifiers identifiers) {
    constexpr const char* kSeverities[] = {"notice", "warning", "error", "fatal"};
    std::string line = placeText(problem.place);
    if (!line.empty()) line += ": ";
    line += words_.text(std::string("severity.") + kSeverities[static_cast<std::size_t>(problem.severity)]);
    line += ": ";
    line += setIn(problemSentence(problem, words_, identifiers));
    line += '\n';
    line += kIndent;
    line += setIn(problemRemedy(problem, words_, identifiers));
    line += " [" + problem.code + "]\n";
    toError(line);
}

void Console::problems(const Problems& problems) {
    for (const Problem& one : problems) problem(one);
}

void Console::message(std::string_view key, const std::vector<std::string>& args) {
    toError(words_.text(key, visibleTexts(args)) + '\n');
}

int Console::usage(std::string_view key, const std::vector<std::string>& args) {
    toError("clearline-cli: " + words_.text(key, visibleTexts(args)) + '\n');
    message("usage.more");
    return kUsage;
}

int Console::finish(int code) {
    write(visible_.rest());
    if (std::fflush(stdout) != 0) lost_ = true;
    if (!lost_) return code;
    message("console.lost");
    return kUnreadable;
}

}  // namespace clearline::cli
