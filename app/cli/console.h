// Console: the two ways out of the program, data on standard output and messages on standard
// error, and the numbers it ends with. Output goes through one large buffer; a write that fails
// (a full disk) is remembered and said once, at the end.
#pragma once

#include <string_view>

#include "core/base/problem.h"
#include "core/base/visible_text.h"
#include "core/explain/catalogue.h"
#include "core/export/ledger_writers.h"
#include "core/record/masked.h"

namespace clearline::cli {

enum Exit : int { kDone = 0, kIncomplete = 1, kUsage = 2, kUnreadable = 3 };

class Console {
public:
    explicit Console(const Catalogue& words);

    [[nodiscard]] const Catalogue& words() const { return words_; }
    // Of a sealed bundle, as --password-file gives it; blank: none.
    [[nodiscard]] const std::string& passwordFile() const { return passwordFile_; }
    void setPasswordFile(std::string file) { passwordFile_ = std::move(file); }
    // Appends to standard output; the Sink that writers take.
    void data(std::string_view bytes);
    [[nodiscard]] Sink sink();
    // A line of text for a person on standard output; nothing in it can end the line or move the cursor.
    void line(std::string_view text);
    // "lin.csv:14:3: error: what happened", then what to do and the code.
    void problem(const Problem& problem, Identifiers identifiers = Identifiers::Masked);
    void problems(const Problems& problems);
    void message(std::string_view key, const std::vector<std::string>& args = {});
    // Something is wrong with the command itself; returns kUsage.
    int usage(std::string_view key, const std::vector<std::string>& args = {});
    // Writes out what is left. `code`, or kUnreadable with a message if some output was lost.
    int finish(int code);

private:
    const Catalogue& words_;
    const bool toTerminal_;  // then nothing that files say may steer it, in any form of output
    VisibleStream visible_;
    std::string passwordFile_;
    bool lost_ = false;

    void write(std::string_view bytes);
};

}  // namespace clearline::cli
