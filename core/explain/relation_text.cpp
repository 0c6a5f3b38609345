#include "core/explain/relation_text.h"

namespace clearline {

const std::string& otherOf(const Relation& relation, const std::string& self) {
    return relation.subject == self ? relation.other : relation.subject;
}

std::string subjectTitle(const CaseInput& input, const std::string& id, const Catalogue& words) {
    const std::string name = input.subject(id).name;
    return name.empty() ? id : words.text("head.named", {name, id});
}

std::string relationSentence(const Ledger& ledger, const Relation& relation, const Catalogue& words,
                             const Kinds& kinds) {
    const std::string& self = ledger.subject().id;
    const LocalText* title = kinds.relationTitle(relation.kind);
    std::string kind = title ? title->in(words.language()) : relation.kind;
    // As it stands inside a sentence.
    if (title && kind.size() > 1 && kind[0] >= 'A' && kind[0] <= 'Z' && !(kind[1] >= 'A' && kind[1] <= 'Z'))
        kind[0] = static_cast<char>(kind[0] - 'A' + 'a');
    return words.text(relation.subject == self ? "relation.other-is" : "relation.self-is",
                      {subjectTitle(ledger.input(), otherOf(relation, self), words), kind});
}

}  // namespace clearline
