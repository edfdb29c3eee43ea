extension Schema {
    /// Alarms of single things (NULL: as is usual for their kind), and what is different about single occurrences of a
    /// meetup that comes again (NULL: nothing, as in all that history kept before).
    static let version2 = """
        ALTER TABLE meetup ADD COLUMN occurrences TEXT CHECK (json_type(occurrences) = 'array');
        ALTER TABLE meetup ADD COLUMN alarms TEXT CHECK (json_type(alarms) = 'array');
        ALTER TABLE followUp ADD COLUMN alarms TEXT CHECK (json_type(alarms) = 'array');
        """
}
