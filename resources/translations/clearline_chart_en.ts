<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>clearline::FindBar</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform><numerusform>%n rows</numerusform></translation>
    </message>
</context>
<context>
    <name>clearline::HistoryCanvas</name>
    <message numerus="yes">
        <source>%n changes on this day</source>
        <translation>
            <numerusform>%n change on this day</numerusform><numerusform>%n changes on this day</numerusform></translation>
    </message>
</context>
<context>
    <name>clearline::LedgerModel</name>
    <message numerus="yes">
        <source>%1, %n lines, unfolded</source>
        <translation>
            <numerusform>%1, %n line, unfolded</numerusform><numerusform>%1, %n lines, unfolded</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n lines, folded</source>
        <translation>
            <numerusform>%1, %n line, folded</numerusform><numerusform>%1, %n lines, folded</numerusform></translation>
    </message>
</context>
<context>
    <name>clearline::LedgerTable</name>
    <message numerus="yes">
        <source>Copying %n rows…</source>
        <translation>
            <numerusform>Copying %n row…</numerusform><numerusform>Copying %n rows…</numerusform></translation>
    </message>
</context>
<context>
    <name>clearline::LedgerView</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform><numerusform>%n entries</numerusform></translation>
    </message>
</context>
</TS>
