<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
