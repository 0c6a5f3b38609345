// Subject: the person or firm that records are about, with the facts on which eligibility
// depends. From the subjects table; a subject that stands only in the records has an id and
// nothing else, and what a rulebook asks beyond that is "not known".
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/problem.h"
#include "core/date/date.h"
#include "core/record/record_book.h"

namespace clearline {

enum class SubjectKind : std::uint8_t { NotSaid, Person, Firm };

struct Fact {
    FactForm form = FactForm::Text;
    std::string text;  // as written
};

struct Subject {
    std::string id;
    std::string name;
    SubjectKind kind = SubjectKind::NotSaid;
    std::string identifier;             // resident number or 18-character code, as written
    std::optional<Date> bornOn;         // formulas see subject.born_on and subject.age (whole years, as of)
    std::map<std::string, Fact> facts;  // every other column: subject.<name>
    Place place;                        // row in the subjects table; row 0 if not listed
};

// Why a relation that is kept cannot be relied on: nobody declares its kind; or each of the two stands so
// to the other, and what one is the other cannot be.
enum class RelationFault : std::uint8_t { None, Undeclared, Circular };

// subject, other subject, what the other is to it, and when.
struct Relation {
    std::string subject, other, kind;
    std::optional<Date> from, until;  // half-open
    Place place;
    RelationFault fault = RelationFault::None;
};

// What the authority said the score was.
struct Reading {
    std::string subject;
    std::string rulebook;  // id; empty: any
    Date date = Date::kMin;
    Number score;
    Place place;
};

// A line of the authority's own account of the score. It has a date, and points or a balance or both.
struct OfficialLine {
    std::string subject;
    std::string rulebook;  // id; empty: any
    Date date = Date::kMin;
    std::string item;      // what the authority calls it
    std::string document;  // of the record it rests on, where it names one
    std::string record;    // its id, likewise
    std::optional<Number> points, balance;
    Place place;
};

}  // namespace clearline
