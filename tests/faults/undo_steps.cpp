// Undo and redo against a model: runs of random steps on a real case, as the window and the commands make them
// (edits, scenarios made, duplicated, renamed, noted and deleted, another base, undo, redo, undo of one entry, going
// back, closing and opening), beside UndoModel. After each step both must hold the same, and both must have refused
// the same. Every second run is of one person who only undoes and redoes in order: then undo must also give exactly
// what a plain list of pictures gives.
// --control: a build in which an undo writes over what came later must be caught.
#include <algorithm>
#include <cstdio>

#include "core/casefile/scenario_actions.h"
#include "core/casefile/undo.h"
#include "tests/faults/children.h"
#include "tests/faults/dice.h"
#include "tests/faults/edited_case.h"
#include "tests/faults/options.h"
#include "tests/faults/undo_model.h"

using namespace clearline;
using namespace clearline::faults;

namespace {

enum Tally : std::size_t { kEdits, kUndos, kRedos, kUndosOfOne, kRefused, kBack, kReopened, kTallies };

const std::string kBook = "book";

class Run {
public:
    Run(std::string path, Dice dice, bool plain, std::size_t* tally)
        : path_(std::move(path)), dice_(dice), plain_(plain), tally_(tally) {}

    // What is wrong, or nothing.
    std::string run(int steps) {
        auto made = CaseFile::create(path_, editor());
        if (!made) return "create: " + codesOf(made.problems());
        file_ = std::move(made).value();
        for (int i = 0; i < steps; ++i) {
            std::string wrong = step();
            if (wrong.empty()) wrong = compared();
            if (!wrong.empty()) return "step " + std::to_string(i + 1) + " (" + what_ + "): " + wrong;
        }
        return {};
    }

private:
    using Holds = UndoModel::Holds;

    std::string compared() const {
        if (file_->log().size() != model_.entries()) return "the log has another number of entries";
        if (UndoModel::of(file_->state()) != model_.now()) return "the case holds something else";
        if (nextUndo(file_->log(), who_) != model_.nextUndo(who_)) return "another entry would be undone next";
        if (nextRedo(file_->log(), who_) != model_.nextRedo(who_)) return "another entry would be done again next";
        if (plain_ && model_.now() != pictures_[at_]) return "the model itself is not what the list of pictures is";
        return {};
    }

    std::string step() {
        who_ = plain_ || dice_.oneIn(2) ? "Lin" : "Wu";
        const auto all = model_.scenarios();
        const std::uint64_t draw = dice_.below(100);
        // Who has undone something often goes on undoing, or thinks better of it.
        if (const auto redo = model_.nextRedo(who_); redo && dice_.oneIn(2)) {
            if (dice_.oneIn(2)) return again(redo, "redo", kRedos, nextRedo(file_->log(), who_));
            return again(model_.nextUndo(who_), "undo", kUndos, nextUndo(file_->log(), who_));
        }
        if (draw < 6 || (all.empty() && draw < 60)) return create();
        if (draw < 20) return again(model_.nextUndo(who_), "undo", kUndos, nextUndo(file_->log(), who_));
        if (draw < 32) return again(model_.nextRedo(who_), "redo", kRedos, nextRedo(file_->log(), who_));
        if (draw < 40 && !plain_) return undoOne();
        if (draw < 45) return goBack();
        if (draw < 50) return reopen();
        if (all.empty()) return {};
        const std::uint64_t id = all[dice_.below(all.size())];
        if (draw < 54) return duplicate(id);
        if (draw < 57) return label(id, true);
        if (draw < 60) return label(id, false);
        if (draw < 63) return remove(id);
        if (draw < 68) return chooseBase(dice_.oneIn(3) ? std::nullopt : std::optional(id));
        return edit(id);
    }

    // Appends what the model expects to fit.
    std::string append(const CaseAction& action) {
        if (auto done = file_->append(action, {who_, "2026-11-22T08:00:00Z"}); !done)
            return "refused: " + codesOf(done.problems());
        return {};
    }
    std::string done(const CaseAction& action, Holds holds) {
        ++tally_[kEdits];
        if (std::string wrong = append(action); !wrong.empty()) return wrong;
        picture(holds);
        model_.edited(who_, std::move(holds));
        return {};
    }
    void picture(const Holds& holds) {
        pictures_.resize(++at_);
        pictures_.push_back(holds);
    }

    static std::string key(std::uint64_t id) { return "s" + std::to_string(id); }
    std::string freshText() { return "text " + std::to_string(dice_.below(100000)); }
    const KeptScenario& kept(std::uint64_t id) const { return file_->state().scenarios.at(id); }

    std::string create() {
        what_ = "create";
        Holds holds = model_.now();
        const std::string name = freshText();
        holds[key(model_.nextScenario())] = name + "\n";
        return done(createdAction(0, {name, ""}, kBook, {}), std::move(holds));
    }
    std::string duplicate(std::uint64_t id) {
        what_ = "duplicate";
        Holds holds = model_.now();
        const std::string name = freshText(), from = key(id), to = key(model_.nextScenario());
        const std::string label = holds[from];
        for (const auto& [each, value] : model_.now())
            if (each.starts_with(from + " ")) holds[to + each.substr(from.size())] = value;
        holds[to] = name + label.substr(label.find('\n'));
        return done(duplicatedAction(0, name, kept(id)), std::move(holds));
    }
    std::string label(std::uint64_t id, bool name) {
        what_ = name ? "rename" : "note";
        Holds holds = model_.now();
        std::string& text = holds[key(id)];
        const std::string fresh = freshText();
        const std::size_t line = text.find('\n');
        text = name ? fresh + text.substr(line) : text.substr(0, line + 1) + fresh;
        if (holds == model_.now()) return {};
        return done(name ? renamedAction(id, kept(id), fresh) : notedAction(id, kept(id), fresh), std::move(holds));
    }
    std::string remove(std::uint64_t id) {
        what_ = "delete";
        Holds holds = model_.now();
        std::erase_if(holds, [&](const auto& each) {
            return each.first == key(id) || each.first.starts_with(key(id) + " ") ||
                   (each.first == "base" && each.second == std::to_string(id));
        });
        return done(deletedAction(id, file_->state()), std::move(holds));
    }
    std::string chooseBase(std::optional<std::uint64_t> id) {
        what_ = "base";
        Holds holds = model_.now();
        holds.erase("base");
        if (id) holds["base"] = std::to_string(*id);
        if (holds == model_.now()) return {};
        return done(baseAction(id, file_->state()), std::move(holds));
    }
    std::string edit(std::uint64_t id) {
        what_ = "edit";
        const std::string number = std::to_string(dice_.below(4));
        Edit edit = RecordAmended{"R-" + number, 1, "amount", std::to_string(dice_.below(50))};
        std::string thing = "amend R-" + number, value = std::get<RecordAmended>(edit).value;
        if (dice_.oneIn(4)) edit = RecordExcluded{"R-" + number}, thing = "out R-" + number, value = "out";
        if (dice_.oneIn(6)) edit = RuleOff{"T-" + number}, thing = kBook + "off T-" + number, value = "off";
        thing = key(id) + " " + thing;
        Holds holds = model_.now();
        const Scenario before = kept(id).under(kBook);
        if (holds.contains(thing) && dice_.oneIn(2)) {
            holds.erase(thing);
            const auto action = editedAction(id, kept(id), kBook, before, before.without(edit));
            return action ? done(*action, std::move(holds)) : "nothing to take back";
        }
        holds[thing] = value;
        const auto action = editedAction(id, kept(id), kBook, before, before.with(edit));
        if (holds == model_.now()) return action ? "something to edit" : std::string();
        return action ? done(*action, std::move(holds)) : "nothing to edit";
    }

    // Undo or redo of what is next.
    std::string again(std::optional<std::uint64_t> entry, const char* what, Tally tally,
                      std::optional<std::uint64_t> found) {
        what_ = what;
        if (entry != found) return "another entry is next";
        if (!entry) return {};
        ++tally_[tally];
        if (plain_ && !model_.undone(*entry)) return "the model cannot, and it is in order";
        if (std::string wrong = tookBack(*entry); !wrong.empty() || !plain_) return wrong;
        at_ = tally == kUndos ? at_ - 1 : at_ + 1;
        return {};
    }
    std::string undoOne() {
        what_ = "undo of one entry";
        ++tally_[kUndosOfOne];
        return tookBack(1 + dice_.below(model_.entries()));
    }
    std::string tookBack(std::uint64_t entry) {
        const auto holds = model_.undone(entry);
        const auto undo = undoOf(entry, file_->state(), file_->log());
        if (undo.ok() != holds.has_value())
            return "entry " + std::to_string(entry) + (undo.ok() ? " can" : " cannot") + " be undone";
        if (!holds) return ++tally_[kRefused], std::string();
        if (std::string wrong = append(*undo); !wrong.empty()) return wrong;
        model_.tookBack(who_, entry, *holds);
        return {};
    }
    std::string goBack() {
        what_ = "go back";
        const std::uint64_t entry = 1 + dice_.below(model_.entries());
        const auto holds = model_.backTo(entry);
        const auto back = goBackTo(entry, file_->state(), file_->log());
        if (back.ok() != holds.has_value()) return "going back to " + std::to_string(entry) + " differs";
        if (!holds) return {};
        ++tally_[kBack];
        if (back->changes.size() > model_.now().size() + holds->size()) return "goes back over more than there is";
        return done(*back, *holds);
    }
    std::string reopen() {
        what_ = "close and open";
        ++tally_[kReopened];
        CaseOptions options;
        options.root = file_->root();
        const CaseState state = file_->state();
        file_.reset();
        auto opened = CaseFile::open(path_, options);
        if (!opened) return codesOf(opened.problems());
        file_ = std::move(opened).value();
        return file_->state() == state ? std::string() : "opens as something else";
    }

    std::string path_;
    Dice dice_;
    bool plain_;
    std::size_t* tally_;
    std::unique_ptr<CaseFile> file_;
    UndoModel model_;
    std::vector<Holds> pictures_{{}};
    std::size_t at_ = 0;
    std::string who_, what_;
};

}  // namespace

int main(int argc, char** argv) {
    const bool control = given(argc, argv, "control");
    const std::uint64_t seed = option(argc, argv, "seed", 1), only = option(argc, argv, "only", ~std::uint64_t{0});
    const std::size_t runs = option(argc, argv, "count", 2000), jobs = option(argc, argv, "jobs", 2);
    const auto steps = static_cast<int>(option(argc, argv, "steps", 50));
    const Folder folder;
    std::size_t* const tallies = sharedCounts(jobs * kTallies);
    const std::size_t failures = sideBySide(jobs, [&](std::size_t slice) {
        const std::string path = folder.file("undo-" + std::to_string(slice) + ".clearline");
        std::size_t wrong = 0;
        for (std::size_t i = slice; i < runs && wrong < 10; i += jobs) {
            if (only != ~std::uint64_t{0} && i != only) continue;
            std::remove(path.c_str());
            const std::string what = Run(path, Dice(seed, i), i % 2 == 1, tallies + slice * kTallies).run(steps);
            if (what.empty()) continue;
            ++wrong;
            if (!control)
                std::fprintf(stderr, "--seed %llu --only %zu: %s\n", (unsigned long long)seed, i, what.c_str());
        }
        return wrong;
    });
    std::size_t sums[kTallies] = {};
    for (std::size_t i = 0; i < jobs * kTallies; ++i) sums[i % kTallies] += tallies[i];
    std::printf(
        "%zu runs of %d steps, seed %llu: %zu edits, %zu undos, %zu redos, %zu undos of one entry, %zu times gone "
        "back, %zu times opened; %zu refused as the model says; %zu runs were wrong\n",
        runs, steps, (unsigned long long)seed, sums[kEdits], sums[kUndos], sums[kRedos], sums[kUndosOfOne], sums[kBack],
        sums[kReopened], sums[kRefused], failures);
    if (control) {
        std::printf("control: %s\n", failures ? "caught" : "NOT CAUGHT");
        return failures ? 0 : 1;
    }
    return failures ? 1 : 0;
}
