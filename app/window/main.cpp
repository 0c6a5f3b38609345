// clearline: the window. Arguments are read before Qt starts, so that help, a wrong option and a
// missing display end with words and a code instead of an abort.
#include <sys/resource.h>
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
#include "core/seal/sealed_file.h"
#include "ui/look/look.h"
#include "ui/main_window/case_desk.h"
#include "ui/main_window/main_window.h"
#include "ui/paper/letter_command.h"
#include "ui/paper/print_command.h"
#include "ui/workspace/text.h"

namespace {

constexpr int kDone = 0, kUsage = 2, kNothingToShowOn = 3;

struct Arguments {
    std::string file, rulebook, asOf, language;
    bool dark = false;
    std::string print, knownOn;  // what is to be printed instead of shown: "paper"
    clearline::PrintRequest paper;
    bool showIdentifiers = false, maskIdentifiers = false;
    clearline::LetterRequest letter;
    std::string letterKind = "letter", letterLanguage;
};

void addPrinting(CLI::App& parser, Arguments& given) {
    const auto text = [&parser](const char* name, std::string& into, const char* about, const char* form) {
        return parser.add_option(name, into, about)->type_name(form)->group("Printing without a window");
    };
    text("--print", given.print, "Write a working paper or a letter", "paper|letter")
        ->check(CLI::IsMember({"paper", "letter"}));
    text("--out", given.paper.out, "The new file", "NAME.pdf|NAME.html|NAME.odt");
    text("--case", given.letter.file, "Of a letter: the case, if it is not FILE", "NAME.clearline");
    parser.add_option("--objection", given.letter.wish.objection, "Of a letter: the objection or repair")
        ->type_name("N")
        ->group("Printing without a window");
    text("--kind", given.letterKind, "Of a letter: which", "letter|commitment|statement")
        ->check(CLI::IsMember({"letter", "commitment", "statement"}));
    text("--language", given.letterLanguage, "Of a letter: its language (default: that of the window)", "zh|en|both")
        ->check(CLI::IsMember({"zh", "en", "both"}));
    text("--template", given.letter.wish.templates, "Of a letter: a folder with templates of your own", "FOLDER");
    text("--subject", given.paper.subject, "Whose paper; else the only one's", "S");
    text("--known-on", given.knownOn, "The day until which records were known (default: as of)", "YYYY-MM-DD");
    text("--scenario", given.paper.scenario, "A scenario of the case", "NAME");
    text("--sections", given.paper.sections, "Sections, as of clearline-cli paper", "A,B,...");
    text("--lines", given.paper.lines, "Lines told with every step", "N,N,...");
    text("--title", given.paper.wish.title, "Title of the paper", "TEXT");
    text("--author", given.paper.wish.author, "Who made it", "NAME");
    text("--note", given.paper.wish.note, "A note of the author", "TEXT");
    const char* const group = "Printing without a window";
    parser.add_flag("--show-identifiers", given.showIdentifiers, "Show identifiers in full")->group(group);
    parser.add_flag("--mask-identifiers", given.maskIdentifiers, "Mask identifiers in the letter itself too")
        ->group(group);
    parser.add_flag("--force", given.paper.force, "Replace the file if it is there")->group(group);
}

// A day as written; false if it is none, which is told.
bool readDay(const char* option, const std::string& text, std::optional<clearline::Date>& into) {
    if (text.empty()) return true;
    into = clearline::Date::fromIso(text);
    if (!into) std::cerr << "clearline: " << option << ' ' << text << " is not a day; write it like 2019-03-14.\n";
    return into.has_value();
}

int printLetterOf(const Arguments& given, const clearline::Workspace& workspace,
                  std::optional<clearline::Date> knownOn) {
    clearline::LetterRequest request = given.letter;
    request.out = given.paper.out;
    request.force = given.paper.force;
    clearline::CaseLetterWish& wish = request.wish;
    const bool chinese = workspace.words()->language() == clearline::Language::Chinese;
    wish.chinese = given.letterLanguage.empty() ? chinese : given.letterLanguage != "en";
    wish.english = given.letterLanguage.empty() ? !chinese : given.letterLanguage != "zh";
    (void)clearline::readLetterKind(given.letterKind, wish.kind);  // the option has been checked
    wish.clock = {workspace.clock().asOf, knownOn.value_or(workspace.clock().asOf)};
    wish.date = wish.clock.asOf;
    if (given.showIdentifiers) wish.annexes = clearline::Identifiers::Shown;
    if (given.maskIdentifiers) wish.body = wish.annexes = clearline::Identifiers::Masked;
    wish.engine = CLEARLINE_VERSION;
    return clearline::printLetter(workspace.resources(), *workspace.words(), request);
}

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

int run(int argc, char** argv) {
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);  // a dump would hold what is personal
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is told as a full disk
    Arguments given;
    CLI::App parser("Clearline: every point, line by line.", "clearline");
    parser.add_option("FILE", given.file, "A case (.clearline), a record file (CSV or JSON) or a folder of one");
    parser.add_option("--rulebook", given.rulebook, "Id or path of the rulebook")->type_name("ID");
    parser.add_option("--as-of", given.asOf, "The day that is asked about (default: today)")->type_name("YYYY-MM-DD");
    parser.add_option("--lang", given.language, "Language of the window")->check(CLI::IsMember({"en", "zh"}));
    parser.add_flag("--dark", given.dark, "Dark colours");
    addPrinting(parser, given);
    parser.set_version_flag("--version", "clearline " CLEARLINE_VERSION);
    try {
        parser.parse(argc, argv);
    } catch (const CLI::ParseError& error) { return parser.exit(error) == 0 ? kDone : kUsage; }
    std::optional<clearline::Date> asOf;
    std::optional<clearline::Date> knownOn;
    if (!readDay("--as-of", given.asOf, asOf) || !readDay("--known-on", given.knownOn, knownOn)) return kUsage;
    const bool prints = !given.print.empty();
    if (!prints && !given.paper.out.empty()) {
        std::cerr << "clearline: --out is for --print paper and --print letter.\n";
        return kUsage;
    }
    if (given.letter.file.empty()) given.letter.file = given.file;
    const bool printsLetter = given.print == "letter";
    if (printsLetter && given.letter.wish.objection == 0) {
        std::cerr << "clearline: --print letter needs --objection N.\n";
        return kUsage;
    }
    if (prints && (printsLetter ? given.letter.file : given.file).empty()) {
        std::cerr << "clearline: --print needs a record file or a case.\n";
        return kUsage;
    }
    // Nothing is shown, so nothing is needed to show it on.
    if (prints) qputenv("QT_QPA_PLATFORM", "offscreen");
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
    if (printsLetter) return printLetterOf(given, *workspace, knownOn);
    if (prints) {
        clearline::PrintRequest request = given.paper;
        request.file = given.file;
        request.rulebook = given.rulebook;
        request.asOf = asOf;
        request.knownOn = knownOn;
        request.wish.engine = CLEARLINE_VERSION;
        if (given.showIdentifiers) request.wish.identifiers = clearline::Identifiers::Shown;
        return clearline::printPaper(*workspace, std::move(request));
    }
    // The file is read while the window is built.
    const QString path =
        given.file.empty() ? QString() : QFileInfo(QString::fromStdString(given.file)).absoluteFilePath();
    const bool isCase = path.endsWith(QLatin1String(".clearline"), Qt::CaseInsensitive) ||
                        path.endsWith(QLatin1String(".sealed"), Qt::CaseInsensitive);
    const bool sealed = !isCase && !path.isEmpty() && clearline::looksSealed(path.toStdString());  // asks in the window
    if (!path.isEmpty() && !isCase && !sealed) workspace->openFile(path, QString::fromStdString(given.rulebook));
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
    if (sealed) window.openFile(path, QString::fromStdString(given.rulebook));
    return QApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        std::cerr << "clearline: " << error.what() << '\n';
        return kUsage;
    }
}
