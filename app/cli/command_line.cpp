#include "app/cli/command_line.h"

#include <CLI/CLI.hpp>

#include "app/cli/commands.h"

namespace clearline::cli {

namespace {

// The last of the commands that were named: `case log` is `log`.
const CLI::App& named(const CLI::App& program) {
    const CLI::App* asked = &program;
    while (!asked->get_subcommands().empty()) asked = asked->get_subcommands().front();
    return *asked;
}

}  // namespace

CommandLine::CommandLine(const Catalogue& words)
    : app_(std::make_unique<CLI::App>(words.text("help.about"), "clearline-cli")) {
    const auto help = [&](const char* key) { return words.text(std::string("help.") + key); };
    app_->option_defaults()->group(help("group"));
    app_->set_version_flag("--version", std::string("clearline-cli ") + CLEARLINE_VERSION, help("version"));
    app_->get_formatter()->label("Usage", help("usage"));
    app_->get_formatter()->label("Positionals", help("positionals"));
    app_->get_formatter()->label("Subcommands", help("commands"));
    app_->get_formatter()->label("SUBCOMMAND", help("command"));
    app_->get_formatter()->label("OPTIONS", help("options"));
    app_->set_help_flag("-h,--help", help("help"));
    app_->add_option("--lang", language_, help("lang"))->type_name("en|zh");
    CommandForm(*app_, runs_, words).filled("--password-file", passwordFile_, "bundle-password", "FILE");
    app_->fallthrough();
    addCommands({*app_, runs_, words});
}

CommandLine::~CommandLine() = default;

int CommandLine::run(int argc, char** argv, const std::vector<std::string>& folders, Console& console) {
    try {
        app_->parse(argc, argv);
    } catch (const CLI::CallForHelp& help) {
        console.data(named(*app_).help());
        return kDone;
    } catch (const CLI::CallForVersion& version) {
        console.data(std::string(version.what()) + "\n");
        return kDone;
    } catch (const CLI::ParseError& error) { return console.usage("usage.parse", {error.what()}); }
    if (!language_.empty() && language_ != "en" && language_ != "zh") return console.usage("usage.lang", {language_});
    console.setPasswordFile(passwordFile_);
    return dispatch(folders, console);
}

int CommandLine::dispatch(const std::vector<std::string>& folders, Console& console) const {
    return runs_.at(&named(*app_))(folders, console);
}

}  // namespace clearline::cli
