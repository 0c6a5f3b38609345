#include "core/audit/lookup_words.h"
#include "core/export/buffered_sink.h"
#include "core/export/csv_cell.h"
#include "core/export/lookup_writers.h"
#include "core/record/record.h"

namespace clearline {

namespace {

constexpr std::string_view kSubjectKinds[] = {"", "person", "firm"};
constexpr std::string_view kHeader =
    "subject,name,kind,identifier,found,rulebook,eligible,incomplete,score,standings,list,state,from,until,ends,rule,"
    "ground,agency,document,record,version\r\n";
constexpr std::size_t kListingCells = 11;

std::string foundText(const LookupAnswer& answer) {
    std::string text;
    for (const SubjectMatch& match : answer.matches)
        text.append(text.empty() ? "" : " ")
            .append(foundByText(match.by))
            .append(match.fact.empty() ? "" : ":" + match.fact);
    return text;
}

std::string standingsText(const SubjectState& state, const Rulebook& rulebook) {
    std::string text;
    for (const Standing& standing : state.standings) {
        const Scale& scale = rulebook.scales[standing.scale];
        text.append(text.empty() ? "" : " ")
            .append(scale.id)
            .append("=")
            .append(standing.step ? scale.steps[*standing.step].id : "?");
    }
    return text;
}

std::string_view stateText(const SubjectState& state, std::size_t list) {
    const auto past = state.knownPast(list);
    return past ? listPastText(*past) : "?";
}

class Row {
public:
    explicit Row(std::string& out) : out_(out) {}
    Row& cell(std::string_view text) {
        if (!first_) out_ += ',';
        first_ = false;
        appendCsvText(out_, text);
        return *this;
    }

private:
    std::string& out_;
    bool first_ = true;
};

}  // namespace

void writeLookupCsv(const LookupDocument& document, const Catalogue& words, const Sink& out) {
    BufferedSink buffer(out);
    buffer.text() += kHeader;
    for (const LookupAnswer& answer : document.found.answers) {
        const Subject subject = document.input.subject(document.search.ids()[answer.subject]);
        for (std::size_t i = 0; i < answer.states.size(); ++i) {
            const SubjectState& state = answer.states[i];
            const Rulebook& rulebook = *document.rulebooks[i];
            const auto head = [&] {
                Row row(buffer.text());
                row.cell(shownText(subject.id, document.identifiers))
                    .cell(subject.name)
                    .cell(kSubjectKinds[static_cast<std::size_t>(subject.kind)])
                    .cell(shownIdentifier(subject.identifier, subject.kind, document.identifiers))
                    .cell(foundText(answer))
                    .cell(rulebook.id)
                    .cell(state.eligible ? "true" : "false")
                    .cell(state.incomplete ? "true" : "false")
                    .cell(state.score ? state.score->text() : "")
                    .cell(standingsText(state, rulebook));
                return row;
            };
            if (state.listings.empty()) {
                head();
                buffer.text().append(kListingCells, ',').append("\r\n");
            }
            for (const Listing& listing : state.listings) {
                const Record record(*document.input.records, listing.record);
                head()
                    .cell(rulebook.lists[listing.list].id)
                    .cell(stateText(state, listing.list))
                    .cell(listing.from.iso())
                    .cell(listing.until ? listing.until->iso() : "")
                    .cell(listing.until ? endsText(listing, rulebook) : "")
                    .cell(rulebook.rules[listing.rule].id)
                    .cell(groundOf(listing, rulebook, words.language()))
                    .cell(record.agency())
                    .cell(record.document())
                    .cell(record.id())
                    .cell(std::to_string(record.version()));
                buffer.text() += "\r\n";
            }
        }
        buffer.rowDone();
    }
}

}  // namespace clearline
