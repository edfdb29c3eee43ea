"""libical by ctypes: what the library itself reads in a file, without any code of this project in between."""
import ctypes as C
import ctypes.util

_NAME = ctypes.util.find_library("ical")
if _NAME is None:
    raise ImportError("libical is not installed")
_LIBRARY = C.CDLL(_NAME)


class Time(C.Structure):
    _fields_ = [(name, C.c_int) for name in (
        "year", "month", "day", "hour", "minute", "second", "is_date", "is_daylight")] + [("zone", C.c_void_p)]

    def local(self):
        """20260302T090000, without a zone."""
        day = f"{self.year:04}{self.month:02}{self.day:02}"
        return day if self.is_date else day + f"T{self.hour:02}{self.minute:02}{self.second:02}"

    def instant(self):
        """Seconds since 1970, by the VTIMEZONE of its zone."""
        return _timet(self, self.zone)


class Duration(C.Structure):
    _fields_ = [("is_neg", C.c_int)] + [(name, C.c_uint) for name in ("days", "weeks", "hours", "minutes", "seconds")]

    def total(self):
        size = (self.weeks * 7 + self.days) * 86400 + self.hours * 3600 + self.minutes * 60 + self.seconds
        return -size if self.is_neg else size


class Trigger(C.Structure):
    _fields_ = [("time", Time), ("duration", Duration)]


class Span(C.Structure):
    _fields_ = [("start", C.c_long), ("end", C.c_long), ("is_busy", C.c_int)]


_VISIT = C.CFUNCTYPE(None, C.c_void_p, C.POINTER(Span), C.c_void_p)


def _function(name, result, *arguments):
    function = getattr(_LIBRARY, name)
    function.restype, function.argtypes = result, arguments
    return function


_pointer, _int, _text = C.c_void_p, C.c_int, C.c_char_p
_parse = _function("icalparser_parse_string", _pointer, _text)
_free = _function("icalcomponent_free", None, _pointer)
_kind = _function("icalcomponent_isa", _int, _pointer)
_kind_name = _function("icalcomponent_kind_to_string", _text, _int)
_first_component = _function("icalcomponent_get_first_component", _pointer, _pointer, _int)
_next_component = _function("icalcomponent_get_next_component", _pointer, _pointer, _int)
_first_property = _function("icalcomponent_get_first_property", _pointer, _pointer, _int)
_next_property = _function("icalcomponent_get_next_property", _pointer, _pointer, _int)
_property_name = _function("icalproperty_get_property_name", _text, _pointer)
_property_text = _function("icalproperty_get_value_as_string", _text, _pointer)
_parameter = _function("icalproperty_get_parameter_as_string", _text, _pointer, _text)
_value = _function("icalproperty_get_value", _pointer, _pointer)
_value_kind = _function("icalvalue_isa", _int, _pointer)
_value_text = _function("icalvalue_get_text", _text, _pointer)
_kind_of_values = _function("icalvalue_string_to_kind", _int, _text)
_TEXT = _kind_of_values(b"TEXT")
_datetime = _function("icalproperty_get_datetime_with_component", Time, _pointer, _pointer)
_trigger = _function("icalproperty_get_trigger", Trigger, _pointer)
_timet = _function("icaltime_as_timet_with_zone", C.c_long, Time, _pointer)
_from_timet = _function("icaltime_from_timet_with_zone", Time, C.c_long, _int, _pointer)
_utc = _function("icaltimezone_get_utc_timezone", _pointer)
_foreach = _function("icalcomponent_foreach_recurrence", None, _pointer, Time, Time, _VISIT, _pointer)
_errors = _function("icalcomponent_count_errors", _int, _pointer)
_zone = _function("icalcomponent_get_timezone", _pointer, _pointer, _text)
_offset = _function("icaltimezone_get_utc_offset_of_utc_time", _int, _pointer, C.POINTER(Time), C.POINTER(_int))
_ANY_COMPONENT, _ANY_PROPERTY = 1, 0


class Property:
    def __init__(self, raw, component):
        self.raw, self.component = raw, component
        self.name = _property_name(raw).decode()

    @property
    def text(self):
        """The value: a TEXT without its escapes, anything else as it is written."""
        value = _value(self.raw)
        if value and _value_kind(value) == _TEXT:
            return _value_text(value).decode()
        return (_property_text(self.raw) or b"").decode()

    def parameter(self, name):
        text = _parameter(self.raw, name.encode())
        return text.decode() if text else None

    @property
    def time(self):
        return _datetime(self.raw, self.component.raw)

    @property
    def trigger(self):
        return _trigger(self.raw)


class Component:
    def __init__(self, raw, owner):
        self.raw, self.owner = raw, owner
        self.name = _kind_name(_kind(raw)).decode()

    def components(self):
        raw = _first_component(self.raw, _ANY_COMPONENT)
        while raw:
            yield Component(raw, self.owner)
            raw = _next_component(self.raw, _ANY_COMPONENT)

    def properties(self):
        raw = _first_property(self.raw, _ANY_PROPERTY)
        while raw:
            yield Property(raw, self)
            raw = _next_property(self.raw, _ANY_PROPERTY)

    def starts(self, first, last):
        """The starts of its instances in seconds since 1970, without its exceptions."""
        found = []
        utc = _utc()
        visit = _VISIT(lambda component, span, data: found.append(span.contents.start))
        _foreach(self.raw, _from_timet(first, 0, utc), _from_timet(last, 0, utc), visit, None)
        return found


class Calendar(Component):
    """A whole file."""

    def __init__(self, data):
        raw = _parse(data)
        if not raw:
            raise ValueError("libical finds no calendar")
        super().__init__(raw, None)

    @property
    def errors(self):
        return _errors(self.raw)

    def zone(self, name):
        return _zone(self.raw, name.encode())

    def __enter__(self):
        return self

    def __exit__(self, *_):
        _free(self.raw)


def offset(zone, seconds):
    """The offset of a zone at an instant, in seconds east of UTC."""
    time = _from_timet(seconds, 0, _utc())
    return _offset(zone, C.byref(time), C.byref(C.c_int()))
