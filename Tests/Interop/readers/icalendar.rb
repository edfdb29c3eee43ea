#!/usr/bin/ruby
# What ruby-icalendar reads. It gives rules and clock times as they stand; `expand.py` makes instants of them.
require "icalendar"
require "json"
require "stringio"

# A value of DTSTART and the like: a day, or a clock time with its zone.
def time(value)
  return nil if value.nil?
  return { day: value.to_date.iso8601 } if value.is_a?(Icalendar::Values::Date)
  zone = value.ical_params["tzid"]
  { clock: value.strftime("%Y-%m-%dT%H:%M:%S"), zone: zone.is_a?(Array) ? zone.first : zone || "UTC" }
end

def alarms(item)
  item.alarms.map do |alarm|
    trigger = alarm.trigger
    if trigger.is_a?(Icalendar::Values::Duration)
      past = trigger.past ? -1 : 1
      seconds = trigger.weeks * 604_800 + trigger.days * 86_400 + trigger.hours * 3600 + trigger.minutes * 60 + trigger.seconds
      { seconds: past * seconds, fromEnd: (trigger.ical_params["related"] || []).include?("END") }
    else
      { at: time(trigger) }
    end
  end
end

# Zones whose clocks follow no yearly rule have an observance for each change; of these ruby-icalendar 2.8 sorts nil among times.
def without_listed_zones(text)
  text.gsub(/^BEGIN:VTIMEZONE\r\n.*?^END:VTIMEZONE\r\n/m) do |zone|
    %w[STANDARD DAYLIGHT].any? { |kind| zone.scan("BEGIN:#{kind}").size > 1 } ? "" : zone
  end
end

text = File.read(ARGV[0], encoding: "UTF-8")
begin
  calendars = Icalendar::Calendar.parse(text)
rescue ArgumentError => error
  puts JSON.generate(refusal: error.message)
  calendars = Icalendar::Calendar.parse(without_listed_zones(text))
end
calendars.each do |calendar|
  (calendar.events + calendar.todos).each do |item|
    isTodo = item.is_a?(Icalendar::Todo)
    rule = isTodo ? nil : item.rrule.first
    puts JSON.generate(
      kind: isTodo ? "todo" : "event", uid: item.uid.to_s, title: item.summary.to_s, description: item.description.to_s,
      location: item.location.to_s, status: item.status.to_s.downcase, start: time(isTodo ? item.due : item.dtstart),
      end: time(isTodo ? item.due : item.dtend), rule: rule && rule.value_ical,
      excluded: isTodo ? [] : item.exdate.flatten.map { |each| time(each) },
      replaces: isTodo ? nil : time(item.recurrence_id), alarms: alarms(item))
  end
end
