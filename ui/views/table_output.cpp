#include "ui/views/table_output.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLocale>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressDialog>
#include <QSaveFile>
#include <QTableView>
#include <algorithm>

#include "core/export/table_writers.h"
#include "ui/dialogs/save_path.h"
#include "ui/paper/paper_pdf.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(TableOutput)
};

constexpr int kRowsAtOnce = 2000;  // beyond, progress is shown
constexpr int kRowsAStep = 64;

Language languageNow() { return QLocale().language() == QLocale::Chinese ? Language::Chinese : Language::English; }

bool figures(const QAbstractItemModel& model, int column) {
    const QVariant side = model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole);
    return side.isValid() && (side.toInt() & Qt::AlignRight);
}

// "▲ +5" is 5 and "−15" is -15; nothing if it is no figure.
std::optional<Number> numberIn(QString text) {
    text.remove(QChar(0x25B2)).remove(QChar(0x25BC)).remove(QLatin1Char('+'));
    text.replace(QChar(0x2212), QLatin1Char('-'));
    return Number::fromText(coreText(text.trimmed()));
}

ReportCell cellOf(const QModelIndex& index, bool figure) {
    const QString shown = index.data().toString();
    const QVariant plain = index.data(kPlainTextRole);
    const QString text = plain.isValid() ? plain.toString() : shown;
    if (text.isEmpty()) return {};
    if (figure)
        if (const auto number = numberIn(text))
            return {ReportCell::Form::Number, number->text(), coreText(shown.isEmpty() ? text : shown)};
    if (const auto day = Date::fromIso(coreText(text))) return ReportCell::day(*day);
    return ReportCell::text(coreText(text));
}

void addRow(ReportTable& table, const QAbstractItemModel& model, const QModelIndex& at, const std::vector<int>& columns,
            int depth) {
    std::vector<ReportCell> cells;
    for (const int column : columns) cells.push_back(cellOf(at.siblingAtColumn(column), figures(model, column)));
    if (depth > 0 && !cells.empty() && cells.front().form == ReportCell::Form::Text)
        cells.front().shown = std::string(static_cast<std::size_t>(depth) * 4, ' ') + cells.front().exact;
    table.add(std::move(cells), at.data(kStrongRowRole).toBool());
    if (const QVariant look = at.data(kRowLookRole); look.isValid())
        table.look(static_cast<ReportRow::Look>(look.toInt()));
    for (int row = 0; row < model.rowCount(at); ++row)
        addRow(table, model, model.index(row, 0, at), columns, depth + 1);
}

// On pages as a paper is: with the heads of a table, the title and the number on each.
Document documentOf(const std::vector<ReportTable>& tables, const QString& title) {
    Document document;
    document.language = languageNow();
    document.title = coreText(title);
    document.footer = document.title;
    document.page = coreText(Words::tr("page {0} of {1}"));
    DocSection section;
    for (const ReportTable& table : tables) section.blocks.emplace_back(table);
    document.sections.push_back(std::move(section));
    return document;
}

}  // namespace

std::optional<ReportTable> reportTableOf(const QAbstractItemView& view, const QString& key) {
    const QAbstractItemModel* model = view.model();
    ReportTable table;
    table.key = coreText(key);
    table.title = coreText(view.accessibleName());
    if (!model) return table;
    const auto* grid = qobject_cast<const QTableView*>(&view);
    const bool titled = grid && !grid->verticalHeader()->isHidden();  // rows have names of their own
    if (titled) table.columns.push_back({});
    std::vector<int> columns;
    for (int column = 0; column < model->columnCount(); ++column) {
        if (grid && grid->isColumnHidden(column)) continue;
        columns.push_back(column);
        const QVariant whole = model->headerData(column, Qt::Horizontal, kPlainTextRole);
        const QString name = (whole.isValid() ? whole : model->headerData(column, Qt::Horizontal)).toString();
        table.columns.push_back(
            {{}, coreText(name), figures(*model, column) ? ReportColumn::Side::Right : ReportColumn::Side::Left});
    }
    const int rows = model->rowCount();
    std::optional<QProgressDialog> progress;
    if (rows > kRowsAtOnce) {
        progress.emplace(Words::tr("Putting %1 into words…").arg(view.accessibleName()), Words::tr("Cancel"), 0, rows,
                         view.window());
        progress->setWindowModality(Qt::WindowModal);
    }
    for (int row = 0; row < rows; ++row) {
        if (progress && row % kRowsAStep == 0) {
            progress->setValue(row);
            // What is shown may have changed meanwhile.
            if (progress->wasCanceled() || model->rowCount() != rows) return std::nullopt;
        }
        const std::size_t added = table.rows.size();
        addRow(table, *model, model->index(row, 0), columns, 0);
        if (!titled) continue;
        const QString name = model->headerData(row, Qt::Vertical).toString();
        std::vector<ReportCell>& cells = table.rows[added].cells;
        cells.insert(cells.begin(), ReportCell::text(coreText(name)));
    }
    return table;
}

QString writeTablesFile(const std::vector<ReportTable>& tables, const QString& title, const QString& path) {
    if (path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive)) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly)) return file.errorString();
        file.write(pdfOf(documentOf(tables, title), {}, {true, false}));
        return file.commit() ? QString() : file.errorString();
    }
    const auto format = tableFormatOf(coreText(path));
    if (!format) return Words::tr("The name must end in .csv, .xlsx, .json, .html or .pdf.");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) return file.errorString();
    const auto problem =
        writeTables(tables, *format, {coreText(title), languageNow(), coreText(path)},
                    [&file](std::string_view part) { file.write(part.data(), static_cast<qint64>(part.size())); });
    if (problem) return Words::tr("There is too much here for a workbook; CSV takes all of it.");
    return file.commit() ? QString() : file.errorString();
}

void saveTables(QWidget& over, const std::vector<ReportTable>& tables, const QString& title) {
    const QString path =
        askSavePath(&over, Words::tr("Save what stands here"), {},
                    Words::tr("Table (*.csv);;Workbook (*.xlsx);;Data (*.json);;Page (*.html);;Paper (*.pdf)"));
    if (path.isEmpty()) return;
    const QString why = writeTablesFile(tables, title, path);
    if (!why.isEmpty())
        QMessageBox::warning(&over, Words::tr("Not saved"), Words::tr("%1 could not be written. %2").arg(path, why));
}

void printTables(QWidget& over, const std::vector<ReportTable>& tables, const QString& title) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(title);
    printer.setPageOrientation(QPageLayout::Landscape);
    QPrintDialog dialog(&printer, &over);
    if (dialog.exec() == QDialog::Accepted) (void)paintPages(documentOf(tables, title), printer);
}

void copyTables(const std::vector<ReportTable>& tables) {
    std::string text, html;
    for (const ReportTable& table : tables) {
        if (!text.empty()) text += '\n';
        text += tabSeparated(table, true);
        appendTableHtml(html, table);
    }
    auto* data = new QMimeData;
    data->setText(qtText(text));
    data->setHtml(qtText(html));
    QGuiApplication::clipboard()->setMimeData(data);
}

void addOutputActions(QMenu& menu, QAbstractItemView& view) {
    addOutputActions(
        menu, view, [&view] { return reportTableOf(view, view.objectName()); },
        view.model() && view.model()->rowCount() > 0);
}

void addOutputActions(QMenu& menu, QWidget& over, const std::function<std::optional<ReportTable>()>& made, bool any) {
    const auto give = [made](auto what) {
        return [made, what] {
            if (auto table = made()) what(std::vector<ReportTable>{std::move(*table)});
        };
    };
    using Tables = std::vector<ReportTable>;
    const QList<QAction*> actions{
        menu.addAction(Words::tr("Copy &all, with headers"), &over, give([](const Tables& all) { copyTables(all); })),
        menu.addAction(Words::tr("&Save all as CSV, XLSX, JSON, HTML or PDF…"), &over,
                       give([&over](const Tables& all) { saveTables(over, all, over.accessibleName()); })),
        menu.addAction(Words::tr("&Print all…"), &over,
                       give([&over](const Tables& all) { printTables(over, all, over.accessibleName()); }))};
    for (QAction* action : actions) action->setEnabled(any);
}

void giveOutputMenu(QAbstractItemView& view) {
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    QObject::connect(&view, &QWidget::customContextMenuRequested, &view, [&view](QPoint at) {
        QMenu menu(&view);
        addOutputActions(menu, view);
        menu.exec(view.viewport()->mapToGlobal(at));
    });
}

}  // namespace clearline
