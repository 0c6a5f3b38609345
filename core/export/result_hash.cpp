#include "core/export/result_hash.h"

#include "core/seal/hasher.h"

namespace clearline {
namespace {

// Fields parted by tabs, a line ended by a line feed; in texts a tab, line feed or backslash is escaped.
class ResultText {
public:
    ResultText& field(std::string_view text) {
        if (begun_) line_ += '\t';
        begun_ = true;
        for (const char c : text) {
            if (c == '\\' || c == '\t' || c == '\n') line_ += '\\';
            line_ += c == '\t' ? 't' : c == '\n' ? 'n' : c;
        }
        return *this;
    }
    ResultText& field(const std::optional<Points>& points) { return field(points ? points->text() : "?"); }
    ResultText& field(const std::optional<Date>& day) { return field(day ? day->iso() : ""); }
    ResultText& field(std::size_t number) { return field(std::to_string(number)); }
    void end() {
        line_ += '\n';
        begun_ = false;
        if (line_.size() < kPiece) return;
        hasher_.update(line_);
        line_.clear();
    }
    Hash finish() { return hasher_.update(line_).finish(); }

private:
    static constexpr std::size_t kPiece = 1 << 16;
    Hasher hasher_;
    std::string line_;
    bool begun_ = false;
};

void lines(const Ledger& ledger, ResultText& text) {
    const RecordBook& book = *ledger.input().records;
    const Rulebook& rulebook = ledger.rulebook();
    for (std::size_t i = 0; i < ledger.lineCount(); ++i) {
        const Line line = ledger.line(i);
        text.field("line").field(line.date.iso()).field(lineKindText(line.kind));
        text.field(line.record ? book.symbols().text(book.id(*line.record)) : "");
        text.field(line.record ? std::size_t{book.version(*line.record)} : 0);
        text.field(line.rule ? rulebook.rules[*line.rule].id : "");
        text.field(line.characteristic ? rulebook.characteristics[*line.characteristic].id : "");
        text.field(line.before).field(line.delta).field(line.after).field(line.incomplete ? "incomplete" : "");
        text.end();
    }
}

void rest(const Ledger& ledger, ResultText& text) {
    const RecordBook& book = *ledger.input().records;
    const Rulebook& rulebook = ledger.rulebook();
    for (const Silent& silent : ledger.silent()) {
        text.field("silent").field(book.symbols().text(book.id(silent.record)));
        text.field(std::size_t{book.version(silent.record)}).field(silentReasonText(silent.reason));
        text.field(silent.rule ? rulebook.rules[*silent.rule].id : "");
        text.end();
    }
    for (const Standing& standing : ledger.standings()) {
        const Scale& scale = rulebook.scales[standing.scale];
        text.field("standing").field(scale.id).field(standing.step ? scale.steps[*standing.step].id : "?");
        text.end();
    }
    for (const ThresholdState& state : ledger.thresholds()) {
        text.field("threshold").field(rulebook.thresholds[state.threshold].id);
        text.field(!state.reached ? "?" : *state.reached ? "yes" : "no").field(state.missing);
        text.end();
    }
    for (const ListState& state : ledger.lists()) {
        text.field("list").field(rulebook.lists[state.list].id).field(state.since).field(state.until);
        text.end();
    }
}

std::string baseName(const std::string& path) { return path.substr(path.find_last_of('/') + 1); }

}  // namespace

Hash resultHash(const Ledger& ledger) {
    ResultText text;
    lines(ledger, text);
    rest(ledger, text);
    text.field("score")
        .field(ledger.score() ? ledger.score()->text() : "")
        .field(ledger.incomplete() ? "incomplete" : "");
    text.end();
    return text.finish();
}

Receipt receiptOf(const Ledger& ledger, const Rulebook& rulebook, const std::optional<ScenarioText>& scenario,
                  std::string_view engine) {
    Receipt receipt;
    receipt.engine = engine;
    receipt.rulebook = rulebook.id;
    receipt.rulebookSha256 = Hash::fromHex(rulebook.sha256).value_or(Hash{});
    receipt.readings = rulebook.chosen;
    for (const auto& file : ledger.input().files)
        receipt.inputs.push_back(
            {baseName(file->name), Hash::fromHex(fileHash(*file)).value_or(Hash{}), Hash::fromHex(file->plan)});
    receipt.asOf = ledger.clock().asOf;
    receipt.knownOn = ledger.clock().knownOn;
    receipt.subject = ledger.subject().id;
    if (scenario) receipt.scenario = Receipt::Scenario{scenario->name, hashOf(scenario->text)};
    receipt.resultSha256 = resultHash(ledger);
    return receipt;
}

}  // namespace clearline
