#include "ui/audit/scenario_sides.h"

#include <QCoreApplication>
#include <algorithm>

#include "core/ledger/evaluate.h"
#include "core/rulebook/load.h"
#include "ui/workspace/case_session.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ScenarioSides)
};

const QString kOriginal = QStringLiteral("original");
const QString kShown = QStringLiteral("shown");

QString keyOf(ScenarioId id) { return QStringLiteral("scenario %1").arg(id); }

}  // namespace

std::function<bool(std::string_view)> kindDeclaredOf(const Workspace& workspace) {
    return [known = withKindsOf(*workspace.resources().kinds, *workspace.rulebook())](std::string_view kind) {
        return known.size() == 0 || known.declared(kind);
    };
}

std::vector<ScenarioSide> scenarioSides(const Workspace& workspace, const CaseSession& session) {
    std::vector<ScenarioSide> sides{{kOriginal, Words::tr("The original"), {}, {}}};
    if (!workspace.isOpen()) return sides;
    const Rulebook& rulebook = *workspace.rulebook();
    if (session.isOpen()) {
        for (const auto& [id, kept] : session.state().scenarios) {
            const bool shown = session.scenario() == id;
            sides.push_back(
                {keyOf(id), qtText(kept.label.name), shown ? workspace.scenario() : kept.under(rulebook.id), {}});
        }
    } else if (!workspace.scenario().empty()) {
        sides.push_back({kShown, Words::tr("With your changes"), workspace.scenario(), {}});
    }
    for (const AlternativeReading& reading : rulebook.readings)
        sides.push_back({QStringLiteral("reading ") + qtText(reading.id),
                         Words::tr("Read otherwise: %1")
                             .arg(qtText(reading.title.empty() ? reading.id : reading.title.in(workspace.language()))),
                         {},
                         {reading.id}});
    return sides;
}

SidePair sidesShown(const Workspace& workspace, const CaseSession& session, const std::vector<ScenarioSide>& sides) {
    const auto known = [&sides](const QString& key) {
        return std::any_of(sides.begin(), sides.end(), [&key](const ScenarioSide& side) { return side.key == key; });
    };
    SidePair pair{kOriginal, kOriginal};
    if (session.isOpen()) {
        if (session.state().base && known(keyOf(*session.state().base))) pair.first = keyOf(*session.state().base);
        if (session.scenario()) pair.second = keyOf(*session.scenario());
    } else if (!workspace.scenario().empty()) {
        pair.second = kShown;
    }
    if (pair.second == pair.first)
        for (const ScenarioSide& side : sides)
            if (side.key != pair.first) {
                pair.second = side.key;
                break;
            }
    return pair;
}

SidesQuestion SidesQuestion::of(const Workspace& workspace, const ScenarioSide& first, const ScenarioSide& second) {
    SidesQuestion question;
    question.input = workspace.input();
    question.rulebook = workspace.rulebook();
    question.subject = workspace.subject();
    question.clock = workspace.clock();
    question.first = first;
    question.second = second;
    question.kindDeclared = kindDeclaredOf(workspace);
    question.known = {{workspace.scenario(), workspace.ledger()}, {workspace.compared(), workspace.base()}};
    return question;
}

bool SidesQuestion::same(const SidesQuestion& other) const {
    return input == other.input && rulebook == other.rulebook && subject == other.subject &&
           clock.asOf == other.clock.asOf && clock.knownOn == other.clock.knownOn && first == other.first &&
           second == other.second && known == other.known;
}

Result<std::shared_ptr<const Rulebook>> SidesQuestion::read(const ScenarioSide& side) const {
    return side.readings.empty() ? Result<std::shared_ptr<const Rulebook>>(rulebook)
                                 : withReadings(*rulebook, side.readings);
}

Result<std::shared_ptr<const Ledger>> SidesQuestion::ledgerOf(const ScenarioSide& side) const {
    if (side.readings.empty())
        for (const auto& [edits, ledger] : known)
            if (edits.edits == side.edits.edits) return ledger;
    const auto book = read(side);
    if (!book.ok()) return book.problems();
    const auto edited = applyToRulebook(side.edits, *book);
    if (!edited.ok()) return edited.problems();
    const auto records = applyToInput(side.edits, input, kindDeclared);
    if (!records.ok()) return records.problems();
    const Ledger* like = known.empty() ? nullptr : known.front().second.get();
    return std::make_shared<const Ledger>(evaluate(*records, *edited, subject, clock, like));
}

Result<PartsQuestion> SidesQuestion::parts() const {
    const auto one = read(first), other = read(second);
    if (!one.ok()) return one.problems();
    if (!other.ok()) return other.problems();
    return PartsQuestion{input, rulebook, subject, clock, {*one, first.edits}, {*other, second.edits}, kindDeclared};
}

}  // namespace clearline
