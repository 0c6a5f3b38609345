<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChartFacts</name>
    <message>
        <source>above %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>below %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of line: rule</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartPane</name>
    <message>
        <source>Score history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score day by day. Wheel or + and − to zoom, drag or arrow keys to move, 0 to see all. Up and down walk from change to change, Enter opens the line.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartSummary</name>
    <message>
        <source>whether %1 is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) since %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not %1 (%2) since %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score history from %1 to %2: opened %3, lowest %4 on %5, highest %6 on %7, now %8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Thresholds: %1.</source>
        <comment>begins with a space</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <comment>between parts</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The score is incomplete: a value is missing.</source>
        <comment>begins with a space</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Without the scenario&apos;s changes it is %1 now.</source>
        <comment>begins with a space</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> Official scores shown: %1, of which %2 differ from this calculation.</source>
        <comment>begins with a space</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score history appears here.
Open a file, or a sample, to see every change of the score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scheme gives no score, so there is no score history.
The ledger below shows what it does give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This subject is not scored under the scheme.
The ledger&apos;s silent records say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No score yet on the chosen day.
Choose an as-of date on or after the day the scheme opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClockBar</name>
    <message>
        <source>As o&amp;f</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Known on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of: the day that is asked about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day that is asked about: what counts then?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known on: leaves out what was received later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out what had not been received by a day, to see late filing and later corrections apart.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Docks</name>
    <message>
        <source>People and firms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gave nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message numerus="yes">
        <source>%1 · %n record(s) · fictional</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every point, line by line: what counts, why, and what is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a record file here (CSV or JSON), as the authority gave it to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All people, firms and records in the samples are fictional.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryCanvas</name>
    <message>
        <source>%1 · %2</source>
        <comment>date, score</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>points, cause</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changes on this day</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>without the changes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>official on %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 from this calculation)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerLine</name>
    <message>
        <source>now %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <comment>between crossed thresholds</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineKind</name>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit of the scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direct grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken off the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Clearline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;b&gt;Clearline&lt;/b&gt; explains points-based scoring line by line.&lt;br&gt;Free software under the GNU General Public License, version 3 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes would be lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>You have changed %n value(s). Another file or rulebook begins without these changes. Go on?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open a record file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record files (*.csv *.json);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a rulebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rulebooks (*.yaml *.yml);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — Clearline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not opened</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsModel</name>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Problems found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing wrong was found in the file, the rulebook or the calculation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuietTable</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy with &amp;headers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScenarioCommand</name>
    <message>
        <source>Change %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch off the rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out the record %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScenarioEffect</name>
    <message>
        <source>no score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1, unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no line differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) differ</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>without record %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without the rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreHeader</name>
    <message>
        <source>%1: not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>△ Incomplete: %n line(s) could not be computed and count as 0. See Problems.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>△ Incomplete: a value that the score needs is missing. See Problems.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not scored by this rulebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With your changes: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreHistory</name>
    <message>
        <source>%1 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the scenario&apos;s changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>official score, the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>official score, different</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SilentModel</name>
    <message>
        <source>%1, version %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it gave nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SilentPanel</name>
    <message>
        <source>Records that gave nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every record of this ledger counts. A record that gives nothing would stand here, with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourcePeek</name>
    <message>
        <source>%1, row %2 (byte %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is being computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule as written: %1, line %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line follows from the rulebook alone; no row of the file stands behind it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a line: here stands the row of the file that it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As written in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The original row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule as the rulebook writes it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (fictional sample)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 numbers: ● %3 published, ◐ %4 reported, ○ %5 assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SubjectList</name>
    <message numerus="yes">
        <source>%n in this file</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search people and firms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and firms in this file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SubjectModel</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueDelegate</name>
    <message>
        <source>New value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariablesModel</name>
    <message>
        <source>%1 to before %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>published range %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This value is outside the published range.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a period. Write for example P2Y, P6M or P30D.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a date. Write for example 2019-03-14.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write something here, or press Escape to keep the old value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a number. Write for example -15 or 0.5, with a point.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VariablesPanel</name>
    <message>
        <source>%1 of %2 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>outside the published range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type over a value to see what it would change. The rulebook itself stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search variables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only &amp;changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variables of the rulebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row is one dated value. Press F2 or type to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No variable fits the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file: here stand the numbers that its rulebook uses.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyPanel</name>
    <message>
        <source>Select a line of the ledger or a point of the chart. Here stands why it is what it is: the rule, the facts, the arithmetic and the source.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this line</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rulebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened &amp;lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arranged &amp;for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a record file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the file and go back to the first page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in the ledger…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy this explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this &amp;record out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the score without the record of the selected line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Switch this rule off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the score without the rule of the selected line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset &amp;all changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open a rulebook…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next pa&amp;ne</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous pan&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中文(&amp;S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything in Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark or light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange the panels &amp;anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Clearline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Citizen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Citizen: score, ledger, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Auditor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auditor: variables, originals, problems too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ppeals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appeals: originals and what gave nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clearline::StatusMark</name>
    <message>
        <source>published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>assumed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
