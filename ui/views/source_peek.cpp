#include "ui/views/source_peek.h"

#include <QEvent>
#include <QFileInfo>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/explain/edited_record.h"
#include "core/explain/explanation.h"
#include "core/intake/read_case.h"
#include "ui/import/raw_row_model.h"
#include "ui/look/look.h"
#include "ui/views/table_output.h"
#include "ui/workspace/identifier_display.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

QTableWidgetItem* cell(const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    return item;
}

}  // namespace

QString yamlItem(const QString& text, int row) {
    const QStringList lines = text.split(QLatin1Char('\n'));
    if (row < 1 || row > lines.size()) return {};
    const auto indent = [](const QString& line) {
        qsizetype i = 0;
        while (i < line.size() && line[i] == QLatin1Char(' ')) ++i;
        return i;
    };
    const qsizetype own = indent(lines[row - 1]);
    QStringList item{lines[row - 1].mid(own)};
    for (qsizetype i = row; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty() || indent(lines[i]) <= own) break;
        item << lines[i].mid(own);
    }
    return item.join(QLatin1Char('\n'));
}

QString dmnRule(const QString& text, int row) {
    static const QRegularExpression begins(QStringLiteral("<(\\w+:)?(rule|output)[\\s>]")),
        ends(QStringLiteral("</(\\w+:)?(rule|output)>"));
    constexpr qsizetype kMost = 40;  // lines each way
    const QStringList lines = text.split(QLatin1Char('\n'));
    if (row < 1 || row > lines.size()) return {};
    qsizetype first = row - 1, last = row - 1;
    for (qsizetype i = first; i >= 0 && i > row - 1 - kMost; --i)
        if (lines[i].contains(begins)) {
            first = i;
            break;
        }
    for (qsizetype i = last; i < lines.size() && i < row - 1 + kMost; ++i)
        if (lines[i].contains(ends)) {
            last = i;
            break;
        }
    qsizetype indent = 0;
    while (indent < lines[first].size() && lines[first][indent].isSpace()) ++indent;
    QStringList rule;
    for (qsizetype i = first; i <= last; ++i) {
        qsizetype own = 0;
        while (own < indent && own < lines[i].size() && lines[i][own].isSpace()) ++own;
        rule << lines[i].mid(own);
    }
    return rule.join(QLatin1Char('\n'));
}

SourcePeek::SourcePeek(Workspace& workspace, QWidget* parent)
    : QWidget(parent),
      workspace_(workspace),
      tabs_(new QTabWidget(this)),
      place_(new QLabel(this)),
      ruleTitle_(new QLabel(this)),
      table_(new QTableWidget(0, 2, this)),
      ruleText_(new QPlainTextEdit(this)),
      buttons_(new QHBoxLayout) {
    setObjectName(QStringLiteral("sourcePeek"));
    for (QLabel* label : {place_, ruleTitle_}) {
        label->setWordWrap(true);
        label->setContentsMargins(8, 4, 8, 4);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    table_->setObjectName(QStringLiteral("sourceTable"));
    table_->verticalHeader()->hide();
    table_->verticalHeader()->setDefaultSectionSize(26);
    table_->horizontalHeader()->setStretchLastSection(true);
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table_->setAlternatingRowColors(true);
    table_->setShowGrid(false);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setTabKeyNavigation(false);
    giveOutputMenu(*table_);
    ruleText_->setReadOnly(true);
    ruleText_->setTabChangesFocus(true);
    ruleText_->setFrameShape(QFrame::NoFrame);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setFamilies({QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("DejaVu Sans Mono")});
    fixed.setPointSizeF(plainFont().pointSizeF() * 0.95);
    ruleText_->setFont(fixed);
    setFocusProxy(table_);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto page = [this](QWidget* above, QWidget* below) {
        auto* made = new QWidget(tabs_);
        auto* inside = new QVBoxLayout(made);
        inside->setContentsMargins(0, 0, 0, 0);
        inside->setSpacing(0);
        inside->addWidget(above);
        inside->addWidget(below, 1);
        inside->addStretch();
        tabs_->addTab(made, QString());
    };
    page(place_, table_);
    page(ruleTitle_, ruleText_);
    tabs_->setDocumentMode(true);
    column->addWidget(tabs_);
    buttons_->setContentsMargins(8, 4, 8, 6);
    buttons_->addStretch();
    column->addLayout(buttons_);

    connect(&workspace_, &Workspace::selectionChanged, this, &SourcePeek::followSelection);
    connect(&workspace_, &Workspace::ledgerChanged, this, &SourcePeek::followSelection);
    connect(&IdentifierDisplay::of(workspace_), &IdentifierDisplay::changed, this, &SourcePeek::refresh);
    connect(&workspace_, &Workspace::hashKnown, this, &SourcePeek::refresh);
    retranslate();
    followSelection();
}

void SourcePeek::addButton(QAction* action) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    buttons_->insertWidget(buttons_->count() - 1, button);
}

QString SourcePeek::placeLine() const { return place_->text(); }

void SourcePeek::followSelection() {
    record_.reset();
    rule_.reset();
    if (workspace_.isOpen() && workspace_.selectedLine()) {
        const Line line = workspace_.ledger()->line(*workspace_.selectedLine());
        record_ = line.record;
        rule_ = line.rule;
    }
    refresh();
}

void SourcePeek::showRecord(RecordIndex record) {
    record_ = record;
    rule_.reset();
    refresh();
}

QString SourcePeek::whereText(const Record& record) const {
    const SourceFile& file = record.book().sourceOf(record.index());
    if (record.book().isAdded(record.index()))
        return tr("The record %1 was added in the scenario; no row of a file stands behind it.")
            .arg(qtText(record.id()));
    // A workbook has cells and no bytes of a row.
    QString text = record.book().length(record.index()) > 0
                       ? tr("%1, row %2 (byte %3)")
                             .arg(shortFileName(qtText(file.name)))
                             .arg(record.row())
                             .arg(record.book().offset(record.index()))
                       : tr("%1, row %2").arg(shortFileName(qtText(file.name))).arg(record.row());
    for (const std::string& edited : editedSentences(record.book(), record.index(), *workspace_.words()))
        text += QLatin1Char('\n') + qtText(edited);
    const QString hash = workspace_.fileHash(file);
    return text + QStringLiteral("\nSHA-256 ") +
           (hash.isEmpty() ? tr("is being computed") : hash.left(32) + QChar(0x200B) + hash.mid(32));
}

void SourcePeek::fillCells(const Record& record) {
    const SourceFile& file = record.book().sourceOf(record.index());
    const Identifiers identifiers = IdentifierDisplay::of(workspace_).identifiers();
    if (file.table) return fillForeign(record, file);
    table_->setColumnCount(2);
    table_->setColumnHidden(RawRowModel::ReadAs, false);
    table_->setHorizontalHeaderLabels({tr("Column"), tr("As written in the file")});
    if (qtText(file.name).endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
        table_->setRowCount(1);
        table_->setItem(0, 0, cell(tr("as written")));
        table_->setItem(0, 1, cell(qtText(shownText(record.raw(), identifiers))));
        return;
    }
    const std::vector<CsvCell> headers = cutCsvRow(csvHeaderRow(file)), cells = cutCsvRow(record.raw());
    table_->setRowCount(static_cast<int>(cells.size()));
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const int row = static_cast<int>(i);
        table_->setItem(row, 0, cell(i < headers.size() ? qtText(headers[i].value) : tr("column %1").arg(i + 1)));
        table_->setItem(row, 1, cell(qtText(shownText(cells[i].raw, identifiers))));
        table_->item(row, 0)->setForeground(Look::of(palette()).muted);
    }
    fitColumns();
}

// A row of a foreign table: each cell with its name, and what it was read as where that is another text: a day behind
// its serial number.
void SourcePeek::fillForeign(const Record& record, const SourceFile& file) {
    RawRowModel row(workspace_);
    row.show(file.table, headersOf_ ? headersOf_(file) : std::vector<std::string>(), record.row());
    table_->setColumnCount(RawRowModel::ColumnCount);
    QStringList titles;
    for (int column = 0; column < RawRowModel::ColumnCount; ++column)
        titles << row.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    table_->setHorizontalHeaderLabels(titles);
    table_->setRowCount(row.rowCount());
    for (int line = 0; line < row.rowCount(); ++line)
        for (int column = 0; column < RawRowModel::ColumnCount; ++column) {
            const QModelIndex from = row.index(line, column);
            table_->setItem(line, column, cell(from.data().toString()));
            if (const QVariant colour = from.data(Qt::ForegroundRole); colour.isValid())
                table_->item(line, column)->setForeground(colour.value<QColor>());
        }
    fitColumns();
}

// Of a foreign row: the cell's name as wide as it is, the header at most two fifths, and what was read only where it is
// another text than what is written.
void SourcePeek::fitColumns() {
    if (table_->columnCount() != RawRowModel::ColumnCount) return table_->resizeColumnToContents(0);
    bool otherwise = false;
    for (int line = 0; line < table_->rowCount(); ++line)
        otherwise = otherwise || !table_->item(line, RawRowModel::ReadAs)->text().isEmpty();
    table_->setColumnHidden(RawRowModel::ReadAs, !otherwise);
    table_->resizeColumnToContents(RawRowModel::Cell);
    table_->resizeColumnToContents(RawRowModel::Header);
    const int room = table_->viewport()->width();
    table_->setColumnWidth(RawRowModel::Header,
                           std::min(table_->columnWidth(RawRowModel::Header), room * 2 / (otherwise ? 6 : 5)));
    if (otherwise) table_->setColumnWidth(RawRowModel::Written, room / 3);
}

QString SourcePeek::tableRows(const Rulebook& rulebook) const {
    if (rulebook.files.empty() || !workspace_.selectedLine()) return {};
    const Explanation told = explainLine(*workspace_.ledger(), *workspace_.selectedLine(), *workspace_.words(),
                                         *workspace_.resources().kinds);
    QString rows;
    const auto add = [&](const Place& cell) {
        for (const NamedFile& file : rulebook.files)
            if (file.path == cell.file)
                rows += QStringLiteral("\n\n") + tr("%1, line %2").arg(qtText(file.name)).arg(cell.row) +
                        QLatin1Char('\n') + dmnRule(qtText(file.text), static_cast<int>(cell.row));
    };
    const auto visit = [&](const Explanation& part, const auto& self) -> void {
        if (part.place) add(*part.place);
        for (const Explanation& child : part.children) self(child, self);
    };
    visit(told, visit);
    return rows;
}

void SourcePeek::fillRule() {
    ruleText_->setVisible(rule_.has_value());
    if (!rule_) {
        ruleTitle_->setText(tr("Select a line that follows from a rule: here stands the rule."));
        return;
    }
    const Rulebook& rulebook = *workspace_.rulebook();
    const Rule& rule = rulebook.rules[*rule_];
    ruleTitle_->setText(tr("%1, line %2").arg(QFileInfo(qtText(rulebook.file)).fileName()).arg(rule.place.row));
    ruleText_->setPlainText(yamlItem(qtText(rulebook.text), static_cast<int>(rule.place.row)) + tableRows(rulebook));
}

void SourcePeek::refresh() {
    const bool shown = workspace_.isOpen() && record_;
    const bool added = shown && workspace_.ledger()->input().records->isAdded(*record_);
    table_->setVisible(shown && !added);
    if (added) {
        place_->setText(whereText(Record(*workspace_.ledger()->input().records, *record_)));
    } else if (shown) {
        const Record record(*workspace_.ledger()->input().records, *record_);
        place_->setText(whereText(record));
        fillCells(record);
    } else {
        place_->setText(workspace_.isOpen() && workspace_.selectedLine()
                            ? tr("This line follows from the rulebook alone; no row of the file stands behind it.")
                            : tr("Select a line: here stands the row of the file that it came from."));
    }
    fillRule();
    emit recordShown();
}

void SourcePeek::retranslate() {
    tabs_->setTabText(0, tr("Row of the file"));
    tabs_->setTabText(1, tr("The rule"));
    table_->setAccessibleName(tr("The original row"));
    ruleText_->setAccessibleName(tr("The rule as the rulebook writes it"));
    refresh();
}

void SourcePeek::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (table_->rowCount() > 0) fitColumns();
}

void SourcePeek::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) refresh();
}

}  // namespace clearline
