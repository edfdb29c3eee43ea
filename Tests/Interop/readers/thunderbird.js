// Runs inside Thunderbird: imports a file as its import page does, into a local calendar, or subscribes to it as to a calendar on the
// network; and gives what the calendar then shows.
const [path, way, kind, first, last] = arguments;
const done = arguments[arguments.length - 1];
(async () => {
    const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
    const { CalendarFileImporter } = ChromeUtils.importESModule("resource:///modules/CalendarFileImporter.sys.mjs");
    const z = (time) => time.isDate
        ? time.icalString.replace(/^(....)(..)(..).*/, "$1-$2-$3")
        : new Date(time.nativeTime / 1000).toISOString().replace(".000Z", "Z");
    const file = Cc["@mozilla.org/file/local;1"].createInstance(Ci.nsIFile);
    file.initWithPath(path);
    let calendar = cal.manager.getCalendars().find((each) => each.name === "interop-" + kind);
    const isNew = !calendar;
    if (isNew) {
        calendar = way === "subscribe"
            ? cal.manager.createCalendar("ics", Services.io.newFileURI(file))
            : cal.manager.createCalendar("storage", Services.io.newURI("moz-storage-calendar://"));
        calendar.name = "interop-" + kind;
    }
    let refusal = null;
    if (way === "subscribe") {
        const loaded = new Promise((resolve, reject) => calendar.addObserver({
            QueryInterface: ChromeUtils.generateQI(["calIObserver"]), onLoad: resolve,
            onError: (calendar, number, message) => reject(new Error(message)), onStartBatch() {}, onEndBatch() {}, onAddItem() {},
            onModifyItem() {}, onDeleteItem() {}, onPropertyChanged() {}, onPropertyDeleting() {},
        }));
        if (isNew) cal.manager.registerCalendar(calendar);
        else calendar.refresh();
        await loaded;
    } else {
        if (isNew) cal.manager.registerCalendar(calendar);
        const importer = new CalendarFileImporter();
        try {
            await importer.startImport(await importer.parseIcsFile(file), calendar);
        } catch (error) {
            refusal = String(error.message ?? error) + (error.result ? ` (${error.result.toString(16)})` : "");
        }
    }
    const time = (day) => cal.createDateTime(day.replace(/-/g, "") + "T000000Z");
    const filter = kind === "todo"
        ? Ci.calICalendar.ITEM_FILTER_TYPE_TODO | Ci.calICalendar.ITEM_FILTER_COMPLETED_ALL
        : Ci.calICalendar.ITEM_FILTER_TYPE_EVENT | Ci.calICalendar.ITEM_FILTER_CLASS_OCCURRENCES;
    const items = await calendar.getItemsAsArray(filter, 0, kind === "todo" ? null : time(first), kind === "todo" ? null : time(last));
    const records = items.map((item) => {
        const record = {
            kind, uid: item.id, title: item.title ?? "", description: item.getProperty("DESCRIPTION") ?? "",
            location: item.getProperty("LOCATION") ?? "", status: (item.status ?? "").toLowerCase() || undefined,
            alarms: item.getAlarms().map((alarm) => z(cal.alarms.calculateAlarmDate(item, alarm).getInTimezone(cal.dtz.UTC))).sort(),
        };
        if (kind === "todo") record.due = z(item.dueDate);
        else Object.assign(record, { start: z(item.startDate), end: z(item.endDate) });
        return record;
    });
    return { refusal, records };
})().then(done, (error) => done({ failure: String(error) + "\n" + error.stack }));
