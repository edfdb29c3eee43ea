// What ical.js reads, the engine of Thunderbird and of Nextcloud: `node icaljs.mjs ICAL.MJS FILE`. The library is the one that
// Thunderbird's package carries.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [library, file] = process.argv.slice(2);
const module = await import(pathToFileURL(library));
const ICAL = module.default ?? module.ICAL;

const first = (process.env.INTEROP_FIRST ?? "2026-01-01") + "T00:00:00Z";
const last = (process.env.INTEROP_LAST ?? "2028-01-01") + "T00:00:00Z";

function z(time) {
    if (time.isDate) return time.toString();
    return new Date(time.toUnixTime() * 1000).toISOString().replace(".000Z", "Z");
}

/// The instant of a time, in seconds; of a day its midnight on the clock of the system.
function seconds(time) {
    if (!time.isDate) return time.toUnixTime();
    return new Date(time.year, time.month - 1, time.day).getTime() / 1000;
}

function alarms(component, start, end) {
    return component.getAllSubcomponents("valarm").map((alarm) => {
        const trigger = alarm.getFirstProperty("trigger");
        const value = trigger.getFirstValue();
        if (value instanceof ICAL.Time) return z(value);
        const anchor = trigger.getParameter("related") === "END" ? end : start;
        return new Date((seconds(anchor) + value.toSeconds()) * 1000).toISOString().replace(".000Z", "Z");
    }).sort();
}

function tell(kind, component, start, end) {
    const text = (name) => component.getFirstPropertyValue(name) ?? "";
    const record = {
        kind, uid: text("uid"), title: text("summary"), description: text("description"), location: text("location"),
        status: text("status").toLowerCase() || undefined, alarms: alarms(component, start, end),
    };
    if (kind === "todo") record.due = z(end);
    else Object.assign(record, { start: z(start), end: z(end) });
    console.log(JSON.stringify(record));
}

const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
for (const todo of calendar.getAllSubcomponents("vtodo")) {
    const due = todo.getFirstPropertyValue("due");
    tell("todo", todo, due, due);
}
const series = new Map();
const exceptions = [];
for (const component of calendar.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component, { exceptions: [], strictExceptions: true });
    if (event.isRecurrenceException()) exceptions.push(event);
    else if (event.isRecurring()) series.set(event.uid, event);
    else tell("event", component, event.startDate, event.endDate);
}
for (const exception of exceptions) {
    const event = series.get(exception.uid);
    if (event) event.relateException(exception);
    else tell("event", exception.component, exception.startDate, exception.endDate);
}
for (const event of series.values()) {
    const iterator = event.iterator();
    for (let next = iterator.next(); next && new Date(z(next)) < new Date(last); next = iterator.next()) {
        const occurrence = event.getOccurrenceDetails(next);
        tell("event", occurrence.item.component, occurrence.startDate, occurrence.endDate);
    }
}
