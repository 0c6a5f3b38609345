#include "app/cli/command_form.h"

#include <CLI/CLI.hpp>
#include <charconv>

namespace clearline::cli {

namespace {

// -1 is no number that anything has, and would be read as a very large one.
CLI::Validator wholeNumber(const Catalogue& words) {
    const std::string wrong = words.text("usage.whole-number");
    return CLI::Validator(
        [wrong](const std::string& text) {
            std::uint64_t number = 0;
            const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
            return read.ec == std::errc() && read.ptr == text.data() + text.size() ? std::string() : wrong;
        },
        "");
}

}  // namespace

std::string CommandForm::help(const std::string& about) const { return words_->text("help." + about); }

CommandForm CommandForm::command(const std::string& name, const std::string& about) const {
    CLI::App* command = app_->add_subcommand(name, help(about));
    command->group(words_->text("help.commands"));
    command->get_help_ptr()->group(words_->text("help.group"));
    return {*command, *runs_, *words_};
}

void CommandForm::argument(const char* name, std::string& into, const std::string& about) const {
    app_->add_option(name, into, help(about))->type_name("");
}

void CommandForm::argument(const char* name, std::vector<std::string>& into, const std::string& about) const {
    app_->add_option(name, into, help(about))->type_name("");
}

void CommandForm::argument(const char* name, std::uint64_t& into, const std::string& about) const {
    app_->add_option(name, into, help(about))->type_name("")->check(wholeNumber(*words_));
}

void CommandForm::option(const char* name, std::string& into, const std::string& about, const char* form) const {
    app_->add_option(name, into, help(about))->type_name(form);
}

void CommandForm::filled(const char* name, std::string& into, const std::string& about, const char* form) const {
    const std::string blank = words_->text("usage.blank");
    const CLI::Validator check([blank](const std::string& text) { return text.empty() ? blank : std::string(); }, "");
    app_->add_option(name, into, help(about))->type_name(form)->check(check);
}

void CommandForm::option(const char* name, std::uint64_t& into, const std::string& about, const char* form) const {
    app_->add_option(name, into, help(about))->type_name(form)->check(wholeNumber(*words_));
}

void CommandForm::many(const char* name, std::vector<std::string>& into, const std::string& about,
                       const char* form) const {
    app_->add_option(name, into, help(about))->type_name(form)->allow_extra_args(false);
}

void CommandForm::flag(const char* name, bool& into, const std::string& about) const {
    app_->add_flag(name, into, help(about));
}

void CommandForm::runs(RunCommand run) const { runs_->insert_or_assign(app_, std::move(run)); }

}  // namespace clearline::cli
