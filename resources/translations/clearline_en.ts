<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
