// The dialog in which an objection or repair is drafted: what it would do, fields corrected, several lines, papers that
// are kept whole and previewed, drafts that survive.
#include "appeal_window.h"

using namespace clearline;
using namespace clearline::testing;

class TestObjectionDialog : public AppealWindow {
    Q_OBJECT

private slots:
    void initTestCase() { begin(); }
    void init() { openWindow(); }
    void cleanup() { window_.reset(); }

    void whatItWouldDoStandsBesideIt() {
        QVERIFY(keepLin());
        workspace().select(lineOf("L-13"));
        window_->actionsOf().object->trigger();
        QVERIFY(dialog());
        choose(Ground::NotMine);
        QTRY_VERIFY2_WITH_TIMEOUT(dialog()->sideText().contains(QStringLiteral("674 → 689")),
                                  qPrintable(dialog()->sideText()), 20000);
        shoot(*dialog(), QStringLiteral("objection"));
        // The scenario that is shown stays as it is: the effect is worked out over the originals.
        QCOMPARE(window_->header().scoreText(), QStringLiteral("674"));
        dialog()->reject();
    }

    void aFieldIsCorrected() {
        QVERIFY(keepLin());
        workspace().select(lineOf("L-13"));
        window_->actionsOf().object->trigger();
        choose(Ground::WrongDate);
        ChangesEditor& changes = dialog()->changes();
        QTableView& fields = changes.fields();
        QVERIFY(fields.isVisible());
        auto* model = qobject_cast<RecordFieldsModel*>(fields.model());
        QVERIFY(model);
        const int row = model->rowOf("confirmed_on");
        QVERIFY(model->setData(model->index(row, RecordFieldsModel::Now), QStringLiteral("2019-05-01"), Qt::EditRole));
        const auto asked = dialog()->objection().changes;
        QCOMPARE(asked.size(), std::size_t(1));
        QCOMPARE(asked.front().wish, ChangeWish::Correct);
        QCOMPARE(qtText(asked.front().field), QStringLiteral("confirmed_on"));
        QCOMPARE(qtText(asked.front().to), QStringLiteral("2019-05-01"));
        QVERIFY(!asked.front().from.empty());
        // What a person chose is not replaced when the ground changes.
        choose(Ground::WrongFact);
        QCOMPARE(dialog()->objection().changes, asked);
        dialog()->reject();
    }

    void severalLinesAreOneObjection() {
        QVERIFY(keepLin());
        LedgerTable& table = window_->ledgerView().table();
        table.clearSelection();
        table.setCurrentIndex(table.model()->index(rowOf("L-12"), 1));
        table.selectionModel()->select(table.model()->index(rowOf("L-13"), 1),
                                       QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QCOMPARE(table.selectedLines().size(), std::size_t(2));
        window_->actionsOf().object->trigger();
        QVERIFY(dialog());
        QCOMPARE(dialog()->objection().lines.size(), std::size_t(2));
        QVERIFY(dialog()->changes().recordBox().isVisible());
        choose(Ground::Duplicate);
        QVERIFY(!dialog()->objection().changes.empty());
        dialog()->reject();
    }

    void aRecordThatGaveNothingCanBeContested() {
        QVERIFY(keepLin());
        QVERIFY(!workspace().ledger()->silent().empty());
        const RecordIndex record = workspace().ledger()->silent().front().record;
        const AppealPick pick = pickedRecord(*workspace().ledger(), record);
        QCOMPARE(pick.lines.size(), std::size_t(1));
        QVERIFY(pick.lines.front().rule.empty());
        appeals().objectTo(pick, AppealKind::Objection);
        QVERIFY(dialog());
        QVERIFY(dialog()->told().contains(qtText(pick.lines.front().record)));
        dialog()->reject();
    }

    void theOpeningIsNobodysRecord() {
        QVERIFY(keepLin());
        workspace().select(0);
        window_->ledgerView().table().clearSelection();
        QVERIFY(pickedLines(*workspace().ledger(), {0}).empty());
    }

    void nothingAskedIsNotKept() {
        QVERIFY(keepLin());
        workspace().select(lineOf("L-13"));
        window_->actionsOf().object->trigger();
        dialog()->changes().whatBox().setCurrentIndex(0);
        dialog()->keepButton().click();
        QVERIFY(dialog());
        QVERIFY(!dialog()->stateText().isEmpty());
        QVERIFY(session().saved().objections.empty());
        dialog()->reject();
    }

    void whatWasTypedSurvives() {
        QVERIFY(keepLin());
        const QString path = session().path();
        workspace().select(lineOf("L-13"));
        window_->actionsOf().object->trigger();
        choose(Ground::NotNotified);
        dialog()->argument().setPlainText(QStringLiteral("Nobody told me. 没有人告诉我。"));
        QTRY_VERIFY(!session().draft(QStringLiteral("objection/new")).isEmpty());
        QVERIFY(saved());
        // The program ends here; nothing was kept.
        window_.reset();
        init();
        window_->openFile(path);
        QTRY_VERIFY_WITH_TIMEOUT(session().isOpen() && workspace().isOpen(), 20000);
        workspace().select(lineOf("L-13"));
        window_->actionsOf().object->trigger();
        QVERIFY(dialog());
        QCOMPARE(dialog()->argument().toPlainText(), QStringLiteral("Nobody told me. 没有人告诉我。"));
        QCOMPARE(dialog()->objection().ground, Ground::NotNotified);
        dialog()->keepButton().click();
        QTRY_VERIFY(!dialog());
        QVERIFY(saved());
        QVERIFY(session().draft(QStringLiteral("objection/new")).isEmpty());
        QCOMPARE(qtText(session().saved().objections.begin()->second.argument),
                 QStringLiteral("Nobody told me. 没有人告诉我。"));
    }

    void papersAreKeptWhole() {
        QVERIFY(keepLin());
        const QString paper = folder_.filePath(QStringLiteral("receipt.txt"));
        QFile file(paper);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray bytes = "Paid on 2019-03-03. 已缴款。\n";
        file.write(bytes);
        file.close();
        workspace().select(lineOf("L-13"));
        window_->actionsOf().object->trigger();
        EvidenceList& papers = dialog()->evidence();
        papers.add({paper, folder_.filePath(QStringLiteral("not there.pdf"))});
        QCOMPARE(papers.count(), std::size_t(1));
        QVERIFY(!papers.facts().isEmpty());
        papers.add({paper});  // the same bytes again
        QCOMPARE(papers.count(), std::size_t(1));
        papers.table().selectRow(0);
        papers.shows().setText(QStringLiteral("that it was paid"));
        emit papers.shows().textEdited(papers.shows().text());
        dialog()->keepButton().click();
        QTRY_VERIFY(!dialog());
        QVERIFY(saved());
        const Objection kept = session().saved().objections.begin()->second;
        QCOMPARE(kept.evidence.size(), std::size_t(1));
        QVERIFY(kept.evidence.front().attachment != 0);
        QCOMPARE(qtText(kept.evidence.front().shows), QStringLiteral("that it was paid"));
        std::string held;
        bool read = false;
        session().withFile(
            [&held, id = kept.evidence.front().attachment](CaseFile& in) -> Result<bool> {
                auto got = in.attachment(id);
                if (!got.ok()) return got.problems();
                held = *got;
                return true;
            },
            [&read](const Result<bool>& done) { read = done.ok(); });
        QTRY_VERIFY(read);
        QCOMPARE(QByteArray::fromStdString(held), bytes);
    }

    void theFirstPageOfAPdfIsPreviewed() {
        QVERIFY(keepLin());
        const QString receipt = folder_.filePath(QStringLiteral("receipt.pdf"));
        {
            QPdfWriter writer(receipt);
            QPainter painter(&writer);
            painter.fillRect(QRect(0, 0, writer.width(), writer.height() / 2), Qt::red);
            writer.newPage();
        }
        const QString broken = folder_.filePath(QStringLiteral("broken.pdf"));
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("%PDF-1.4\nnothing\n%%EOF\n");
        file.close();
        workspace().select(lineOf("L-13"));
        window_->actionsOf().object->trigger();
        EvidenceList& papers = dialog()->evidence();
        papers.add({receipt, broken});
        QCOMPARE(papers.count(), std::size_t(2));
        papers.table().selectRow(0);
        QVERIFY2(papers.facts().contains(QStringLiteral("2 pages")), qPrintable(papers.facts()));
        const QImage shown = papers.picture().toImage();
        QVERIFY(!shown.isNull());
        QCOMPARE(shown.pixelColor(shown.width() / 2, shown.height() / 4), QColor(Qt::red));
        QCOMPARE(shown.pixelColor(shown.width() / 2, shown.height() * 9 / 10), QColor(Qt::white));
        papers.table().selectRow(1);
        QVERIFY(papers.picture().isNull());
    }
};

QTEST_MAIN(TestObjectionDialog)
#include "test_objection_dialog.moc"
