// Rulebook: a scoring scheme as data. Loaded from one YAML file, checked on load, immutable;
// a scenario makes a changed copy. Where it sits: beside the records, into evaluate.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/number/rounding.h"
#include "core/record/subject.h"
#include "core/rulebook/rule.h"

namespace clearline {

struct Source {
    LocalText title;
    std::string year;
    LocalText note;
};
struct Agency {
    LocalText title;
    std::string kind;
};

// A bound of a cap or of the range; absent: open.
using BoundSource = std::optional<NumberSource>;  // Literal or Parameter

struct Characteristic {
    std::string id;
    LocalText title;
    BoundSource low, high;  // the cap, kept underneath ("shown")
    NumberSource weight;    // Literal 1 unless said
    Number initial;
    Citation citation;
    Place place;
};

enum class ClampMode : std::uint8_t { Shown, Running };

struct RoundingRule {
    Rounding mode = Rounding::HalfUp;
    int places = 0;
};

struct ScoreRule {
    NumberSource opening;
    std::optional<Formula> formula;  // names: opening, characteristics (weighted, capped), each id, parameters
    bool isSum = true;               // the formula is just opening + sum(characteristics)
    BoundSource low, high;
    ClampMode clamp = ClampMode::Shown;
    std::optional<RoundingRule> rounding;
    std::optional<Date> from;  // day the scheme opens
    Citation citation;
    Place place;
};

struct Counting {
    Field from = Field::ReceivedOn;
    std::optional<Field> valuesOf = Field::DecidedOn;  // absent: in-force
    bool correctionsFromStart = false;
};

struct ScaleStep {
    BoundSource upper;
    bool upperIncluded = false;
    std::string id;
    LocalText title;
};  // no upper: the rest
struct Scale {
    std::string id;
    LocalText title;
    std::optional<std::size_t> characteristic;  // absent: of the score
    std::vector<ScaleStep> steps;               // ascending
    Interval when;
    Citation citation;
    Place place;
};

struct Threshold {
    enum class Kind : std::uint8_t { Benefit, Restriction };
    enum class Test : std::uint8_t { Above, AtLeast, Below, AtMost };
    std::string id;
    LocalText title;
    Kind kind = Kind::Benefit;
    Test test = Test::AtLeast;
    Number at;
    Interval when;
    Citation citation;
    Place place;

    [[nodiscard]] bool reachedBy(const Points& score) const {
        switch (test) {
            case Test::Above: return score > at;
            case Test::AtLeast: return score >= at;
            case Test::Below: return score < at;
            case Test::AtMost: return score <= at;
        }
        return false;
    }
};

// A file that the rulebook names: a DMN model with one of its tables.
struct NamedFile {
    std::string name;  // as the rulebook writes it
    std::string path;
    std::string text;
    std::string sha256;
};

struct Rulebook {
    std::string id;
    LocalText title;
    LocalText about;                     // a few sentences for the reader
    std::vector<SubjectKind> appliesTo;  // empty: all
    std::optional<Formula> eligibility;
    std::map<std::string, Source> sources;
    std::map<std::string, Agency> agencies;
    std::optional<ScoreRule> score;  // list systems have none
    Counting counting;
    std::vector<Parameter> parameters;  // in file order
    std::vector<Table> tables;
    std::vector<Characteristic> characteristics;
    std::vector<Rule> rules;
    std::vector<Scale> scales;
    std::vector<Threshold> thresholds;

    std::string file;  // as found
    std::string text;  // the YAML, whole
    std::vector<NamedFile> files;
    std::string sha256;  // of text; with named files: of text and a line "SHA-256  name" for each
    Problems problems;   // what load and check found; Errors make rules unusable

    [[nodiscard]] std::optional<std::size_t> parameterNamed(std::string_view id) const;
    [[nodiscard]] std::optional<std::size_t> tableNamed(std::string_view id) const;
    [[nodiscard]] std::optional<std::size_t> characteristicNamed(std::string_view id) const;

    // The version in force on `day`, or nothing (then whoever needs it is incomplete).
    [[nodiscard]] const DatedValue* valueOn(std::size_t parameter, Date day) const;
    [[nodiscard]] const DatedTable* tableOn(std::size_t table, Date day) const;
    // Names that a table reads, in any of its versions.
    [[nodiscard]] std::vector<std::string> namesReadBy(std::size_t table) const;
};

// A parameter's value on a day with its provenance, following formulas over other parameters.
// Absent if no version is in force that day or the formula fails. `trail` gets the formula's steps.
[[nodiscard]] std::optional<Bound> parameterOn(const Rulebook& rulebook, std::size_t parameter, Date day,
                                               Steps* trail = nullptr);

}  // namespace clearline
