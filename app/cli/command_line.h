// CommandLine: what was typed, read by the forms of all commands, and the one that it names, run. Says what is wrong
// with it, or how the program is used, in the words of the catalogue.
#pragma once

#include <memory>

#include "app/cli/command_form.h"

namespace clearline::cli {

class CommandLine {
public:
    explicit CommandLine(const Catalogue& words);
    ~CommandLine();

    // The number that the program ends with.
    [[nodiscard]] int run(int argc, char** argv, const std::vector<std::string>& folders, Console& console);

private:
    [[nodiscard]] int dispatch(const std::vector<std::string>& folders, Console& console) const;

    std::unique_ptr<CLI::App> app_;
    CommandForm::Runs runs_;
    std::string language_, passwordFile_;
};

}  // namespace clearline::cli
