extension Lexicon {
    /// Phrases by which a sentence says that something is wished or needed, and the words of
    /// equal-opportunity statements. `_` is the edge of a word. Written for kith.
    static let sentencePhrases: StaticString = """
        wishes _a big plus_,_a huge plus_,_a definite plus_,_a real plus_,_a strong plus_,_a plus_
        wishes _nice to have_,_good to have_,_ideally_,_preferred_,_preferably_,_preferable_
        wishes _bonus_,_desirable_,_desired_,_advantage_,_advantageous_,_beneficial_
        wishes _not required_,_not essential_,_optionally_,_optional_,_would be great_
        wishes _would be nice_,_would be a_,_von vorteil_,_vorteilhaft_,_idealerweise_
        wishes _wünschenswert_,_von nutzen_,_pluspunkte_,_pluspunkt_,_ein plus_
        needs _required_,_must have_,_mandatory_,_a must_,_essential_,_you should know_
        needs _you should have_,_zwingend_,_vorausgesetzt_,_erforderlich_
        equality _race_,_religio,_gender,_sexual,_disabilit,_veteran,_ethnic,_nationalit
        equality _national origin,_marital,_pregnan,_geschlecht,_herkunft,_behinder
        equality _weltanschauung,_equal opportunit,_chancengleich,_discriminat,_affirmative
        """
}
