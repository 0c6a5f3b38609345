// Rulebook: a scoring scheme as data. Loaded from one YAML file, checked on load, immutable;
// a scenario makes a changed copy. Where it sits: beside the records, into evaluate.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/number/rounding.h"
#include "core/record/subject.h"
#include "core/rulebook/alternative.h"
#include "core/rulebook/calendar.h"
#include "core/rulebook/needs.h"
#include "core/rulebook/rule.h"
#include "core/rulebook/scale.h"
#include "core/rulebook/threshold.h"

namespace clearline {

struct Source {
    LocalText title;
    std::string year;
    LocalText note;
};
struct Agency {
    LocalText title;
    std::string kind;  // court, police, ministry, public-body, firm, platform; empty: not said
    Place place;
};

struct Characteristic {
    std::string id;
    LocalText title;
    BoundSource low, high;  // the cap, kept underneath ("shown")
    NumberSource weight;    // Literal 1 unless said
    Number initial;
    bool initialWritten = false;  // a characteristic that is set has no initial unless it is
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
    PerAct perAct = PerAct::EveryItem;
    std::optional<int> settleDay;  // of the month, 1 to 28; absent: every change at once
    bool suspendGains = false;     // while held
    bool suspendedLapse = false;   // and for good: they do not count after the hold either
    Citation settleCitation;
    Place place;
};

// What the rules that name it may give together in a calendar year.
struct YearlyCap {
    std::string id;
    LocalText title;
    NumberSource most;  // Literal or Parameter
    Citation citation;
    Place place;
};

// A red list or blacklist; who is on it, since when and until when, is the ledger's to say.
struct NamedList {
    enum class Kind : std::uint8_t { Red, Black, Other };
    std::string id;
    LocalText title;
    Kind kind = Kind::Other;
    Citation citation;
    Place place;
};

// Places among the subjects of the file are published.
struct Rank {
    LocalText title;
    Citation citation;
    Place place;
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
    std::vector<std::string> accepts;  // kinds of agency whose records count; empty: all
    Calendar calendar;
    std::optional<Rank> rank;
    std::optional<ScoreRule> score;  // list systems have none
    Counting counting;
    std::vector<Parameter> parameters;  // in file order
    std::vector<Table> tables;
    std::vector<Characteristic> characteristics;
    std::vector<YearlyCap> yearlyCaps;
    std::vector<NamedList> lists;
    std::vector<Rule> rules;
    std::vector<Scale> scales;
    std::vector<Threshold> thresholds;
    std::vector<AlternativeReading> readings;  // declared; this is the rulebook as read with `chosen`
    std::vector<std::string> chosen;           // ids, in the order of `readings`

    std::string file;  // as found
    std::string text;  // the YAML, whole
    std::vector<NamedFile> files;
    std::string sha256;         // of text; with named files: of text and a line "SHA-256  name" for each
    Problems problems;          // what load and check found; Errors make rules unusable
    std::vector<Needed> needs;  // what it asks of an engine beyond `add`
    bool partsLeftOut = false;  // something that was written could not be read: no score under it is complete

    // The id with what distinguishes this reading of it: "wendeng-2020+bonus-lapses".
    [[nodiscard]] std::string named() const;
    // What a receipt holds: which text, and how it is read. "SHA-256" or "SHA-256+reading+reading".
    [[nodiscard]] std::string identity() const;

    [[nodiscard]] std::optional<std::size_t> parameterNamed(std::string_view id) const;
    [[nodiscard]] std::optional<std::size_t> tableNamed(std::string_view id) const;
    [[nodiscard]] std::optional<std::size_t> characteristicNamed(std::string_view id) const;
    [[nodiscard]] std::optional<std::size_t> listNamed(std::string_view id) const;
    [[nodiscard]] std::optional<std::size_t> scaleNamed(std::string_view id) const;

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
// A literal, or the number of a parameter on that day; nothing for tables and formulas.
[[nodiscard]] std::optional<Number> numberOn(const Rulebook& rulebook, const NumberSource& source, Date day);

}  // namespace clearline
