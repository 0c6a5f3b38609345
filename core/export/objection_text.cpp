#include "core/appeal/appeal_words.h"
#include "core/base/visible_text.h"
#include "core/explain/points_text.h"
#include "core/export/buffered_sink.h"
#include "core/export/compare_writers.h"
#include "core/export/objection_writers.h"
#include "core/export/text_table.h"
#include "core/record/masked.h"

namespace clearline {

namespace {

using Side = TextTable::Side;

class ObjectionText {
public:
    ObjectionText(const ObjectionDocument& document, const Catalogue& words, const Kinds& kinds, BufferedSink& buffer)
        : document_(document),
          objection_(document.objection),
          words_(words),
          kinds_(kinds),
          buffer_(buffer),
          out_(buffer.text()) {}

    void write(const Sink& sink) {
        head();
        lines();
        list("objection.asked", objection_.changes, [this](const RequestedChange& change, std::size_t i) {
            return std::to_string(i + 1) + "  " + maskedIn(changeSentence(change, words_));
        });
        if (!objection_.argument.empty()) {
            section("objection.argument");
            paragraph(maskedIn(objection_.argument));
        }
        days();
        evidence();
        list("objection.citations", document_.citations,
             [](const std::string& text, std::size_t) { return maskedIn(text); });
        admissibility();
        list("objection.deadlines", document_.deadlines, [this](const Deadline& deadline, std::size_t) {
            const std::string day = deadline.due ? deadline.due->iso() : words_.text("objection.no-day");
            return day + "  " + deadlineSentence(deadline, words_);
        });
        stages();
        goal();
        effect(sink);
    }

private:
    void section(const char* key) { out_ += "\n" + words_.text(key) + "\n"; }
    // Nothing in a text can end its line or steer a terminal.
    void sentence(const std::string& text) { out_ += "  " + visibleText(text) + "\n"; }
    void paragraph(const std::string& text) {
        std::size_t at = 0;
        while (at <= text.size()) {
            const std::size_t end = std::min(text.find('\n', at), text.size());
            sentence(text.substr(at, end - at));
            at = end + 1;
        }
    }
    template <class Parts, class Tell>
    void list(const char* key, const Parts& parts, const Tell& tell) {
        if (parts.empty()) return;
        section(key);
        for (std::size_t i = 0; i < parts.size(); ++i) sentence(tell(parts[i], i));
    }

    void head() {
        out_ += visibleText(words_.text("objection.head",
                                        {std::to_string(objection_.id), appealKindWords(objection_.kind, words_),
                                         maskedIn(objection_.subject), groundWords(objection_.ground, words_),
                                         stageWords(objection_.stage(), words_)})) +
                "\n";
        out_ += words_.text("side.clock", {document_.clock.asOf.iso(), document_.clock.knownOn.iso()}) + "\n";
    }

    std::string points(const std::optional<Points>& points) const {
        return points ? words_.signedPoints(*points) : std::string("–");
    }
    void lines() {
        section("objection.lines");
        TextTable table({Side::Left, Side::Left, Side::Left, Side::Left, Side::Right, Side::Right, Side::Left});
        table.add({words_.text("objection.column.record"), words_.text("objection.column.rulebook"),
                   words_.text("objection.column.rule"), words_.text("objection.column.day"),
                   words_.text("objection.column.official"), words_.text("objection.column.recomputed")});
        for (std::size_t i = 0; i < objection_.lines.size(); ++i) {
            const ContestedLine& line = objection_.lines[i];
            const ContestedFigures& now = document_.lines[i];
            std::vector<std::string> row{maskedIn(line.record) + "@" + std::to_string(line.version),
                                         line.rulebook,
                                         line.rule,
                                         now.day ? now.day->iso() : std::string("–"),
                                         points(now.official),
                                         now.listed ? words_.text("letter.listed") : points(now.points)};
            if (std::string remark = remarkOn(line, now); !remark.empty()) row.push_back(std::move(remark));
            table.add(visibleTexts(std::move(row)));
        }
        table.appendTo(out_);
        for (const ContestedLine& line : objection_.lines)
            if (!line.finding.empty())
                sentence(words_.text("objection.from-finding", {maskedIn(line.record), maskedIn(line.finding)}));
    }
    std::string remarkOn(const ContestedLine& line, const ContestedFigures& now) const {
        if (!now.record) return words_.text("objection.line-gone");
        if (!now.otherThanPicked) return {};
        return words_.text("objection.line-other", {line.day ? line.day->iso() : "–", pickedPoints(line, words_)});
    }

    // What a person says of when it happened.
    void days() {
        const std::pair<const char*, const std::optional<Date>&> all[] = {{"notified_on", objection_.notifiedOn},
                                                                          {"performed_on", objection_.performedOn},
                                                                          {"committed_on", objection_.committedOn}};
        if (std::none_of(std::begin(all), std::end(all), [](const auto& each) { return each.second.has_value(); }))
            return;
        section("objection.days");
        for (const auto& [what, day] : all)
            if (day) sentence(day->iso() + "  " + words_.text("appeal.want." + std::string(what)));
    }

    void evidence() {
        list("objection.evidence", objection_.evidence, [this](const Evidence& each, std::size_t i) {
            std::string told = std::to_string(i + 1) + "  " +
                               words_.text("objection.file", {maskedIn(each.name), each.mediaType,
                                                              std::to_string(each.size), each.sha256});
            if (!each.paper.empty()) told += "  " + paperWords(each.paper, words_);
            if (!each.shows.empty()) told += "  " + maskedIn(each.shows);
            const EvidenceState state = document_.evidence[i];
            if (state != EvidenceState::There)
                told += "  " + words_.text("objection.state." + std::string(evidenceStateText(state)));
            return told;
        });
    }
    void admissibility() {
        list("objection.admissible", document_.admissibility.points,
             [this](const AdmissibilityPoint& point, std::size_t) {
                 return words_.text("objection.weight." + std::string(weightText(point.weight))) + "  " +
                        maskedIn(admissibilitySentence(point, words_));
             });
    }
    void stages() {
        list("objection.stages", objection_.stages, [this](const StageChange& stage, std::size_t) {
            std::string told = stage.on.iso() + "  " + stageWords(stage.stage, words_);
            if (!stage.who.empty()) told += "  " + maskedIn(stage.who);
            if (!stage.why.empty()) told += "  " + maskedIn(stage.why);
            return told;
        });
    }

    // How what it is meant to reach is reached by striking records, the cheapest way first.
    void goal() {
        if (!document_.goal) return;
        constexpr std::size_t kTold = 5;
        const ContestSets& goal = *document_.goal;
        section("objection.goal");
        const std::string& id = objection_.goal;
        if (!goal.reached) return sentence(words_.text("objection.goal-unknown", {id}));
        if (*goal.reached == goal.wanted) return sentence(words_.text("objection.goal-already", {id}));
        if (goal.none) return sentence(words_.text("objection.goal-none", {id}));
        if (goal.sets.empty()) return sentence(words_.text("objection.goal-open", {id, std::to_string(goal.atLeast)}));
        for (std::size_t i = 0; i < std::min(kTold, goal.sets.size()); ++i) {
            const ContestSet& set = goal.sets[i];
            std::string records;
            for (const RequestedChange& change : set.changes)
                records += (records.empty() ? "" : ", ") + maskedIn(change.record);
            std::string told =
                words_.text("objection.goal-set", {id, records, set.score ? set.score->text() : std::string("–")});
            if (set.fewest) told += "  " + words_.text("objection.goal-fewest");
            sentence(told);
        }
        if (goal.sets.size() > kTold)
            sentence(words_.text(goal.sets.size() == kTold + 1 ? "objection.goal-more-one" : "objection.goal-more",
                                 {std::to_string(goal.sets.size() - kTold)}));
    }

    void effect(const Sink& sink) {
        section("objection.effect");
        if (!document_.effect) {
            sentence(words_.text(objection_.changes.empty() ? "objection.effect-nothing-asked"
                                                            : "objection.effect-unknown"));
            return;
        }
        const AppealEffect& effect = *document_.effect;
        for (const std::string& id : effect.untouched) sentence(words_.text("objection.untouched", {id}));
        if (effect.under.empty()) sentence(words_.text("objection.effect-none"));
        const std::string before = words_.text("objection.before"), after = words_.text("objection.after");
        for (const AppealUnder& under : effect.under) {
            out_ += "\n";
            buffer_.flush();
            writeCompareText({under.comparison, nullptr, before, after}, words_, kinds_, sink);
        }
    }

    const ObjectionDocument& document_;
    const Objection& objection_;
    const Catalogue& words_;
    const Kinds& kinds_;
    BufferedSink& buffer_;
    std::string& out_;
};

}  // namespace

std::string_view evidenceStateText(EvidenceState state) {
    constexpr std::string_view kTexts[] = {"there", "gone", "changed", "hidden"};
    return kTexts[static_cast<std::size_t>(state)];
}

void writeObjectionText(const ObjectionDocument& document, const Catalogue& words, const Kinds& kinds,
                        const Sink& out) {
    BufferedSink buffer(out);
    ObjectionText(document, words, kinds, buffer).write(out);
}

}  // namespace clearline
