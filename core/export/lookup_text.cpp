#include "core/audit/lookup_words.h"
#include "core/export/buffered_sink.h"
#include "core/export/lookup_writers.h"

namespace clearline {

namespace {

constexpr std::size_t kHashShown = 12;

class LookupText {
public:
    LookupText(const LookupDocument& document, const Catalogue& words, const Sink& out)
        : document_(document), words_(words), buffer_(out) {}

    void write() {
        line(0, words_.text("lookup.found", {std::to_string(document_.found.answers.size()),
                                             std::to_string(document_.search.ids().size())}));
        for (const auto& rulebook : document_.rulebooks)
            line(0, words_.text("head.clock", {document_.clock.asOf.iso(), document_.clock.knownOn.iso(), rulebook->id,
                                               rulebook->sha256.substr(0, kHashShown)}));
        for (const LookupAnswer& answer : document_.found.answers) {
            buffer_.text() += '\n';
            write(answer);
            buffer_.rowDone();
        }
    }

private:
    void line(std::size_t indent, const std::string& text) {
        buffer_.text().append(indent, ' ').append(text).append("\n");
    }

    void write(const LookupAnswer& answer) {
        const Subject subject = document_.input.subject(document_.search.ids()[answer.subject]);
        const std::string id = shownText(subject.id, document_.identifiers);
        line(0, subject.name.empty() ? id : words_.text("head.named", {subject.name, id}));
        const std::string kind = subjectKindText(subject.kind, words_);
        line(2, subject.identifier.empty()
                    ? kind
                    : words_.text("lookup.identified",
                                  {kind, shownIdentifier(subject.identifier, subject.kind, document_.identifiers)}));
        for (const auto& [column, fact] : subject.facts)
            line(2, words_.text("lookup.relation", {column, shownText(fact.text, document_.identifiers)}));
        for (const SubjectMatch& match : answer.matches)
            line(2, words_.text("lookup.by-what", {matchSentence(match, document_.input, words_, document_.kinds,
                                                                 document_.identifiers)}));
        for (std::size_t i = 0; i < answer.states.size(); ++i) write(answer.states[i], *document_.rulebooks[i]);
    }

    void write(const SubjectState& state, const Rulebook& rulebook) {
        line(2, rulebook.title.empty() ? rulebook.id : rulebook.title.in(words_.language()));
        for (const std::string& sentence : statusSentences(state, rulebook, words_)) line(4, sentence);
        if (state.listings.empty()) return;
        line(4, words_.text("lookup.history"));
        for (const Listing& listing : state.listings)
            line(6, listingSentence(listing, document_.input, rulebook, document_.clock.asOf, words_));
    }

    const LookupDocument& document_;
    const Catalogue& words_;
    BufferedSink buffer_;
};

}  // namespace

void writeLookupText(const LookupDocument& document, const Catalogue& words, const Sink& out) {
    LookupText(document, words, out).write();
}

}  // namespace clearline
