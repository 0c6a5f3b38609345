#include "ui/paper/print_command.h"

#include <QEventLoop>
#include <QFileInfo>
#include <QStringList>
#include <algorithm>
#include <iostream>

#include "core/explain/problem_text.h"
#include "ui/paper/paper_pdf.h"
#include "ui/paper/paper_question.h"
#include "ui/workspace/case_session.h"
#include "ui/workspace/text.h"

namespace clearline {

namespace {

constexpr int kDone = 0, kIncomplete = 1, kUsage = 2, kUnreadable = 3;

class Printing {
public:
    Printing(Workspace& workspace, PrintRequest& request)
        : workspace_(workspace), request_(request), session_(workspace) {}

    int run() {
        const auto form = paperFormOf(qtText(request_.out));
        if (!form) return usage("usage.print-out", {request_.out});
        if (const int code = readWish()) return code;
        if (const int code = open()) return code;
        if (const int code = place()) return code;
        const PaperQuestion question = paperQuestion(workspace_, session_);
        if (request_.wish.parts.empty()) request_.wish.parts = paperParts(question);
        const auto paper = workingPaper(question, request_.wish, *workspace_.words(), *workspace_.resources().kinds);
        if (!paper) return refuse(paper.problems());
        const auto existing = request_.force ? NewFile::Existing::Replace : NewFile::Existing::Keep;
        if (const auto wrong = writePaper(*paper, *form, request_.out, existing)) return refuse({*wrong});
        std::cerr << words().text("paper.wrote", {request_.out, std::to_string(paper->sections.size())}) << '\n';
        return anyAtLeast(question.input->problems, Severity::Error) ? kIncomplete : kDone;
    }

private:
    [[nodiscard]] const Catalogue& words() const { return *workspace_.words(); }
    int usage(const char* key, const std::vector<std::string>& arguments) const {
        std::cerr << "clearline: " << words().text(key, arguments) << '\n';
        return kUsage;
    }
    int refuse(const Problems& problems) const {
        for (const Problem& problem : problems) {
            const std::string place = placeText(problem.place);
            std::cerr << "clearline: " << (place.empty() ? "" : place + ": ") << problemMessage(problem, words())
                      << '\n';
        }
        return anyAtLeast(problems, Severity::Fatal) ? kUnreadable : kUsage;
    }

    int readWish() {
        for (const QString& name : qtText(request_.sections).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            const auto part = paperPartNamed(coreText(name.trimmed()));
            if (part) {
                request_.wish.parts.insert(*part);
                continue;
            }
            std::string all;
            for (std::size_t each = 0; each < kPaperParts; ++each)
                all += (each ? ", " : "") + std::string(paperPartText(static_cast<PaperPart>(each)));
            return usage("usage.paper-section", {coreText(name), all});
        }
        const auto lines = linesIn(qtText(request_.lines));
        if (!lines) return usage("usage.paper-lines", {request_.lines});
        request_.wish.entries = *lines;
        return kDone;
    }

    // The window reads beside itself; here there is nothing to do but wait for it.
    int open() {
        QEventLoop waiting;
        Problems refused;
        QObject::connect(&workspace_, &Workspace::openingFailed, &waiting,
                         [&](const QString&, const Problems& problems) {
                             refused = problems;
                             waiting.exit(kUnreadable);
                         });
        const QString path = QFileInfo(qtText(request_.file)).absoluteFilePath();
        if (path.endsWith(QLatin1String(".clearline"), Qt::CaseInsensitive)) {
            QObject::connect(&session_, &CaseSession::opened, &waiting, [&] {
                if (session_.isOpen()) waiting.exit(kDone);
            });
            session_.open(path);
        } else {
            QObject::connect(&workspace_, &Workspace::caseChanged, &waiting, [&] {
                if (workspace_.isOpen()) waiting.exit(kDone);
            });
            workspace_.openFile(path, qtText(request_.rulebook));
        }
        const int code = waiting.exec();
        return refused.empty() ? code : refuse(refused);
    }

    int place() {
        if (!workspace_.isOpen()) return usage("usage.audit-rulebook", {});
        if (!request_.rulebook.empty() && session_.isOpen() && workspace_.rulebook()->id != request_.rulebook)
            return usage("usage.print-rulebook", {workspace_.rulebook()->id});
        if (!request_.scenario.empty()) {
            const auto id = session_.isOpen() ? session_.state().scenarioNamed(request_.scenario) : std::nullopt;
            if (!id) return refuse({{"case.no-scenario", Severity::Fatal, {request_.file, 0, 0}, {request_.scenario}}});
            session_.choose(*id);
        }
        if (request_.asOf) workspace_.setAsOf(*request_.asOf);
        if (request_.knownOn) workspace_.setKnownOn(request_.knownOn);
        const auto& subjects = workspace_.subjects();
        if (request_.subject.empty() && subjects.size() > 1) {
            std::string some;
            for (std::size_t i = 0; i < std::min<std::size_t>(subjects.size(), 10); ++i)
                some += (i ? ", " : "") + subjects[i];
            return usage("usage.paper-subject", {some, request_.file});
        }
        if (request_.subject.empty()) return kDone;
        if (std::find(subjects.begin(), subjects.end(), request_.subject) == subjects.end())
            return usage("usage.subject", {request_.subject, request_.file});
        workspace_.setSubject(request_.subject);
        return kDone;
    }

    Workspace& workspace_;
    PrintRequest& request_;
    CaseSession session_;
};

}  // namespace

int printPaper(Workspace& workspace, PrintRequest request) { return Printing(workspace, request).run(); }

}  // namespace clearline
