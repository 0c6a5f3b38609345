// `map`: which mapping a foreign file wants, what a mapping says, and what it makes of a file. Nothing is imported.
//   guess FILE   its form with the reasons, the mappings that fit, what is open; a sketch where none fits
//   show [MAP]   columns, fields and how sure they are; without MAP all that there are
//   check MAP [FILE]
// Ends with 0: in order; 1: nothing fits, something is open, or there are errors; 2 and 3 as every command.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/cli/command_form.h"
#include "app/cli/console.h"
#include "core/mapping/suggested_plan.h"

namespace clearline::cli {

struct MapOptions {
    std::string file, map;
    std::string table, encoding, separator, headerRow;  // empty: guessed
    std::string save;                                   // guess: where to write the mapping
    bool json = false, yaml = false, force = false;
};

[[nodiscard]] int guessMap(const MapOptions& options, const std::vector<std::string>& folders, Console& console);
[[nodiscard]] int showMap(const MapOptions& options, const std::vector<std::string>& folders, Console& console);
[[nodiscard]] int checkMap(const MapOptions& options, const std::vector<std::string>& folders, Console& console);

// What the options say of how the file is to be read; kDone, or kUsage with a message.
[[nodiscard]] int readWishes(const MapOptions& options, PlanWishes& wishes, Console& console);
// The same; what is wrong with them as a key of words (usage) and its argument, or nothing.
struct WrongWish {
    std::string key, argument;
};
[[nodiscard]] std::optional<WrongWish> readWishes(const MapOptions& options, PlanWishes& wishes);
// The separator and the encoding in words: "comma", "tab".
[[nodiscard]] std::string separatorWord(char separator, const Catalogue& words);

void addMap(const CommandForm& program);

}  // namespace clearline::cli
