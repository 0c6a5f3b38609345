#include "core/export/story_shapes.h"

#include <algorithm>

#include "core/base/loose_copy.h"
#include "core/export/put_story.h"

namespace clearline {

namespace {

constexpr std::size_t kLongestWords = 320;    // of a day's sentence or an id; longer ones are rare
constexpr std::size_t kLongestNumber = 48;    // with its sign and brackets
constexpr std::size_t kShapesKept = 1 << 14;  // places, a power of two; at most half are taken
constexpr std::size_t kMostText = std::size_t{8} << 20U;
constexpr std::int64_t kLargest = std::int64_t{1} << 62;
constexpr int kSame = -1, kUnknown = -2;  // of a number: the same in all stories of the shape; from elsewhere

bool pointsComeOrGo(LineKind kind) {
    return kind == LineKind::Counted || kind == LineKind::Expired || kind == LineKind::Withdrawn ||
           kind == LineKind::Amended;
}

bool isMicro(const Value& value, std::int64_t micro) {
    const Number* number = value.as<Number>();
    return number && number->asMicro() == micro;
}

bool takesTwo(const Step& step) { return step.inputs.size() == 2 && (step.op == "+" || step.op == "-"); }

// Whether the last steps of a line are the operations noted for it; the ones before are the value's.
bool sameOperations(std::span<const Step> steps, std::size_t line, const EntryNumbers& numbers) {
    const std::size_t count = numbers.operations[line];
    if (steps.size() < count || (line != 0 && steps.size() != count)) return false;
    for (std::size_t i = 0; i < count; ++i) {
        const Step& step = steps[steps.size() - count + i];
        const std::int64_t* const noted = numbers.of.data() + EntryNumbers::at(line, i);
        if (step.inputs.empty() || !isMicro(step.inputs[0].value, noted[0]) || !isMicro(step.result, noted[2]) ||
            (takesTwo(step) && !isMicro(step.inputs[1].value, noted[1])))
            return false;
    }
    return true;
}

// Where a number of the story comes from.
int numberIn(std::span<const Step> steps, std::size_t line, const EntryNumbers& numbers, const Number* number) {
    const std::size_t values = steps.size() - numbers.operations[line];
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Step& step = steps[i];
        const auto at = [&](std::size_t which) {
            return i < values ? kSame : static_cast<int>(EntryNumbers::at(line, i - values) + which);
        };
        if (step.result.as<Number>() == number) return at(2);
        for (std::size_t k = 0; k < step.inputs.size(); ++k)
            if (step.inputs[k].value.as<Number>() == number) return k == 0 || takesTwo(step) ? at(k) : kSame;
    }
    return kUnknown;
}

bool isNumber(StoryHole hole) { return hole <= StoryHole::Bracketed; }

}  // namespace

StoryShapes::StoryShapes(LedgerWords& words, TextStory& story)
    : ledger_(words.ledger()), book_(*ledger_.input().records), story_(story), lines_(story.lines()) {
    able_ = ledger_.lineAfters().allSmall();
    edited_ = book_.anyEdited();
    for (const Rule& rule : ledger_.rulebook().rules)
        rules_.push_back(rule.effect.points.sameForAllRecords() && !rule.gateConfirmed);
    for (const Threshold& threshold : ledger_.rulebook().thresholds) {
        able_ &= threshold.at.asMicro().has_value();
        thresholds_.push_back(threshold.at.asMicro().value_or(0));
    }
    forget();
}

void StoryShapes::forget() {
    shapes_.assign(kShapesKept, {});
    known_ = 0;
    pieces_.assign(1, {});
    text_.assign(kLooseRoom, ' ');
}

// False if the lines are not small.
bool StoryShapes::readLines(const EntryRow& row) {
    const std::int64_t* const after = ledger_.lineAfters().packed();
    const std::size_t count = row.lastLine - row.firstLine + std::size_t{1};
    if (row.firstLine == 0 || count > EntryNumbers::kLines) return false;
    for (std::size_t i = 0; i < count; ++i) {
        std::int64_t* const to = balances_ + i * EntryNumbers::kEach;
        to[0] = after[row.firstLine + i - 1];
        to[2] = after[row.firstLine + i];
        if (__builtin_sub_overflow(to[2], to[0], &to[1]) || to[1] > kLargest || to[1] < -kLargest) return false;
    }
    const std::int64_t before = balances_[0], now = balances_[(count - 1) * EntryNumbers::kEach + 2];
    const std::int64_t low = std::min(before, now), high = std::max(before, now);
    const bool near = low != high && std::any_of(thresholds_.begin(), thresholds_.end(),
                                                 [=](std::int64_t at) { return low <= at && at <= high; });
    crossed_ = near ? lines_.crossedWords(row.lastLine) : std::string_view();
    return true;
}

StoryShapes::Key StoryShapes::keyOf(const EntryRow& row, const EntryNumbers& numbers) const {
    const bool leaves = row.kind != LineKind::Counted;
    Key key;
    key.slot = numbers.slot;
    key.contributionSlot = ledger_.contributions()[numbers.contribution].slot;
    key.others = row.others;
    key.file = static_cast<std::uint32_t>(book_.fileOf(row.record));
    key.kind = row.kind;
    key.unmoved = balances_[1] == 0;
    // What was added to the characteristic; before it, what goes is told as nothing less its value.
    key.movedOtherwise = numbers.of[EntryNumbers::at(0, leaves ? 1 : 0) + 1] != balances_[1];
    key.crossed = !crossed_.empty();
    key.lost = leaves && numbers.lost != 0;
    if (!leaves) key.version = lines_.valueVersion();
    return key;
}

StoryShapes::Shape& StoryShapes::shapeOf(const Key& key) {
    constexpr std::uint64_t kMix = 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = std::uint64_t{key.slot} << 32U | key.contributionSlot;
    mixed = mixed * kMix + (std::uint64_t{key.others} << 16U | static_cast<unsigned>(key.kind) << 8U |
                            static_cast<unsigned>(key.crossed) << 3U | static_cast<unsigned>(key.unmoved) << 2U |
                            static_cast<unsigned>(key.movedOtherwise) << 1U | static_cast<unsigned>(key.lost));
    mixed ^= std::uint64_t{key.file} << 48U;
    mixed = (mixed ^ mixed >> 29U) * kMix + static_cast<std::uint64_t>(key.version) * kMix;
    std::size_t at = (mixed >> 40U) % kShapesKept;
    while (shapes_[at].seen && shapes_[at].key != key) at = (at + 1) % kShapesKept;
    return shapes_[at];
}

char* StoryShapes::put(char* out, const EntryRow& row) {
    if (!able_ || row.record == EntryRow::kNoRecord || row.incomplete || !pointsComeOrGo(row.kind) ||
        !rules_[row.rule] || book_.version(row.record) != 1 || (edited_ && book_.isEdited(row.record)) ||
        !readLines(row))
        return nullptr;
    const EntryNumbers* const numbers = lines_.numbers(ledger_.lineEntries()[row.firstLine]);
    if (!numbers) return nullptr;
    if (numbers->scheme != scheme_ || text_.size() > kMostText) {
        forget();
        scheme_ = numbers->scheme;
    }
    lines_.lookAt(row, numbers->contribution);
    const Key key = keyOf(row, *numbers);
    Shape* shape = &shapeOf(key);
    if (!shape->seen) {  // worth learning if it comes again
        if (++known_ > kShapesKept / 2) {
            forget();
            shape = &shapeOf(key);
        }
        shape->key = key;
        shape->seen = true;
        return nullptr;
    }
    if (shape->first == 0 && !shape->learnt) {
        shape->learnt = true;
        shape->first = learn(row, *numbers);
        lines_.lookAt(row, numbers->contribution);
    }
    return shape->first != 0 ? fill(out, pieces_.data() + shape->first, row, *numbers) : nullptr;
}

char* StoryShapes::fill(char* out, const Piece* piece, const EntryRow& row, const EntryNumbers& numbers) {
    const char* const text = text_.data();
    for (;; ++piece) {
        copyLoose(out, text + piece->text, piece->size);
        out += piece->size;
        std::string_view words;
        switch (piece->hole) {
            case StoryHole::End: return out;
            case StoryHole::Counted: words = lines_.countedWords(); break;
            case StoryHole::Until: words = lines_.untilWords(); break;
            case StoryHole::DayBefore: words = lines_.dayBeforeWords(); break;
            case StoryHole::Crossed: words = crossed_; break;
            case StoryHole::RecordId: words = book_.symbols().text(book_.id(row.record)); break;
            case StoryHole::SourceRow: out = putDigits(out, book_.row(row.record)); continue;
            default:
                out = putNumber(
                    out, piece->hole,
                    piece->number < kOfLines ? numbers.of[piece->number] : balances_[piece->number - kOfLines]);
                continue;
        }
        if (words.size() > kLongestWords) return nullptr;
        out = putText(out, words);
    }
}

std::uint32_t StoryShapes::learn(const EntryRow& row, const EntryNumbers& numbers) {
    marks_.clear();
    numberOf_.clear();
    bool known = true;
    story_.clear();
    for (std::size_t index = row.firstLine; index <= row.lastLine; ++index) {
        const Line line = ledger_.line(index);
        story_.tell(index, line, index != row.firstLine, &marks_);
        const std::size_t which = EntryNumbers::lineOf(line.kind), nth = index - row.firstLine;
        known &= line.kind != LineKind::Rounding && sameOperations(lines_.steps(), which, numbers);
        for (std::size_t i = numberOf_.size(); known && i < marks_.size(); ++i) {
            const Number* const number = marks_[i].number;
            const Number* const ofLine[] = {&line.before, &line.delta, &line.after};
            const auto found = std::find(std::begin(ofLine), std::end(ofLine), number);
            int at = kSame;
            if (isNumber(marks_[i].hole))
                at = found != std::end(ofLine)
                         ? static_cast<int>(kOfLines + nth * EntryNumbers::kEach) + static_cast<int>(found - ofLine)
                         : numberIn(lines_.steps(), which, numbers, number);
            known &= at != kUnknown;
            numberOf_.push_back(at);
        }
        if (!known) break;
    }
    const std::string told(story_.told());
    story_.clear();
    const std::size_t textBefore = text_.size(), piecesBefore = pieces_.size();
    if (known && cut(told)) {
        // A shape is kept only if it gives what was told.
        scratch_.resize(kMostOfAStory);
        lines_.lookAt(row, numbers.contribution);
        const char* const end = fill(scratch_.data(), pieces_.data() + piecesBefore, row, numbers);
        if (end && told == std::string_view(scratch_.data(), static_cast<std::size_t>(end - scratch_.data())))
            return static_cast<std::uint32_t>(piecesBefore);
    }
    pieces_.resize(piecesBefore);
    text_.resize(textBefore);
    return 0;
}

// Cuts what was told at its marks into pieces; false if they are too much for a story.
bool StoryShapes::cut(std::string_view told) {
    std::size_t from = 0, most = told.size() + kLooseRoom;
    text_.resize(text_.size() - kLooseRoom);
    Piece piece{static_cast<std::uint32_t>(text_.size()), 0, StoryHole::End, 0};
    bool fits = true;
    const auto take = [&](std::size_t to) {
        fits &= from <= to && to <= told.size() && piece.size + (to - from) <= UINT16_MAX;
        if (!fits) return;
        text_ += told.substr(from, to - from);
        piece.size = static_cast<std::uint16_t>(piece.size + (to - from));
    };
    for (std::size_t i = 0; i < marks_.size() && fits; ++i) {
        const StoryMark& mark = marks_[i];
        if (isNumber(mark.hole) && numberOf_[i] == kSame) continue;  // words like others
        take(mark.from);
        from = mark.to;
        piece.hole = mark.hole;
        piece.number = static_cast<std::uint8_t>(std::max(0, numberOf_[i]));
        pieces_.push_back(piece);
        piece = {static_cast<std::uint32_t>(text_.size()), 0, StoryHole::End, 0};
        most += isNumber(mark.hole) ? kLongestNumber : kLongestWords;
    }
    take(told.size());
    pieces_.push_back(piece);
    text_.append(kLooseRoom, ' ');
    return fits && most <= kMostOfAStory;
}

}  // namespace clearline
