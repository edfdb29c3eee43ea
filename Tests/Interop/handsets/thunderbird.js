// Runs inside Thunderbird: subscribes to calendars and address books on a server as its dialogs do, and edits what is in them.
const [words] = arguments;
const done = arguments[arguments.length - 1];
(async () => {
    const { cal } = ChromeUtils.importESModule("resource:///modules/calendar/calUtils.sys.mjs");
    const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
    const { CardDAVDirectory } = ChromeUtils.importESModule("resource:///modules/CardDAVDirectory.sys.mjs");
    const { CalTodo } = ChromeUtils.importESModule("resource:///modules/CalTodo.sys.mjs");
    const { CalEvent } = ChromeUtils.importESModule("resource:///modules/CalEvent.sys.mjs");
    // In place of the dialog: “Discard my changes and reload”, or “Submit my changes anyway”.
    cal.provider.promptOverwrite = () => words.overwrites;

    // The password goes with each request to this server: nobody is there to answer a dialog that asks for it.
    if (!cal.auth.interop) {
        const word = "Basic " + btoa(`${words.user}:${words.password}`);
        cal.auth.interop = { observe(channel) {
            channel.QueryInterface(Ci.nsIHttpChannel);
            if (channel.URI.prePath === words.origin) channel.setRequestHeader("Authorization", word, false);
        } };
        Services.obs.addObserver(cal.auth.interop, "http-on-modify-request");
    }

    // Timers that nobody holds are never called.
    const timers = [];
    const within = (promise, milliseconds) => Promise.race([promise, new Promise((resolve) => {
        const timer = Cc["@mozilla.org/timer;1"].createInstance(Ci.nsITimer);
        timer.initWithCallback({ notify: resolve }, milliseconds, Ci.nsITimer.TYPE_ONE_SHOT);
        timers.push(timer);
    })]);
    const calendarAt = (url) => cal.manager.getCalendars().find((each) => each.uri.spec === url);
    const bookAt = (url) => {
        const found = MailServices.ab.directories.find((each) => each.getStringValue("carddav.url", "") === url);
        return found && CardDAVDirectory.forFile(found.fileName);
    };
    const refreshed = (calendar) => within(new Promise((resolve, reject) => {
        const observer = {
            QueryInterface: ChromeUtils.generateQI(["calIObserver"]), onStartBatch() {}, onEndBatch() {}, onAddItem() {}, onModifyItem() {},
            onDeleteItem() {}, onPropertyChanged() {}, onPropertyDeleting() {},
            onLoad() { calendar.removeObserver(observer); resolve(); },
            onError(_, number, message) { calendar.removeObserver(observer); reject(new Error(`${number}: ${message}`)); },
        };
        calendar.addObserver(observer);
        calendar.refresh();
    }), 15000);
    const all = (calendar) => calendar.getItemsAsArray(
        Ci.calICalendar.ITEM_FILTER_TYPE_ALL | Ci.calICalendar.ITEM_FILTER_COMPLETED_ALL, 0, null, null);
    const find = async (uid) => {
        for (const url of words.calendars) {
            const calendar = calendarAt(url);
            const item = await calendar.getItem(uid);
            if (item) return { calendar, item };
        }
        for (const url of words.books) {
            const book = bookAt(url);
            const card = book.childCards.find((each) => each.UID === uid);
            if (card) return { book, card };
        }
        throw new Error(`${uid} is not here`);
    };
    const changed = async (uid, change) => {
        const { calendar, item } = await find(uid);
        const copy = item.clone();
        change(copy);
        await calendar.modifyItem(copy, item);
    };
    // Cards are sent without anybody waiting for it.
    const sent = [];
    const watched = (book) => {
        for (const name of ["_sendCardToServer", "_deleteCardFromServer"]) {
            const original = CardDAVDirectory.prototype[name];
            Object.defineProperty(book, name, { configurable: true, value: (...rest) => {
                const promise = original.apply(book, rest);
                sent.push(promise);
                return promise;
            } });
        }
        return book;
    };
    const day = (text, clock) => cal.createDateTime(text.replace(/-/g, "") + clock);

    const edits = {
        rename: async (uid, title) => {
            const { book, card } = await find(uid);
            if (!book) return changed(uid, (item) => { item.title = title; });
            const name = title.lastIndexOf(" ");
            card.vCardProperties.getFirstEntry("fn").value = title;
            const entry = card.vCardProperties.getFirstEntry("n");
            if (entry) entry.value = [title.slice(name + 1), title.slice(0, Math.max(name, 0)), "", "", ""];
            watched(book).modifyCard(card);
        },
        complete: (uid) => changed(uid, (item) => { item.isCompleted = true; }),
        move: (uid, days) => changed(uid, (item) => {
            const step = cal.createDuration();
            step.days = Math.abs(days);
            step.isNegative = days < 0;
            for (const name of ["startDate", "endDate", "entryDate", "dueDate"]) {
                if (!item[name]) continue;
                const time = item[name].clone();
                time.addDuration(step);
                item[name] = time;
            }
        }),
        delete: async (uid) => {
            const { calendar, item, book, card } = await find(uid);
            if (book) watched(book).deleteCards([card]);
            else await calendar.deleteItem(item);
        },
        add_task: async (url, title, due, uid) => {
            const item = new CalTodo();
            item.id = uid;
            item.title = title;
            item.dueDate = day(due, "");
            await calendarAt(url).addItem(item);
        },
        add_event: async (url, title, start, uid) => {
            const item = new CalEvent();
            item.id = uid;
            item.title = title;
            item.startDate = day(start, "T180000Z");
            item.endDate = day(start, "T200000Z");
            await calendarAt(url).addItem(item);
        },
        add_contact: async (url, name, email, uid) => {
            const card = Cc["@mozilla.org/addressbook/cardproperty;1"].createInstance(Ci.nsIAbCard);
            card.UID = uid;
            card.displayName = name;
            card.firstName = name.slice(0, name.lastIndexOf(" "));
            card.lastName = name.slice(name.lastIndexOf(" ") + 1);
            card.primaryEmail = email;
            watched(bookAt(url)).addCard(card);
        },
    };

    if (words.verb === "subscribe") {
        for (const url of words.calendars) {
            if (calendarAt(url)) cal.manager.unregisterCalendar(calendarAt(url));
            const calendar = cal.manager.createCalendar("caldav", Services.io.newURI(url));
            calendar.name = url;
            calendar.setProperty("username", words.user);
            calendar.setProperty("cache.enabled", true);
            calendar.setProperty("refreshInterval", "0");
            cal.manager.registerCalendar(calendar);
            await refreshed(calendarAt(url));
        }
        for (const url of words.books) {
            if (bookAt(url)) continue;
            const id = MailServices.ab.newAddressBook(url, null, Ci.nsIAbManager.CARDDAV_DIRECTORY_TYPE);
            const book = CardDAVDirectory.forFile(MailServices.ab.getDirectoryFromId(id).fileName);
            book.setIntValue("carddav.syncinterval", 0);
            book.setStringValue("carddav.url", url);
            book.setStringValue("carddav.username", words.user);
            await book.fetchAllFromServer();
        }
    } else if (words.verb === "pull") {
        for (const url of words.calendars) await refreshed(calendarAt(url));
        for (const url of words.books) await bookAt(url).syncWithServer();
    } else if (words.verb === "things") {
        const found = {};
        for (const url of words.calendars)
            for (const item of await all(calendarAt(url))) found[item.id] = [item.isTodo() ? "VTODO" : "VEVENT", item.title ?? ""];
        for (const url of words.books)
            for (const card of bookAt(url).childCards) found[card.UID] = ["VCARD", card.displayName];
        return { found };
    } else {
        const refused = [];
        for (const [name, ...rest] of words.edits) {
            try {
                await edits[name](...rest);
            } catch (error) {
                refused.push(`${name} ${rest[0]}: ${error.message ?? error}`);
            }
            for (const outcome of await Promise.allSettled(sent.splice(0)))
                if (outcome.status === "rejected") refused.push(`${name} ${rest[0]}: ${outcome.reason}`);
        }
        return { refused };
    }
    return {};
})().then(done, (error) => done({ failure: String(error) + "\n" + (error.stack ?? "") }));
