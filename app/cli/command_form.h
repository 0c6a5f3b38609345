// CommandForm: how a command of the program asks for what it needs, in the words of the catalogue, and what then runs.
// Each command declares itself in its own file and is one line in commands.cpp; CLI11 stays behind this class.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/cli/console.h"

namespace CLI {
class App;
}

namespace clearline::cli {

// What runs once the command line is read; gives the number that the program ends with.
using RunCommand = std::function<int(const std::vector<std::string>& folders, Console& console)>;

class CommandForm {
public:
    using Runs = std::map<const CLI::App*, RunCommand>;
    CommandForm(CLI::App& app, Runs& runs, const Catalogue& words) : app_(&app), runs_(&runs), words_(&words) {}

    // A command beneath this one. `about`, here and below: what is said of it stands in the words as help.ABOUT.
    [[nodiscard]] CommandForm command(const std::string& name, const std::string& about) const;
    // What stands on the command line by its place.
    void argument(const char* name, std::string& into, const std::string& about) const;
    void argument(const char* name, std::vector<std::string>& into, const std::string& about) const;
    void argument(const char* name, std::uint64_t& into, const std::string& about) const;
    // "--name FORM", once; or as often as one likes.
    void option(const char* name, std::string& into, const std::string& about, const char* form) const;
    // The same, where a blank must not be taken for none: "--key $KEY" of a variable that was never set.
    void filled(const char* name, std::string& into, const std::string& about, const char* form) const;
    void option(const char* name, std::uint64_t& into, const std::string& about, const char* form) const;
    void many(const char* name, std::vector<std::string>& into, const std::string& about, const char* form) const;
    void flag(const char* name, bool& into, const std::string& about) const;
    // What is done when this is the command; of a command that is nothing without one beneath it, the complaint.
    void runs(RunCommand run) const;

private:
    [[nodiscard]] std::string help(const std::string& about) const;

    CLI::App* app_;
    Runs* runs_;
    const Catalogue* words_;
};

}  // namespace clearline::cli
