#include "core/export/history_writers.h"
#include "core/export/json_stream.h"
#include "core/export/problem_json.h"
#include "core/record/record.h"

namespace clearline {

namespace {

class HistoryJson {
public:
    HistoryJson(const HistoryDocument& document, const Catalogue& words, const Kinds& kinds, BufferedSink& buffer)
        : document_(document), words_(words), kinds_(kinds), json_(buffer) {}

    void write() {
        json_.open('{');
        json_.field("subject", document_.subject.id);
        json_.field("rulebook", document_.rulebook.id);
        json_.field("sha256", document_.rulebook.sha256);
        if (document_.history) history(*document_.history);
        if (document_.versions) versions(*document_.versions);
        json_.close('}');
    }

private:
    void points(std::string_view key, const std::optional<Points>& value) {
        if (value) json_.field(key, *value);
    }

    void history(const KnownHistory& history) {
        KnownWords told(*history.last, document_.law.get(), words_, kinds_);
        json_.field("from", history.from.iso());
        json_.field("to", history.to.iso());
        if (history.daysLeftOut > 0) {
            json_.key("daysLeftOut");
            json_.whole(history.daysLeftOut);
        }
        points("before", history.before);
        points("after", history.last->score());
        json_.key("totals");
        json_.open('{');
        for (std::size_t i = 0; i < kKnownCauses; ++i)
            if (!history.totals[i].isZero()) json_.field(knownCauseText(static_cast<KnownCause>(i)), history.totals[i]);
        json_.close('}');
        json_.key("steps");
        json_.open('[');
        for (const KnownStep& step : history.steps) {
            json_.onNewLine();
            json_.open('{');
            json_.field("day", step.day.iso());
            points("before", step.before);
            points("after", step.after);
            json_.key("changes");
            json_.open('[');
            for (const KnownChange& change : step.changes) one(change, told);
            json_.close(']');
            json_.close('}');
        }
        json_.close(']');
    }

    void one(const KnownChange& change, KnownWords& told) {
        json_.onNewLine();
        json_.open('{');
        json_.field("cause", knownCauseText(change.cause));
        json_.field("moved", change.moved);
        json_.field("lineDate", change.day.iso());
        if (change.record) {
            const Record record(*document_.history->last->input().records, *change.record);
            json_.field("record", record.id());
            json_.key("version");
            json_.whole(record.version());
        }
        if (change.rule) json_.field("rule", document_.rulebook.rules[*change.rule].id);
        if (change.formed) json_.field("formed", change.formed->iso());
        if (change.reachesBack) {
            json_.key("reachesBack");
            json_.boolean(true);
        }
        json_.field("text", told.what(change));
        json_.close('}');
    }

    void versions(const RuleVersions& versions) {
        KnownWords told(*versions.second, document_.law.get(), words_, kinds_);
        json_.onNewLine();
        json_.key("versions");
        json_.open('{');
        json_.field("first", document_.firstName);
        json_.field("second", document_.secondName);
        points("firstScore", versions.first->score());
        points("secondScore", versions.second->score());
        points("rest", versions.rest);
        json_.key("otherParts");
        json_.boolean(versions.otherParts);
        json_.key("parts");
        json_.open('[');
        constexpr std::string_view kOf[] = {"parameter", "table", "rule"};
        for (const RuleVersionPart& part : versions.parts) {
            json_.onNewLine();
            json_.open('{');
            json_.field("of", kOf[static_cast<std::size_t>(part.of)]);
            json_.field("id", part.id);
            if (part.first) json_.field("first", *part.first);
            if (part.second) json_.field("second", *part.second);
            if (part.from) json_.field("from", part.from->iso());
            points("moved", part.moved);
            json_.field("text", told.part(part));
            json_.close('}');
        }
        json_.close(']');
        json_.close('}');
    }

    const HistoryDocument& document_;
    const Catalogue& words_;
    const Kinds& kinds_;
    JsonStream json_;
};

}  // namespace

void writeHistoryJsonBegin(const Problems& problems, const Catalogue& words, const Sink& out) {
    beginListJson("history", problems, words, out);
}

void writeHistoryJson(const HistoryDocument& document, const Catalogue& words, const Kinds& kinds, bool first,
                      const Sink& out) {
    BufferedSink buffer(out);
    buffer.text() += first ? "\n" : ",\n";
    HistoryJson(document, words, kinds, buffer).write();
}

}  // namespace clearline
