#include "ui/models/history_words.h"

#include <QStringList>

#include "core/casefile/objection_words.h"
#include "core/casefile/scenario_actions.h"
#include "core/scenario/edit_text.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr int kEditsTold = 2;

QString quoted(const QString& name) { return HistoryWords::tr("“%1”").arg(name); }

QString cellText(const std::string& text) { return text.empty() ? HistoryWords::tr("(blank)") : qtText(text); }

// What an edit puts there, for those that change from one value to another.
QString valueOf(const Edit& edit) {
    if (const auto* parameter = std::get_if<ParameterEdit>(&edit)) return shownValue(parameter->value);
    if (const auto* table = std::get_if<TableEdit>(&edit)) return shownValue(table->gives);
    if (const auto* amended = std::get_if<RecordAmended>(&edit)) return cellText(amended->value);
    return {};
}

// Looking for what a cell was takes a while where there are very many records.
const RecordBook* recordsToTell(const Workspace& workspace) {
    constexpr std::size_t kMost = 100'000;
    const auto& input = workspace.input();
    return input && input->records->size() <= kMost ? input->records.get() : nullptr;
}

const ScenarioChange* labelChange(const CaseAction& action) {
    for (const Change& change : action.changes)
        if (const auto* label = std::get_if<ScenarioChange>(&change)) return label;
    return nullptr;
}

}  // namespace

QString HistoryWords::scenarioName(ScenarioId id) const {
    if (const KeptScenario* kept = session_.kept(id)) return qtText(kept->label.name);
    for (auto entry = session_.log().rbegin(); entry != session_.log().rend(); ++entry)
        for (const Change& change : entry->action.changes)
            if (const auto* label = std::get_if<ScenarioChange>(&change); label && label->scenario == id)
                return qtText(label->to ? label->to->name : label->from->name);
    return QString::number(id);
}

QString HistoryWords::editText(const EditChange& change) const {
    const Edit& edit = change.to ? *change.to : *change.from;
    QString thing;
    const bool ofThisRulebook =
        workspace_.rulebook() && (editsRecords(edit) || workspace_.rulebook()->id == change.rulebook);
    if (ofThisRulebook) {
        thing = qtText(editedThing(edit, *workspace_.rulebook(), *workspace_.words()));
    } else {
        const auto nameOf = [](const auto& it) {
            if constexpr (requires { it.parameter; }) return it.parameter;
            if constexpr (requires { it.table; }) return it.table;
            if constexpr (requires { it.rule; }) return it.rule;
            return std::string();
        };
        thing = QStringLiteral("%1 (%2)").arg(qtText(std::visit(nameOf, edit)), qtText(change.rulebook));
    }
    if (const auto* parameter = std::get_if<ParameterEdit>(&edit); parameter && parameter->from)
        thing = tr("%1 (in force from %2)").arg(thing, qtText(parameter->from->iso()));
    if (const auto* amended = std::get_if<RecordAmended>(&edit))
        thing = tr("%1 of %2").arg(qtText(amended->field), thing);
    const bool made = change.to.has_value();
    if (std::holds_alternative<RuleOff>(edit))
        return made ? tr("Switch off the rule %1").arg(thing) : tr("Switch the rule %1 on again").arg(thing);
    if (const auto* thrown = std::get_if<SwitchEdit>(&edit); thrown && made && ofThisRulebook)
        return qtText(editSentence(edit, {*workspace_.rulebook(), nullptr}, *workspace_.words()));
    if (std::holds_alternative<RecordExcluded>(edit))
        return made ? tr("Leave out %1").arg(thing) : tr("Count %1 again").arg(thing);
    if (std::holds_alternative<RecordAdded>(edit))
        return made ? tr("Add %1").arg(thing) : tr("Take away the added %1").arg(thing);
    if (!made) return tr("Reset %1, it was %2").arg(thing, valueOf(edit));
    if (!change.from && ofThisRulebook)
        return qtText(editSentence(edit, {*workspace_.rulebook(), recordsToTell(workspace_)}, *workspace_.words()));
    if (!change.from) return tr("Set %1 to %2").arg(thing, valueOf(edit));
    return tr("Set %1 from %2 to %3").arg(thing, valueOf(*change.from), valueOf(edit));
}

QString HistoryWords::editsText(const CaseAction& action) const {
    QStringList texts;
    int edits = 0;
    for (const Change& change : action.changes)
        if (const auto* edit = std::get_if<EditChange>(&change); edit && edits++ < kEditsTold) texts << editText(*edit);
    QString text = texts.join(tr("; "));
    if (edits > kEditsTold) text += tr("; and %n more", nullptr, edits - kEditsTold);
    return text;
}

QString HistoryWords::scenarioNames(const CaseAction& action) const {
    QStringList names;
    for (const Change& change : action.changes) {
        std::optional<ScenarioId> id;
        if (const auto* edit = std::get_if<EditChange>(&change)) id = edit->scenario;
        if (const auto* label = std::get_if<ScenarioChange>(&change)) id = label->scenario;
        if (const QString name = id ? scenarioName(*id) : QString(); !name.isEmpty() && !names.contains(name))
            names << name;
    }
    return names.join(tr(", "));
}

QString HistoryWords::ofEntry(std::uint64_t seq) const {
    return seq == 0 || seq > session_.log().size() ? QString() : sentence(session_.log()[seq - 1]);
}

QString HistoryWords::sentence(const LogEntry& entry) const {
    return entry.content ? sentence(entry.action) : tr("Hidden in this copy");
}

QString HistoryWords::sentence(const CaseAction& action) const {
    return qtText(shownText(coreText(told(action)), IdentifierDisplay::of(workspace_).identifiers()));
}

QString HistoryWords::told(const CaseAction& action) const {
    const ScenarioChange* label = labelChange(action);
    const QString from = label && label->from ? quoted(qtText(label->from->name)) : QString();
    const QString to = label && label->to ? quoted(qtText(label->to->name)) : QString();
    const QString about = QString::number(action.about.value_or(0));
    switch (action.kind) {
        case ActionKind::CaseCreated: return tr("Begin the case");
        case ActionKind::Imported: {
            QStringList files;
            for (const KeptSource& source : action.sources) files << qtText(source.name);
            return tr("Bring in %1").arg(files.join(tr(", ")));
        }
        case ActionKind::RulebookAdded: {
            const auto& used = workspace_.rulebook();
            const bool same = used && used->id == action.rulebook->id;
            return tr("Keep the rulebook %1 in the case")
                .arg(same ? qtText(used->title.in(workspace_.language())) : qtText(action.rulebook->id));
        }
        case ActionKind::Edited: return editsText(action);
        case ActionKind::ScenarioCreated: {
            const QString edits = editsText(action);
            return edits.isEmpty() ? tr("New scenario %1").arg(to) : tr("New scenario %1: %2").arg(to, edits);
        }
        case ActionKind::ScenarioDuplicated: return tr("Duplicate a scenario as %1").arg(to);
        case ActionKind::ScenarioRenamed: return tr("Rename %1 to %2").arg(from, to);
        case ActionKind::ScenarioNoted: return tr("Write a note on %1").arg(to);
        case ActionKind::ScenarioDeleted: return tr("Delete the scenario %1").arg(from);
        case ActionKind::BaseChosen: {
            const auto* base = action.changes.empty() ? nullptr : std::get_if<BaseChange>(&action.changes.front());
            return base && base->to ? tr("Compare with %1").arg(quoted(scenarioName(*base->to)))
                                    : tr("Compare with the original");
        }
        case ActionKind::Attached:
        case ActionKind::AttachmentRemoved: {
            const auto* file =
                action.changes.empty() ? nullptr : std::get_if<AttachmentChange>(&action.changes.front());
            const QString name = file ? qtText(file->to ? file->to->name : file->from->name) : QString();
            return action.kind == ActionKind::Attached ? tr("Attach %1").arg(name)
                                                       : tr("Take away the attachment %1").arg(name);
        }
        case ActionKind::Undone: return tr("Undo no. %1: %2").arg(about, ofEntry(action.about.value_or(0)));
        case ActionKind::Redone: {
            const std::uint64_t undone = action.about.value_or(0);
            const bool known = undone > 0 && undone <= session_.log().size();
            const std::uint64_t first = known ? session_.log()[undone - 1].action.about.value_or(0) : 0;
            return tr("Do no. %1 again: %2").arg(QString::number(first), ofEntry(first));
        }
        case ActionKind::WentBack: return tr("Go back to no. %1").arg(about);
        case ActionKind::ReceiptKept: return tr("Keep the receipt of a calculation");
        case ActionKind::FindingJudged: {
            const auto* finding =
                action.changes.empty() ? nullptr : std::get_if<FindingChange>(&action.changes.front());
            if (!finding || !finding->to)
                return tr("Open a finding again: %1").arg(finding ? qtText(finding->key) : QString());
            return (finding->to->state == FindingMark::State::Accepted ? tr("Accept a finding: %1")
                                                                       : tr("Dismiss a finding: %1"))
                .arg(qtText(finding->key));
        }
        case ActionKind::ObjectionCreated:
        case ActionKind::ObjectionChanged:
        case ActionKind::ObjectionMoved:
        case ActionKind::ObjectionDeleted: {
            QStringList done;
            for (const Change& change : action.changes)
                if (const auto* objection = std::get_if<ObjectionChange>(&change))
                    for (const std::string& sentence : objectionChangeSentences(*objection, *workspace_.words()))
                        done << qtText(sentence);
            return tr("Objections and repairs: %1").arg(done.join(tr("; ")));
        }
        case ActionKind::CalendarChanged: {
            const auto* calendar =
                action.changes.empty() ? nullptr : std::get_if<CalendarChange>(&action.changes.front());
            return tr("Change the working days: %1")
                .arg(calendar ? qtText(calendarChangeSentence(*calendar, *workspace_.words())) : QString());
        }
        case ActionKind::Upgraded: return tr("Bring the file into the newer form");
        case ActionKind::Redacted: return tr("Hide parts in this copy");
    }
    return {};
}

}  // namespace clearline
