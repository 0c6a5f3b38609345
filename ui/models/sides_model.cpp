#include "ui/models/sides_model.h"

#include <algorithm>

#include "core/record/record.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

QString joined(const std::vector<std::string>& parts) {
    QStringList texts;
    for (const std::string& part : parts) texts << qtText(part);
    return texts.join(QStringLiteral(" · "));
}

SidesModel::Tone toneOf(const Points& points) {
    return points.sign() > 0   ? SidesModel::Tone::Gain
           : points.sign() < 0 ? SidesModel::Tone::Loss
                               : SidesModel::Tone::Plain;
}

}  // namespace

void SidesModel::show(std::shared_ptr<const SideBySide> side, std::shared_ptr<const Catalogue> words,
                      std::shared_ptr<const Kinds> kinds, std::optional<std::size_t> open) {
    beginResetModel();
    side_ = std::move(side);
    words_ = std::move(words);
    kinds_ = std::move(kinds);
    open_ = open;
    told_.reset();
    above_.clear();
    below_.clear();
    if (side_) {
        told_.emplace(*side_, *words_, *kinds_);
        const auto& systems = side_->systems;
        const auto any = [&systems](const auto& has) { return std::any_of(systems.begin(), systems.end(), has); };
        above_ = {{Row::Score}, {Row::Share}, {Row::Standing}, {Row::Benefits}};
        const auto restricts = [](const SideSystem& system) {
            const auto& thresholds = system.ledger->thresholds();
            return std::any_of(thresholds.begin(), thresholds.end(), [&](const ThresholdState& state) {
                return system.ledger->rulebook().thresholds[state.threshold].kind == Threshold::Kind::Restriction;
            });
        };
        if (any(restricts)) above_.push_back({Row::Restrictions});
        if (any([](const SideSystem& system) { return !system.ledger->lists().empty(); }))
            above_.push_back({Row::Lists});
        if (any([](const SideSystem& system) { return system.ledger->score().has_value(); })) {
            below_ = {{Row::Opening}, {Row::OfRecords}};
            for (std::size_t p = 0; p < kSidePartCount; ++p)
                if (any([p](const SideSystem& system) { return !system.rest[p].isZero(); }))
                    below_.push_back({Row::Rest, static_cast<SidePart>(p)});
            below_.push_back({Row::Total});
        }
        below_.push_back({Row::Numbers});
    }
    endResetModel();
}

std::optional<std::size_t> SidesModel::recordAt(int row) const {
    const int record = row - static_cast<int>(above_.size());
    if (!side_ || record < 0 || record >= static_cast<int>(side_->records.size())) return std::nullopt;
    return static_cast<std::size_t>(record);
}

std::optional<std::size_t> SidesModel::systemAt(int column) const {
    if (!side_ || column < FirstSystem || column >= columnCount()) return std::nullopt;
    return static_cast<std::size_t>(column - FirstSystem);
}

int SidesModel::rowOf(RecordIndex record) const {
    if (!side_) return -1;
    const auto found = std::find_if(side_->records.begin(), side_->records.end(),
                                    [record](const SideRecord& row) { return row.record == record; });
    if (found == side_->records.end()) return -1;
    return static_cast<int>(above_.size()) + static_cast<int>(found - side_->records.begin());
}

const SidesModel::Head* SidesModel::headAt(int row) const {
    const auto above = static_cast<int>(above_.size());
    if (row < above) return &above_[static_cast<std::size_t>(row)];
    const int below = row - above - static_cast<int>(side_->records.size());
    return below < 0 ? nullptr : &below_[static_cast<std::size_t>(below)];
}

int SidesModel::rowCount(const QModelIndex& parent) const {
    if (parent.isValid() || !side_) return 0;
    return static_cast<int>(above_.size() + side_->records.size() + below_.size());
}

int SidesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !side_ ? 0 : FirstSystem + static_cast<int>(side_->systems.size());
}

QString SidesModel::title(const Head& head) const {
    switch (head.row) {
        case Row::Score:
        case Row::Total: return tr("Score");
        case Row::Share: return tr("Share of its range");
        case Row::Standing: return tr("Grade");
        case Row::Benefits: return tr("Benefits");
        case Row::Restrictions: return tr("Restrictions");
        case Row::Lists: return tr("Lists");
        case Row::Numbers: return tr("Numbers published");
        case Row::Opening: return tr("Opening score");
        case Row::OfRecords: return tr("What the records give now");
        case Row::Rest: return qtText(told_->part(head.part));
    }
    return {};
}

// How many of its thresholds are reached.
QString SidesModel::met(std::size_t system, Threshold::Kind kind) const {
    const Ledger& ledger = *side_->systems[system].ledger;
    int all = 0, reached = 0;
    for (const ThresholdState& state : ledger.thresholds()) {
        if (ledger.rulebook().thresholds[state.threshold].kind != kind) continue;
        if (!state.reached) return tr("not known");
        ++all;
        reached += *state.reached;
    }
    return all == 0 ? QString() : tr("%1 of %2").arg(reached).arg(all);
}

QString SidesModel::text(const Head& head, std::size_t system) const {
    const SideSystem& found = side_->systems[system];
    const bool scored = found.ledger->score().has_value();
    switch (head.row) {
        case Row::Score: return scored ? qtText(told_->score(system)) : qtText(told_->noScore(system));
        case Row::Share: return qtText(told_->share(system));
        case Row::Standing: {
            QStringList steps;
            const Rulebook& rulebook = found.ledger->rulebook();
            for (const Standing& standing : found.ledger->standings()) {
                if (!standing.step) return tr("not known");
                const ScaleStep& step = rulebook.scales[standing.scale].steps[*standing.step];
                steps << (step.title.empty() ? qtText(step.id) : qtText(step.title.in(words_->language())));
            }
            return steps.join(QStringLiteral(" · "));
        }
        case Row::Benefits: return met(system, Threshold::Kind::Benefit);
        case Row::Restrictions: return met(system, Threshold::Kind::Restriction);
        case Row::Lists: {
            const auto& lists = found.ledger->lists();
            if (lists.empty()) return {};
            QStringList on;
            for (const ListState& state : lists)
                if (state.listed())
                    on << qtText(found.ledger->rulebook().lists[state.list].title.in(words_->language()));
            return on.isEmpty() ? tr("on none") : on.join(QStringLiteral(" · "));
        }
        case Row::Numbers: return tr("%1 of %2").arg(found.transparency.published).arg(found.transparency.total());
        default: break;
    }
    if (!scored) return {};
    switch (head.row) {
        case Row::Opening: return pointsText(found.ledger->opening());
        case Row::OfRecords: return signedText(found.ofRecords);
        case Row::Rest: return signedText(found.rest[static_cast<std::size_t>(head.part)]);
        default: return pointsText(*found.ledger->score());
    }
}

QString SidesModel::why(const Head& head, std::size_t system) const {
    const QString name = qtText(told_->title(system));
    const auto said = [&name](const QString& what) {
        return tr("%1: %2").arg(name, what.isEmpty() ? tr("none in this rulebook") : what);
    };
    switch (head.row) {
        case Row::Standing: return said(joined(told_->standings(system)));
        case Row::Benefits: return said(joined(told_->thresholds(system, Threshold::Kind::Benefit)));
        case Row::Restrictions: return said(joined(told_->thresholds(system, Threshold::Kind::Restriction)));
        case Row::Lists: return said(joined(told_->lists(system)));
        case Row::Numbers: return said(qtText(told_->transparency(system)));
        case Row::Share:
            return side_->systems[system].ledger->score()
                       ? said(tr("%1, range %2: %3")
                                  .arg(text({Row::Score}, system), qtText(told_->range(system)),
                                       qtText(told_->share(system))))
                       : said(qtText(told_->noScore(system)));
        default: break;
    }
    const SideSystem& found = side_->systems[system];
    if (!found.ledger->score()) return said(qtText(told_->noScore(system)));
    QStringList sum{pointsText(found.ledger->opening()), tr("records %1").arg(signedText(found.ofRecords))};
    for (std::size_t p = 0; p < kSidePartCount; ++p)
        if (!found.rest[p].isZero())
            sum << qtText(told_->part(static_cast<SidePart>(p))) + QLatin1Char(' ') + signedText(found.rest[p]);
    return said(sum.join(QStringLiteral(" · ")) + QStringLiteral(" → ") + qtText(told_->score(system)));
}

QVariant SidesModel::ofHead(const Head& head, std::size_t system, int role) const {
    const SideSystem& found = side_->systems[system];
    const auto score = found.ledger->score();
    switch (role) {
        case Qt::DisplayRole: return text(head, system);
        case Qt::ToolTipRole:
        case WhyRole: return why(head, system);
        case Qt::AccessibleTextRole:
            return tr("%1, %2: %3").arg(qtText(told_->title(system)), title(head), text(head, system));
        case ShareRole:
            if (head.row != Row::Share) return {};
            if (const auto share = found.shareOfRange()) return share->approximately();
            return {};
        case ToneRole:
            if (head.row == Row::Score || head.row == Row::Total)
                return static_cast<int>(score ? Tone::Strong : Tone::Muted);
            if (head.row == Row::OfRecords) return static_cast<int>(toneOf(found.ofRecords));
            if (head.row == Row::Rest) return static_cast<int>(toneOf(found.rest[static_cast<std::size_t>(head.part)]));
            if (head.row == Row::Share && score && !found.shareOfRange()) return static_cast<int>(Tone::Muted);
            return static_cast<int>(Tone::Plain);
        default: return {};
    }
}

QVariant SidesModel::ofRecord(std::size_t record, std::size_t system, int role) const {
    const SideGiven* given = side_->given(record, system);
    switch (role) {
        case Qt::DisplayRole: return qtText(told_->cell(record, system));
        case Qt::ToolTipRole:
        case WhyRole: {
            const QString name = qtText(told_->title(system));
            const std::string why = told_->why(record, system);
            return why.empty() ? tr("%1: another subject's record, and not booked here.").arg(name)
                               : tr("%1: %2").arg(name, qtText(why));
        }
        case Qt::AccessibleTextRole:
            return tr("%1, %2: %3")
                .arg(qtText(told_->title(system)), qtText(told_->record(record)), qtText(told_->cell(record, system)));
        case ToneRole:
            if (!given) return static_cast<int>(Tone::Muted);
            if (given->incomplete) return static_cast<int>(Tone::Warning);
            if (side_->cell(record, system).state != SideCell::State::Counting || given->overtaken)
                return static_cast<int>(Tone::Muted);
            return static_cast<int>(toneOf(given->now));
        default: return {};
    }
}

QVariant SidesModel::countsIn(std::size_t record, int role) const {
    const std::size_t systems = side_->records[record].systems;
    switch (role) {
        case Qt::DisplayRole: return qtText(told_->systems(record));
        case Qt::ToolTipRole:
        case Qt::AccessibleTextRole:
        case WhyRole:
            return systems == 0
                       ? tr("Under none of these rulebooks has it ever counted.")
                       : tr("Counts, or has counted, under %n of these rulebooks.", nullptr, static_cast<int>(systems));
        case ToneRole: return static_cast<int>(systems == 0 ? Tone::Warning : systems > 1 ? Tone::Strong : Tone::Plain);
        default: return {};
    }
}

QVariant SidesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !side_) return {};
    if (role == Qt::TextAlignmentRole) return int(Qt::AlignRight | Qt::AlignVCenter);
    const auto record = recordAt(index.row());
    const auto system = systemAt(index.column());
    if (record) return system ? ofRecord(*record, *system, role) : countsIn(*record, role);
    return system ? ofHead(*headAt(index.row()), *system, role) : QVariant();
}

QVariant SidesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (!side_ || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) return {};
    if (orientation == Qt::Horizontal) {
        const auto system = systemAt(section);
        if (!system) return tr("Counts in");
        const QString name = qtText(told_->title(*system));
        return open_ == system ? QStringLiteral("▸ ") + name : name;
    }
    const auto record = recordAt(section);
    if (!record) return title(*headAt(section));
    const QString day = qtText(told_->day(*record));
    const QString name = qtText(told_->record(*record)) + QStringLiteral("  ") + qtText(told_->kind(*record));
    return role == Qt::ToolTipRole && !day.isEmpty() ? name + QStringLiteral(" · ") + day : name;
}

}  // namespace clearline
