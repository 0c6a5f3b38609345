#include "core/casefile/case_file.h"
#include "core/casefile/connection.h"
#include "core/casefile/schema.h"

namespace clearline {

// Everything in the case has been verified in its old form before this begins.
Result<bool> CaseFile::upgrade(const CaseOptions& options) {
    const std::string from = "form " + std::to_string(form_);
    if (!options.author)
        return Problem{
            "case.older-form", Severity::Fatal, {path_, 0, 0}, {std::to_string(form_), std::to_string(kCaseForm)}};
    constexpr std::string_view kEnding = ".clearline";
    const bool named = path_.ends_with(kEnding);
    const std::string stem = named ? path_.substr(0, path_.size() - kEnding.size()) : path_;
    const std::string copy = stem + ".form-" + std::to_string(form_) + std::string(kEnding);
    if (auto kept = saveCopy(copy, options.progress); !kept) return kept;
    CaseAction action;
    action.kind = ActionKind::Upgraded;
    action.detail = "form " + std::to_string(kCaseForm) + " from " + from;
    Written written;
    auto done = inTransaction([&]() -> Result<bool> {
        if (auto taken = takeIn(); !taken) return taken.problems();
        if (connection_->database().execAndGet("PRAGMA user_version").getInt() != form_)
            return Problem{"case.busy", Severity::Fatal, {path_, 0, 0}, {path_, ""}};  // another window was quicker
        for (const SchemaTable& table : schemaTables().subspan(schemaTables(form_).size()))
            connection_->exec(std::string(table.sql).c_str());
        connection_->exec(("PRAGMA user_version=" + std::to_string(kCaseForm)).c_str());
        return writeEntry(std::move(action), *options.author, {}, written);
    });
    if (!done) return done;
    adopt(std::move(written));
    form_ = kCaseForm;
    return true;
}

}  // namespace clearline
