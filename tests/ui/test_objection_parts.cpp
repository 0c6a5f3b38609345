// The parts of the objection dialog behind its tabs: phrases for the ground, citations that are found and changed,
// papers that are dropped and previewed.
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QTabWidget>
#include <QToolButton>

#include "appeal_window.h"
#include "ui/appeal/citations_list.h"

using namespace clearline;
using namespace clearline::testing;

class TestObjectionParts : public AppealWindow {
    Q_OBJECT

    bool begun(Ground ground = Ground::NotConfirmed) {
        if (!keepLin()) return false;
        workspace().select(lineOf("L-13"));
        window_->actionsOf().object->trigger();
        if (!dialog()) return false;
        choose(ground);
        return weighed();
    }
    QToolButton* phrases() {
        for (auto* each : dialog()->findChildren<QToolButton*>())
            if (each->menu() && each->text().remove(QLatin1Char('&')) == QLatin1String("Phrases")) return each;
        return nullptr;
    }
    QStringList offered() {
        QStringList told;
        for (const QAction* each : phrases()->menu()->actions()) told << each->text();
        return told;
    }
    QStringList known(Ground ground) {
        QStringList told;
        for (const std::string& each : phrasesFor(ground, *workspace().words())) told << qtText(each);
        return told;
    }
    static QPushButton* button(const QWidget& in, const QString& words) {
        for (auto* each : in.findChildren<QPushButton*>())
            if (each->text().remove(QLatin1Char('&')) == words) return each;
        return nullptr;
    }
    CitationsList& citations() { return dialog()->citations(); }
    // After the pause in which nothing more is typed.
    bool weighedAgain() {
        QSignalSpy again(&dialog()->weigher(), &AppealWeigher::started);
        return again.wait(20000) && weighed();
    }

private slots:
    void initTestCase() { begin(); }
    void init() { openWindow(); }
    void cleanup() { window_.reset(); }

    void phrasesAreOfTheGroundAndGoIn_data() {
        QTest::addColumn<Ground>("ground");
        QTest::newRow("not confirmed") << Ground::NotConfirmed;
        QTest::newRow("recorded twice") << Ground::Duplicate;
        QTest::newRow("performed") << Ground::Performed;
    }
    void phrasesAreOfTheGroundAndGoIn() {
        QFETCH(Ground, ground);
        QVERIFY(begun(Ground::NotMine));
        QVERIFY(phrases());
        QCOMPARE(offered(), known(Ground::NotMine));
        choose(ground);
        QVERIFY(phrases()->isEnabled());
        QCOMPARE(offered(), known(ground));
        QVERIFY(offered() != known(Ground::NotMine));
        phrases()->menu()->actions().front()->trigger();
        const QString first = offered().front();
        QCOMPARE(dialog()->argument().toPlainText(), first);
        // Between own words it goes in where the cursor stands; after them, on a line of its own.
        dialog()->argument().appendPlainText(QStringLiteral("My words."));
        dialog()->argument().moveCursor(QTextCursor::End);
        phrases()->menu()->actions().back()->trigger();
        const QString all = first + QStringLiteral("\nMy words.\n") + offered().back();
        QCOMPARE(dialog()->argument().toPlainText(), all);
        QCOMPARE(qtText(dialog()->objection().argument), all);
        dialog()->reject();
    }

    void citationsAreFoundAndChanged() {
        QVERIFY(begun(Ground::Performed));
        QTRY_VERIFY(citations().citations().size() > 2);
        for (const AppealCitation& each : citations().citations()) {
            QVERIFY(!each.key.empty() && each.text.empty() && !each.left);
            QVERIFY(each.key.starts_with("law/") || each.key == "rule/fuzhou-moli/TP-03");
        }
        QListWidget& list = citations().list();
        QCOMPARE(list.count(), static_cast<int>(citations().citations().size()));
        QVERIFY(!list.item(0)->text().isEmpty());
        // One is left out, one reads otherwise, one is a person's own.
        list.item(0)->setCheckState(Qt::Unchecked);
        list.setCurrentRow(1);
        const QString found = citations().text().toPlainText();
        QCOMPARE(found, list.item(1)->text());
        citations().text().setPlainText(QStringLiteral("Article 9, as it was in March."));
        QVERIFY(button(citations(), QStringLiteral("Add one of your own")));
        button(citations(), QStringLiteral("Add one of your own"))->click();
        citations().text().setPlainText(QStringLiteral("The notice of the city, paragraph 4. 市通知第四条。"));
        const std::vector<AppealCitation> made = citations().citations();
        QVERIFY(made[0].left);
        QCOMPARE(qtText(made[1].text), QStringLiteral("Article 9, as it was in March."));
        QVERIFY(made.back().key.empty());
        // What is weighed next does not take it back.
        QVERIFY(weighedAgain());
        QVERIFY(citations().citations() == made);
        QVERIFY(dialog()->tabs().tabText(3).contains(QStringLiteral("(%1)").arg(made.size() - 1)));
        dialog()->keepButton().click();
        QTRY_VERIFY(!dialog());
        QVERIFY(saved());
        QVERIFY(session().saved().objections.begin()->second.citations == made);
        // Opened again it stands there, and one press makes it as found.
        appeals().open(1);
        QVERIFY(dialog());
        QVERIFY(weighed());
        QVERIFY(citations().citations() == made);
        citations().list().setCurrentRow(1);
        button(citations(), QStringLiteral("As found"))->click();
        QCOMPARE(citations().list().item(1)->text(), found);
        QVERIFY(citations().citations()[1].text.empty());
        dialog()->reject();
    }

    void otherGroundsFindOtherLaw() {
        QVERIFY(begun(Ground::NotConfirmed));
        QTRY_VERIFY(!citations().citations().empty());
        const auto keys = [this] {
            QStringList told;
            for (const AppealCitation& each : citations().citations()) told << qtText(each.key);
            return told;
        };
        const QStringList before = keys();
        QVERIFY(before.contains(QStringLiteral("rule/fuzhou-moli/TP-03")));
        choose(Ground::Performed);  // the law on repairs, no more that on objections
        QTRY_VERIFY_WITH_TIMEOUT(keys() != before, 20000);
        QVERIFY(keys().contains(QStringLiteral("rule/fuzhou-moli/TP-03")));
        QVERIFY(keys().size() > before.size());
        dialog()->reject();
    }

    void papersAreDroppedAndPreviewed() {
        const QString photograph = folder_.filePath(QStringLiteral("photograph.png")),
                      note = folder_.filePath(QStringLiteral("note.txt"));
        QImage image(40, 20, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QVERIFY(image.save(photograph));
        QFile file(note);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("Paid on 2019-03-03. 已缴款。\n");
        file.close();
        QVERIFY(begun());
        EvidenceList& papers = dialog()->evidence();
        dialog()->tabs().setCurrentWidget(&papers);
        QMimeData page;
        page.setUrls({QUrl(QStringLiteral("https://example.invalid/notice.pdf"))});
        QDragEnterEvent far(QPoint(20, 20), Qt::CopyAction, &page, Qt::LeftButton, Qt::NoModifier);
        far.ignore();
        QCoreApplication::sendEvent(&papers, &far);
        QVERIFY(!far.isAccepted());  // what is not here is not fetched
        QMimeData files;
        files.setUrls({QUrl::fromLocalFile(photograph), QUrl::fromLocalFile(note)});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&papers, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&papers, &drop);
        QCOMPARE(papers.count(), std::size_t(2));
        QVERIFY(dialog()->tabs().tabText(2).contains(QStringLiteral("(2)")));
        const auto text = [this]() -> QPlainTextEdit* { return dialog()->evidence().findChild<QPlainTextEdit*>(); };
        const auto isPreviewed = [&] {
            EvidenceList& list = dialog()->evidence();
            dialog()->tabs().setCurrentWidget(&list);
            list.table().selectRow(0);
            if (!QTest::qWaitFor([&] { return !list.picture().isNull(); }, 20000)) return false;
            const QImage shown = list.picture().toImage();
            if (shown.size() != QSize(40, 20) || shown.pixelColor(20, 10) != QColor(Qt::blue)) return false;
            if (text()->isVisible()) return false;
            list.table().selectRow(1);
            return QTest::qWaitFor([&] { return text()->isVisible(); }, 20000) && list.picture().isNull() &&
                   text()->toPlainText() == QStringLiteral("Paid on 2019-03-03. 已缴款。\n");
        };
        QVERIFY(isPreviewed());
        QVERIFY2(papers.facts().contains(QStringLiteral("text/plain")), qPrintable(papers.facts()));
        shoot(*dialog(), QStringLiteral("objection-papers"));
        dialog()->keepButton().click();
        QTRY_VERIFY(!dialog());
        QVERIFY(saved());
        // The files may be gone: the case has them whole.
        QVERIFY(QFile::remove(photograph) && QFile::remove(note));
        appeals().open(1);
        QVERIFY(dialog());
        QVERIFY(isPreviewed());
        dialog()->reject();
    }
};

QTEST_MAIN(TestObjectionParts)
#include "test_objection_parts.moc"
