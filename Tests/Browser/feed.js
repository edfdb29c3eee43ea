// Runs inside Thunderbird: subscribes to a calendar on the network as its dialog does, refreshes it, or waits for its own refresh;
// and gives what the calendar then shows, and how the server answered since it was asked before.
const [words] = arguments;
const done = arguments[arguments.length - 1];
(async () => {
    const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
    if (!cal.auth.kithSeen) {
        cal.auth.kithSeen = [];
        const observer = { observe(subject, topic) {
            const channel = subject.QueryInterface(Ci.nsIHttpChannel);
            if (channel.URI.spec !== words.address) return;
            let condition = null;
            try { condition = channel.getRequestHeader("If-None-Match"); } catch (_) { /* It asks without one. */ }
            cal.auth.kithSeen.push([channel.responseStatus, condition]);
        } };
        for (const topic of ["http-on-examine-response", "http-on-examine-merged-response", "http-on-examine-cached-response"])
            Services.obs.addObserver(observer, topic);
    }
    let calendar = cal.manager.getCalendars().find((each) => each.uri.spec === words.address);
    const isNew = !calendar;
    if (isNew) {
        calendar = cal.manager.createCalendar("ics", Services.io.newURI(words.address));
        calendar.name = "kith";
        calendar.readOnly = true;
        // Minutes between its own refreshes.
        calendar.setProperty("refreshInterval", "1");
    }
    const loaded = new Promise((resolve, reject) => {
        const observer = {
            QueryInterface: ChromeUtils.generateQI(["calIObserver"]), onStartBatch() {}, onEndBatch() {}, onAddItem() {}, onModifyItem() {},
            onDeleteItem() {}, onPropertyChanged() {}, onPropertyDeleting() {},
            onLoad() { calendar.removeObserver(observer); resolve(); },
            onError(_, number, message) { calendar.removeObserver(observer); reject(new Error(`${number}: ${message}`)); },
        };
        calendar.addObserver(observer);
    });
    if (isNew) cal.manager.registerCalendar(calendar);
    else if (words.verb === "refresh") calendar.refresh();
    if (words.verb !== "look") await loaded;
    const items = await calendar.getItemsAsArray(Ci.calICalendar.ITEM_FILTER_TYPE_ALL | Ci.calICalendar.ITEM_FILTER_COMPLETED_ALL, 0, null, null);
    const found = {};
    for (const item of items) found[item.id] = item.title ?? "";
    return { found, answers: cal.auth.kithSeen.splice(0) };
})().then(done, (error) => done({ failure: String(error) + "\n" + (error.stack ?? "") }));
