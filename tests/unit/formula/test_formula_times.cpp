// Times, dates with times, durations with hours, and days far from the years of records: one named row
// a formula and the value it gives.
#include <QtTest>

#include "formula_fixture.h"

using namespace clearline;

class TestFormulaTimes : public QObject {
    Q_OBJECT
private slots:
    void value_data();
    void value();
};

void TestFormulaTimes::value_data() {
    QTest::addColumn<QString>("formula");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* formula, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(formula) << QString::fromUtf8(expected);
    };
    row("time literal", "@\"10:30:00\"", "@\"10:30:00\"");
    row("time with a fraction", "time(\"10:30:00.250\")", "@\"10:30:00.25\"");
    row("time of parts", "time(10, 30, 5.5)", "@\"10:30:05.5\"");
    row("time of parts, offset null", "time(10, 30, 0, null)", "@\"10:30:00\"");
    row("time of a date and time", "time(@\"2019-03-14T10:30:00\")", "@\"10:30:00\"");
    row("midnight at the end of the day", "@\"2019-03-14T24:00:00\"", "@\"2019-03-15T00:00:00\"");
    row("date and time of a day", "date and time(\"2019-03-14\")", "@\"2019-03-14T00:00:00\"");
    row("date and time of both", "date and time(record.decided_on, @\"08:00:00\")", "@\"2019-02-27T08:00:00\"");
    row("date and time with another time", "date and time(@\"2019-03-14T10:30:00\", @\"08:00:00\")",
        "@\"2019-03-14T08:00:00\"");
    row("date of a date and time", "date(@\"2019-03-14T10:30:00\")", "@\"2019-03-14\"");
    row("named arguments", "date and time(time: @\"08:00:00\", date: @\"2019-03-14\")", "@\"2019-03-14T08:00:00\"");
    row("year before 0", "date(\"-2017-12-31\")", "@\"-2017-12-31\"");
    row("farthest year", "date(999999999, 12, 31)", "@\"999999999-12-31\"");
    row("year of five digits", "@\"12019-03-14\".year", "12019");
    row("far comes near", "@\"10000-01-01\" - @\"P1D\"", "@\"9999-12-31\"");
    row("near goes far", "@\"9999-12-31\" + @\"P1D\"", "@\"10000-01-01\"");
    row("year 0 exists", "@\"0001-01-01\" - @\"P1D\"", "@\"0000-12-31\"");
    row("far days compare", "@\"-0044-03-15\" < record.decided_on", "true");
    row("hour", "@\"10:30:05.5\".hour", "10");
    row("minute", "@\"2019-03-14T10:30:05\".minute", "30");
    row("second", "@\"10:30:05.5\".second", "5.5");
    row("weekday of a date and time", "@\"2019-03-14T10:30:00\".weekday", "4");
    row("duration with hours", "duration(\"P1DT2H30M\")", "duration(\"P1DT2H30M\")");
    row("hours that make days", "duration(\"PT48H\")", "duration(\"P2D\")");
    row("seconds that make hours", "duration(\"PT3661S\")", "duration(\"PT1H1M1S\")");
    row("negative duration", "duration(\"-PT90M\")", "duration(\"-PT1H30M\")");
    row("seconds with a bare point", "duration(\"PT1.S\")", "duration(\"PT1S\")");
    row("a month of minutes is no month", "duration(\"PT1M\") = duration(\"P1M\")", "false");
    row("zero either way", "duration(\"P0D\") = duration(\"PT0S\")", "true");
    row("many months", "duration(\"-P999999999M\")", "duration(\"-P83333333Y3M\")");
    row("days of hours", "duration(\"PT25H\").days", "1");
    row("hours of days and hours", "duration(\"PT25H\").hours", "1");
    row("minutes of a negative one", "duration(\"-PT90M\").minutes", "-30");
    row("seconds with their fraction", "duration(\"PT1M1.5S\").seconds", "1.5");
    row("hours of whole days", "duration(\"P1D\").hours", "0");
    row("time plus duration", "@\"23:30:00\" + @\"PT1H\"", "@\"00:30:00\"");
    row("duration plus time", "@\"PT1H\" + @\"08:00:00\"", "@\"09:00:00\"");
    row("time minus days", "@\"08:00:00\" - @\"P3D\"", "@\"08:00:00\"");
    row("time minus time", "@\"08:00:00\" - @\"10:30:00\"", "duration(\"-PT2H30M\")");
    row("date and time plus hours", "@\"2019-12-31T23:00:00\" + @\"PT2H\"", "@\"2020-01-01T01:00:00\"");
    row("date and time plus a month", "@\"2019-01-31T10:00:00\" + @\"P1M\"", "@\"2019-02-28T10:00:00\"");
    row("date and time minus one", "@\"2019-03-15T08:00:00\" - @\"2019-03-14T10:00:00\"", "duration(\"PT22H\")");
    row("date plus hours drops the rest", "@\"2019-03-14\" + @\"PT36H\"", "@\"2019-03-15\"");
    row("date minus a second is the day before", "@\"2019-03-14\" - @\"PT1S\"", "@\"2019-03-13\"");
    row("date minus date", "@\"2019-03-14\" - @\"2019-03-04\"", "duration(\"P10D\")");
    row("half a day", "@\"P1D\" * 0.5", "duration(\"PT12H\")");
    row("a third of a day is exact", "@\"P1D\" / 3 * 3 = @\"P1D\"", "true");
    row("a seventh of an hour is cut in print", "string(@\"PT1H\" / 7)", "\"PT8M34.285714285…S\"");
    row("hours into days", "@\"P1D\" / @\"PT90M\"", "16");
    row("months into years", "@\"P5Y\" / @\"P10M\"", "6");
    row("durations add", "@\"P1D\" + @\"PT2H\"", "duration(\"P1DT2H\")");
    row("durations subtract", "@\"PT2H\" - @\"P1D\"", "duration(\"-PT22H\")");
    row("minus a duration", "-@\"PT5M\"", "duration(\"-PT5M\")");
    row("abs of a duration", "abs(@\"-PT5M\")", "duration(\"PT5M\")");
    row("hours against days", "@\"PT23H\" < @\"P1D\"", "true");
    row("times compare", "@\"08:00:00\" <= @\"08:00:00.000\"", "true");
    row("dates with times compare", "@\"2019-03-14T08:00:00\" > @\"2019-03-13T09:00:00\"", "true");
    row("time in a range", "@\"08:00:00\" in [@\"07:00:00\"..@\"09:00:00\"]", "true");
    row("largest time", "max(@\"08:00:00\", @\"09:00:00\")", "@\"09:00:00\"");
    row("sorted durations", "sort([@\"P1D\", @\"PT1H\"])", "[duration(\"PT1H\"), duration(\"P1D\")]");
    row("string of a date and time", "string(@\"2019-03-14T10:30:00\")", "\"2019-03-14T10:30:00\"");
    row("months between dates with times", "years and months duration(@\"2019-01-31T10:00:00\", @\"2020-03-01\")",
        "duration(\"P1Y1M\")");
    row("day of year of a date and time", "day of year(@\"2020-12-31T10:10:10\")", "366");
    row("week of year", "week of year(@\"2010-01-01\")", "53");
    row("day of week", "day of week(@\"2019-03-14\")", "\"Thursday\"");
    row("instance of time", "@\"08:00:00\" instance of time", "true");
    row("instance of date and time", "@\"2019-03-14T08:00:00\" instance of date and time", "true");
    row("a date is no date and time", "@\"2019-03-14\" instance of date and time", "false");
    row("instance of a duration of days", "@\"PT1H\" instance of days and time duration", "true");
    row("instance of a duration of months", "@\"P1Y\" instance of days and time duration", "false");
}

void TestFormulaTimes::value() {
    QFETCH(QString, formula);
    QFETCH(QString, expected);
    const auto compiled = Formula::compile(formula.toStdString(), testScope());
    if (!compiled.ok()) QFAIL((compiled.problems()[0].code + ": " + compiled.problems()[0].args.back()).c_str());
    Steps trail;
    const auto outcome = compiled->evaluate(testValues(), &trail);
    if (!outcome.ok()) QFAIL((outcome.problems()[0].code + ": " + outcome.problems()[0].args.back()).c_str());
    QCOMPARE(QString::fromStdString(outcome->value.text()), expected);
    QCOMPARE(roundTripFault(*compiled, testScope()), std::string());
}

QTEST_APPLESS_MAIN(TestFormulaTimes)
#include "test_formula_times.moc"
