#include "core/audit/lookup_words.h"
#include "core/export/json_stream.h"
#include "core/export/lookup_writers.h"
#include "core/export/problem_json.h"
#include "core/export/standing_json.h"
#include "core/record/record.h"

namespace clearline {

namespace {

constexpr std::string_view kSubjectKinds[] = {"", "person", "firm"};

class LookupJson {
public:
    LookupJson(const LookupDocument& document, const Catalogue& words, const Sink& out)
        : document_(document), words_(words), buffer_(out), json_(buffer_) {}

    void write() {
        json_.open('{');
        json_.key("format");
        json_.whole(1);
        writeProblemsJson(json_, document_.problems, words_, document_.identifiers);
        json_.onNewLine();
        json_.key("lookup");
        json_.open('{');
        json_.field("text", shownText(document_.query.typed, document_.identifiers));
        json_.field("asOf", document_.clock.asOf.iso());
        json_.field("knownOn", document_.clock.knownOn.iso());
        json_.key("among");
        json_.whole(document_.search.ids().size());
        boolean("identifiersShown", document_.identifiers == Identifiers::Shown);
        boolean("ambiguous", document_.found.ambiguous);
        json_.key("undecided");
        json_.open('[');
        for (const std::size_t subject : document_.found.undecided) json_.string(idOf(subject));
        json_.close(']');
        json_.close('}');
        json_.onNewLine();
        json_.key("found");
        json_.open('[');
        for (const LookupAnswer& answer : document_.found.answers) {
            json_.onNewLine();
            write(answer);
            buffer_.rowDone();
        }
        json_.close(']');
        json_.close('}');
        buffer_.text() += '\n';
    }

private:
    void boolean(std::string_view key, bool value) {
        json_.key(key);
        json_.boolean(value);
    }

    [[nodiscard]] std::string idOf(std::size_t subject) const {
        return shownText(document_.search.ids()[subject], document_.identifiers);
    }

    void write(const LookupAnswer& answer) {
        const Subject subject = document_.input.subject(document_.search.ids()[answer.subject]);
        json_.open('{');
        json_.field("subject", idOf(answer.subject));
        json_.field("name", subject.name);
        json_.field("kind", kSubjectKinds[static_cast<std::size_t>(subject.kind)]);
        json_.field("identifier", shownIdentifier(subject.identifier, subject.kind, document_.identifiers));
        json_.key("facts");
        json_.open('{');
        for (const auto& [column, fact] : subject.facts)
            json_.field(column, shownText(fact.text, document_.identifiers));
        json_.close('}');
        json_.key("by");
        json_.open('[');
        for (const SubjectMatch& match : answer.matches) write(match);
        json_.close(']');
        json_.key("under");
        json_.open('[');
        for (std::size_t i = 0; i < answer.states.size(); ++i) write(answer.states[i], *document_.rulebooks[i]);
        json_.close(']');
        json_.close('}');
    }

    void write(const SubjectMatch& match) {
        json_.open('{');
        json_.field("found", foundByText(match.by));
        if (!match.fact.empty()) json_.field("fact", match.fact);
        if (match.relation) {
            const Relation& relation = document_.input.relations[*match.relation];
            json_.field("relation", relation.kind);
            json_.field("other", shownText(relation.other, document_.identifiers));
            if (relation.from) json_.field("from", relation.from->iso());
            if (relation.until) json_.field("until", relation.until->iso());
        }
        json_.close('}');
    }

    void write(const SubjectState& state, const Rulebook& rulebook) {
        json_.onNewLine();
        json_.open('{');
        json_.field("rulebook", rulebook.id);
        json_.field("sha256", rulebook.sha256);
        boolean("eligible", state.eligible);
        boolean("incomplete", state.incomplete);
        if (state.score) json_.field("score", *state.score);
        writeStandings(json_, rulebook, state.standings);
        json_.key("lists");
        json_.open('[');
        for (std::size_t list = 0; list < rulebook.lists.size(); ++list) {
            json_.open('{');
            json_.field("list", rulebook.lists[list].id);
            json_.key("state");
            if (const auto past = state.knownPast(list))
                json_.string(listPastText(*past));
            else
                json_.null();
            json_.close('}');
        }
        json_.close(']');
        json_.key("history");
        json_.open('[');
        for (const Listing& listing : state.listings) write(listing, rulebook);
        json_.close(']');
        json_.close('}');
    }

    void write(const Listing& listing, const Rulebook& rulebook) {
        const Record record(*document_.input.records, listing.record);
        json_.onNewLine();
        json_.open('{');
        json_.field("list", rulebook.lists[listing.list].id);
        json_.field("from", listing.from.iso());
        if (listing.until) json_.field("until", listing.until->iso());
        boolean("inForce", listing.inForce(document_.clock.asOf));
        if (listing.until) json_.field("ends", endsText(listing, rulebook));
        if (listing.extendedFrom) json_.field("extendedFrom", listing.extendedFrom->iso());
        json_.field("rule", rulebook.rules[listing.rule].id);
        json_.field("ground", groundOf(listing, rulebook, words_.language()));
        json_.field("agency", record.agency());
        json_.field("document", record.document());
        json_.field("record", record.id());
        json_.key("version");
        json_.whole(record.version());
        json_.close('}');
    }

    const LookupDocument& document_;
    const Catalogue& words_;
    BufferedSink buffer_;
    JsonStream json_;
};

}  // namespace

void writeLookupJson(const LookupDocument& document, const Catalogue& words, const Sink& out) {
    LookupJson(document, words, out).write();
}

void writeLookupRefusedJson(const Problems& problems, const Catalogue& words, const Sink& out) {
    BufferedSink buffer(out);
    JsonStream json(buffer);
    json.open('{');
    json.key("format");
    json.whole(1);
    writeProblemsJson(json, problems, words);
    json.key("found");
    json.open('[');
    json.close(']');
    json.close('}');
    buffer.text() += '\n';
}

}  // namespace clearline
