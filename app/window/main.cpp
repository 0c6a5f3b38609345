// clearline: the window. Arguments are read before Qt starts, so that help, a wrong option and a
// missing display end with words and a code instead of an abort.
#include <CLI/CLI.hpp>
#include <QApplication>
#include <QDate>
#include <QFileInfo>
#include <QIcon>
#include <QLocale>
#include <QSettings>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <optional>
#include <string>

#include "core/date/date.h"
#include "ui/look/look.h"
#include "ui/main_window/case_desk.h"
#include "ui/main_window/main_window.h"
#include "ui/workspace/text.h"

namespace {

constexpr int kDone = 0, kUsage = 2, kNothingToShowOn = 3;

struct Arguments {
    std::string file, rulebook, asOf, language;
    bool dark = false;
};

bool hasDisplay() {
    const auto there = [](const char* name) {
        const char* value = std::getenv(name);
        return value && *value;
    };
    return there("QT_QPA_PLATFORM") || there("DISPLAY") || there("WAYLAND_DISPLAY");
}

int sayNoDisplay() {
    std::cerr << "clearline: there is no display to show a window on.\n"
                 "Start it from a desktop session, or read the same in the terminal:\n"
                 "  clearline-cli explain FILE --rulebook ID\n";
    return kNothingToShowOn;
}

// Qt aborts where a display is named but cannot be reached; say it in our words first.
void onQtMessage(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtFatalMsg && message.contains(QLatin1String("platform plugin"))) std::_Exit(sayNoDisplay());
    if (type != QtDebugMsg && type != QtInfoMsg) std::cerr << message.toStdString() << '\n';
    if (type == QtFatalMsg) std::abort();
}

}  // namespace

int main(int argc, char** argv) {
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is told as a full disk
    Arguments given;
    CLI::App parser("Clearline: every point, line by line.", "clearline");
    parser.add_option("FILE", given.file, "A case (.clearline), a record file (CSV or JSON) or a folder of one");
    parser.add_option("--rulebook", given.rulebook, "Id or path of the rulebook")->type_name("ID");
    parser.add_option("--as-of", given.asOf, "The day that is asked about (default: today)")->type_name("YYYY-MM-DD");
    parser.add_option("--lang", given.language, "Language of the window")->check(CLI::IsMember({"en", "zh"}));
    parser.add_flag("--dark", given.dark, "Dark colours");
    parser.set_version_flag("--version", "clearline " CLEARLINE_VERSION);
    try {
        parser.parse(argc, argv);
    } catch (const CLI::ParseError& error) { return parser.exit(error) == 0 ? kDone : kUsage; }
    std::optional<clearline::Date> asOf;
    if (!given.asOf.empty()) {
        asOf = clearline::Date::fromIso(given.asOf);
        if (!asOf) {
            std::cerr << "clearline: --as-of " << given.asOf << " is not a day; write it like 2019-03-14.\n";
            return kUsage;
        }
    }
    if (!hasDisplay()) return sayNoDisplay();

    qInstallMessageHandler(onQtMessage);
    QApplication application(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("clearline"));
    QApplication::setApplicationName(QStringLiteral("clearline"));
    QApplication::setApplicationVersion(QStringLiteral(CLEARLINE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("clearline"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/clearline.svg")));
    const QSettings settings;
    auto workspace = std::make_unique<clearline::Workspace>(
        clearline::Resources::load(QApplication::applicationFilePath().toStdString()),
        clearline::coreDate(QDate::currentDate()).value_or(clearline::Date::kMin));
    const QString language =
        given.language.empty()
            ? settings
                  .value(QStringLiteral("language"),
                         QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh") : QStringLiteral("en"))
                  .toString()
            : QString::fromStdString(given.language);
    workspace->setLanguage(language == QLatin1String("zh") ? clearline::Language::Chinese
                                                           : clearline::Language::English);
    if (asOf) workspace->setAsOf(*asOf);
    // The file is read while the window is built.
    const QString path =
        given.file.empty() ? QString() : QFileInfo(QString::fromStdString(given.file)).absoluteFilePath();
    const bool isCase = path.endsWith(QLatin1String(".clearline"), Qt::CaseInsensitive) ||
                        path.endsWith(QLatin1String(".sealed"), Qt::CaseInsensitive);
    if (!path.isEmpty() && !isCase) workspace->openFile(path, QString::fromStdString(given.rulebook));
    const bool dark = given.dark || settings.value(QStringLiteral("dark")).toBool();
    clearline::Look::apply(application, dark);
    clearline::MainWindow window(
        std::move(workspace), clearline::kViewpoints[qBound(0, settings.value(QStringLiteral("viewpoint")).toInt(), 2)],
        dark);
    window.show();
    if (isCase) {
        clearline::CaseSession& session = window.cases().session();
        if (asOf)  // said now, it goes before the day that the case was left on
            QObject::connect(
                &session, &clearline::CaseSession::opened, &window,
                [&window, asOf] { window.workspace().setAsOf(*asOf); }, Qt::SingleShotConnection);
        window.openFile(path);
    }
    return QApplication::exec();
}
