#include "core/export/letter_lines.h"

#include <algorithm>

#include "core/ledger/evaluate.h"
#include "core/record/record.h"

namespace clearline {

namespace {

// A record as it came to count; what later took it away is another line.
bool isOwnLine(LineKind kind) {
    switch (kind) {
        case LineKind::Counted:
        case LineKind::Spent:
        case LineKind::Listed: return true;
        default: return false;
    }
}

std::optional<Points> officialOf(const LetterLedger& under, std::size_t line) {
    if (!under.statement) return std::nullopt;
    const std::size_t entry = under.ledger->entryOf(line);
    for (const StatementRow& row : under.statement->rows)
        if (row.line && row.entry == entry) return row.points;
    return std::nullopt;
}

std::optional<Points> officialOf(const CaseInput& input, const Record& record, std::string_view subject) {
    for (const OfficialLine& line : input.statement)
        if (line.subject == subject && line.points &&
            (line.record == record.id() || (!record.document().empty() && line.document == record.document())))
            return line.points;
    return std::nullopt;
}

std::optional<Points> correctedOf(const LetterLedger& under, std::size_t line) {
    const Comparison* effect = under.effect;
    if (!effect) return std::nullopt;
    for (const LineDifference& each : effect->lines) {
        if (each.first != line) continue;
        if (each.second == LineDifference::kNone) return std::nullopt;
        return effect->second->line(each.second).delta;
    }
    return under.ledger->line(line).delta;
}

std::optional<Line> takenBackOf(const LetterLedger& under, std::string_view record) {
    if (!under.effect) return std::nullopt;
    const Ledger& after = *under.effect->second;
    for (const LineDifference& each : under.effect->lines) {
        if (each.kind != LineDifference::Kind::Added) continue;
        const Line line = after.line(each.second);
        if (line.record && Record(*after.input().records, *line.record).id() == record) return line;
    }
    return std::nullopt;
}

class Lines {
public:
    Lines(const LetterQuestion& question, const std::vector<LetterLedger>& ledgers)
        : question_(question), ledgers_(ledgers) {}

    std::vector<LetterLine> find() {
        for (const ContestedLine& contested : question_.objection.lines) {
            const auto record = recordOf(*question_.input->records, contested.record, contested.version);
            if (!record) continue;
            const std::size_t before = lines_.size();
            for (const LetterLedger& under : ledgers_)
                if (contested.rulebook.empty() || under.ledger->rulebook().id == contested.rulebook)
                    of(contested, *record, under);
            if (lines_.size() == before) silent(contested, *record);
        }
        return std::move(lines_);
    }

private:
    void of(const ContestedLine& contested, RecordIndex record, const LetterLedger& under) {
        const Ledger& ledger = *under.ledger;
        for (std::size_t index = 0; index < ledger.lineCount(); ++index) {
            if (!isOwnLine(ledger.lineKind(index))) continue;
            const Line line = ledger.line(index);
            if (line.record != record) continue;
            if (!contested.rule.empty() && (!line.rule || ledger.rulebook().rules[*line.rule].id != contested.rule))
                continue;
            LetterLine found{&contested, record, &under, index, {}, officialOf(under, index), {}, {}, false};
            found.corrected = correctedOf(under, index);
            if (found.corrected) found.takenBack = takenBackOf(under, contested.record);
            found.isOther = (contested.day && *contested.day != line.date) ||
                            (!contested.points.empty() && contested.points != line.delta.text() &&
                             contested.points != "+" + line.delta.text());
            lines_.push_back(std::move(found));
            if (line.kind == LineKind::Counted && line.unit) return;  // of many units the first tells enough
        }
    }
    // Under the rulebook that was named, or the first.
    void silent(const ContestedLine& contested, RecordIndex record) {
        const auto named = std::find_if(ledgers_.begin(), ledgers_.end(), [&](const LetterLedger& under) {
            return under.ledger->rulebook().id == contested.rulebook;
        });
        LetterLine line{&contested, record, {}, {}, {}, {}, {}, {}, false};
        if (!ledgers_.empty()) {
            line.under = named != ledgers_.end() ? &*named : &ledgers_.front();
            const auto& all = line.under->ledger->silent();
            const auto why =
                std::find_if(all.begin(), all.end(), [&](const Silent& each) { return each.record == record; });
            if (why != all.end()) line.silent = static_cast<std::size_t>(why - all.begin());
        }
        line.official =
            officialOf(*question_.input, Record(*question_.input->records, record), question_.objection.subject);
        line.isOther = !contested.points.empty();
        lines_.push_back(std::move(line));
    }

    const LetterQuestion& question_;
    const std::vector<LetterLedger>& ledgers_;
    std::vector<LetterLine> lines_;
};

}  // namespace

std::optional<RecordIndex> recordOf(const RecordBook& book, std::string_view id, std::uint32_t version) {
    for (RecordIndex r = 0; r < book.size(); ++r)
        if (book.version(r) == version && book.symbols().text(book.id(r)) == id) return r;
    return std::nullopt;
}

std::vector<LetterLedger> letterLedgers(const LetterQuestion& question) {
    std::vector<LetterLedger> all;
    for (const auto& rulebook : question.rulebooks) {
        LetterLedger under;
        const std::string& subject = question.objection.subject;
        under.ledger = std::make_shared<const Ledger>(evaluate(question.input, rulebook, subject, question.clock));
        under.statement = matchStatement(question.input, rulebook, subject, question.clock);
        if (question.effect)
            for (const AppealUnder& effect : question.effect->under)
                if (effect.subject == subject && effect.rulebook->identity() == rulebook->identity())
                    under.effect = &effect.comparison;
        all.push_back(std::move(under));
    }
    return all;
}

std::vector<LetterLine> letterLines(const LetterQuestion& question, const std::vector<LetterLedger>& ledgers) {
    return Lines(question, ledgers).find();
}

}  // namespace clearline
