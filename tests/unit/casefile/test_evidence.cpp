// Evidence is what its bytes say, is kept whole, and is told where it is gone, changed, hidden or there twice.
#include <QTemporaryDir>
#include <QtTest>

#include "core/casefile/evidence.h"
#include "core/casefile/file_type.h"
#include "core/casefile/objection_action.h"
#include "core/casefile/undo.h"
#include "core/seal/hasher.h"

using namespace clearline;

namespace {

const Author kAnn{"Ann", "2026-11-22T08:00:00Z"};
const QByteArray kPng("\x89PNG\r\n\x1a\n....", 12);

template <class T>
T got(Result<T> result) {
    if (!result) qFatal("%s", result.problems().front().code.c_str());
    return std::move(result).value();
}
QString codes(const Problems& problems) {
    QStringList all;
    for (const Problem& problem : problems) all << QString::fromStdString(problem.code);
    return all.join(' ');
}

// An archive with parts of these names, none of them packed, and nothing in them but `first` in the first.
QByteArray archive(const QList<QByteArray>& names, const QByteArray& first = {}) {
    const auto number = [](qsizetype value, int size) {
        QByteArray out;
        for (int i = 0; i < size; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
        return out;
    };
    QByteArray parts, list;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const QByteArray data = i == 0 ? first : QByteArray();
        list += "PK\x01\x02" + QByteArray(16, '\0') + number(data.size(), 4) + number(data.size(), 4) +
                number(names[i].size(), 2) + QByteArray(12, '\0') + number(parts.size(), 4) + names[i];
        parts += "PK\x03\x04" + QByteArray(14, '\0') + number(data.size(), 4) + number(data.size(), 4) +
                 number(names[i].size(), 2) + QByteArray(2, '\0') + names[i] + data;
    }
    return parts + list + "PK\x05\x06" + QByteArray(8, '\0') + number(list.size(), 4) + number(parts.size(), 4) +
           QByteArray(2, '\0');
}

}  // namespace

class TestEvidence : public QObject {
    Q_OBJECT
    QTemporaryDir folder_;
    std::string path(const char* name) { return folder_.filePath(name).toStdString(); }

    // A case with one objection that has these files as its evidence.
    std::unique_ptr<CaseFile> caseWith(const char* name, const QList<QByteArray>& files) {
        auto file = got(CaseFile::create(path(name), kAnn));
        Objection objection;
        objection.subject = "P-LIN";
        for (qsizetype i = 0; i < files.size(); ++i) {
            const std::string called = QString("paper %1.png").arg(i + 1).toStdString();
            auto evidence = got(evidenceFrom(called, files[i].toStdString(), {}));
            evidence.evidence.attachment = got(file->attach(called, "image/png", evidence.bytes, kAnn));
            objection.evidence.push_back(evidence.evidence);
        }
        got(file->append(*objectionAction(objection, file->state(), Date::kMin), kAnn));
        return file;
    }

private slots:
    void theTypeIsThatOfTheBytes_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("told");
        const auto row = [](const char* tag, const QByteArray& bytes, const char* name, const char* type,
                            const char* told) { QTest::newRow(tag) << bytes << name << type << told; };
        row("PDF", "%PDF-1.7\n", "decision.pdf", "application/pdf", "");
        row("PNG", kPng, "photo.PNG", "image/png", "");
        row("JPEG", "\xff\xd8\xff\xe0rest", "photo.jpeg", "image/jpeg", "");
        row("PNG called JPEG", kPng, "photo.jpg", "image/png", "evidence.type-differs");
        row("PDF called text", "%PDF-1.7\n", "a.txt", "application/pdf", "evidence.type-differs");
        row("text", "It was March.\n", "note.txt", "text/plain", "");
        row("Chinese text, two bytes a letter", "\xc8\xfd\xd4\xc2", "note.txt", "text/plain", "");
        row("a table is a text", "a,b\r\n1,2\r\n", "a.csv", "text/plain", "");
        row("page", "  <!DOCTYPE html><p>x", "a.html", "text/html", "");
        row("page called picture", "<html>", "a.png", "text/html", "evidence.type-differs");
        row("a text that begins with MZ", "MZ 说明\n", "a.txt", "text/plain", "");
        row("old office", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "a.xls", "application/x-ole-storage", "");
        row("letter", archive({"[Content_Types].xml", "word/document.xml"}), "a.docx",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "");
        row("workbook called letter", archive({"[Content_Types].xml", "xl/workbook.xml"}), "a.docx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "evidence.type-differs");
        row("open document", archive({"mimetype", "content.xml"}, "application/vnd.oasis.opendocument.text"), "a.odt",
            "application/vnd.oasis.opendocument.text", "");
        row("fixed layout document", archive({"OFD.xml", "Doc_0/Document.xml"}), "a.ofd", "application/ofd", "");
        row("archive", archive({"a.txt"}), "a.zip", "application/zip", "");
        row("archive cut off", archive({"a.txt"}).left(40), "a.zip", "application/zip", "");
        row("nothing known", QByteArray("\x01\x02\x03\x00", 4), "a.dat", "application/octet-stream",
            "evidence.type-unknown");
        row("no ending", "words", "README", "text/plain", "");
    }
    void theTypeIsThatOfTheBytes() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, type);
        QFETCH(QString, told);
        const auto file = got(evidenceFrom(name.toStdString(), bytes.toStdString(), {}));
        QCOMPARE(QString::fromStdString(file.evidence.mediaType), type);
        QCOMPARE(codes(file.told), told);
        QCOMPARE(file.evidence.sha256, hashOf(bytes.toStdString()).hex());
        QCOMPARE(file.evidence.size, static_cast<std::uint64_t>(bytes.size()));
    }

    void whatIsRefused_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << QByteArray() << "a.pdf"
                               << "evidence.empty";
        QTest::newRow("program") << QByteArray(
                                        "\x7f"
                                        "ELF\x02\x01",
                                        6)
                                 << "a.pdf"
                                 << "evidence.runs";
        QTest::newRow("program of the other system") << QByteArray("MZ\x90\0\x03\0", 6) << "a.pdf"
                                                     << "evidence.runs";
        QTest::newRow("script") << QByteArray("#!/bin/sh\n") << "a.txt"
                                << "evidence.runs";
        QTest::newRow("text called script") << QByteArray("x\n") << "a.bat"
                                            << "evidence.runs";
        QTest::newRow("archive that runs") << archive({"META-INF/MANIFEST.MF", "A.class"}) << "a.zip"
                                           << "evidence.runs";
        QTest::newRow("large") << QByteArray(qsizetype(kMostEvidence) + 1, 'x') << "a.txt"
                               << "evidence.too-large";
    }
    void whatIsRefused() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, code);
        const auto file = evidenceFrom(name.toStdString(), bytes.toStdString(), {});
        QVERIFY(!file);
        QCOMPARE(codes(file.problems()), code);
    }

    void aFileOnTheDiskIsReadAndKeptOnce() {
        auto file = caseWith("once.clearline", {kPng});
        QVERIFY(!readEvidence(path("not there.png"), file->state()));
        QFile disk(folder_.filePath("again.png"));
        QVERIFY(disk.open(QIODevice::WriteOnly));
        disk.write(kPng);
        disk.close();
        const auto read = got(readEvidence(path("again.png"), file->state()));
        QCOMPARE(QString::fromStdString(read.evidence.name), "again.png");
        QCOMPARE(codes(read.told), "evidence.in-case");
        const std::size_t entries = file->log().size();
        QCOMPARE(got(keepEvidence(*file, read, kAnn)).attachment, 1U);
        QCOMPARE(file->log().size(), entries);
    }

    void whatIsGoneOrChangedIsTold() {
        auto file = caseWith("gone.clearline", {kPng, kPng + "x"});
        const Objection objection = file->state().objections.at(1);
        QCOMPARE(codes(evidenceProblems(*file, objection, true)), "");
        got(file->append(got(undoOf(2, file->state(), file->log())), kAnn));  // the first file is taken away
        QCOMPARE(codes(evidenceProblems(*file, objection, true)), "evidence.gone");
        Objection other = objection;
        other.evidence[1].sha256 = std::string(64, 'a');
        QCOMPARE(codes(evidenceProblems(*file, other, true)), "evidence.gone evidence.changed");
        other.evidence = {objection.evidence[1], objection.evidence[1]};
        QCOMPARE(codes(evidenceProblems(*file, other, true)), "evidence.twice");
        // One file as two of the papers is two entries.
        other.evidence[0].paper = "performance";
        QCOMPARE(codes(evidenceProblems(*file, other, true)), "");
        other.evidence[1].paper = "performance";
        QCOMPARE(codes(evidenceProblems(*file, other, true)), "evidence.twice");
        file.reset();
        file = got(CaseFile::open(path("gone.clearline")));
        QCOMPARE(codes(file->problems()), "evidence.gone");
    }

    // Read twice before either is kept, as two papers: one attachment.
    void oneFileAsTwoPapersIsKeptOnce() {
        auto file = caseWith("two.clearline", {});
        const EvidenceFile first = got(evidenceFrom("a.png", kPng.toStdString(), file->state()));
        const EvidenceFile second = got(evidenceFrom("b.png", kPng.toStdString(), file->state()));
        const Evidence one = got(keepEvidence(*file, first, kAnn)), other = got(keepEvidence(*file, second, kAnn));
        QCOMPARE(one.attachment, other.attachment);
        QCOMPARE(file->state().attachments.size(), std::size_t{1});
        QVERIFY(evidenceState(*file, other, true) == EvidenceState::There);
    }

    void aRedactedCopyHasNone() {
        auto file = caseWith("whole.clearline", {kPng});
        Redaction redaction;
        redaction.subjects = {"P-OTHER"};
        got(file->saveRedactedCopy(path("copy.clearline"), redaction, kAnn));
        const auto copy = got(CaseFile::open(path("copy.clearline")));
        QCOMPARE(codes(copy->problems()), "");
        QCOMPARE(codes(evidenceProblems(*copy, copy->state().objections.at(1), true)), "evidence.hidden");
    }
};

QTEST_GUILESS_MAIN(TestEvidence)
#include "test_evidence.moc"
