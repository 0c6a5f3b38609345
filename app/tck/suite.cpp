#include "app/tck/suite.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <memory>

#include "app/tck/case_file.h"
#include "core/dmn/run.h"
#include "core/formula/complaint.h"

namespace clearline::tck {
namespace {

namespace fs = std::filesystem;
constexpr std::size_t kTextShown = 160;

std::string textOf(const Problem& problem) {
    std::string text = problem.code;
    for (const std::string& arg : problem.args) {
        const std::size_t line = arg.find('\n');
        text += " | " + shortened(line == std::string::npos ? arg : arg.substr(0, line), kTextShown);
    }
    return text;
}

// Refusals that say "this is not part of what we read", each by name; every other refusal of a value
// case is a failure.
std::string notApplicable(const Problems& problems) {
    for (const Problem& problem : problems) {
        const std::string arg = problem.args.empty() ? "" : problem.args.front();
        if (problem.code == "formula.no-clock") return "today() and now()";
        if (problem.code == "formula.zone") return "time zone or offset";
        if (problem.code == "dmn.imported") return "imports";
        if (problem.code == "dmn.not-read") return arg.starts_with("kind=") ? "external function" : "box " + arg;
        if (problem.code == "formula.unsupported" && arg == "external") return "external function";
    }
    return "";
}

class SuiteRunner {
public:
    SuiteRunner(fs::path root, std::string only) : root_(std::move(root)), only_(std::move(only)) {}
    SuiteResult result;

    void file(const fs::path& path) {
        folder_ = fs::relative(path.parent_path(), root_).generic_string();
        auto cases = readCaseFile(path.string());
        if (!cases) return note(cases.problems());
        const auto wanted = [&](const std::string& name) { return name.find(only_) != std::string::npos; };
        const bool whole = only_.empty() || wanted(folder_);
        const bool some = std::any_of(cases->cases.begin(), cases->cases.end(), [&](const Case& one) {
            return std::any_of(one.results.begin(), one.results.end(),
                               [&](const ExpectedResult& r) { return wanted(folder_ + "/" + one.id + "/" + r.name); });
        });
        if (!whole && !some) return;
        auto program = programOf(cases->model);
        if (!program) return note(program.problems());
        for (const Case& one : cases->cases)
            for (const ExpectedResult& expected : one.results) {
                const std::string name = one.id + "/" + expected.name;
                if (whole || wanted(folder_ + "/" + name)) run(*program, one, expected, name);
            }
    }

private:
    Result<std::shared_ptr<const DmnProgram>> programOf(const std::string& path) {
        if (const auto known = programs_.find(path); known != programs_.end()) return known->second;
        const auto bytes = bytesOfFile(path);
        if (!bytes) return Problem{"tck.unreadable", Severity::Fatal, {path, 0, 0}, {}};
        auto model = readDmnModel(*bytes, path);
        if (!model) return model.problems();
        auto program = DmnProgram::compile(std::move(model).value());
        programs_.emplace(path, program);
        return program;
    }

    void note(const Problems& problems) {
        result.problems.insert(result.problems.end(), problems.begin(), problems.end());
    }
    void add(std::string name, Outcome outcome, std::string detail) {
        result.results.push_back({folder_, std::move(name), outcome, std::move(detail), expectsValue_});
    }

    void run(const std::shared_ptr<const DmnProgram>& program, const Case& one, const ExpectedResult& expected,
             const std::string& name) {
        std::string notOurs = expected.expected.notOurs;
        Context given;
        for (const auto& [input, value] : one.inputs) {
            if (!value.notOurs.empty()) notOurs = value.notOurs;
            given.emplace_back(input, value.value);
        }
        expectsValue_ = !expected.expected.value.isNull() || !expected.expected.notOurs.empty();
        if (!notOurs.empty()) return add(name, Outcome::NotApplicable, notOurs);
        const auto found = valueOf(program, one, expected.name, given);
        if (!found) {
            if (std::string reason = notApplicable(found.problems()); !reason.empty())
                return add(name, Outcome::NotApplicable, std::move(reason));
            const std::string why = textOf(found.problems().front());
            if (expected.expected.value.isNull()) return add(name, Outcome::NullRefused, why);
            return add(name, Outcome::ValueFailed,
                       "expected " + shortened(expected.expected.value.text(), kTextShown) + ", refused: " + why);
        }
        const std::string gave = shortened(found->text(), kTextShown);
        if (expected.expected.value.isNull())
            return add(name, found->isNull() ? Outcome::NullGiven : Outcome::NullWrong, "gave " + gave);
        NumberCount numbers = result.numbers;
        if (!isExpected(expected.expected.value, *found, numbers))
            return add(name, Outcome::ValueFailed,
                       "expected " + shortened(expected.expected.value.text(), kTextShown) + ", gave " + gave);
        result.numbers = numbers;
        add(name, Outcome::ValuePassed, "gave " + gave);
    }

    static Result<Value> valueOf(const std::shared_ptr<const DmnProgram>& program, const Case& one,
                                 const std::string& name, const Context& given) {
        if (one.invocable.empty()) return DmnRun(program, given).decision(name);
        auto called = DmnRun(program, {}).call(one.invocable, given);
        // A service with several outputs gives them all; the case asks for one.
        const auto service = program->find(one.invocable, DmnElement::Kind::Service);
        if (!called || !service || program->compiled(*service).outputs.size() < 2 || !called->context()) return called;
        for (const auto& [key, value] : *called->context())
            if (key == name) return value;
        return called;
    }

    fs::path root_;
    std::string only_, folder_;
    bool expectsValue_ = false;  // of the case at hand
    std::map<std::string, std::shared_ptr<const DmnProgram>> programs_;
};

}  // namespace

std::string_view outcomeText(Outcome outcome) {
    constexpr std::array<std::string_view, 6> texts = {"value passed", "value FAILED",           "null refused",
                                                       "null given",   "null but given a value", "not applicable"};
    return texts[static_cast<std::size_t>(outcome)];
}

SuiteResult runSuite(const std::string& folder, const std::string& only) {
    std::vector<fs::path> files;
    std::error_code failed;
    for (fs::recursive_directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed))
        if (at->path().extension() == ".xml") files.push_back(at->path());
    std::sort(files.begin(), files.end());
    SuiteRunner runner(folder, only);
    for (const fs::path& file : files) runner.file(file);
    return std::move(runner.result);
}

}  // namespace clearline::tck
