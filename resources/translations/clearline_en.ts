<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ChartSummary</name>
    <message numerus="yes">
        <source> %n entry(s) under objection or repair.</source>
        <comment>begins with a space</comment>
        <translation>
            <numerusform> %n entry under objection or repair.</numerusform>
            <numerusform> %n entries under objection or repair.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListTimeline</name>
    <message numerus="yes">
        <source>%n earlier</source>
        <translation>
            <numerusform>%n earlier</numerusform>
            <numerusform>%n earlier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WeighedWords</name>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n day(s) of the score history the score is another.</source>
        <translation>
            <numerusform>On %n day of the score history the score is another.</numerusform>
            <numerusform>On %n days of the score history the score is another.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::AppealsPanel</name>
    <message numerus="yes">
        <source>%n objection(s) and repair(s)</source>
        <translation>
            <numerusform>%n objection or repair</numerusform>
            <numerusform>%n objections and repairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::BundleBanner</name>
    <message numerus="yes">
        <source>%n identifier(s) are masked.</source>
        <translation>
            <numerusform>%n identifier is masked.</numerusform>
            <numerusform>%n identifiers are masked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are hidden.</source>
        <translation>
            <numerusform>%n field is hidden.</numerusform>
            <numerusform>%n fields are hidden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are closed.</source>
        <translation>
            <numerusform>%n row is closed.</numerusform>
            <numerusform>%n rows are closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are left out.</source>
        <translation>
            <numerusform>%n file is left out.</numerusform>
            <numerusform>%n files are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::CaseBanner</name>
    <message numerus="yes">
        <source>%n more problem(s) are listed under Problems.</source>
        <translation>
            <numerusform>%n more problem is listed under Problems.</numerusform>
            <numerusform>%n more problems are listed under Problems.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) not saved.</source>
        <translation>
            <numerusform>%n change not saved.</numerusform>
            <numerusform>%n changes not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::CaseDesk</name>
    <message numerus="yes">
        <source>%n change(s) could not be saved and would be lost.</source>
        <translation>
            <numerusform>%n change could not be saved and would be lost.</numerusform>
            <numerusform>%n changes could not be saved and would be lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::CaseStatus</name>
    <message numerus="yes">
        <source>Every change is on the disk. The log has %n entries.</source>
        <translation>
            <numerusform>Every change is on the disk. The log has %n entry.</numerusform>
            <numerusform>Every change is on the disk. The log has %n entries.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::ColumnsPage</name>
    <message numerus="yes">
        <source>%1 of its columns are here, %n required lack(s)</source>
        <translation>
            <numerusform>%1 of its columns are here, %n required one lacks</numerusform>
            <numerusform>%1 of its columns are here, %n required ones lack</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::CompareModel</name>
    <message numerus="yes">
        <source>%n line(s) differ</source>
        <translation>
            <numerusform>%n line differs</numerusform>
            <numerusform>%n lines differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n threshold(s), grade(s) or list(s) otherwise</source>
        <translation>
            <numerusform>%n threshold, grade or list otherwise</numerusform>
            <numerusform>%n thresholds, grades or lists otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The score differs at the end of %n day(s)</source>
        <translation>
            <numerusform>The score differs at the end of %n day</numerusform>
            <numerusform>The score differs at the end of %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::DueButton</name>
    <message numerus="yes">
        <source>%n day(s) passed</source>
        <translation>
            <numerusform>%n deadline passed</numerusform>
            <numerusform>%n deadlines passed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::EvidenceList</name>
    <message numerus="yes">
        <source>The first of %n page(s) is shown.</source>
        <translation>
            <numerusform>Its one page is shown.</numerusform>
            <numerusform>The first of %n pages is shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::FieldWords</name>
    <message numerus="yes">
        <source>%n word(s) translated</source>
        <translation>
            <numerusform>%n word translated</numerusform>
            <numerusform>%n words translated</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::FilesModel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notice(s)</source>
        <translation>
            <numerusform>%n notice</numerusform>
            <numerusform>%n notices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) to answer</source>
        <translation>
            <numerusform>%n question to answer</numerusform>
            <numerusform>%n questions to answer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::FilesPage</name>
    <message numerus="yes">
        <source>This file holds %n tables. Those that are ticked are brought in.</source>
        <translation>
            <numerusform>This file holds %n table. It is brought in if it is ticked.</numerusform>
            <numerusform>This file holds %n tables. Those that are ticked are brought in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::FindBar</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n rows</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::FindingsPanel</name>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::FirstPage</name>
    <message numerus="yes">
        <source>%1 · %n record(s) · fictional</source>
        <translation>
            <numerusform>%1 · %n record · fictional</numerusform>
            <numerusform>%1 · %n records · fictional</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::FormPage</name>
    <message numerus="yes">
        <source>✓ Every cell could be read. %n row(s).</source>
        <translation>
            <numerusform>✓ Every cell could be read. %n row.</numerusform>
            <numerusform>✓ Every cell could be read. %n rows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::GoBackDialog</name>
    <message numerus="yes">
        <source>%n change(s) will be taken back. Nothing is erased: going back is an entry of its own, and can be undone.</source>
        <translation>
            <numerusform>%n change will be taken back. Nothing is erased: going back is an entry of its own, and can be undone.</numerusform>
            <numerusform>%n changes will be taken back. Nothing is erased: going back is an entry of its own, and can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::HistoryCanvas</name>
    <message numerus="yes">
        <source>%n changes on this day</source>
        <translation>
            <numerusform>%n change on this day</numerusform>
            <numerusform>%n changes on this day</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::HistoryPanel</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::HistoryWords</name>
    <message numerus="yes">
        <source>; and %n more</source>
        <translation>
            <numerusform>; and %n more</numerusform>
            <numerusform>; and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::ImportChecker</name>
    <message numerus="yes">
        <source>%n question(s) about the columns are open.</source>
        <translation>
            <numerusform>%n question about the columns is open.</numerusform>
            <numerusform>%n questions about the columns are open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::ImportWindow</name>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n cannot be read</numerusform>
            <numerusform>%n cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::KnownOnPanel</name>
    <message numerus="yes">
        <source>(%n earlier day(s) left out)</source>
        <translation>
            <numerusform>(%n earlier day left out)</numerusform>
            <numerusform>(%n earlier days left out)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::LedgerModel</name>
    <message numerus="yes">
        <source>%1, %n lines, unfolded</source>
        <translation>
            <numerusform>%1, %n lines, unfolded</numerusform>
            <numerusform>%1, %n lines, unfolded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n lines, folded</source>
        <translation>
            <numerusform>%1, %n lines, folded</numerusform>
            <numerusform>%1, %n lines, folded</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::LedgerTable</name>
    <message numerus="yes">
        <source>Copying %n rows…</source>
        <translation>
            <numerusform>Copying %n rows…</numerusform>
            <numerusform>Copying %n rows…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::LedgerView</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entries</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::MainWindow</name>
    <message numerus="yes">
        <source>You have changed %n value(s). Another file or rulebook begins without these changes. Go on?</source>
        <translation>
            <numerusform>You have changed %n value. Another file or rulebook begins without these changes. Go on?</numerusform>
            <numerusform>You have changed %n values. Another file or rulebook begins without these changes. Go on?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::PaperDialog</name>
    <message numerus="yes">
        <source>%n section(s), with the receipt</source>
        <translation>
            <numerusform>%n section, with the receipt</numerusform>
            <numerusform>%n sections, with the receipt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::PreviewPage</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) or firm(s)</source>
        <translation>
            <numerusform>%n person or firm</numerusform>
            <numerusform>%n people or firms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n official score(s)</source>
        <translation>
            <numerusform>%n official score</numerusform>
            <numerusform>%n official scores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n official line(s)</source>
        <translation>
            <numerusform>%n official line</numerusform>
            <numerusform>%n official lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) are in the case already and are passed over.</source>
        <translation>
            <numerusform>%n file is in the case already and is passed over.</numerusform>
            <numerusform>%n files are in the case already and are passed over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are there already and count once.</source>
        <translation>
            <numerusform>%n row is there already and counts once.</numerusform>
            <numerusform>%n rows are there already and count once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) contradict the case; what is there first counts.</source>
        <translation>
            <numerusform>%n row contradicts the case; what is there first counts.</numerusform>
            <numerusform>%n rows contradict the case; what is there first counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) or firm(s) may be somebody of the case.</source>
        <translation>
            <numerusform>%n person or firm may be somebody of the case.</numerusform>
            <numerusform>%n people or firms may be somebody of the case.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::PreviewPane</name>
    <message numerus="yes">
        <source>%n row(s) could not be used; they say why.</source>
        <translation>
            <numerusform>%n row could not be used; it says why.</numerusform>
            <numerusform>%n rows could not be used; they say why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::QuestionCard</name>
    <message numerus="yes">
        <source>(one of %n questions)</source>
        <translation>
            <numerusform>(one of %n question)</numerusform>
            <numerusform>(one of %n questions)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It stands in column %1, row %2. %n cell(s) of the column can be read in several ways, and no other cell decides it.</source>
        <translation>
            <numerusform>It stands in column %1, row %2. %n cell of the column can be read in several ways, and no other cell decides it.</numerusform>
            <numerusform>It stands in column %1, row %2. %n cells of the column can be read in several ways, and no other cell decides it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::ReachGoalsModel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::ReachPanel</name>
    <message numerus="yes">
        <source>%n thing(s) are not as one would want them.</source>
        <translation>
            <numerusform>%n thing is not as one would want it.</numerusform>
            <numerusform>%n things are not as one would want them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) could not be solved.</source>
        <translation>
            <numerusform>%n number could not be solved.</numerusform>
            <numerusform>%n numbers could not be solved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::ReportWords</name>
    <message numerus="yes">
        <source>%n record(s) were there already</source>
        <translation>
            <numerusform>%n record was there already</numerusform>
            <numerusform>%n records were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) contradict the case</source>
        <translation>
            <numerusform>%n record contradicts the case</numerusform>
            <numerusform>%n records contradict the case</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) stand under another id too</source>
        <translation>
            <numerusform>%n document stands under another id too</numerusform>
            <numerusform>%n documents stand under another id too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) or firm(s) are told otherwise</source>
        <translation>
            <numerusform>%n person or firm is told otherwise</numerusform>
            <numerusform>%n people or firms are told otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s) were there already</source>
        <translation>
            <numerusform>%n relation was there already</numerusform>
            <numerusform>%n relations were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n official score(s) were there already</source>
        <translation>
            <numerusform>%n official score was there already</numerusform>
            <numerusform>%n official scores were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n official line(s) were there already</source>
        <translation>
            <numerusform>%n official line was there already</numerusform>
            <numerusform>%n official lines were there already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) or firm(s)</source>
        <translation>
            <numerusform>%n person or firm</numerusform>
            <numerusform>%n people or firms</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n relation(s)</source>
        <translation>
            <numerusform>%n relation</numerusform>
            <numerusform>%n relations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n official score(s)</source>
        <translation>
            <numerusform>%n official score</numerusform>
            <numerusform>%n official scores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n official line(s)</source>
        <translation>
            <numerusform>%n official line</numerusform>
            <numerusform>%n official lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s):</source>
        <translation>
            <numerusform>%n problem:</numerusform>
            <numerusform>%n problems:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::ScenarioEffect</name>
    <message numerus="yes">
        <source>%n line(s) differ</source>
        <translation>
            <numerusform>%n line differs</numerusform>
            <numerusform>%n lines differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::ScenarioListModel</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::ScenarioPanel</name>
    <message numerus="yes">
        <source>Delete “%1” with %n change(s)? It stays in the log and can be brought back from History.</source>
        <translation>
            <numerusform>Delete “%1” with %n change? It stays in the log and can be brought back from History.</numerusform>
            <numerusform>Delete “%1” with %n changes? It stays in the log and can be brought back from History.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::ScoreHeader</name>
    <message numerus="yes">
        <source>△ Incomplete: %n line(s) could not be computed and count as 0. See Problems.</source>
        <translation>
            <numerusform>△ Incomplete: %n line could not be computed and count as 0. See Problems.</numerusform>
            <numerusform>△ Incomplete: %n lines could not be computed and count as 0. See Problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::SensitivityModel</name>
    <message numerus="yes">
        <source>%n number(s) move something; the largest stands first.</source>
        <translation>
            <numerusform>%n number moves something.</numerusform>
            <numerusform>%n numbers move something; the largest stands first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::SidesModel</name>
    <message numerus="yes">
        <source>Counts, or has counted, under %n of these rulebooks.</source>
        <translation>
            <numerusform>Counts, or has counted, under one of these rulebooks.</numerusform>
            <numerusform>Counts, or has counted, under %n of these rulebooks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::StatusLine</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::SubjectList</name>
    <message numerus="yes">
        <source>%n in this file</source>
        <translation>
            <numerusform>%n in this file</numerusform>
            <numerusform>%n in this file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>△ %n not known: incomplete</source>
        <translation>
            <numerusform>△ %n not known: incomplete</numerusform>
            <numerusform>△ %n not known: incomplete</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::SystemsPanel</name>
    <message numerus="yes">
        <source>%n record(s) count</source>
        <translation>
            <numerusform>%n record counts</numerusform>
            <numerusform>%n records count</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::TargetEditor</name>
    <message numerus="yes">
        <source>Only the first %n different words are listed.</source>
        <translation>
            <numerusform>Only the first word is listed.</numerusform>
            <numerusform>Only the first %n different words are listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::TemplateChoice</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clearline::VariablesPanel</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
</TS>
