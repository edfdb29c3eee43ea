extension Schema {
    /// Fewer handles, and no index of them by thing: what a thing had is known when it changes.
    static let version5 = """
        DROP INDEX handle_key;
        -- Names and words backwards: a typo in the first half is found without them.
        DELETE FROM handle WHERE text GLOB '[1-5][rx]:*';
        """
}
