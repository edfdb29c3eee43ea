// What KDE's calendar library has after loading files into one calendar: `kcalendarcore FILE…` loads them one after the other and
// tells all of it after each, below a line {"import": n}.
#include <KCalendarCore/Alarm>
#include <KCalendarCore/ICalFormat>
#include <KCalendarCore/MemoryCalendar>
#include <KCalendarCore/OccurrenceIterator>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <QTimeZone>

using namespace KCalendarCore;

static QString z(const QDateTime &time) { return time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")); }

static QString status(Incidence::Status status)
{
    switch (status) {
    case Incidence::StatusTentative: return QStringLiteral("tentative");
    case Incidence::StatusConfirmed: return QStringLiteral("confirmed");
    case Incidence::StatusCanceled: return QStringLiteral("cancelled");
    case Incidence::StatusNeedsAction: return QStringLiteral("needs-action");
    case Incidence::StatusCompleted: return QStringLiteral("completed");
    case Incidence::StatusInProcess: return QStringLiteral("in-process");
    default: return QString();
    }
}

// The instants of an item's alarms when it starts and ends at other times than its first ones.
static QJsonArray alarms(const Incidence::Ptr &item, const QDateTime &start, const QDateTime &end)
{
    QStringList found;
    for (const auto &alarm : item->alarms()) {
        if (alarm->hasTime()) found << z(alarm->time());
        else if (alarm->hasEndOffset()) found << z(alarm->endOffset().end(end));
        else found << z(alarm->startOffset().end(start));
    }
    found.sort();
    return QJsonArray::fromStringList(found);
}

static QJsonObject record(const char *kind, const Incidence::Ptr &item)
{
    QJsonObject record{{QStringLiteral("kind"), QLatin1String(kind)}, {QStringLiteral("uid"), item->uid()},
                       {QStringLiteral("title"), item->summary()}, {QStringLiteral("description"), item->description()},
                       {QStringLiteral("location"), item->location()}};
    const auto word = status(item->status());
    if (!word.isEmpty()) record[QStringLiteral("status")] = word;
    return record;
}

static void put(const QJsonObject &record)
{
    QTextStream(stdout) << QString::fromUtf8(QJsonDocument(record).toJson(QJsonDocument::Compact)) << '\n';
}

static QDateTime day(const char *name, const char *otherwise)
{
    return QDateTime(QDate::fromString(qEnvironmentVariable(name, QLatin1String(otherwise)), Qt::ISODate), QTime(0, 0), Qt::UTC);
}

static void tell(const MemoryCalendar::Ptr &calendar)
{
    const auto first = day("INTEROP_FIRST", "2026-01-01"), last = day("INTEROP_LAST", "2028-01-01");
    for (const auto &todo : calendar->rawTodos()) {
        auto told = record("todo", todo);
        const auto due = todo->dtDue();
        told[QStringLiteral("due")] = todo->allDay() ? due.date().toString(Qt::ISODate) : z(due);
        told[QStringLiteral("alarms")] = alarms(todo, todo->dtStart(), due);
        put(told);
    }
    OccurrenceIterator each(*calendar, first, last);
    while (each.hasNext()) {
        each.next();
        const auto event = each.incidence().dynamicCast<Event>();
        if (!event) continue;
        auto told = record("event", event);
        const auto start = each.occurrenceStartDate();
        if (event->allDay()) {
            const auto days = event->dtStart().daysTo(event->dtEnd()) + 1;
            told[QStringLiteral("start")] = start.date().toString(Qt::ISODate);
            told[QStringLiteral("end")] = start.date().addDays(days).toString(Qt::ISODate);
            told[QStringLiteral("alarms")] = alarms(event, QDateTime(start.date(), QTime(0, 0), calendar->timeZone()), start);
        } else {
            const auto end = each.occurrenceEndDate();
            told[QStringLiteral("start")] = z(start);
            told[QStringLiteral("end")] = z(end);
            told[QStringLiteral("alarms")] = alarms(event, start, end);
        }
        put(told);
    }
}

int main(int count, char **words)
{
    QCoreApplication application(count, words);
    MemoryCalendar::Ptr calendar(new MemoryCalendar(QTimeZone::systemTimeZone()));
    for (int i = 1; i < count; i++) {
        ICalFormat format;
        if (!format.load(calendar, QString::fromLocal8Bit(words[i]))) return 1;
        QTextStream(stdout) << "{\"import\": " << i << "}\n";
        tell(calendar);
    }
    return 0;
}
