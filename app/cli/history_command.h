// `history`: how the score of a subject came to be what it is told as, along both clocks: filed late, corrected,
// changed by the rulebook; and what the rulebook's values of two days, or two files of it, move. As text, JSON or CSV.
#pragma once

#include <string>
#include <vector>

#include "app/cli/command_form.h"
#include "app/cli/console.h"

namespace clearline::cli {

struct HistoryOptions {
    std::string file;
    std::string rulebook;         // id or path; of a case that keeps one it may be left out
    std::string subject;          // empty: all
    std::string scenario;         // of a case; empty: the originals
    std::string from, to;         // empty: the first day on which anything happens; today
    std::string values;           // DAY..DAY: instead, what values in force on the one and the other day move
    std::string withRulebook;     // instead, what another file of the rulebook moves
    std::string format = "text";  // text, json, csv
};

[[nodiscard]] int history(const HistoryOptions& options, const std::vector<std::string>& folders, Console& console);

void addHistory(const CommandForm& program);

}  // namespace clearline::cli
