// A template filled with what is to be said: paragraphs, sections and parts of a Document. Where it sits: between
// letter_template.h and letter.h, which knows the values. Promises: a value is text and nothing else, whatever stands
// in it; one that is not there is a line to be filled in by hand. Private to export/.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/export/document.h"
#include "core/export/letter_template.h"
#include "core/record/masked.h"

namespace clearline {

// By the names of letter_names.h; those of a list stand in each of its values.
struct LetterValues {
    std::map<std::string, std::string, std::less<>> texts;
    std::map<std::string, std::vector<LetterValues>, std::less<>> lists;
    std::map<std::string, std::vector<DocBlock>, std::less<>> blocks;
};

struct LetterLook {
    DocRun::Look marked = DocRun::Look::Objected;
    Identifiers body = Identifiers::Shown, annexes = Identifiers::Masked;
    std::string keys;  // before the key of each section
};

// Goes on in a document that has something already (another language); else the first title becomes the document's.
void fillLetter(const LetterTemplate& form, const LetterValues& values, const LetterLook& look, Document& document);

}  // namespace clearline
