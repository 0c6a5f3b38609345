#include "core/explain/relation_text.h"
#include "core/export/buffered_sink.h"
#include "core/export/history_writers.h"
#include "core/export/text_table.h"

namespace clearline {

namespace {

using Side = TextTable::Side;

class HistoryText {
public:
    HistoryText(const HistoryDocument& document, const Catalogue& words, const Kinds& kinds, std::string& out)
        : document_(document), words_(words), kinds_(kinds), out_(out) {}

    void write() {
        const std::string& title = document_.rulebook.title.in(words_.language());
        const Subject& subject = document_.subject;
        line(words_.text("history.head",
                         {subject.name.empty() ? subject.id : words_.text("head.named", {subject.name, subject.id}),
                          title.empty() ? document_.rulebook.id : title}));
        if (document_.history) history(*document_.history);
        if (document_.versions) versions(*document_.versions);
    }

private:
    void line(const std::string& text) { out_.append(text).append("\n"); }

    void history(const KnownHistory& history) {
        KnownWords told(*history.last, document_.law.get(), words_, kinds_);
        line(words_.text("history.days", {words_.longDate(history.from), words_.longDate(history.to)}));
        if (history.daysLeftOut > 0) line(words_.text("history.left-out", {std::to_string(history.daysLeftOut)}));
        TextTable table({Side::Left, Side::Right, Side::Right, Side::Left, Side::Left});
        std::vector<std::string> heads;
        for (const char* column : {"day", "points", "score", "cause", "what"})
            heads.push_back(words_.text(std::string("history.column.") + column));
        table.add(std::move(heads));
        for (const KnownStep& step : history.steps) {
            bool first = true;
            for (const KnownChange& change : step.changes) {
                const bool last = &change == &step.changes.back();
                table.add({first ? step.day.iso() : "", words_.signedPoints(change.moved),
                           last ? told.score(step.after) : "", told.cause(change.cause), told.what(change)});
                first = false;
            }
        }
        out_ += '\n';
        table.appendTo(out_);
        out_ += '\n';
        line(words_.text("history.totals", {told.score(history.before), told.score(history.last->score())}));
        TextTable totals({Side::Left, Side::Right});
        for (std::size_t i = 0; i < kKnownCauses; ++i) {
            const auto cause = static_cast<KnownCause>(i);
            bool met = false;
            for (const KnownStep& step : history.steps)
                for (const KnownChange& change : step.changes) met = met || change.cause == cause;
            if (met) totals.add({told.cause(cause), words_.signedPoints(history.totals[i])});
        }
        totals.appendTo(out_);
    }

    void versions(const RuleVersions& versions) {
        KnownWords told(*versions.second, document_.law.get(), words_, kinds_);
        out_ += '\n';
        line(words_.text("history.versions", {document_.firstName, document_.secondName}));
        line(words_.text("history.version-scores",
                         {told.score(versions.first->score()), told.score(versions.second->score())}));
        TextTable table({Side::Left, Side::Right, Side::Left});
        for (const RuleVersionPart& part : versions.parts)
            table.add({told.part(part), told.moved(part.moved), told.citation(part)});
        if (versions.rest && (!versions.rest->isZero() || versions.otherParts))
            table.add({words_.text(versions.otherParts ? "history.rest-others" : "history.rest"),
                       words_.signedPoints(*versions.rest), ""});
        if (versions.parts.empty() && !versions.otherParts) line("  " + words_.text("history.same-values"));
        table.appendTo(out_);
    }

    const HistoryDocument& document_;
    const Catalogue& words_;
    const Kinds& kinds_;
    std::string& out_;
};

}  // namespace

void writeHistoryText(const HistoryDocument& document, const Catalogue& words, const Kinds& kinds, const Sink& out) {
    BufferedSink buffer(out);
    HistoryText(document, words, kinds, buffer.text()).write();
}

}  // namespace clearline
