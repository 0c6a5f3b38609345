#include "core/explain/explanation.h"

#include "core/explain/line_story.h"
#include "core/explain/points_text.h"

namespace clearline {

namespace {

// Sentences become a tree of Explanations.
class TreeTeller final : public Teller {
public:
    explicit TreeTeller(Explanation& root) : Teller(true) { open_.push_back(&root); }

    TextBuffer& open(Role role) override {
        take();
        Explanation child;
        child.role = role;
        // Only the innermost is added to, so the others do not move while it is open.
        open_.back()->children.push_back(std::move(child));
        open_.push_back(&open_.back()->children.back());
        return text_;
    }
    void close() override {
        take();
        open_.pop_back();
    }
    void note(const Number& number) override { open_.back()->numbers.push_back(number.text()); }
    void restsOn(Status status, std::string_view source) override {
        open_.back()->status = status;
        open_.back()->citation = source;
    }
    void readFrom(const RecordBook& book, RecordIndex record, std::uint32_t column) override {
        if (book.isAdded(record)) return;  // no file has it
        open_.back()->place = book.place(record, column);
    }
    void readFrom(const Place& place) override { open_.back()->place = place; }

private:
    // The words appended so far are those of the innermost open sentence.
    void take() {
        open_.back()->text += text_.view();
        text_.clear();
    }

    std::vector<Explanation*> open_;
    TextBuffer text_;
};

}  // namespace

std::string_view roleText(Role role) {
    constexpr std::string_view kWords[] = {"conclusion", "because",    "fact", "value", "counted",
                                           "until",      "arithmetic", "sums", "score", "crossed",
                                           "decisive",   "source",     "note"};
    return kWords[static_cast<std::size_t>(role)];
}

Explanation explainLine(const Ledger& ledger, std::size_t index, const Catalogue& words, const Kinds& kinds) {
    LedgerWords lineWords(ledger, words, kinds);
    const Line line = ledger.line(index);
    Explanation root;
    lineWords.appendSentence(root.text, line);
    if (ledger.rulebook().score) {
        root.text += ": ";
        appendSigned(root.text, line.delta);
        root.numbers.push_back(line.delta.text());
    }
    if (line.record && !ledger.input().records->isAdded(*line.record))
        root.place = ledger.input().records->place(*line.record);
    TreeTeller tree(root);
    LineStory(lineWords, tree).tell(index, line);
    return root;
}

std::string lineSentence(const Ledger& ledger, std::size_t index, const Catalogue& words, const Kinds& kinds) {
    LedgerWords lineWords(ledger, words, kinds);
    std::string out;
    lineWords.appendSentence(out, ledger.line(index));
    return out;
}

}  // namespace clearline
